import { escapeText } from './escapeText.ts';
import { tableColumns, type TableInput } from './table.ts';

/** Signs with which a spreadsheet begins a formula, the full-width ones of some locales included. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Text that a spreadsheet would run gets an apostrophe in front, which makes it text there. */
function guarded(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** All rows, the heading line first, as bare texts. */
function rowsOf(input: TableInput): readonly (readonly string[])[] {
  const columns = tableColumns(input);
  return [
    columns.map(({ name }) => name),
    ...input.entries.map((entry) => columns.map(({ value }) => guarded(value(entry)))),
  ];
}

/** Every cell quoted: import windows that also split at semicolons leave a quoted one whole. */
const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;

/**
 * The rows as CSV by RFC 4180, UTF-8, a heading line first. What it takes for a day is one: dates
 * that are less exact stand in words and in EDTF, with the days between which they lie.
 */
export function csvText(input: TableInput): string {
  return rowsOf(input).map(csvLine).join('');
}

/** The same for people, with the mark of UTF-8: without it spreadsheets read names of States wrongly. */
export function toCsv(input: TableInput): string {
  return `\uFEFF${csvText(input)}`;
}

/** The same rows parted by tabs, as spreadsheets take them from the clipboard. */
export function toTabbed(input: TableInput): string {
  return rowsOf(input)
    .map((row) => `${row.map((text) => text.replaceAll(/\s+/g, ' ')).join('\t')}\n`)
    .join('');
}

/** The same rows as a table of HTML, so that word processors and mails get one too. */
export function toHtmlTable(input: TableInput): string {
  const [heads = [], ...rows] = rowsOf(input);
  const isAddress = tableColumns(input).map(({ type }) => type === 'address');
  const cell = (text: string, at: number): string => {
    const shown = escapeText(text);
    return `<td>${isAddress[at] && shown !== '' ? `<a href="${shown}">${shown}</a>` : shown}</td>`;
  };
  const head = heads.map((name) => `<th>${escapeText(name)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}
