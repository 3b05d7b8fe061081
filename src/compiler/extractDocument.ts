import { documentType } from './documentTypes.ts';
import type {
  Claim,
  CompilerVocabulary,
  Doubt,
  Extraction,
  Mention,
  ParsedDocument,
  StateClaim,
} from './extraction.ts';
import { readDocumentDates, type DocumentDates } from './extract/datedWords.ts';
import { extractAllStates } from './extract/extractAllStates.ts';
import { extractEvent, type EventReading } from './extract/extractEvent.ts';
import { extractMentions } from './extract/extractMentions.ts';
import { extractPublished } from './extract/extractPublished.ts';
import { extractStates } from './extract/extractStates.ts';
import { leftOut } from './extract/leftOut.ts';
import { nameLexicon } from './extract/nameLexicon.ts';
import { toPieces, type Piece, type Pieces } from './extract/sentences.ts';
import { OPEN_DAY } from './extract/slashedDates.ts';
import { findStateHits } from './extract/stateHits.ts';
import { textFindings } from './extract/textFindings.ts';
import type { Span } from './source.ts';

function placeOf(document: ParsedDocument, { dateline }: Pieces): Claim<string> | null {
  const { placeLine, source } = document;
  if (placeLine) {
    return {
      value: placeLine.text,
      basis: 'stated',
      quote: { text: placeLine.text, span: placeLine.span, paragraph: 0 },
    };
  }
  if (!dateline?.place) return null;
  const text = source.text.slice(dateline.place.start, dateline.place.end);
  return { value: text, basis: 'stated', quote: { text, span: dateline.place, paragraph: 1 } };
}

/** Dates of other events by the sentence that they stand in; a bare year places nothing. */
function otherDates(
  { dates }: DocumentDates,
  { used }: EventReading,
): ReadonlyMap<Piece, readonly Span[]> {
  const byPiece = new Map<Piece, Span[]>();
  for (const dated of dates) {
    const { form } = dated.words;
    if (dated.date === null || used.has(dated) || form === 'near' || form === 'year') continue;
    const spans = byPiece.get(dated.piece);
    if (spans) spans.push(dated.words);
    else byPiece.set(dated.piece, [dated.words]);
  }
  return byPiece;
}

/** Days in the text of which nobody knows whether the day or the month comes first. */
function openDates({ dates }: DocumentDates): readonly Doubt[] {
  return dates.flatMap(({ words, date, piece }) => {
    if (date !== null || words.form !== 'days' || !words.either) return [];
    const other = `${words.either.day} or ${words.either.month}`;
    const span = { start: piece.start + words.start, end: piece.start + words.end };
    return [{ what: 'date', taken: 'none', other, why: OPEN_DAY, span }];
  });
}

/** What is read out of a text that is left out. */
const NOTHING = {
  published: null,
  event: { start: null, end: null },
  eventQuote: null,
  place: null,
  states: [],
  allStates: null,
  mentions: [],
  doubts: [],
  textStart: null,
} as const;

/**
 * Reads out of a document what it tells: its own day, the event's days, States with their roles,
 * other dated events. Every claim carries the words that decided and where they stand; what is not
 * told stays null. Findings about the text come along as diagnostics and doubts. Never throws where
 * the document needs no language to be told (extract/language.ts).
 */
export function extractDocument(
  document: ParsedDocument,
  vocabulary: CompilerVocabulary,
  pieces: Pieces = toPieces(document),
): Extraction {
  const left = leftOut(document, pieces);
  if (left) return { ...NOTHING, document, diagnostics: [left] };
  const published = extractPublished(document, pieces);
  const dates = readDocumentDates(document, pieces, published);
  const event = extractEvent(document, pieces, dates);
  const hits = findStateHits(pieces, nameLexicon(vocabulary));
  const { year } = dates.reference;
  const states = extractStates({
    document,
    vocabulary,
    pieces,
    hits,
    event,
    otherDates: otherDates(dates, event),
    year,
  });
  const hasDay = published.claim !== null || published.year !== null || event.days.start !== null;
  const day = published.claim?.value ?? event.days.start ?? (year === null ? null : String(year));
  return {
    document,
    published: published.claim,
    event: event.days,
    eventQuote: event.quote,
    textStart: pieces.dateline?.end ?? null,
    place: placeOf(document, pieces),
    states,
    allStates: extractAllStates(document, pieces, { day, vocabulary }),
    mentions: extractMentions(document, dates, event),
    doubts: [...published.doubts, ...event.doubts, ...openDates(dates)],
    diagnostics: textFindings(document, pieces, hasDay),
  };
}

/** One object of the extractions file, as docs/compiler.md describes it. */
export interface ExtractionRecord {
  readonly file: string;
  readonly type: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly event_start: string | null;
  readonly event_end: string | null;
  readonly place: string | null;
  readonly fields_of_work: readonly string[];
  readonly states: readonly {
    readonly iso2: string;
    readonly role: string;
    readonly quote: string;
  }[];
  readonly all_states: boolean;
  readonly mentions: readonly {
    readonly date: string | null;
    readonly end: string | null;
    readonly label: string;
  }[];
}

const stateRecord = ({ iso2, role, roles }: StateClaim): ExtractionRecord['states'][number] => ({
  iso2,
  role,
  quote: roles[0]?.quote.text ?? '',
});

const mentionRecord = ({ date, end, label }: Mention): ExtractionRecord['mentions'][number] => ({
  date,
  end,
  label,
});

/** The extraction as an object of the extractions file; `file` is the path given to the compiler. */
export function toExtractionRecord(extraction: Extraction): ExtractionRecord {
  const { document } = extraction;
  return {
    file: document.source.file,
    type: document.type ? documentType(document.type.text) : null,
    title: document.title?.text ?? null,
    published: extraction.published?.value ?? null,
    event_start: extraction.event.start,
    event_end: extraction.event.end,
    place: extraction.place?.value ?? null,
    fields_of_work: document.fieldsOfWork.map(({ text }) => text),
    states: extraction.states.map(stateRecord),
    all_states: extraction.allStates !== null,
    mentions: extraction.mentions.map(mentionRecord),
  };
}
