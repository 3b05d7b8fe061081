import type { CalendarDate } from '../../model/calendarDate.ts';
import { daysOf, weekdayOf } from '../../model/calendarDate.ts';
import type { Claim, Doubt, ParsedDocument, Printed } from '../extraction.ts';
import { readFullDate, toDay } from './dateline.ts';
import { DAY, MONTH, YEAR, weekdayNumber } from './dateWords.ts';
import { flatten } from './flatText.ts';
import type { Piece, Pieces } from './sentences.ts';

const DATE_IN_LINE = new RegExp(
  `${DAY}\\.?,? ${MONTH},? ?${YEAR}|${MONTH} ${DAY},? ${YEAR}|\\d{1,2}[./]\\d{1,2}[./]${YEAR}|${YEAR}-\\d\\d-\\d\\d|${YEAR} ${MONTH} ${DAY}`,
  'i',
);
const WEEKDAY_AND_NUMBERS = new RegExp(
  `^(\\w{3})\\w{0,6},? (\\d{1,2})/(\\d{1,2})/(${YEAR})(?!\\d)`,
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

/** A document's own day, and what is doubtful about it. */
export interface Published {
  readonly claim: Claim<CalendarDate> | null;
  readonly doubts: readonly Doubt[];
}

function fromLine(line: Printed): Claim<CalendarDate> | null {
  const value = readDateInLine(line.text);
  if (value === null) return null;
  return { value, basis: 'stated', quote: { text: line.text, span: line.span, paragraph: 0 } };
}

const NEAR = /\b(?:today|yesterday|tomorrow|this (?:week|morning|afternoon))\b/i;

/** Whether the text speaks from a day that it does not name. */
function speaksOfToday(body: readonly Piece[]): boolean {
  return body.slice(0, 6).some(({ flat }) => NEAR.test(flat));
}

function fromDateline(
  document: ParsedDocument,
  { dateline, body }: Pieces,
): Claim<CalendarDate> | null {
  if (!dateline?.day) return null;
  const span = { start: (dateline.place ?? dateline.date).start, end: dateline.date.end };
  const paragraph = body.find((piece) => piece.start >= dateline.end)?.paragraph ?? 1;
  const quote = { text: document.source.text.slice(span.start, span.end), span, paragraph };
  return { value: dateline.day, basis: 'stated', quote };
}

/**
 * The publication day: a header line, else the dateline; a reposting site's line only where the
 * text says "today" and has no other day to say it of. Unknown stays null.
 */
export function extractPublished(document: ParsedDocument, pieces: Pieces): Published {
  const header = document.dateLines.map(fromLine).find((claim) => claim !== null) ?? null;
  const dateline = fromDateline(document, pieces);
  if (header && dateline && header.value !== dateline.value) {
    const doubt: Doubt = {
      what: 'publication day',
      taken: header.value,
      other: dateline.value,
      why: 'The header and the dateline give different days.',
      span: dateline.quote.span,
    };
    return { claim: header, doubts: [doubt] };
  }
  if (header ?? dateline) return { claim: header ?? dateline, doubts: [] };
  const site = (document.siteDateLines ?? []).map(fromLine).find((claim) => claim !== null);
  if (!site || !speaksOfToday(pieces.body)) return { claim: null, doubts: [] };
  const doubt: Doubt = {
    what: 'publication day',
    taken: site.value,
    other: null,
    why: 'The text says "today" and has no dateline: the day is the reposting site’s.',
    span: site.quote.span,
  };
  return { claim: site, doubts: [doubt] };
}
