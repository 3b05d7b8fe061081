import { toJSON } from '@orcid/bibtex-parse-js';
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
});

describe('toBibtex read back', () => {
  const entries = toJSON(toBibtex(referencesOf(ALL)));

  it('holds every milestone by its id, every key once', () => {
    const ids = entries.flatMap((entry) => (entry.entryTags['keywords'] ?? '').split(', '));
    expect(new Set(ids)).toEqual(new Set(IDS));
    expect(entries.map((entry) => entry.citationKey)).toEqual([
      'action-plan-2003',
      'addendum-2005',
      'addendum-2005:2',
      'no-source',
    ]);
  });

  it('keeps the precision of dates and invents none', () => {
    const dates = entries.map(({ entryTags }) => [
      entryTags['date'],
      entryTags['year'],
      entryTags['month'],
    ]);
    expect(dates).toEqual([
      ['2003-07-24', '2003', 'jul'],
      ['2005-07', '2005', 'jul'],
      [undefined, undefined, undefined],
      ['2016', '2016', undefined],
    ]);
  });

  it('writes signs of TeX as signs, addresses word for word', () => {
    const entryTags = entries[1]?.entryTags ?? {};
    expect(entryTags['title']).toBe(
      '{100 \\% \\textbraceleft{}of\\textbraceright{} \\textbraceright{} \\textbraceleft{} \\#1 \\& \\$2 \\textbackslash{}input\\textbraceleft{}x\\textbraceright{} a\\_b \\textasciicircum{} \\textasciitilde{} “ü” Łódź <b> next line}',
    );
    expect(entryTags['url']).toBe('https://example.org/a_b?x=%7B1%7D&y=100%25');
  });
});
