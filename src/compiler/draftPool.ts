import { possibleDays, type DayRange, type MilestoneDate } from '../model/calendarDate.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { JoiningDraft } from './draft.ts';
import type { LoadedVocabulary } from './loadVocabulary.ts';
import { sharedWords, tellingWords } from './words.ts';

/** A draft with what joining asks of it again and again; one for each id. */
interface Entry {
  draft: JoiningDraft;
  words: ReadonlySet<string>;
  /** The words of its city. */
  city: ReadonlySet<string>;
  /** The days that it may have; a milestone keeps them. */
  readonly days: DayRange;
  /** How many of the words that were asked for last it has, and in which asking that was. */
  shared: number;
  asking: number;
}

const NO_WORDS: ReadonlySet<string> = new Set();
const NO_ENTRIES: readonly Entry[] = [];

function wordsOf({ title, telling, sources }: JoiningDraft): ReadonlySet<string> {
  const titles = sources.flatMap((source) => (source.title === title ? [] : source.title));
  return titles.length === 0 ? telling : new Set([...telling, ...tellingWords(titles.join(' '))]);
}

/** The drafts of a run while documents join them: by id, and by the days they may have. */
export class DraftPool {
  readonly #byId = new Map<string, Entry>();
  readonly #byDate = new Map<string, Entry[]>();
  /** The number of the last id that was made of one wanted; a thousand of one day are counted once. */
  readonly #lastCount = new Map<string, number>();
  /** By the month in which they begin, then by a telling word. */
  readonly #byWord = new Map<string, Map<string, Entry[]>>();
  #askings = 0;

  get(id: string): JoiningDraft | undefined {
    return this.#byId.get(id)?.draft;
  }

  /** Puts a draft in, or in the place of the one with its id. */
  put(draft: JoiningDraft): void {
    const before = this.#byId.get(draft.id);
    if (before) {
      const isSame = before.draft.sources.length === draft.sources.length;
      const known = before.words;
      // The title of one more text that merely names an event tells nothing new of it.
      if (!isSame && draft.made !== 'mention') before.words = wordsOf(draft);
      if (draft.place !== before.draft.place) before.city = cityWords(draft);
      before.draft = draft;
      if (before.words !== known) this.#index(before, known);
      return;
    }
    const days = possibleDays(draft.date);
    const known = { words: wordsOf(draft), city: cityWords(draft), days };
    const entry: Entry = { draft, ...known, shared: 0, asking: 0 };
    this.#byId.set(draft.id, entry);
    this.#index(entry, NO_WORDS);
    push(this.#byDate, dateKey(draft.date), entry);
  }

  #index(entry: Entry, known: ReadonlySet<string>): void {
    const month = monthOf(entry.draft.date);
    const byWord = this.#byWord.get(month) ?? new Map<string, Entry[]>();
    this.#byWord.set(month, byWord);
    for (const word of entry.words) if (!known.has(word)) push(byWord, word, entry);
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
  ofDate(date: MilestoneDate): readonly JoiningDraft[] {
    return (this.#byDate.get(dateKey(date)) ?? NO_ENTRIES).map(({ draft }) => draft);
  }

  /** Drafts that have two of some words, with all those of their city, and just these days, or lie within the month that `date` is. */
  sharing(date: MilestoneDate, words: ReadonlySet<string>): readonly JoiningDraft[] {
    const near =
      date.precision === 'month'
        ? this.#inMonth(date, words)
        : (this.#byDate.get(dateKey(date)) ?? NO_ENTRIES);
    return near.flatMap(({ draft, words: own, city }) =>
      sharedWords(words, own) > 1 && sharedWords(city, words) === city.size ? [draft] : [],
    );
  }

  /** What lies within a month and may have two of some words. A month may hold very many: only those with a word are looked at. */
  #inMonth(date: MilestoneDate, words: ReadonlySet<string>): readonly Entry[] {
    const asking = ++this.#askings;
    const byWord = this.#byWord.get(monthOf(date));
    const { first, last } = possibleDays(date);
    const found: Entry[] = [];
    for (const word of words) {
      for (const entry of byWord?.get(word) ?? NO_ENTRIES) {
        if (entry.asking !== asking) [entry.asking, entry.shared] = [asking, 0];
        entry.shared += 1;
        const { days, shared } = entry;
        if (shared === 2 && days.first >= first && days.last <= last) found.push(entry);
      }
    }
    return found;
  }

  /** Telling words of a draft's title, label, summary, city and titles of sources. */
  wordsOf(id: string): ReadonlySet<string> {
    return this.#byId.get(id)?.words ?? NO_WORDS;
  }

  all(): readonly JoiningDraft[] {
    return Array.from(this.#byId.values(), ({ draft }) => draft);
  }
}

/** What joining needs besides the document. */
export interface Joining {
  readonly pool: DraftPool;
  readonly vocabulary: LoadedVocabulary;
  readonly report: (finding: Diagnostic) => void;
}

const monthOf = ({ start }: MilestoneDate): string => start.slice(0, 7);

const dateKey = ({ start, end }: MilestoneDate): string => `${start}/${end ?? ''}`;

const cityWords = ({ place }: JoiningDraft): ReadonlySet<string> =>
  place?.city ? tellingWords(place.city) : NO_WORDS;

function push(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const entries = map.get(key);
  if (entries) entries.push(entry);
  else map.set(key, [entry]);
}
