import { parseCalendarDate, type MilestoneDate } from '../../model/calendarDate.ts';
import { dateInWords, monthName, unknownPartOfDate } from '../../model/dateInWords.ts';

/**
 * The date under the heading of its year: "24 July", "9–10 October", "September, day not known",
 * "Day and month not known"; a range that leaves the year keeps both years.
 */
export function dateWithinYear(date: MilestoneDate): string {
  const start = parseCalendarDate(date.start);
  if (start === null) return date.start;
  const open = unknownPartOfDate(date);
  if (start.month === null) return open.charAt(0).toUpperCase() + open.slice(1);
  if (start.day === null) return `${monthName(start.month)}, ${open}`;
  const leavesYear = date.end !== null && !date.end.startsWith(String(start.year));
  const words = dateInWords(date);
  return leavesYear ? words : words.replace(new RegExp(` ${start.year}$`), '');
}
