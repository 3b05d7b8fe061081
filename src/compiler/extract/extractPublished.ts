import type { CalendarDate } from '../../model/calendarDate.ts';
import type { Claim, Doubt, ParsedDocument, Printed } from '../extraction.ts';
import { readDateInLine } from './dateInLine.ts';
import type { Piece, Pieces } from './sentences.ts';
import { eitherDay, OPEN_DAY, slashOrder, type Order } from './slashedDates.ts';

/** A document's own day, and what is doubtful about it. */
export interface Published {
  readonly claim: Claim<CalendarDate> | null;
  /** The year of the header line where its day stays open. */
  readonly year: number | null;
  /** The year of a carrying site's day, where nothing else tells one. */
  readonly carrierYear?: number | null;
  readonly doubts: readonly Doubt[];
}

function fromLine(line: Printed, order: Order | null): Claim<CalendarDate> | null {
  const either = order === null ? null : eitherDay(line.text);
  const value = either && order !== null ? either[order] : readDateInLine(line.text);
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

/** Header lines of which nobody knows whether the day or the month comes first; the dateline may tell it. */
function openLine(
  { dateLines }: ParsedDocument,
  dateline: Claim<CalendarDate> | null,
): Published | null {
  for (const { text, span } of dateLines) {
    const either = eitherDay(text);
    if (!either) continue;
    const year = Number(either.day.slice(0, 4));
    if (dateline && (dateline.value === either.day || dateline.value === either.month))
      return { claim: { ...dateline, quote: { text, span, paragraph: 0 } }, year, doubts: [] };
    const other = `${either.day} or ${either.month}`;
    const taken = dateline?.value ?? 'none';
    const doubt: Doubt = { what: 'publication day', taken, other, why: OPEN_DAY, span };
    return { claim: dateline, year, doubts: [doubt] };
  }
  return null;
}

/** The year of a carrying site's day: the best that a text without any year has to be read against. */
function yearOfSite({ siteDateLines = [] }: ParsedDocument): number | null {
  const [line] = siteDateLines;
  const year = line && /\b(?:19|20)\d\d\b/.exec(line.text)?.[0];
  return year === undefined ? null : Number(year);
}

/**
 * The publication day: a header line, else the dateline; a reposting site's line only where the
 * text says "today" and has no other day to say it of. Unknown stays null.
 */
export function extractPublished(document: ParsedDocument, pieces: Pieces): Published {
  const order = slashOrder(document);
  const claimOf = (lines: readonly Printed[]): Claim<CalendarDate> | null =>
    lines.map((line) => fromLine(line, order)).find((claim) => claim !== null) ?? null;
  const header = claimOf(document.dateLines);
  const dateline = fromDateline(document, pieces);
  if (header && dateline && header.value !== dateline.value) {
    const doubt: Doubt = {
      what: 'publication day',
      taken: header.value,
      other: dateline.value,
      why: 'The header and the dateline give different days.',
      span: dateline.quote.span,
    };
    return { claim: header, year: null, doubts: [doubt] };
  }
  const open = header ? null : openLine(document, dateline);
  if (open) return open;
  if (header ?? dateline) return { claim: header ?? dateline, year: null, doubts: [] };
  const site = claimOf(document.siteDateLines ?? []);
  if (!site || !speaksOfToday(pieces.body))
    return { claim: null, year: null, carrierYear: yearOfSite(document), doubts: [] };
  const doubt: Doubt = {
    what: 'publication day',
    taken: site.value,
    other: null,
    why: 'The text says "today" and has no dateline: the day is the reposting site’s.',
    span: site.quote.span,
  };
  return { claim: site, year: null, doubts: [doubt] };
}
