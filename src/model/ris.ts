import { WEAK_WORDS } from './bestFirst.ts';
import { parseCalendarDate } from './calendarDate.ts';
import { milestoneInNote, oneLine, type Reference } from './reference.ts';

/** `YYYY/MM/DD/` with what is not known left empty, as RIS has it; null where there is no date. */
function risDate(date: string | null): string | null {
  if (date === null || !parseCalendarDate(date)) return null;
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
}

function record({ source, milestones }: Reference): string {
  const date = risDate(source.date);
  const tags: readonly (readonly [string, string | null | undefined])[] = [
    ['TY', source.url === null ? 'GEN' : 'ELEC'],
    ['TI', source.title],
    ['AU', source.publisher],
    ['PB', source.publisher],
    ['M3', source.type],
    ['M1', source.number],
    ['PY', date?.slice(0, 4)],
    ['DA', date],
    ['UR', source.url],
    ['LA', source.lang],
    ['N1', source.weak && WEAK_WORDS],
    ...milestones.map((milestone) => ['N1', `Milestone: ${milestoneInNote(milestone)}`] as const),
    ...milestones.map(({ id }) => ['KW', id] as const),
  ];
  const lines = tags
    .filter(([, value]) => value != null && oneLine(value) !== '')
    .map(([name, value]) => `${name}  - ${oneLine(value ?? '')}`);
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}

/**
 * References as a RIS file, UTF-8, lines ended by CR LF; dates as exact as the source, the milestones
 * that rest on a source in notes (`N1`), their ids as keywords (`KW`).
 */
export function toRis(references: readonly Reference[]): string {
  return references.map(record).join('\r\n');
}
