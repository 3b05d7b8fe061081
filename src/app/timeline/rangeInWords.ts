import { isoDay, type DayRange } from '../../model/calendarDate.ts';
import { calendarDateInWords } from '../../model/dateInWords.ts';
import { datesOfRange, type RangeEnd } from '../../timeline/zoom.ts';

/** "from January 2008", "to 14 March 2019": a day only where the range does not begin or end with a month. */
export function endInWords(range: DayRange, end: RangeEnd): string {
  const wide = { first: range.first - 1, last: range.last + 1 };
  const { from, to } = datesOfRange(range, wide);
  if (end === 'start') {
    const month = from?.length === 4 ? `${from}-01` : from;
    return `from ${calendarDateInWords(month ?? isoDay(range.first))}`;
  }
  const month = to?.length === 4 ? `${to}-12` : to;
  return `to ${calendarDateInWords(month ?? isoDay(range.last))}`;
}
