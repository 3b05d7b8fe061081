import type { Kind, Place } from '../model/bundle.ts';
import { parseCalendarDate, type CalendarDate, type MilestoneDate } from '../model/calendarDate.ts';
import type { DocumentRecord } from './curated.ts';
import type { Extraction, Mention, ParsedDocument, Printed } from './extraction.ts';
import { thingTitle } from './extract/thingTitle.ts';
import { guessKind } from './guessKind.ts';
import type { LoadedVocabulary } from './loadVocabulary.ts';
import { labelOf } from './milestoneWords.ts';
import type { Names } from './names.ts';
import { milestoneDateOf } from './readWrittenDates.ts';
import { sentenceAround, tellingWords } from './words.ts';

/** How another dated event is known again. */
export interface Named {
  /** The thing that its words name; null where they name none. */
  readonly title: string | null;
  /** Its telling words, with blanks between them. */
  readonly words: string;
}

/** Another dated event, with how it is known again. */
export interface NamedMention extends Mention, Named {}

/**
 * What a document by itself tells of milestones, whatever the others tell: the part of its reading by
 * which documents are joined. It is small and made once, so that joining thousands opens no text again.
 */
export interface Told {
  readonly isRecord: boolean;
  /** Null where it prints none. */
  readonly printedTitle: string | null;
  /** What stands for a title where none is printed: the thing that its first sentence names, else how that begins; empty where there are no words. */
  readonly madeTitle: string;
  readonly type: string | null;
  readonly published: CalendarDate | null;
  /** The date of the event as it was read, else the day of issue; null where the document has neither. */
  readonly date: MilestoneDate | null;
  readonly kind: Kind;
  readonly place: Place | null;
  readonly printedPlace: string | null;
  readonly label: string;
  /** Telling words of title, label, summary and city, with blanks between them. */
  readonly words: string;
  readonly mentions: readonly NamedMention[];
  /** Fields of work of a page that are not of the list: misprinted, or renamed since. */
  readonly unknownFields: readonly Printed[];
  /** Letters of its source, and where among them the document begins. */
  readonly length: number;
  readonly start: number;
}

interface Reading {
  readonly document: ParsedDocument;
  readonly extraction: Extraction;
  readonly record: DocumentRecord | null;
}

/** A text on one line. */
export const plainText = (text: string): string =>
  (UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

/** White space that is not single blanks: most texts have none. */
const UNEVEN = /[^\S ]| {2}/;

/** A paragraph of a document on one line; empty where there is none. */
export function paragraphText({ paragraphs, source }: ParsedDocument, index: number): string {
  const span = paragraphs[index]?.span;
  return span ? plainText(source.text.slice(span.start, span.end)) : '';
}

/** Longest title that is made of a first sentence, in characters. */
const MADE_TITLE = 100;

/** The title of a document as a milestone shows it. */
export const titleOf = ({ printedTitle, madeTitle }: Told): string => printedTitle ?? madeTitle;

function madeTitleOf({ document, extraction }: Reading): string {
  const start = Math.max(document.paragraphs[0]?.span.start ?? 0, extraction.textStart ?? 0);
  const first = plainText(
    document.source.text.slice(start, document.paragraphs[0]?.span.end ?? start),
  );
  const lead = first === '' ? paragraphText(document, 1) : first;
  return thingTitle(lead, lead) ?? sentenceAround(lead, 0, MADE_TITLE);
}

/** The first paragraph, of a page without its dateline; where it is nothing else, the second. */
export function summaryOf({ document, extraction, record }: Reading): string {
  const [first] = document.paragraphs;
  const start = record ? null : extraction.textStart;
  if (!first || start === null || start <= first.span.start || start > first.span.end) {
    return paragraphText(document, 0);
  }
  const rest = plainText(document.source.text.slice(start, first.span.end));
  return rest === '' ? paragraphText(document, 1) : rest;
}

function dateAsRead({ event, published }: Extraction): MilestoneDate | null {
  const start = event.start ?? event.end ?? published?.value ?? null;
  if (start === null || !parseCalendarDate(start)) return null;
  return milestoneDateOf(start, event.start === null ? null : event.end);
}

const SMALL = new Set(['and', 'of', 'the', 'de', 'la', 'upon', 'on', 'am']);

/** A place as a page prints it in capitals, in the letters of running text: `STRASBOURG` is Strasbourg. */
function plainPlace(printed: string): string {
  const city = printed.split(',')[0]?.trim() ?? '';
  if (city !== city.toUpperCase()) return city;
  return city
    .toLowerCase()
    .replace(/[\p{L}\p{M}]+/gu, (word, offset: number) =>
      offset > 0 && SMALL.has(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1),
    );
}

function placeOf({ place, states }: Extraction, names: Names): Place | null {
  const city = place ? plainPlace(place.value) : '';
  const hosts = states.filter(({ roles }) => roles.some(({ role }) => role === 'host'));
  const iso2 = names.city(city) ?? (hosts.length === 1 ? (hosts[0]?.iso2 ?? null) : null);
  return city === '' && iso2 === null ? null : { city: city === '' ? null : city, iso2 };
}

const named = (mention: Mention): NamedMention => ({
  ...mention,
  title: thingTitle(mention.label, mention.quote.text),
  words: [...tellingWords(`${mention.label} ${mention.quote.text}`)].join(' '),
});

/** The same without how it is known again. */
export const plainMention = ({ title: _t, words: _w, ...mention }: NamedMention): Mention =>
  mention;

/** Makes what a document tells by itself. */
export function toldBy(reading: Reading, vocabulary: LoadedVocabulary): Told {
  const { document, extraction, record } = reading;
  const { names } = vocabulary;
  const printedTitle = document.title?.text ?? null;
  const madeTitle = printedTitle === null ? madeTitleOf(reading) : '';
  const title = printedTitle ?? madeTitle;
  const kind = record?.kind ?? guessKind(title, paragraphText(document, 0));
  const place = placeOf(extraction, names);
  const label = record?.label?.value ?? labelOf({ title, kind, place }, vocabulary);
  const about = [title, label, summaryOf(reading), place?.city ?? ''].join(' ');
  return {
    isRecord: record !== null,
    printedTitle,
    madeTitle,
    type: document.type?.text ?? null,
    published: extraction.published?.value ?? null,
    date: dateAsRead(extraction),
    kind,
    place,
    printedPlace: extraction.place?.value ?? null,
    label,
    words: [...tellingWords(about)].join(' '),
    mentions: extraction.mentions.map(named),
    unknownFields: record
      ? []
      : document.fieldsOfWork.filter(({ text }) => names.field(text) === null),
    length: document.source.text.length,
    start: document.title?.span.start ?? document.paragraphs[0]?.span.start ?? 0,
  };
}
