import { describe, expect, it } from 'vitest';
import type { MilestoneLink, CitedSource, Why } from './bundle.ts';
import { ENGLISH_LINKS, linkedInWords, placeOfQuote, sourceOfWhy } from './evidenceInWords.ts';
import { exampleDetail, exampleMilestone, exampleSource } from '../testing/exampleMilestones.ts';

const WHY: Why = { facet: 'field', id: 'x', role: null, basis: 'stated' };

describe('placeOfQuote(why, detail)', () => {
  const why: Why = { ...WHY, quote: 'q', document: 'd' };
  const page = { document: 'd', form: 'page', type: 'Press release' } as const;
  const record = { document: 'd', form: 'record' } as const;
  it.each<readonly [Partial<Why>, Partial<CitedSource>, string]>([
    [{ paragraph: 4 }, page, 'Press release, paragraph 4'],
    [{ paragraph: 0 }, page, 'Press release, title or header'],
    [{ paragraph: 2 }, record, 'our record, paragraph 2'],
    [{ paragraph: 2 }, {}, 'our record, paragraph 2'],
    [{ in: 'summary' }, record, 'our summary'],
    [{ in: 'title' }, {}, 'our title'],
  ])('%o of %o: %s', (place, source, expected) => {
    const detail = exampleDetail({ sources: [exampleSource(source)] });
    expect(placeOfQuote({ ...why, ...place }, detail)).toBe(expected);
  });
});

describe('sourceOfWhy(why, detail)', () => {
  const first = exampleSource({ title: 'first', document: 'a' });
  const second = exampleSource({ title: 'second', document: 'b' });
  const detail = exampleDetail({ sources: [first, second] });
  it('goes by the place in the list, or by the document quoted', () => {
    expect(sourceOfWhy({ ...WHY, source: 1 }, detail)).toBe(second);
    expect(sourceOfWhy({ ...WHY, document: 'a', quote: 'q' }, detail)).toBe(first);
    expect(sourceOfWhy({ ...WHY, reason: 'r' }, detail)).toBeNull();
  });
});

describe('linkedInWords(links, milestoneById)', () => {
  const on = (id: string, start: string) =>
    exampleMilestone({ id, date: { start, end: null, precision: 'day' } });
  const early = on('early', '2003-07-24');
  const late = on('late', '2013-12-06');
  const known = new Map([early, late].map((one) => [one.id, one]));
  it('goes by date, merges what leads to one, turns a link round, leaves out what nobody knows', () => {
    const links: readonly MilestoneLink[] = [
      { id: 'late', kind: 'adds to', inverse: true },
      { id: 'early', kind: 'recalls', inverse: false },
      { id: 'gone', kind: 'follows', inverse: false },
      { id: 'early', kind: 'adds to', inverse: false },
    ];
    expect(linkedInWords(links, known)).toEqual([
      { milestone: early, words: 'Recalls, supplements' },
      { milestone: late, words: 'Supplemented by' },
    ]);
  });
  it('leaves nouns of other languages their capitals', () => {
    const words = {
      ...ENGLISH_LINKS.links,
      recalls: ['Erinnert an', 'In Erinnerung durch'],
    } as const;
    const links: readonly MilestoneLink[] = [
      { id: 'early', kind: 'follows', inverse: false },
      { id: 'early', kind: 'recalls', inverse: true },
    ];
    expect(linkedInWords(links, known, { links: words }).map((one) => one.words)).toEqual([
      'Previous, in Erinnerung durch',
    ]);
  });
});
