import type { CitedSource, Place, Why } from '../model/bundle.ts';
import { daysOf, possibleDays, type MilestoneDate } from '../model/calendarDate.ts';
import { isDateCorrection, type DocumentRecord } from './curated.ts';
import { paragraphText, plainText, summaryOf, titleOf } from './documentTold.ts';
import type { PlacedCorrection, ThemeText } from './draft.ts';
import type { Claim } from './extraction.ts';
import type { LoadedVocabulary } from './loadVocabulary.ts';
import type { Names } from './names.ts';
import type { ReadDocument } from './readDocuments.ts';
import type { SourcePlace } from './rules.ts';
import type { Span } from './source.ts';

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

function sourceOf({ id, told, record }: ReadDocument): CitedSource {
  return {
    publisher: record?.publisher ?? 'OSCE',
    title: titleOf(told),
    number: null,
    date: told.published,
    url: record?.url ?? null,
    document: id,
    form: told.isRecord ? 'record' : 'page',
    ...(told.type === null ? {} : { type: told.type }),
  };
}

/** A place in the text of a document, which is opened when somebody looks there. */
export const placeIn = (read: ReadDocument, span: Span): SourcePlace => ({
  get source() {
    return read.document.source;
  },
  span,
});

/** The place of the title, or the beginning. */
const placeOfTitle = (read: ReadDocument): SourcePlace => ({
  get source() {
    return read.document.source;
  },
  get span() {
    return read.document.title?.span ?? { start: 0, end: 1 };
  },
});

/**
 * All that a document tells of its milestone, in the milestone's own terms. What joining compares is
 * at hand; words and whys are made from its text when they are asked for.
 */
export class DocumentFacts {
  readonly read: ReadDocument;
  /** By which its reading, with its id, is known again; null where that is not kept. */
  readonly key: string | null;
  /** What an editor wrote beside it; null for a page text. */
  readonly record: DocumentRecord | null;
  /** Where findings about the whole document are shown: at its title. */
  readonly at: SourcePlace;
  /** How it stands in the list of sources. */
  readonly source: CitedSource;
  /** What an editor overrules in the reading of the date; null where nothing. */
  readonly dateCorrection: PlacedCorrection | null;
  /** The date as it was read, or as an editor corrected it; null where the document has none. */
  readonly date: MilestoneDate | null;
  /** What an editor overrules in the tags. */
  readonly corrections: readonly PlacedCorrection[];
  readonly #names: Names;

  constructor(read: ReadDocument, { names }: LoadedVocabulary) {
    const { record, told } = read;
    const placed = (record?.corrections ?? []).map((correction) => ({
      correction,
      source: read.document.source,
    }));
    this.read = read;
    this.key = read.key === null ? null : `${read.id} ${read.key}`;
    this.record = record;
    this.at = placeOfTitle(read);
    this.source = sourceOf(read);
    this.dateCorrection = placed.findLast(({ correction }) => isDateCorrection(correction)) ?? null;
    this.date = record?.corrections.findLast(isDateCorrection)?.target.date ?? told.date;
    this.corrections = placed.filter(({ correction }) => !isDateCorrection(correction));
    this.#names = names;
  }

  get title(): string {
    return titleOf(this.read.told);
  }

  get place(): Place | null {
    return this.read.told.place;
  }

  get summary(): string {
    return summaryOf(this.read);
  }

  /** The whys of all tags that were read. */
  get why(): readonly Why[] {
    return whyOf(this.read, this.#names);
  }

  /** What themes are derived from. */
  get texts(): readonly ThemeText[] {
    return textsOf(this.read);
  }
}

/** Whether a document was published before the first day that its event may have. */
export function looksAhead({ read }: DocumentFacts, date: MilestoneDate): boolean {
  const { published } = read.told;
  return published !== null && daysOf(published).last < possibleDays(date).first;
}
