import { writeXlsx, type CellValue, type HyperlinkValue, type WriteSheet } from 'hucre/xlsx';
import { bestFirst } from '../../model/bestFirst.ts';
import { dataInWords, spanInWords } from '../../model/citation.ts';
import { calendarDateInWords } from '../../model/dateInWords.ts';
import { say } from '../../model/say.ts';
import { tableColumns, type TableColumn } from '../../model/table.ts';
import type { Selection } from './selection.ts';

type Value = CellValue | HyperlinkValue;
type Row = Readonly<Record<string, Value>>;

/** Typed as its column says: days are days, whole numbers numbers, addresses links, all else is text. */
function valueOf(type: TableColumn['type'], text: string): Value {
  if (text === '') return null;
  if (type === 'day') return new Date(`${text}T00:00:00Z`);
  if (type === 'count') return Number(text);
  return type === 'address' ? { text, hyperlink: text } : text;
}

/** A sheet with a frozen row of heads. */
function sheet(
  name: string,
  columns: readonly (readonly [string, number])[],
  data: readonly Row[],
): WriteSheet {
  return {
    name,
    columns: columns.map(([key, width]) => ({ key, header: key, width })),
    data: data.map((row) => ({ ...row })),
    freezePane: { rows: 1 },
  };
}

const WIDTHS: Readonly<Partial<Record<string, number>>> = {
  date: 30,
  title: 60,
  summary: 80,
  sources: 60,
};

function milestoneSheet(selection: Selection): WriteSheet {
  const columns = tableColumns(selection);
  const rows = selection.entries.map((entry) =>
    Object.fromEntries(columns.map(({ name, type, value }) => [name, valueOf(type, value(entry))])),
  );
  return sheet(
    say('Milestones'),
    columns.map(({ name }) => [name, WIDTHS[name] ?? 16]),
    rows,
  );
}

/** One row for each source of each milestone, so that every link is live: a cell has but one. */
function sourceSheet({ entries }: Selection): WriteSheet {
  const rows = entries.flatMap(({ milestone, detail }) =>
    bestFirst(detail?.sources ?? []).map((source): Row => {
      const { publisher, title, type, number, url, date } = source;
      return {
        milestone: milestone.id,
        title,
        publisher,
        type: type ?? null,
        number,
        date: date === null ? null : calendarDateInWords(date),
        link: url === null ? null : { text: url, hyperlink: url },
      };
    }),
  );
  const columns = [
    ['milestone', 30],
    ['title', 60],
    ['publisher', 24],
    ['type', 16],
    ['number', 20],
    ['date', 20],
    ['link', 60],
  ] as const;
  return sheet(say('Sources'), columns, rows);
}

/** What it is, where it is from, and what stands in each column. */
function aboutSheet(selection: Selection): WriteSheet {
  const { bundle, words, entries, address, today } = selection;
  const facts: readonly (readonly [string, Value])[] = [
    [say('What | this is'), `${bundle.site.title}, ${spanInWords(bundle)}`],
    [say('Selection'), words === '' ? say('all milestones') : words],
    [
      say('Milestones'),
      say('{count} of {all}', { count: entries.length, all: bundle.milestones.length }),
    ],
    [say('Address | of a page'), { text: address, hyperlink: address }],
    [say('State of the data'), dataInWords(bundle)],
    [say('Made on | a day'), calendarDateInWords(today)],
    [
      say('Rights | to use'),
      say(
        'Not an official OSCE record. Where this table and a source differ, the source is right.',
      ),
    ],
    ...tableColumns(selection).map(({ name, about }) => [name, about] as const),
  ];
  return sheet(
    say('About | this table'),
    [
      ['of', 28],
      ['about', 100],
    ],
    facts.map(([of, about]) => ({ of, about })),
  );
}

/** The selection as a workbook: milestones, their sources, and what it is. */
export async function toXlsx(selection: Selection): Promise<Blob> {
  const sheets = [milestoneSheet(selection), sourceSheet(selection), aboutSheet(selection)];
  const bytes = await writeXlsx({ sheets });
  return new Blob([new Uint8Array(bytes)]);
}
