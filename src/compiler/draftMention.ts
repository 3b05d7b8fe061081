import type { MilestoneDate } from '../model/calendarDate.ts';
import type { Draft, ThemeText } from './draft.ts';
import { documentSource } from './draftDocument.ts';
import type { DraftPool } from './draftPool.ts';
import { eventTitle } from './eventTitle.ts';
import type { Mention } from './extraction.ts';
import { guessKind } from './guessKind.ts';
import { isOnTimeline, milestoneDateOf } from './readDates.ts';
import type { ReadDocument } from './readDocuments.ts';
import { shortLabel } from './shortLabel.ts';
import { sentenceAround } from './words.ts';

/** A mention with its days. */
export interface DatedMention extends Mention {
  readonly days: MilestoneDate;
}

/** A mention with its days; null where it has none on the timeline. */
export function dated(mention: Mention): DatedMention | null {
  const days = mention.date === null ? null : milestoneDateOf(mention.date, mention.end);
  return days && isOnTimeline(days) ? { ...mention, days } : null;
}

interface NewMention {
  readonly id: string;
  readonly label: string | null;
}

/** What stands for the summary of a milestone that only documents name. */
function knownFrom(sources: Draft['sources']): string {
  const title = sentenceAround(sources[0]?.title ?? '', 0, 160);
  if (sources.length === 1) return `Known from one text: ${title}.`;
  return `Known from ${sources.length} texts, the first of them: ${title}.`;
}

function quoteOf({ quote }: DatedMention, read: ReadDocument): ThemeText {
  const where = { document: read.id, paragraph: quote.paragraph };
  return { text: quote.text.replace(/\s+/g, ' ').trim(), where };
}

/** One more document that names a milestone known only from the words of documents. */
export interface Naming {
  readonly id: string;
  readonly mention: DatedMention;
  readonly read: ReadDocument;
}

function namedAgain(draft: Draft, namings: readonly Naming[]): Draft {
  const known = new Set(draft.documents);
  const added = namings.filter(({ read }) => !known.has(read.id) && known.add(read.id));
  const sources = [...draft.sources, ...added.map(({ read }) => documentSource(read))];
  const isReported = added.some(({ mention }) => !mention.isAhead);
  return {
    ...draft,
    summary: knownFrom(sources),
    status: isReported ? 'reported' : draft.status,
    sources,
    documents: [...known],
    texts: [...draft.texts, ...added.map(({ mention, read }) => quoteOf(mention, read))],
  };
}

/** Adds documents to the milestones that they name; all at once, as thousands may name the same. */
export function addNamings(namings: readonly Naming[], pool: DraftPool): void {
  const byId = new Map<string, Naming[]>();
  for (const naming of namings) {
    const same = byId.get(naming.id);
    if (same) same.push(naming);
    else byId.set(naming.id, [naming]);
  }
  for (const [id, same] of byId) {
    const draft = pool.get(id);
    if (draft) pool.put(namedAgain(draft, same));
  }
}

/** A milestone that is known only from the words of a document. */
export function draftMention(
  mention: DatedMention,
  read: ReadDocument,
  { id, label }: NewMention,
): Draft {
  const { document } = read;
  const title = label ?? eventTitle(mention.label, mention.quote.text);
  const sources = [documentSource(read)];
  return {
    id,
    title,
    label: label ?? shortLabel(title),
    summary: knownFrom(sources),
    kind: guessKind(title, ''),
    tier: 2,
    date: mention.days,
    status: mention.isAhead ? 'announced' : 'reported',
    place: null,
    reference: null,
    why: [],
    sources,
    links: [],
    documents: [read.id],
    cautions: [],
    corrections: [],
    texts: [quoteOf(mention, read)],
    made: 'mention',
    isEdited: label !== null,
    origin: { source: document.source, span: mention.quote.span },
  };
}
