import { possibleDays, type DayRange, type MilestoneDate } from '../model/calendarDate.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Draft } from './draft.ts';
import type { LoadedVocabulary } from './loadVocabulary.ts';
import { tellingWords } from './words.ts';

interface Entry {
  readonly draft: Draft;
  readonly words: ReadonlySet<string>;
  /** The days that it may have; a milestone keeps them. */
  readonly days: DayRange;
}

function wordsOf({ title, label, summary, place, sources }: Draft): ReadonlySet<string> {
  const titles = sources.map((source) => source.title).join(' ');
  return tellingWords(`${title} ${label} ${summary} ${place?.city ?? ''} ${titles}`);
}

/** The drafts of a run while documents join them: by id, and by the days they may have. */
export class DraftPool {
  readonly #byId = new Map<string, Entry>();
  readonly #byDate = new Map<string, string[]>();
  /** The number of the last id that was made of one wanted; a thousand of one day are counted once. */
  readonly #lastCount = new Map<string, number>();
  readonly #byMonth = new Map<string, string[]>();

  get(id: string): Draft | undefined {
    return this.#byId.get(id)?.draft;
  }

  /** Puts a draft in, or in the place of the one with its id. */
  put(draft: Draft): void {
    const before = this.#byId.get(draft.id);
    const isSame = before?.draft.sources.length === draft.sources.length;
    // The title of one more text that merely names an event tells nothing new of it.
    const words = before && (isSame || draft.made === 'mention') ? before.words : wordsOf(draft);
    this.#byId.set(draft.id, { draft, words, days: before?.days ?? possibleDays(draft.date) });
    if (before) return;
    push(this.#byDate, dateKey(draft.date), draft.id);
    push(this.#byMonth, draft.date.start.slice(0, 7), draft.id);
  }

  /** An id that no draft has: the wanted one, or with -2, -3 … */
  freeId(wanted: string): string {
    let count = this.#lastCount.get(wanted) ?? 1;
    let id = wanted;
    while (this.#byId.has(id)) id = `${wanted}-${++count}`;
    this.#lastCount.set(wanted, count);
    return id;
  }

  /** Drafts of just these days. */
  ofDate(date: MilestoneDate): readonly Draft[] {
    return this.#drafts(this.#byDate.get(dateKey(date)));
  }

  /** Drafts that begin in a month (`YYYY-MM`) and lie within the days of `date`. */
  withinMonth(date: MilestoneDate): readonly Draft[] {
    const { first, last } = possibleDays(date);
    const found: Draft[] = [];
    for (const id of this.#byMonth.get(date.start) ?? []) {
      const entry = this.#byId.get(id);
      if (!entry) continue;
      const { draft, days } = entry;
      if (days.first >= first && days.last <= last) found.push(draft);
    }
    return found;
  }

  /** Telling words of a draft's title, label, summary, city and titles of sources. */
  wordsOf(id: string): ReadonlySet<string> {
    return this.#byId.get(id)?.words ?? new Set();
  }

  all(): readonly Draft[] {
    return [...this.#byId.values()].map(({ draft }) => draft);
  }

  #drafts(ids: readonly string[] | undefined): readonly Draft[] {
    return (ids ?? []).flatMap((id) => this.get(id) ?? []);
  }
}

/** What joining needs besides the document. */
export interface Joining {
  readonly pool: DraftPool;
  readonly vocabulary: LoadedVocabulary;
  readonly report: (finding: Diagnostic) => void;
}

const dateKey = ({ start, end }: MilestoneDate): string => `${start}/${end ?? ''}`;

function push(map: Map<string, string[]>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids) ids.push(id);
  else map.set(key, [id]);
}
