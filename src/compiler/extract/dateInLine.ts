import { daysOf, weekdayOf, type CalendarDate } from '../../model/calendarDate.ts';
import { readFullDate, toDay } from './dateline.ts';
import { DAY, MONTH, YEAR, weekdayNumber } from './dateWords.ts';
import { flatten } from './flatText.ts';

const DATE_IN_LINE = new RegExp(
  `${DAY}\\.?,? ${MONTH},? ?${YEAR}|${MONTH} ${DAY},? ${YEAR}|\\d{1,2}[./]\\d{1,2}[./]${YEAR}|${YEAR}-\\d\\d-\\d\\d|${YEAR},? ${MONTH} ${DAY}(?!\\d)`,
  'i',
);
const WEEKDAY_AND_NUMBERS = new RegExp(
  `\\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\w{0,6},? (\\d{1,2})/(\\d{1,2})/(${YEAR})(?!\\d)`,
);

/** "Fri, 12/03/2021": the weekday tells whether the month or the day comes first. */
function readByWeekday(flat: string): CalendarDate | null {
  const match = WEEKDAY_AND_NUMBERS.exec(flat);
  if (!match) return null;
  const weekday = weekdayNumber(match[1] ?? '');
  const [first, second, year] = [Number(match[2]), Number(match[3]), Number(match[4])];
  const days = [toDay(year, first, second), toDay(year, second, first)].filter(
    (day) => day !== null,
  );
  return days.find((day) => weekdayOf(daysOf(day).first) === weekday) ?? days[0] ?? null;
}

/** The day printed in a header line, in any of the styles that OSCE pages use; null where there is none. */
export function readDateInLine(line: string): CalendarDate | null {
  const flat = flatten(line);
  const byWeekday = readByWeekday(flat);
  if (byWeekday) return byWeekday;
  const match = DATE_IN_LINE.exec(flat);
  return match ? readFullDate(match[0]) : null;
}
