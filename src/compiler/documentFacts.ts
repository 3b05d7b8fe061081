import type { Kind, Place, CitedSource, Why } from '../model/bundle.ts';
import {
  daysOf,
  parseCalendarDate,
  possibleDays,
  type MilestoneDate,
} from '../model/calendarDate.ts';
import { isDateCorrection } from './curated.ts';
import { rolesOf, type PlacedCorrection, type ThemeText } from './draft.ts';
import type { Claim, Extraction, ParsedDocument } from './extraction.ts';
import { thingTitle } from './extract/thingTitle.ts';
import { guessKind } from './guessKind.ts';
import type { LoadedVocabulary } from './loadVocabulary.ts';
import type { Names } from './names.ts';
import { milestoneDateOf } from './readWrittenDates.ts';
import type { ReadDocument } from './readDocuments.ts';
import type { SourcePlace } from './rules.ts';
import { sentenceAround, tellingWords } from './words.ts';

/**
 * All that a document tells of its milestone, in the milestone's own terms: made once, compared
 * and taken over by joining.
 */
export interface DocumentFacts {
  readonly read: ReadDocument;
  /** Where findings about the whole document are shown: at its title. */
  readonly at: SourcePlace;
  readonly title: string;
  readonly summary: string;
  /** The date of the event as it was read, else the day of issue; null where the document has neither. */
  readonly dateAsRead: MilestoneDate | null;
  /** The same as an editor corrected it. */
  readonly date: MilestoneDate | null;
  /** What an editor overrules in the reading of the date; null where nothing. */
  readonly dateCorrection: PlacedCorrection | null;
  /** What an editor overrules in the tags. */
  readonly corrections: readonly PlacedCorrection[];
  /** The whys of all tags that were read. */
  readonly why: readonly Why[];
  readonly place: Place | null;
  /** How it stands in the list of sources. */
  readonly source: CitedSource;
  /** What themes are derived from. */
  readonly texts: readonly ThemeText[];
}

/** Longest title that is made of a first sentence, in characters. */
const MADE_TITLE = 100;

/** The title of a document; where it has none, the thing that its first sentence names, else how that begins; empty where there are no words. */
export function documentTitle(read: Pick<ReadDocument, 'document' | 'extraction'>): string {
  const { document, extraction } = read;
  if (document.title) return document.title.text;
  const start = Math.max(document.paragraphs[0]?.span.start ?? 0, extraction.textStart ?? 0);
  const first = plainText(
    document.source.text.slice(start, document.paragraphs[0]?.span.end ?? start),
  );
  const lead = first === '' ? paragraphText(document, 1) : first;
  return thingTitle(lead, lead) ?? sentenceAround(lead, 0, MADE_TITLE);
}

/** A text on one line. */
export const plainText = (text: string): string =>
  (UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

/** White space that is not single blanks: most texts have none. */
const UNEVEN = /[^\S ]| {2}/;

/** A paragraph of a document on one line; empty where there is none. */
function paragraphText({ paragraphs, source }: ParsedDocument, index: number): string {
  const span = paragraphs[index]?.span;
  return span ? plainText(source.text.slice(span.start, span.end)) : '';
}

function dateAsRead({ event, published }: Extraction): MilestoneDate | null {
  const start = event.start ?? event.end ?? published?.value ?? null;
  if (start === null || !parseCalendarDate(start)) return null;
  return milestoneDateOf(start, event.start === null ? null : event.end);
}

/** Whether a document was published before the first day that its event may have. */
export function looksAhead({ read }: DocumentFacts, date: MilestoneDate): boolean {
  const { published } = read.extraction;
  return published !== null && daysOf(published.value).last < possibleDays(date).first;
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

function placeOf({ place }: Extraction, why: readonly Why[], names: Names): Place | null {
  const city = place ? plainPlace(place.value) : '';
  const hosts = rolesOf(why, 'host');
  const iso2 = names.city(city) ?? (hosts.length === 1 ? (hosts[0] ?? null) : null);
  return city === '' && iso2 === null ? null : { city: city === '' ? null : city, iso2 };
}

function whyOf({ id, document, extraction }: ReadDocument, names: Names): readonly Why[] {
  const shown = ({ basis, quote }: Omit<Claim<unknown>, 'value'>) => ({
    basis,
    quote: plainText(quote.text),
    document: id,
    paragraph: quote.paragraph,
  });
  const fields = document.fieldsOfWork.flatMap((printed): readonly Why[] => {
    const field = names.field(printed.text);
    const quote = { text: printed.text, span: printed.span, paragraph: 0 };
    if (field === null) return [];
    return [{ facet: 'field', id: field, role: null, ...shown({ basis: 'stated', quote }) }];
  });
  const states = extraction.states.flatMap(({ iso2, roles }) =>
    roles.map(({ role, ...rest }): Why => ({ facet: 'state', id: iso2, role, ...shown(rest) })),
  );
  const all = extraction.allStates;
  const allStates: readonly Why[] = all
    ? [{ facet: 'allStates', id: 'all', role: null, ...shown(all) }]
    : [];
  return [...fields, ...states, ...allStates];
}

function sourceOf(read: ReadDocument): CitedSource {
  const { id, document, extraction, record } = read;
  return {
    publisher: record?.publisher ?? 'OSCE',
    title: documentTitle(read),
    number: null,
    date: extraction.published?.value ?? null,
    url: record?.url ?? null,
    document: id,
    form: document.form,
    ...(document.type ? { type: document.type.text } : {}),
  };
}

/** All of a record; title and first paragraph of a page, whose later ones wander. */
function textsOf({ id, document, record }: ReadDocument): readonly ThemeText[] {
  const count = record ? document.paragraphs.length : 1;
  const paragraphs = document.paragraphs.slice(0, count).map((paragraph, index) => ({
    text: paragraphText(document, index),
    where: { document: id, paragraph: paragraph.number },
  }));
  const title = document.title
    ? [{ text: document.title.text, where: { document: id, paragraph: 0 } }]
    : [];
  return [...title, ...paragraphs];
}

/** How another dated event is known again. */
export interface Named {
  /** The thing that its words name; null where they name none. */
  readonly title: string | null;
  /** Its telling words, with blanks between them. */
  readonly words: string;
}

/** What a document by itself tells of milestones, whatever the others tell: a part of its reading, so that joining need not ask again. */
export interface Told {
  /** The kind of its milestone, where no editor named one. */
  readonly kind: Kind;
  /** One for each mention, in their order. */
  readonly mentions: readonly Named[];
}

/** Makes what a document tells by itself. */
export function toldBy(read: Pick<ReadDocument, 'document' | 'extraction'>): Told {
  const { document, extraction } = read;
  return {
    kind: guessKind(documentTitle(read), paragraphText(document, 0)),
    mentions: extraction.mentions.map(({ label, quote }) => ({
      title: thingTitle(label, quote.text),
      words: [...tellingWords(`${label} ${quote.text}`)].join(' '),
    })),
  };
}

/** The first paragraph, of a page without its dateline; where it is nothing else, the second. */
function summaryOf({ document, extraction, record }: ReadDocument): string {
  const [first] = document.paragraphs;
  const start = record ? null : extraction.textStart;
  if (!first || start === null || start <= first.span.start || start > first.span.end) {
    return paragraphText(document, 0);
  }
  const rest = plainText(document.source.text.slice(start, first.span.end));
  return rest === '' ? paragraphText(document, 1) : rest;
}

/** Makes the facts of a document that was read. */
export function factsOf(read: ReadDocument, { names }: LoadedVocabulary): DocumentFacts {
  const { document, extraction, record } = read;
  const { source } = document;
  const corrections = record?.corrections ?? [];
  const dateCorrection = corrections.findLast(isDateCorrection) ?? null;
  const why = whyOf(read, names);
  const asRead = dateAsRead(extraction);
  return {
    read,
    at: { source, span: document.title?.span ?? { start: 0, end: 1 } },
    title: documentTitle(read),
    summary: summaryOf(read),
    dateAsRead: asRead,
    date: dateCorrection?.target.date ?? asRead,
    dateCorrection: dateCorrection && { correction: dateCorrection, source },
    corrections: corrections
      .filter((one) => !isDateCorrection(one))
      .map((correction) => ({ correction, source })),
    why,
    place: placeOf(extraction, why, names),
    source: sourceOf(read),
    texts: textsOf(read),
  };
}
