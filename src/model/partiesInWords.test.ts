import { expect, it } from 'vitest';
import type { PartyAct } from './bundle.ts';
import { actInWords, partyInWords, partyOf, whyParty } from './partiesInWords.ts';

it.each<readonly [string | null, PartyAct | undefined, string]>([
  ['2004-05-10', 'ratification', 'party by ratification, 10 May 2004'],
  ['2004-05', 'accession', 'party by accession, May 2004'],
  ['2004', undefined, 'party, 2004'],
  [null, 'succession', 'party by succession, day not told here'],
  [null, 'membership', 'bound as a member of the European Union, day not told here'],
])('partyInWords(%j, %j) → %s', (date, act, words) => {
  expect(partyInWords({ date }, act)).toBe(words);
});

it.each([
  [undefined, 'party'],
  ['approval', 'party by approval'],
  ['membership', 'bound as a member of the European Union'],
] as const)('actInWords(%j) → %s', (act, words) => {
  expect(actInWords(act)).toBe(words);
});

it('partyOf and whyParty: who is not named is null', () => {
  const party = { iso2: 'PT', date: '2004-05-10' };
  const why = { facet: 'party', id: 'PT', role: null, basis: 'stated', partySource: 0 } as const;
  expect([partyOf({ parties: [party] }, 'PT'), partyOf({ parties: [party] }, 'US')]).toEqual([
    party,
    null,
  ]);
  expect(partyOf({}, 'PT')).toBeNull();
  expect([whyParty({ why: [why] }, 'PT'), whyParty({ why: [why] }, 'US')]).toEqual([why, null]);
  expect(whyParty(null, 'PT')).toBeNull();
});
