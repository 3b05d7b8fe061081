import { expect, test } from 'vitest';
import { otherForms } from './wordForms.ts';

test.each([
  ['decisions', 'decision'],
  ['policies', 'policy'],
  ['policy', 'policies'],
  ['taxes', 'tax'],
  ['laws', 'law'],
])('%s is also looked for as %s', (word, form) => {
  expect(otherForms(word)).toContain(form);
});

test.each(['law', 'gas', 'osce', '2014'])('%s as nothing else', (word) => {
  expect(otherForms(word)).toEqual([]);
});

test('endings of another language are folded as texts are', () => {
  const words = { endings: 'ия ий ией, ь ём' };
  expect(otherForms('полиция', words)).toEqual(['полиции', 'полициеи']);
  expect(otherForms('день', words)).toEqual(['денем']);
});
