import { describe, expect, it } from 'vitest';
import type { Bundle, Milestone } from '../model/bundle.ts';
import { exampleMilestone } from '../testing/exampleMilestones.ts';
import { hasBit } from './bitset.ts';
import { randomBundle, randomInts } from '../testing/randomBundle.ts';
import { buildSearchIndex, markFound, searchMatches, searchTerms } from './search.ts';

const MILESTONES: readonly Milestone[] = [
  exampleMilestone({
    id: 'a',
    title: 'Ministers in Łódź',
    kind: 'conference',
    place: { city: 'Łódź', iso2: null },
  }),
  exampleMilestone({
    id: 'b',
    title: 'Non-punishment of victims',
    kind: 'workshop',
    place: { city: null, iso2: 'AT' },
  }),
  exampleMilestone({
    id: 'c',
    title: 'Decision No. 14/06',
    place: { city: null, iso2: null, country: 'Japan' },
  }),
];
const TEXTS = {
  a: 'Poland held the Chairmanship. Gram\u00ADmar.',
  b: 'Judges met.\nMaria Grazia Giammarinaro',
  c: 'Forced labour is an offence.',
};

function found(query: string): string {
  const bundle: Bundle = { ...randomBundle(randomInts(1), 0), milestones: MILESTONES };
  const bits = searchMatches(buildSearchIndex(bundle, TEXTS), query);
  if (bits === null) return 'no search';
  return MILESTONES.filter((_, at) => hasBit(bits, at))
    .map(({ id }) => id)
    .join('');
}

describe('searchMatches(index, query)', () => {
  it.each([
    ['japan', 'c'],
    ['workshops', 'b'],
    ['conference lodz', 'a'],
    ['lodz', 'a'],
    ['ŁÓDŹ', 'a'],
    ['punish', 'b'],
    ['non-punishment', 'b'],
    ['nonpunishment', 'b'],
    ['place:lodz', 'a'],
    ['place:lod', ''],
    ['ministries', ''],
    ['decisions', 'c'],
    ['"forced lab"', ''],
    ['judge', 'b'],
    ['giammarinaro', 'b'],
    ['maria grazia', 'b'],
    ['14/06', 'c'],
    ['lab', 'c'],
    ['abour', ''],
    ['forced chairmanship', ''],
    ['"forced labour"', 'c'],
    ['“labour forced”', ''],
    ['"forced lab', 'c'],
    ['«forced labour»', 'c'],
    ['« labour forced »', ''],
    ['„forced labour“', 'c'],
    ['„labour forced“', ''],
    ['for\u00ADced\u200B', 'c'],
    ['gram\u00ADmar', 'a'],
    ['the', 'a'],
    ['', 'no search'],
    [' - ', 'no search'],
  ])('%s finds %s', (query, ids) => {
    expect(found(query)).toBe(ids);
  });
});

describe('markFound(text, query)', () => {
  const marked = (text: string, query: string): string =>
    markFound(text, query)
      .map((piece) => (piece.isFound ? `[${piece.text}]` : piece.text))
      .join('');
  it.each([
    ['Ministers in Łódź', 'lodz', 'Ministers in [Łódź]'],
    ['Łódź: ministers meet', 'lo min', '[Łódź]: [ministers] meet'],
    ['Forced labour', '"forced labour"', '[Forced] [labour]'],
    ['Soft hy\u00ADphens', 'hyphens', 'Soft [hy\u00ADphens]'],
    ['Nothing here', 'zzz', 'Nothing here'],
    ['Nothing searched', '', 'Nothing searched'],
  ])('%s | %s → %s', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });
  it('loses no character', () => {
    const text = '“Łódź” – 9 Dec., (OSCE) & more';
    for (const query of ['o', 'lodz dec', 'more', '9']) {
      expect(
        markFound(text, query)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }
  });
});

it('searchTerms: words begin with a space, phrases hold one', () => {
  expect(searchTerms('a "b c" d')).toEqual([[' a'], [' b c '], [' d']]);
});
