import type { Kind, Place, Source as CitedSource, Why } from '../model/bundle.ts';
import {
  daysOf,
  parseCalendarDate,
  possibleDays,
  type MilestoneDate,
} from '../model/calendarDate.ts';
import { rolesOf, withoutIdleMentions, type Draft, type ThemeText } from './draft.ts';
import type { Basis } from '../model/bundle.ts';
import { isDateCorrection, type DateCorrection } from './curated.ts';
import type { Extraction, ParsedDocument, Quote } from './extraction.ts';
import { findDateline } from './extract/sentences.ts';
import { guessKind } from './guessKind.ts';
import type { LoadedVocabulary } from './loadVocabulary.ts';
import { slug } from './names.ts';
import { MAX_LABEL } from './readCuratedParts.ts';
import { milestoneDateOf } from './readDates.ts';
import type { ReadDocument } from './readDocuments.ts';
import { shortLabel } from './shortLabel.ts';

/** Title of a milestone whose document has none. */
const NO_TITLE = 'Text without a title';

/** Most words of a title that go into an id. */
const ID_WORDS = 7;

/** A text on one line. */
const plainText = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A paragraph of a document on one line; empty where there is none. */
export function paragraphText({ paragraphs, source }: ParsedDocument, index: number): string {
  const span = paragraphs[index]?.span;
  return span ? plainText(source.text.slice(span.start, span.end)) : '';
}

/** The date of the event as it was read, else the day of issue; null where the document has neither. */
export function dateAsRead({ event, published }: Extraction): MilestoneDate | null {
  const start = event.start ?? event.end ?? published?.value ?? null;
  if (start === null || !parseCalendarDate(start)) return null;
  return milestoneDateOf(start, event.start === null ? null : event.end);
}

/** What an editor says in a record against the date that was read; null where nothing. */
export function dateCorrection({ record }: ReadDocument): DateCorrection | null {
  return record?.corrections.findLast(isDateCorrection) ?? null;
}

/** The date of what a document tells: as an editor corrected it, else as it was read. */
export function documentDate(read: ReadDocument): MilestoneDate | null {
  return dateCorrection(read)?.target.date ?? dateAsRead(read.extraction);
}

/** Whether a document was published before the first day that its event may have. */
function looksAhead({ published }: Extraction, date: MilestoneDate): boolean {
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

function placeOfDocument(
  { place }: Extraction,
  why: readonly Why[],
  { names }: LoadedVocabulary,
): Place | null {
  const city = place ? plainPlace(place.value) : '';
  const hosts = rolesOf(why, 'host');
  const iso2 = names.city(city) ?? (hosts.length === 1 ? (hosts[0] ?? null) : null);
  return city === '' && iso2 === null ? null : { city: city === '' ? null : city, iso2 };
}

interface Evidence {
  readonly basis: Basis;
  readonly quote: Quote;
}

/** The whys of all tags that were read out of a document. */
export function documentWhy(
  { id, document, extraction }: ReadDocument,
  { names }: LoadedVocabulary,
): readonly Why[] {
  const proof = ({ basis, quote }: Evidence) => ({
    basis,
    quote: plainText(quote.text),
    document: id,
    paragraph: quote.paragraph,
  });
  const fields = document.fieldsOfWork.flatMap((printed): readonly Why[] => {
    const field = names.field(printed.text);
    const quote = { text: printed.text, span: printed.span, paragraph: 0 };
    if (field === null) return [];
    return [{ facet: 'field', id: field, role: null, ...proof({ basis: 'stated', quote }) }];
  });
  const states = extraction.states.flatMap(({ iso2, roles }) =>
    roles.map(({ role, ...rest }): Why => ({ facet: 'state', id: iso2, role, ...proof(rest) })),
  );
  const all = extraction.allStates;
  const allStates: readonly Why[] = all
    ? [{ facet: 'allStates', id: 'all', role: null, ...proof(all) }]
    : [];
  return [...fields, ...states, ...allStates];
}

/** How a document stands in the list of sources. */
export function documentSource({ id, document, extraction, record }: ReadDocument): CitedSource {
  return {
    publisher: record?.publisher ?? 'OSCE',
    title: document.title?.text ?? NO_TITLE,
    number: null,
    date: extraction.published?.value ?? null,
    url: record?.url ?? null,
    document: id,
    form: document.form,
    ...(document.type ? { type: document.type.text } : {}),
  };
}

/** Texts of a document that themes are derived from: all of a record; title and first paragraph of a page, whose later ones wander. */
export function documentTexts({ id, document, record }: ReadDocument): readonly ThemeText[] {
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

/** The first paragraph, of a page without its dateline; where it is nothing else, the second. */
function summaryOf({ document, record }: ReadDocument): string {
  const [first] = document.paragraphs;
  const dateline = record ? null : findDateline(document);
  const isHead = first && dateline && dateline.end > first.span.start;
  if (!isHead || dateline.end > first.span.end) return paragraphText(document, 0);
  const rest = plainText(document.source.text.slice(dateline.end, first.span.end));
  return rest === '' ? paragraphText(document, 1) : rest;
}

/** An id made from the date and the first words of a title. */
export function wordsId(date: MilestoneDate, title: string): string {
  const words = slug(title).split('-').filter(Boolean).slice(0, ID_WORDS).join('-').slice(0, 60);
  return `${date.start}-${words === '' ? 'text' : words}`.replace(/-+$/, '');
}

const MET_AT_A_PLACE: ReadonlySet<Kind> = new Set(['conference', 'workshop', 'project', 'visit']);

/** The title where it is short; else what and where ("Workshop in Tashkent") where both are known; else the title's first words. */
function labelOf(
  title: string,
  kind: Kind,
  place: Place | null,
  { bundle }: LoadedVocabulary,
): string {
  const where = place?.city ?? bundle.states.find(({ iso2 }) => iso2 === place?.iso2)?.name;
  const what = bundle.kinds.find(({ id }) => id === kind)?.label;
  const label = `${what ?? ''} ${kind === 'visit' ? 'to' : 'in'} ${where ?? ''}`;
  const isTold = where !== undefined && MET_AT_A_PLACE.has(kind);
  const isLong = title.length > MAX_LABEL;
  return isLong && isTold && label.length <= MAX_LABEL ? label : shortLabel(title);
}

/** A document that joins nothing, as a milestone of its own. */
export function draftDocument(
  read: ReadDocument,
  date: MilestoneDate,
  vocabulary: LoadedVocabulary,
): Draft {
  const { document, extraction, record } = read;
  const title = document.title?.text ?? NO_TITLE;
  const why = withoutIdleMentions(documentWhy(read, vocabulary));
  const place = placeOfDocument(extraction, why, vocabulary);
  const kind = record?.kind ?? guessKind(title, paragraphText(document, 0));
  return {
    id: record?.milestone.value ?? wordsId(date, title),
    title,
    label: record?.label?.value ?? labelOf(title, kind, place, vocabulary),
    summary: summaryOf(read),
    kind,
    tier: record?.tier ?? 2,
    date,
    status: looksAhead(extraction, date) ? 'announced' : 'reported',
    place,
    reference: null,
    why,
    sources: [documentSource(read)],
    links: [],
    documents: [read.id],
    cautions: [],
    corrections: [],
    texts: documentTexts(read),
    made: 'document',
    isEdited: record !== null,
    origin: {
      source: document.source,
      span: record?.milestone.span ?? document.title?.span ?? { start: 0, end: 1 },
    },
  };
}
