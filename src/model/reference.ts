import type { Milestone, MilestoneDetail, CitedSource } from './bundle.ts';
import { bestFirst, WEAK_WORDS } from './bestFirst.ts';
import { dateInWords } from './dateInWords.ts';
import { say, sayParts } from './say.ts';

/** One source to be cited, with the milestones that rest on it, in their order. */
export interface Reference {
  readonly source: CitedSource;
  readonly milestones: readonly Milestone[];
}

/** A milestone and its detail; null where the detail could not be had. */
export interface MilestoneWithDetail {
  readonly milestone: Milestone;
  readonly detail: MilestoneDetail | null;
}

/** Types of source that are documents, to be cited with kind and institution; all else with an address is a page. */
const DOCUMENT_TYPES: ReadonlySet<string> = new Set([
  'decision',
  'declaration',
  'handbook',
  'paper',
  'report',
  'resolution',
  'strategy',
  'treaty',
]);

/**
 * How a reference manager has to hold a source so that nothing is lost: a `document` (report) with
 * number, kind and institution, or a `page` with its address. What has no address is a document.
 */
export function formOf({ number, type, url }: CitedSource): 'document' | 'page' {
  const isDocument = number !== null || DOCUMENT_TYPES.has(type?.toLowerCase() ?? '');
  return isDocument || url === null ? 'document' : 'page';
}

/** On which milestones a reference bears, and that it is weak where it is. */
export function noteOf({ source, milestones }: Reference): string {
  const note = say('Milestone: {milestones}', {
    milestones: sayParts(milestones.map(milestoneInNote)),
  });
  return source.weak ? `${note} (${WEAK_WORDS})` : note;
}

/** Where a milestone has no source to name, it stands for itself, with no publisher. */
function ownSource(milestone: Milestone): CitedSource {
  const date = milestone.date.end === null ? milestone.date.start : null;
  return { publisher: '', title: milestone.title, number: null, date, url: null };
}

function sameSource(source: CitedSource): string {
  return JSON.stringify([
    source.document ?? null,
    source.publisher,
    source.title,
    source.number,
    source.date,
    source.url,
  ]);
}

/** The sources of the milestones, each once, in the order in which they are first needed. No milestone is left out. */
export function referencesOf(entries: readonly MilestoneWithDetail[]): readonly Reference[] {
  const found = new Map<string, { source: CitedSource; milestones: Milestone[] }>();
  for (const { milestone, detail } of entries) {
    const sources =
      detail && detail.sources.length > 0 ? bestFirst(detail.sources) : [ownSource(milestone)];
    for (const source of sources) {
      const key = sameSource(source);
      const reference = found.get(key) ?? { source, milestones: [] };
      if (!reference.milestones.includes(milestone)) reference.milestones.push(milestone);
      found.set(key, reference);
    }
  }
  return [...found.values()];
}

/** A milestone in a note: "Action Plan adopted (24 July 2003)", by its full title. */
export function milestoneInNote(milestone: Milestone): string {
  return `${milestone.title} (${dateInWords(milestone.date)})`;
}

/** One line without breaks or control characters: what the line formats can hold. */
export function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is to be removed
  return text.replaceAll(/[\u0000-\u001f\u007f\u2028\u2029\s]+/g, ' ').trim();
}
