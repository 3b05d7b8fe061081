import { parseCalendarDate } from './calendarDate.ts';
import { capital } from './labels.ts';
import { formOf, noteOf, oneLine, type Reference } from './reference.ts';

/** `YYYY/MM/DD/` with what is not known left empty, as RIS has it; null where there is no date. */
function risDate(date: string | null): string | null {
  if (date === null || !parseCalendarDate(date)) return null;
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
}

/** Readers take a comma in `AU` for that between surname and first name: an institution has none. */
const authorOf = (publisher: string): string => publisher.replaceAll(/,\s*/g, ' – ');

/**
 * `RPRT` keeps kind, number and institution in Zotero, EndNote and Citavi; `GEN` becomes a journal
 * article in Zotero, and `M1` the issue of one or the day of access.
 */
function record(reference: Reference): string {
  const { source, milestones } = reference;
  const date = risDate(source.date);
  const tags: readonly (readonly [string, string | null | undefined])[] = [
    ['TY', formOf(source) === 'page' ? 'ELEC' : 'RPRT'],
    ['TI', source.title],
    ['AU', authorOf(source.publisher)],
    ['PB', source.publisher],
    ['M3', source.type && capital(source.type)],
    ['SN', source.number],
    ['PY', date?.slice(0, 4)],
    ['DA', date],
    ['UR', source.url],
    ['LA', source.lang],
    ['N1', noteOf(reference)],
    ...milestones.map(({ id }) => ['KW', id] as const),
  ];
  const lines = tags
    .filter(([, value]) => value != null && oneLine(value) !== '')
    .map(([name, value]) => `${name}  - ${oneLine(value ?? '')}`);
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}

/**
 * References as a RIS file, UTF-8, lines ended by CR LF; dates as exact as the source, the milestones
 * that rest on a source in a note (`N1`), their ids as keywords (`KW`).
 */
export function toRis(references: readonly Reference[]): string {
  return references.map(record).join('\r\n');
}
