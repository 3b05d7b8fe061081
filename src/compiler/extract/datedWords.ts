import { dayNumber, parseCalendarDate, type CalendarDate } from '../../model/calendarDate.ts';
import type { ParsedDocument } from '../extraction.ts';
import type { Published } from './extractPublished.ts';
import type { DateWords } from './printedDays.ts';
import { readDates } from './readDates.ts';
import {
  isWeekdayAhead,
  resolveDate,
  tenseAround,
  type Reference,
  type ResolvedDate,
  type Tense,
} from './resolveDates.ts';
import type { Piece, Pieces } from './sentences.ts';
import { slashOrder } from './slashedDates.ts';

/** A date that a piece of the document speaks of. */
export interface DatedWords {
  readonly piece: Piece;
  readonly words: DateWords;
  readonly tense: Tense;
  /** Null where nothing tells the year, or the day does not exist. */
  readonly date: ResolvedDate | null;
}

/** Number of a day's date, null for a month, a year or nothing. */
export function dayOf(date: CalendarDate | null): number | null {
  const parts = date === null ? null : parseCalendarDate(date);
  if (!parts || parts.month === null || parts.day === null) return null;
  return dayNumber(parts.year, parts.month, parts.day);
}

function yearWithin(dates: readonly { readonly words: DateWords }[]): number | null {
  for (const { words } of dates) {
    if (words.form === 'days') {
      const year = words.days.find((day) => day.year !== null)?.year;
      if (typeof year === 'number') return year;
    }
    if (words.form === 'month' && words.year !== null) return words.year;
  }
  return null;
}

/** Whether title or lead look ahead and tell of nothing that was. */
function isAnnouncement({ title, body }: Pieces): boolean {
  const top = [title, body[0]];
  const has = (role: string): boolean => top.some((piece) => piece?.cues.has(role));
  return has('future') && !has('past') && !has('speech-verb');
}

/** What the dates of a document are read against, and all of them in reading order. */
export interface DocumentDates {
  readonly reference: Reference;
  readonly dates: readonly DatedWords[];
}

/**
 * Reads all dates of title, body and captions. Days without a year are read against the document's
 * own day; without one, against the year of its header or the first date that prints a year;
 * without that they stay unread.
 */
export function readDocumentDates(
  document: ParsedDocument,
  pieces: Pieces,
  published: Published,
): DocumentDates {
  const all = [...(pieces.title ? [pieces.title] : []), ...pieces.body, ...pieces.captions];
  const printed = all.flatMap((piece) => readDates(piece.flat).map((words) => ({ piece, words })));
  const own = pieces.dateline?.day ?? published.claim?.value ?? null;
  const year =
    own === null
      ? (published.year ?? yearWithin(printed) ?? published.carrierYear ?? null)
      : Number(own.slice(0, 4));
  const reference: Reference = { day: dayOf(own), year, order: slashOrder(document) };
  const announces = isAnnouncement(pieces);
  const dates = printed.map(({ piece, words }) => {
    const around = tenseAround(piece, words);
    const isAhead =
      words.form === 'weekday' && isWeekdayAhead(piece, words, { tense: around, announces });
    const tense = isAhead ? 'future' : around;
    return { piece, words, tense, date: resolveDate(words, reference, tense) };
  });
  return { reference, dates };
}
