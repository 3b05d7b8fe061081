import { expect, it } from 'vitest';
import { allStatesInWords, allStatesLine } from './allStatesInWords.ts';

it.each([
  [{ count: 55, how: 'adopted' }, 'Adopted by all 55 participating States'],
  [{ count: 57, how: 'addressed' }, 'Addressed to all 57 participating States'],
] as const)('%j → %s', (all, line) => {
  const { heading, words } = allStatesInWords(all);
  expect([allStatesLine(all), `${heading} ${words}`]).toEqual([line, line]);
});
