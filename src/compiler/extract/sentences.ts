import type { CalendarDate } from '../../model/calendarDate.ts';
import type { ParsedDocument, Printed, Quote } from '../extraction.ts';
import { allMatches } from '../allMatches.ts';
import type { Span } from '../source.ts';
import { CUE_MATCHER, SentenceCues, type CueMatcher } from './cues.ts';
import { readDateline, readFullDate, type Dateline } from './dateline.ts';
import { readDateInLine } from './dateInLine.ts';
import { flatten } from './flatText.ts';
import { eitherDay, slashOrder } from './slashedDates.ts';

/** Where in a document a piece of text stands. */
export type PieceKind = 'title' | 'office' | 'about' | 'place' | 'caption' | 'body';

/** A sentence, or a header line: the unit in which the extractors read. */
export interface Piece {
  readonly kind: PieceKind;
  /** Number of the paragraph, 0 outside the body. */
  readonly paragraph: number;
  /** Number of the sentence in its paragraph, from 0. */
  readonly sentence: number;
  /** Offset of the first character in the source. */
  readonly start: number;
  /** The words, typographic marks made plain. */
  readonly flat: string;
  /** The same as words and cues. */
  readonly cues: SentenceCues;
  /** The sentence in front of it in the body, null where there is none. */
  readonly before: Piece | null;
}

/** A document cut into pieces, with the dateline read off its body. */
export interface Pieces {
  readonly title: Piece | null;
  readonly header: readonly Piece[];
  readonly captions: readonly Piece[];
  readonly body: readonly Piece[];
  readonly dateline: Dateline | null;
}

/** Longer than any honest sentence: what is longer is cut, so that patterns stay cheap. */
const LONGEST_SENTENCE = 1200;
/** In how many paragraphs from the first the dateline is looked for. */
const DATELINE_PARAGRAPHS = 6;

const ABBREVIATIONS = new Set([
  'mr',
  'ms',
  'mrs',
  'dr',
  'st',
  'prof',
  'amb',
  'lt',
  'col',
  'gen',
  'maj',
  'capt',
  'sgt',
  'no',
  'art',
  'u.s',
  'u.k',
  'u.n',
  'e.g',
  'i.e',
  'cf',
  'vs',
  'jan',
  'feb',
  'mar',
  'apr',
  'jun',
  'jul',
  'aug',
  'sept',
  'sep',
  'oct',
  'nov',
  'dec',
  'hon',
  'rev',
  'jr',
  'sr',
  'approx',
  'd.c',
  'ph.d',
]);

const SENTENCE_END = /[.!?]["')\]]{0,2} +(?=["'([]?[A-ZÀ-ÞĀ-Ɏ\d])/g;
const LAST_WORD = /([A-Za-z.]{1,12})$/;

function endsWithAbbreviation(before: string): boolean {
  const word = LAST_WORD.exec(before)?.[1];
  if (word === undefined) return false;
  return ABBREVIATIONS.has(word.toLowerCase()) || /^(?:[A-Z]\.)*[A-Z]$/.test(word);
}

/** Offsets at which the sentences of a flat paragraph begin. */
function sentenceStarts(flat: string): readonly number[] {
  const starts = [0];
  for (const match of allMatches(flat, SENTENCE_END)) {
    const isDot = flat[match.index] === '.';
    const before = flat.slice(Math.max(0, match.index - 12), match.index);
    const isListNumber = /^\d{1,2}$/.test(flat.slice(starts.at(-1) ?? 0, match.index));
    if (isListNumber || (isDot && endsWithAbbreviation(before))) continue;
    starts.push(match.index + match[0].length);
  }
  return starts;
}

/** Cuts a piece of text into sentences, none longer than patterns can bear. */
export function splitSentences(
  flat: string,
): readonly { readonly start: number; readonly text: string }[] {
  const starts = sentenceStarts(flat);
  return starts.flatMap((start, index) => {
    const whole = flat.slice(start, starts[index + 1] ?? flat.length);
    if (whole.length <= LONGEST_SENTENCE) return [{ start, text: whole.trimEnd() }];
    const parts: { start: number; text: string }[] = [];
    let from = 0;
    while (from < whole.length) {
      const window = whole.slice(from, from + LONGEST_SENTENCE);
      const space = from + window.length < whole.length ? window.lastIndexOf(' ') : -1;
      const text = space > 0 ? window.slice(0, space) : window;
      parts.push({ start: start + from, text: text.trimEnd() });
      from += text.length;
    }
    return parts;
  });
}

/** The dateline at the head of one of the first paragraphs; null where there is none. */
export function findDateline(document: ParsedDocument): Dateline | null {
  for (const { span } of document.paragraphs.slice(0, DATELINE_PARAGRAPHS)) {
    const head = flatten(
      document.source.text.slice(span.start, Math.min(span.end, span.start + 240)),
    );
    const dateline = readDateline(head, span.start);
    if (dateline) return dateline;
  }
  return null;
}

/** The last day that a header line may mean. */
function latestDay({ text }: Printed): CalendarDate | null {
  const either = eitherDay(text);
  if (either) return either.day > either.month ? either.day : either.month;
  return readDateInLine(text);
}

/** A dateline that prints no year takes that of the day which header or carrier prints, the last such day before it; one with numbers between slashes their order. */
function withYear(dateline: Dateline | null, document: ParsedDocument): Dateline | null {
  if (!dateline || dateline.day !== null) return dateline;
  const words = flatten(document.source.text.slice(dateline.date.start, dateline.date.end));
  const either = eitherDay(words);
  if (either) {
    const order = slashOrder(document);
    return { ...dateline, day: order === null ? null : either[order] };
  }
  const lines = [...document.dateLines, ...(document.siteDateLines ?? [])];
  const printed = lines.map(latestDay).find((day) => day !== null);
  if (!printed || words === '') return dateline;
  const year = Number(printed.slice(0, 4));
  const days = [year, year - 1].map((each) => readFullDate(`${words} ${each}`));
  const day = days.find((each) => each !== null && each <= printed) ?? null;
  return { ...dateline, day };
}

/** A dateline without a full day ("10-12 September") is left in the text, to be read like any date. */
function bodyStart({ day, date, end }: Dateline): number {
  return day === null ? date.start : end;
}

/** Cuts a document into title, header lines, captions and sentences of the body, to be read by the cues of a matcher. */
export function toPieces(document: ParsedDocument, matcher: CueMatcher = CUE_MATCHER): Pieces {
  const dateline = withYear(findDateline(document), document);
  const { text } = document.source;
  let last: Piece | null = null;
  const piece = (at: Omit<Piece, 'cues' | 'before'>): Piece => {
    const before = at.kind === 'body' ? last : null;
    const { kind, paragraph, sentence, start, flat } = at;
    const cues = new SentenceCues(flat, matcher);
    const made: Piece = { kind, paragraph, sentence, start, flat, cues, before };
    if (at.kind === 'body') last = made;
    return made;
  };
  const whole = ({ start, end }: Span, kind: PieceKind): Piece => {
    const flat = flatten(text.slice(start, Math.min(end, start + LONGEST_SENTENCE)));
    return piece({ kind, paragraph: 0, sentence: 0, start, flat });
  };
  const header = [
    ...(document.issuer ? [whole(document.issuer.span, 'office')] : []),
    ...document.offices.map(({ span }) => whole(span, 'office')),
    ...(document.locations ?? []).map(({ span }) => whole(span, 'about')),
    ...(document.placeLine ? [whole(document.placeLine.span, 'place')] : []),
  ];
  if (dateline?.place)
    header.push(whole({ start: dateline.place.start, end: dateline.date.start }, 'place'));
  const body = document.paragraphs.flatMap(({ number: paragraph, span }) => {
    const isHead =
      dateline !== null && dateline.date.start >= span.start && dateline.end <= span.end;
    const from = isHead ? bodyStart(dateline) : span.start;
    return splitSentences(flatten(text.slice(from, span.end)))
      .filter((sentence) => sentence.text !== '')
      .map(({ start, text: flat }, sentence) =>
        piece({ kind: 'body', paragraph, sentence, start: from + start, flat }),
      );
  });
  return {
    title: document.title ? whole(document.title.span, 'title') : null,
    header,
    captions: document.captions.map((span) => whole(span, 'caption')),
    body,
    dateline,
  };
}

const LONGEST_QUOTE = 300;
/** What stands around the deciding words in a quote, where the whole sentence is too long. */
const QUOTE_MARGIN = 110;

/**
 * The words of the source that decided, with what stands around them: the sentence where it is
 * short enough, else a window cut at spaces. `at` is counted from the piece's start.
 */
export function quoteOf(document: ParsedDocument, piece: Piece, at: Span): Quote {
  let [from, to] = [0, piece.flat.length];
  if (to > LONGEST_QUOTE) {
    from = Math.max(0, at.start - QUOTE_MARGIN);
    to = Math.min(
      piece.flat.length,
      Math.max(at.end, at.start + 1) + QUOTE_MARGIN,
      from + LONGEST_QUOTE,
    );
    const space = from > 0 ? piece.flat.indexOf(' ', from) : -1;
    if (space >= 0 && space < at.start) from = space + 1;
    const last = to < piece.flat.length ? piece.flat.lastIndexOf(' ', to) : -1;
    if (last > at.end) to = last;
  }
  while (from < to && piece.flat[from] === ' ') from++;
  while (to > from && piece.flat[to - 1] === ' ') to--;
  const span = { start: piece.start + from, end: piece.start + to };
  return {
    text: document.source.text.slice(span.start, span.end),
    span,
    paragraph: piece.paragraph,
  };
}
