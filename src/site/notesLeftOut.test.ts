import { expect, test } from 'vitest';
import { textsInCode, withoutNotes } from './notesLeftOut.ts';

const TEXTS = ['Share | verb', 'light | colours', 'light | weight', 'Clear all', '{count} | named'];

test.each([
  ["say('Share | verb')", "say('Share')"],
  ["const SHARE = 'Share | verb';", "const SHARE = 'Share';"],
  ['sayCount({ other: "{count} | named" }, 2)', 'sayCount({ other: "{count}" }, 2)'],
  // Without their notes both would be the same.
  ["say('light | colours')", "say('light | colours')"],
  ["type Colour = 'light' | 'dark';", "type Colour = 'light' | 'dark';"],
])('%s is built as %s', (code, built) => {
  expect(withoutNotes(code, Object.fromEntries(TEXTS.map((text) => [text, text])))).toBe(built);
});

test('a page knows a text as the built code says it', () => {
  expect(TEXTS.map(textsInCode(TEXTS))).toEqual([
    'Share',
    'light | colours',
    'light | weight',
    'Clear all',
    '{count}',
  ]);
});
