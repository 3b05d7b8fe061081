import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { toBibtex } from './bibtex.ts';
import { exampleDetail, exampleMilestone, exampleSource } from '../testing/exampleMilestones.ts';
import { referencesOf, type MilestoneWithDetail } from './reference.ts';
import { toRis } from './ris.ts';

const HOSTILE = '100 % {of} } { #1 & $2 \\input{x} a_b ^ ~ “ü” Łódź <b>\nnext line';

const plan: MilestoneWithDetail = { milestone: exampleMilestone(), detail: exampleDetail() };
const addendum: MilestoneWithDetail = {
  milestone: exampleMilestone({ id: 'addendum-2005', title: 'Addendum adopted' }),
  detail: exampleDetail({
    sources: [
      exampleSource(),
      exampleSource({
        title: HOSTILE,
        date: '2005-07',
        number: null,
        url: 'https://example.org/a_b?x={1}&y=100%25',
        type: 'Press release',
      }),
      exampleSource({ title: 'Undated', publisher: '', date: null, url: null }),
    ],
  }),
};
const unsourced: MilestoneWithDetail = {
  milestone: exampleMilestone({
    id: 'no-source',
    title: 'Known from nowhere',
    date: { start: '2016', end: null, precision: 'year' },
  }),
  detail: null,
};
const ALL = [plan, addendum, unsourced];
const IDS = ['action-plan-2003', 'addendum-2005', 'no-source'];

/** Reads RIS strictly by its own rules: `XX  - value`, TY first, ER last, CR LF. */
function readRis(text: string): readonly (readonly (readonly [string, string])[])[] {
  const records: (readonly [string, string])[][] = [];
  let open: (readonly [string, string])[] | null = null;
  for (const line of text.split('\r\n')) {
    if (line === '') continue;
    const match = /^([A-Z][A-Z0-9]) {2}- ([^\r\n]*)$/.exec(line);
    if (!match) throw new Error(`not a line of RIS: ${line}`);
    const [, tag = '', value = ''] = match;
    if ((tag === 'TY') !== (open === null)) throw new Error(`unexpected ${tag}`);
    open ??= [];
    if (tag === 'ER') {
      records.push(open);
      open = null;
    } else open.push([tag, value]);
  }
  if (open) throw new Error('a record without its end');
  return records;
}

const valuesOf = (record: readonly (readonly [string, string])[], tag: string): string[] =>
  record.filter(([name]) => name === tag).map(([, value]) => value);

it('referencesOf names each source once and leaves no milestone out', () => {
  const references = referencesOf(ALL);
  expect(references.map(({ source }) => source.title)).toEqual([
    'OSCE Action Plan',
    HOSTILE,
    'Undated',
    'Known from nowhere',
  ]);
  expect(references[0]?.milestones.map(({ id }) => id)).toEqual([
    'action-plan-2003',
    'addendum-2005',
  ]);
});

describe('toRis read back', () => {
  const records = readRis(toRis(referencesOf(ALL)));

  it('holds every milestone by its id', () => {
    expect(new Set(records.flatMap((record) => valuesOf(record, 'KW')))).toEqual(new Set(IDS));
  });

  it('keeps the precision of dates and invents none', () => {
    expect(records.map((record) => [valuesOf(record, 'DA'), valuesOf(record, 'PY')])).toEqual([
      [['2003/07/24/'], ['2003']],
      [['2005/07//'], ['2005']],
      [[], []],
      [['2016///'], ['2016']],
    ]);
  });

  it('keeps hostile text on one line, as it is', () => {
    expect(valuesOf(records[1] ?? [], 'TI')).toEqual([HOSTILE.replace('\n', ' ')]);
    expect(valuesOf(records[1] ?? [], 'UR')).toEqual(['https://example.org/a_b?x={1}&y=100%25']);
  });

  it('gives documents as reports with number and kind, pages without a number, institutions without a comma', () => {
    const sources = [
      exampleSource({ type: 'decision', publisher: 'Council of Europe, GRETA' }),
      exampleSource({ type: 'press release', number: null }),
      exampleSource({ type: 'press release', number: null, url: null }),
    ];
    const one = [{ milestone: exampleMilestone(), detail: exampleDetail({ sources }) }];
    const read = readRis(toRis(referencesOf(one)));
    const tags = ['TY', 'M3', 'SN', 'AU', 'PB', 'M1'];
    expect(read.map((record) => tags.map((tag) => valuesOf(record, tag).join()))).toEqual([
      [
        'RPRT',
        'Decision',
        'PC.DEC/557',
        'Council of Europe – GRETA',
        'Council of Europe, GRETA',
        '',
      ],
      ['ELEC', 'Press release', '', 'OSCE', 'OSCE', ''],
      ['RPRT', 'Press release', '', 'OSCE', 'OSCE', ''],
    ]);
    expect(ofEach(cited(toRis(referencesOf(one))), 'type', 'URL')).toEqual([
      ['report', sources[0]?.url],
      ['webpage', sources[1]?.url],
      ['report', undefined],
    ]);
  });
});

/** What Citation.js makes of a file, entry by entry in the words of CSL. */
const cited = (text: string): readonly Record<string, unknown>[] => new Cite(text).data;
const ofEach = (
  items: readonly Record<string, unknown>[],
  ...keys: readonly string[]
): readonly (readonly unknown[])[] => items.map((item) => keys.map((key) => item[key]));
const dates = (items: readonly Record<string, unknown>[]): unknown =>
  items.map(
    (item) => (item['issued'] as { 'date-parts': unknown[] } | undefined)?.['date-parts'][0],
  );

describe('toBibtex read back', () => {
  const text = toBibtex(referencesOf(ALL));
  const items = cited(text);

  it('holds every milestone by its id, every key once', () => {
    const ids = items.flatMap(({ keyword }) => String(keyword).split(','));
    expect(new Set(ids)).toEqual(new Set(IDS));
    expect(items.map(({ id }) => id)).toEqual([
      'action-plan-2003',
      'addendum-2005',
      'addendum-2005:2',
      'no-source',
    ]);
  });

  it('keeps the precision of dates and invents none, also of what was seen when', () => {
    expect(dates(items)).toEqual([[2003, 7, 24], [2005, 7], undefined, [2016]]);
    expect(text).toContain('month = jul,');
    expect(ofEach(items, 'accessed').flat().filter(Boolean)).toEqual([]);
  });

  it('keeps number, kind and institution of a document, the address of a page', () => {
    const number = cited(
      toBibtex(
        referencesOf([
          {
            milestone: exampleMilestone(),
            detail: exampleDetail({
              sources: [exampleSource({ type: 'decision', publisher: 'Law and Order, OSCE' })],
            }),
          },
        ]),
      ),
    );
    expect(ofEach(number, 'type', 'genre', 'number', 'publisher', 'author')).toEqual([
      [
        'report',
        'Decision',
        'PC.DEC/557',
        'Law and Order, OSCE',
        [{ family: 'Law and Order, OSCE' }],
      ],
    ]);
    expect(ofEach(items, 'type', 'URL').slice(1)).toEqual([
      ['webpage', 'https://example.org/a_b?x=%7B1%7D&y=100%25'],
      ['document', undefined],
      ['document', undefined],
    ]);
  });

  it('keeps our sentence out of what a bibliography prints', () => {
    expect(ofEach(items, 'note', 'abstract').flat().filter(Boolean)).toEqual([]);
    expect(items[0]?.['annote']).toBe(
      'Milestone: Permanent Council adopts the Action Plan (24 July 2003); Addendum adopted (24 July 2003)',
    );
  });

  it('writes signs of TeX as signs', () => {
    expect(items[1]?.['title']).toBe(HOSTILE.replace('\n', ' '));
  });

  it.each([
    ['Statement at the 11th OSCE Forum', 'Statement at the 11th {OSCE Forum}'],
    ['OSCE adopts Action Plan: a step', '{OSCE} adopts {Action Plan}: a step'],
    ['Report of the U.S. Mission', 'Report of the {U.S. Mission}'],
    ['Eva Biaudet wird Beauftragte', '{Eva Biaudet} wird {Beauftragte}'],
    ['“Not for Sale”, a film', '“{Not} for {Sale}”, a film'],
    ['Łódź: Ärzte & Ámbar', 'Łódź: {Ärzte} \\& {Ámbar}'],
  ])('braces the proper names of %j and no more', (title, written) => {
    const detail = exampleDetail({ sources: [exampleSource({ title })] });
    const entry = toBibtex(referencesOf([{ milestone: exampleMilestone(), detail }]));
    expect(entry).toContain(`title = {${written}},\n`);
    expect(cited(entry)[0]?.['title']).toMatch(/\S/);
  });

  it('keeps a title in another language whole: the rules for capitals of English are not its own', () => {
    const detail = exampleDetail({
      sources: [exampleSource({ title: 'Eva wird es', lang: 'de' })],
    });
    const entry = toBibtex(referencesOf([{ milestone: exampleMilestone(), detail }]));
    expect(entry).toContain('title = {{Eva wird es}},\n');
  });
});
