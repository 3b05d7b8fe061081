import { expect, test } from 'vitest';
import { eventTitle } from './eventTitle.ts';

test.each([
  [
    'months leading up to the OSCE Ministerial Council in Maastricht',
    '',
    'OSCE Ministerial Council in Maastricht',
  ],
  [
    'said she hoped for a decision',
    'a decision at the OSCE Ministerial Council, to be held',
    'OSCE Ministerial Council',
  ],
  ['Not for Sale - Joining Forces"', '', 'Not for Sale - Joining Forces'],
  ['the conference “Not for Sale” in Vienna', '', 'Not for Sale'],
  ['ahead of the World Day against Trafficking in Persons', '', 'World Day against Trafficking'],
  [', opens on Vienna', '', 'Opens on Vienna'],
  ['a course in Rome', '', 'A course in Rome'],
  ['…', '', 'Event without a name'],
  ['', '', 'Event without a name'],
])('eventTitle(%j, %j) is %j', (words, sentence, title) => {
  expect(eventTitle(words, sentence)).toBe(title);
});

test('a long run of capital words stays quick', () => {
  const started = performance.now();
  expect(eventTitle('Abc '.repeat(20_000), 'Xy of the '.repeat(20_000))).toMatch(/^Abc/);
  expect(performance.now() - started).toBeLessThan(2000);
});
