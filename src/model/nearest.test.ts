import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test.each([
  ['Portgual', ['Poland', 'Portugal'], 'Portugal'],
  ['turkiye', ['Türkiye', 'Ukraine'], 'Türkiye'],
  ['hots', ['host', 'chair'], 'host'],
  ['', ['host'], null],
  ['Atlantis', ['Albania', 'Austria'], null],
  ['x'.repeat(500), ['x'.repeat(499)], null],
])('nearest(%j, %j) is %j', (wrong, valid, expected) => {
  expect(nearest(wrong, valid)).toBe(expected);
});
