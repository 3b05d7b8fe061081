import { autoType, csvParse, csvParseRows, tsvParse } from 'd3-dsv';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../model/bundle.ts';
import { toCsv, toHtmlTable, toTabbed } from '../../model/csv.ts';
import { exampleDetail, exampleMilestone, exampleSource } from '../../testing/exampleMilestones.ts';

import { toJson } from './formats.ts';
import { SELECTION } from '../../testing/exampleSelection.ts';

const { bundle: BUNDLE, entries: ENTRIES } = SELECTION;

describe('toCsv read back', () => {
  const text = toCsv(SELECTION);
  const rows = csvParse(text.replace(/^\uFEFF/, ''));

  it('begins with the mark of UTF-8 and ends every line with CR LF', () => {
    expect(text.startsWith('\uFEFF"date","start","end","precision",')).toBe(true);
    expect(text.endsWith('"\r\n')).toBe(true);
  });

  it('quotes every cell and parts values at no sign at which an import window splits', () => {
    const bare = text.slice(1).replaceAll(/"(?:[^"]|"")*"/g, '');
    expect(bare.replaceAll(/,|\r\n/g, '')).toBe('');
    const widths = new Set(csvParseRows(text.slice(1)).map((row) => row.length));
    expect([...widths]).toEqual([30]);
  });

  it('holds the same milestones with their dates as exact as the sources', () => {
    const columns = ['id', 'date', 'start', 'end', 'precision', 'earliest', 'latest', 'edtf'];
    expect(rows.map((row) => columns.map((name) => row[name]))).toEqual([
      [
        'action-plan-2003',
        '24 July 2003',
        '2003-07-24',
        '',
        'day',
        '2003-07-24',
        '2003-07-24',
        '2003-07-24',
      ],
      [
        'workshop-2014',
        'September 2014, day not known',
        '',
        '',
        'month',
        '2014-09-01',
        '2014-09-30',
        '2014-09-XX',
      ],
      [
        'range-2014',
        '9–10 October 2014',
        '2014-10-09',
        '2014-10-10',
        'range',
        '2014-10-09',
        '2014-10-10',
        '2014-10-09/2014-10-10',
      ],
    ]);
  });

  it('holds no month that d3.autoType takes for a day', () => {
    const typed = csvParse(text.slice(1), autoType) as unknown as Record<string, unknown>[];
    const days = Object.entries(typed[1] ?? {}).filter(([, value]) => value instanceof Date);
    expect(days.map(([name]) => name)).toEqual(['earliest', 'latest']);
  });

  it('tells number, page, and each source with its link', () => {
    const columns = ['number', 'sources', 'links', 'page'];
    const page = 'https://timeline.example/m/';
    expect(rows.map((row) => columns.map((name) => row[name]))).toEqual([
      [
        'PC.DEC/557',
        'OSCE Action Plan. OSCE, PC.DEC/557, 24 July 2003. https://www.osce.org/node/42708',
        'https://www.osce.org/node/42708',
        `${page}action-plan-2003.html`,
      ],
      ['PC.DEC/557', 'Łódź. OSCE, PC.DEC/557, 24 July 2003', '', `${page}workshop-2014.html`],
      ['', '', '', `${page}range-2014.html`],
    ]);
    const two = [exampleSource({ url: null, title: 'A | B' }), exampleSource({ title: 'C' })];
    const entries = [{ milestone: exampleMilestone(), detail: exampleDetail({ sources: two }) }];
    const [row] = csvParse(toCsv({ ...SELECTION, entries }).slice(1));
    expect(row?.['sources']?.split(' | ')).toHaveLength(2);
    expect(row?.['links']?.split(' | ')).toEqual(['https://www.osce.org/node/42708', '']);
  });

  it('names States by role, kinds and pillars in words', () => {
    const columns = ['kind', 'host', 'participant', 'all_participating_states', 'pillars'];
    expect(rows.map((row) => columns.map((name) => row[name]))).toEqual([
      ['Decision', 'Austria', '', '55', 'Prevention | Protection'],
      ['Workshop', 'France', 'France | Türkiye', '', ''],
      ['Decision', 'Austria', '', '55', 'Prevention | Protection'],
    ]);
  });

  it('tells what was adopted from what is addressed, and the parties of a treaty with act and day', () => {
    const parties = [
      { iso2: 'AT', date: '2005-09-15' },
      { iso2: 'FR', date: null },
    ];
    const why = [
      { facet: 'party', id: 'AT', role: null, basis: 'stated', act: 'ratification' },
    ] as const;
    const entries = [
      { milestone: exampleMilestone(), detail: null },
      {
        milestone: exampleMilestone({ allStates: { count: 57, how: 'addressed' } }),
        detail: null,
      },
      {
        milestone: exampleMilestone({ allStates: null, parties }),
        detail: exampleDetail({ why, partiesAsOf: '2014-01-27' }),
      },
    ];
    const columns = ['all_participating_states', 'all_participating_states_how', 'parties'];
    const read = csvParse(toCsv({ ...SELECTION, entries }).slice(1));
    expect(read.map((row) => [...columns, 'parties_as_of'].map((name) => row[name]))).toEqual([
      ['55', 'adopted', '', ''],
      ['57', 'addressed', '', ''],
      [
        '',
        '',
        'Austria (party by ratification, 15 September 2005) | France (party, day not told here)',
        '2014-01-27',
      ],
    ]);
    const json = JSON.parse(toJson({ ...SELECTION, entries })) as Bundle;
    expect(json.milestones.map(({ allStates }) => allStates?.how)).toEqual([
      'adopted',
      'addressed',
      undefined,
    ]);
    expect(json.milestones[2]?.parties).toEqual(parties);
  });

  it('names the place, and a country of its own column where it is no participating State', () => {
    const columns = ['city', 'place_state', 'place_country'];
    expect(rows.map((row) => columns.map((name) => row[name]))).toEqual([
      ['Vienna', 'Austria', ''],
      ["'@Strasbourg", 'France', ''],
      ['', '', 'Japan'],
    ]);
  });

  it('has no cell that a spreadsheet would run', () => {
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[\s]*[=+\-@]/.test(cell))).toEqual([]);
    expect([rows[1]?.['title'], rows[1]?.['city'], rows[1]?.['summary']]).toEqual([
      `'=HYPERLINK("http://x.example","a, b")\nsecond line`,
      `'@Strasbourg`,
      `'-1+1, told`,
    ]);
  });
});

it.each([
  ['=1', "'=1"],
  [' =1', "' =1"],
  ['\t=1', "'\t=1"],
  ['+1', "'+1"],
  ['＝1', "'＝1"],
  ['a=1', 'a=1'],
  ['“Not for Sale”', '“Not for Sale”'],
])('toCsv: a title %j becomes %j', (title, cell) => {
  const entries = [{ milestone: exampleMilestone({ title }), detail: null }];
  const row = csvParse(toCsv({ ...SELECTION, entries }).slice(1))[0];
  expect(row?.['title']).toBe(cell);
});

it('toTabbed has one line a milestone, none of it a formula', () => {
  const lines = toTabbed(SELECTION).trimEnd().split('\n');
  expect(lines).toHaveLength(1 + ENTRIES.length);
  expect(lines.flatMap((line) => line.split('\t')).filter((text) => /^[=+\-@]/.test(text))).toEqual(
    [],
  );
});

it('toHtmlTable has the same cells as the text that is copied beside it, links live', () => {
  const { document } = parseHTML(toHtmlTable(SELECTION));
  const rows = [...document.querySelectorAll('tbody tr')];
  const cells = rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent));
  const plain = tsvParse(toTabbed(SELECTION)).map((row) => Object.values(row));
  expect(cells.map((row) => row.map((cell) => cell?.replaceAll(/\s+/g, ' ')))).toEqual(plain);
  const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(links).toContain('https://timeline.example/m/workshop-2014.html');
});

describe('toJson read back', () => {
  const entries = ENTRIES.slice(0, 2);
  const bundle = { ...BUNDLE, digest: `sha256-${'0'.repeat(64)}` };
  const file = JSON.parse(toJson({ ...SELECTION, bundle, entries })) as Record<string, unknown>;

  it('is whole in itself: the milestones that are shown and their details, no word of other files', () => {
    expect(Object.keys(file)).toEqual([
      '$schema',
      'format',
      'version',
      'span',
      'site',
      'vocabulary',
      'eras',
      'milestones',
      'detailsById',
      'selection',
    ]);
    const bare = entries.map(({ milestone }) => ({ ...milestone, detail: undefined }));
    expect(file['milestones']).toEqual(bare);
    expect(Object.keys(file['detailsById'] as object)).toEqual([
      'action-plan-2003',
      'workshop-2014',
    ]);
    expect(file['selection']).toEqual({
      words: 'France; 2014',
      address: 'https://timeline.example/?state=FR',
      made: '2026-11-21',
      digest: bundle.digest,
    });
  });
});
