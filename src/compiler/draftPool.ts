import { possibleDays, type DayRange, type MilestoneDate } from '../model/calendarDate.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Draft } from './draft.ts';
import type { LoadedVocabulary } from './loadVocabulary.ts';
import { sharedWords, tellingWords } from './words.ts';

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
  /** By the month in which they begin, then by a telling word. */
  readonly #byWord = new Map<string, Map<string, string[]>>();

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
    if (words !== before?.words) this.#index(draft, words, before?.words);
    if (!before) push(this.#byDate, dateKey(draft.date), draft.id);
  }

  #index({ id, date }: Draft, words: ReadonlySet<string>, known?: ReadonlySet<string>): void {
    const month = monthOf(date);
    const byWord = this.#byWord.get(month) ?? new Map<string, string[]>();
    this.#byWord.set(month, byWord);
    for (const word of words) if (!known?.has(word)) push(byWord, word, id);
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

  /** Drafts that share two of some words and have just these days, or lie within the month that `date` is. A month may hold very many: only those with a word are looked at. */
  sharing(date: MilestoneDate, words: ReadonlySet<string>): readonly Draft[] {
    const counts = new Map<string, number>();
    const byWord = this.#byWord.get(monthOf(date));
    for (const word of words) {
      for (const id of byWord?.get(word) ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const isNear = nearnessTo(date);
    return [...counts].flatMap(([id, count]) => {
      const entry = count < 2 ? undefined : this.#byId.get(id);
      // A draft that changed may have lost a word.
      return entry && isNear(entry) && sharedWords(words, entry.words) > 1 ? [entry.draft] : [];
    });
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

const monthOf = ({ start }: MilestoneDate): string => start.slice(0, 7);

/** Whether a draft has just the days of a date, or lies within it where it is a month. */
function nearnessTo(date: MilestoneDate): (entry: Entry) => boolean {
  if (date.precision !== 'month') return ({ draft }) => dateKey(draft.date) === dateKey(date);
  const { first, last } = possibleDays(date);
  return ({ days }) => days.first >= first && days.last <= last;
}

const dateKey = ({ start, end }: MilestoneDate): string => `${start}/${end ?? ''}`;

function push(map: Map<string, string[]>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids) ids.push(id);
  else map.set(key, [id]);
}
