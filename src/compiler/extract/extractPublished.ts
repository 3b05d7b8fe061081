import type { CalendarDate } from '../../model/calendarDate.ts';
import type { Claim, Doubt, ParsedDocument, Printed } from '../extraction.ts';
import { readDateInLine } from './dateInLine.ts';
import type { Piece, Pieces } from './sentences.ts';

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
