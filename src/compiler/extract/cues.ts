import { DATE_ROWS } from './cueRowsOfDates.ts';
import { EVENT_ROWS } from './cueRowsOfEvents.ts';
import { KIND_ROWS } from './cueRowsOfKinds.ts';
import { STATE_ROWS } from './cueRowsOfStates.ts';

/** One row of the cue tables: words, what they speak for, and how much. */
export interface CueRow {
  readonly role: string;
  readonly weight: number;
  /** The words as the table writes them: `launch/ed/es`, `establish*`, `took part`. */
  readonly words: string;
}

/** A cue found in a sentence; offsets are counted from the sentence's start. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly row: CueRow;
}

/** A word of a sentence with its place. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

const LINE = /^([a-z-]+)(?: (-?\d+))?: (.+)$/;

/** The rows of a table: a line is `role weight: words, words`; the weight is 1 where none stands. */
export function readCueRows(table: string): readonly CueRow[] {
  return table
    .replace(/\n {2,}/g, ' ')
    .split('\n')
    .flatMap((line) => {
      const [, role = '', weight = '1', list = ''] = LINE.exec(line.trim()) ?? [];
      return list
        .split(',')
        .map((words) => words.trim())
        .filter((words) => words !== '')
        .map((words) => ({ role, weight: Number(weight), words }));
    });
}

/** All rows that the compiler reads by. */
export const CUE_ROWS: readonly CueRow[] = [EVENT_ROWS, DATE_ROWS, STATE_ROWS, KIND_ROWS].flatMap(
  readCueRows,
);

interface Entry {
  readonly row: CueRow;
  /** The words behind the first, small where the case does not matter. */
  readonly rest: readonly string[];
  readonly isOpen: boolean;
  /** The first word as it must be printed, null where any case will do. */
  readonly exact: string | null;
}

/** What a table knows of a word as it is printed. */
interface KnownWord {
  readonly low: string;
  /** Rows that may begin with the word, and those whose whole is a stem of it. */
  readonly entries: readonly Entry[];
  readonly stems: readonly Entry[];
}

/** A language has fewer words; a text without any must not fill the memory. */
const MOST_WORDS = 50_000;
const NO_ENTRIES: readonly Entry[] = [];

/** Rows of this role take away what lies within them: "participating States" do not participate. */
const NONE_ROLE = 'none';

const STEM = 3;

/** The forms of a row: `launch/ed/es now` is "launch now", "launched now" and "launches now". */
function formsOf(words: string): readonly string[] {
  return words.split(' ').reduce<readonly string[]>(
    (forms, part) => {
      const [stem = '', ...endings] = part.split('/');
      const variants = ['', ...endings].map((ending) => `${stem}${ending}`);
      return forms.flatMap((form) =>
        variants.map((variant) => (form === '' ? variant : `${form} ${variant}`)),
      );
    },
    [''],
  );
}

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * Finds the cues of a table in a sentence: one look-up for each word, then word by word, so that
 * the time grows with the sentence and with nothing else. A row in small letters is found in any
 * case, one with a capital as it is printed; a hyphen between words counts as a space.
 */
export class CueMatcher {
  readonly #byWord = new Map<string, Entry[]>();
  readonly #byStem = new Map<string, Entry[]>();
  readonly #known = new Map<string, KnownWord>();

  constructor(rows: readonly CueRow[]) {
    for (const row of rows) for (const form of formsOf(row.words)) this.#add(row, form);
  }

  #add(row: CueRow, form: string): void {
    const isOpen = form.endsWith('*');
    const words = form.replace('*', '').match(WORD) ?? [];
    const [first = '', ...rest] = words.map((word) => word.toLowerCase());
    const exact = /\p{Lu}/u.test(form) ? (words[0] ?? '') : null;
    const entry = { row, rest, isOpen, exact };
    const isStem = isOpen && rest.length === 0;
    const map = isStem ? this.#byStem : this.#byWord;
    const key = isStem ? first.slice(0, STEM) : first;
    const known = map.get(key);
    // An open single word keeps its stem in `rest`, to be compared by its beginning.
    const kept = isStem ? { ...entry, rest: [first] } : entry;
    if (known) known.push(kept);
    else map.set(key, [kept]);
  }

  #know(word: string): KnownWord {
    const before = this.#known.get(word);
    if (before) return before;
    const low = word.toLowerCase();
    const stems = this.#byStem.get(low.slice(0, STEM)) ?? NO_ENTRIES;
    const known = {
      low,
      entries: this.#byWord.get(low) ?? NO_ENTRIES,
      stems: stems.filter(({ rest }) => low.startsWith(rest[0] ?? '')),
    };
    if (this.#known.size >= MOST_WORDS) this.#known.clear();
    this.#known.set(word, known);
    return known;
  }

  /** All cues of a sentence (flat text) and its words, in order. */
  read(flat: string): { readonly tokens: readonly Token[]; readonly cues: readonly Cue[] } {
    const tokens: Token[] = [];
    const known: KnownWord[] = [];
    WORD.lastIndex = 0;
    for (let match = WORD.exec(flat); match !== null; match = WORD.exec(flat)) {
      const [word] = match;
      tokens.push({ start: match.index, end: match.index + word.length, word });
      known.push(this.#know(word));
    }
    const words = { flat, tokens, known };
    const cues: Cue[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const [token, word] = [tokens[at], known[at]];
      if (!token || !word) break;
      const { start, end } = token;
      for (const entry of word.entries) {
        const last = endOf(entry, at, words);
        if (last !== null) cues.push({ start, end: last, row: entry.row });
      }
      for (const { row } of word.stems) cues.push({ start, end, row });
    }
    const nones = cues.filter(({ row }) => row.role === NONE_ROLE);
    const isFree = (cue: Cue): boolean =>
      !nones.some(({ start, end }) => cue.start >= start && cue.end <= end);
    return { tokens, cues: nones.length === 0 ? cues : cues.filter(isFree) };
  }
}

interface Words {
  readonly flat: string;
  readonly tokens: readonly Token[];
  readonly known: readonly KnownWord[];
}

/** Where an entry that begins at a word ends; null where the words behind are others. */
function endOf(
  { rest, isOpen, exact }: Entry,
  at: number,
  { flat, tokens, known }: Words,
): number | null {
  if (exact !== null && tokens[at]?.word !== exact) return null;
  for (let index = 0; index < rest.length; index++) {
    const [before, token, word] = [tokens[at + index], tokens[at + index + 1], rest[index] ?? ''];
    if (!before || !token) return null;
    const gap = flat.slice(before.end, token.start);
    if (gap !== ' ' && gap !== '-' && gap !== "'") return null;
    const isLast = index === rest.length - 1;
    const printed = known[at + index + 1]?.low ?? '';
    if (isOpen && isLast ? !printed.startsWith(word) : printed !== word) return null;
  }
  return tokens[at + rest.length]?.end ?? null;
}

/** The cues by which the compiler reads. */
export const CUE_MATCHER = new CueMatcher(CUE_ROWS);

const NONE: readonly Cue[] = [];

/** The words and cues of one sentence, read when first asked for; offsets from the sentence's start. */
export class SentenceCues {
  readonly #flat: string;
  readonly #matcher: CueMatcher;
  #read: {
    readonly tokens: readonly Token[];
    readonly byRole: ReadonlyMap<string, readonly Cue[]>;
  } | null = null;

  constructor(flat: string, matcher: CueMatcher = CUE_MATCHER) {
    this.#flat = flat;
    this.#matcher = matcher;
  }

  #all() {
    if (this.#read) return this.#read;
    const { tokens, cues } = this.#matcher.read(this.#flat);
    const byRole = new Map<string, Cue[]>();
    for (const cue of cues) {
      const known = byRole.get(cue.row.role);
      if (known) known.push(cue);
      else byRole.set(cue.row.role, [cue]);
    }
    this.#read = { tokens, byRole };
    return this.#read;
  }

  /** The words of the sentence. */
  get tokens(): readonly Token[] {
    return this.#all().tokens;
  }

  /** The cues of a role, in order. */
  of(role: string): readonly Cue[] {
    return this.#all().byRole.get(role) ?? NONE;
  }

  /** The cues of a role that lie wholly between two places. */
  between(role: string, from: number, to: number): readonly Cue[] {
    return this.of(role).filter(({ start, end }) => start >= from && end <= to);
  }

  /** Whether a cue of a role lies wholly between two places. */
  has(role: string, from = 0, to = Infinity): boolean {
    return this.of(role).some(({ start, end }) => start >= from && end <= to);
  }

  /** The greatest weight of a role's cues between two places, 0 where there is none. */
  weight(role: string, from: number, to: number): number {
    return this.between(role, from, to).reduce((most, { row }) => Math.max(most, row.weight), 0);
  }

  /** How many words begin between two places. */
  count(from: number, to: number): number {
    return this.tokens.filter(({ start }) => start >= from && start < to).length;
  }

  /** The last cue of a role that ends before a place with at most so many words between; null: none. */
  before(role: string, at: number, mostWords: number): Cue | null {
    const found = this.of(role).findLast(({ end }) => end <= at);
    return found && this.count(found.end, at) <= mostWords ? found : null;
  }

  /** The first cue of a role that begins behind a place with at most so many words between; null: none. */
  after(role: string, at: number, mostWords: number): Cue | null {
    const found = this.of(role).find(({ start }) => start >= at);
    return found && this.count(at, found.start) <= mostWords ? found : null;
  }
}
