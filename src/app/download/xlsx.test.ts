import { csvParseRows } from 'd3-dsv';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../model/csv.ts';
import { SELECTION } from '../../testing/exampleSelection.ts';
import { toXlsx } from './xlsx.ts';

describe('toXlsx read back by read-excel-file', async () => {
  const whole = await (await toXlsx(SELECTION)).arrayBuffer();
  const rows = async (sheet: string) => readSheet(Buffer.from(whole), sheet);

  it('has days as days, months as text, numbers as numbers', async () => {
    const [heads = [], ...milestones] = await rows('Milestones');
    const cells = milestones.map((row) =>
      ['date', 'start', 'earliest', 'latest', 'edtf', 'all_participating_states'].map(
        (name) => row[heads.indexOf(name)],
      ),
    );
    const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
    expect(cells.slice(0, 2)).toEqual([
      ['24 July 2003', day('2003-07-24'), day('2003-07-24'), day('2003-07-24'), '2003-07-24', 55],
      [
        'September 2014, day not known',
        null,
        day('2014-09-01'),
        day('2014-09-30'),
        '2014-09-XX',
        null,
      ],
    ]);
    expect(heads).toEqual(csvParseRows(toCsv(SELECTION).slice(1))[0]);
  });

  it('has a sheet of sources, a row each, and one that says what it is', async () => {
    const sources = await rows('Sources');
    expect(sources.map((row) => [row[0], row[1], row[6]])).toEqual([
      ['milestone', 'title', 'link'],
      ['action-plan-2003', 'OSCE Action Plan', 'https://www.osce.org/node/42708'],
      ['workshop-2014', 'Łódź', null],
    ]);
    const about = (await rows('About')).flat();
    for (const words of ['France; 2014', '3 of 4', '21 November 2026', 'earliest']) {
      expect(about).toContain(words);
    }
  });

  it('keeps a formula a text, links live and the heads in sight', () => {
    const files = unzipSync(new Uint8Array(whole));
    const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
    const first = text('xl/worksheets/sheet1.xml');
    expect(first).not.toMatch(/<f[ >]/);
    expect(first).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(first.match(/<hyperlink /g)).toHaveLength(3);
    expect(text('xl/worksheets/_rels/sheet1.xml.rels')).toContain(
      'https://timeline.example/m/workshop-2014.html',
    );
  });
});
