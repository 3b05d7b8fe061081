import type { FieldOfWork, Pillar, Why } from '../model/bundle.ts';
import { allMatches } from './allMatches.ts';
import { mergeWhy, type Draft, type ThemeText } from './draft.ts';
import type { Theme, Themes } from './readThemes.ts';
import { remembered } from './remembered.ts';
import { escapePattern, sentenceAround } from './words.ts';

/** Longest first, so that the longer of two phrases that begin alike is the one that is found. */
const byLength = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1);

/** One expression for a list of words: `*` stands for any ending, white space for any of it. Null where the list is empty. */
function expressionOf(words: readonly string[], flags: string): RegExp | null {
  if (words.length === 0) return null;
  const parts = [...words]
    .sort(byLength)
    .map((word) =>
      escapePattern(word.trim()).replace(/\s+/g, '\\s+').replaceAll('\\*', '[\\p{L}\\p{M}]*'),
    );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, `u${flags}`);
}

const hasCapital = (word: string): boolean => word !== word.toLowerCase();

/** A list of words as expressions: those with a capital are found in that case only. */
function expressionsOf(words: readonly string[]): readonly RegExp[] {
  const small = words.filter((word) => !hasCapital(word));
  return [...only(expressionOf(words.filter(hasCapital), 'g')), ...only(expressionOf(small, 'gi'))];
}

interface Finder<T extends string> {
  readonly id: T;
  readonly words: readonly RegExp[];
  readonly twice: readonly RegExp[];
  readonly mask: readonly RegExp[];
  /** All words of both lists, as the table writes them. */
  readonly all: readonly string[];
}

const only = (found: RegExp | null): readonly RegExp[] => (found ? [found] : []);

function finderOf<T extends string>({ id, words, twice, not }: Theme<T>): Finder<T> {
  return {
    id,
    words: expressionsOf(words),
    twice: expressionsOf(twice ?? []),
    mask: only(expressionOf(not, 'gi')),
    all: [...words, ...(twice ?? [])],
  };
}

/** What is said beside the point: what else there was, who was among others, whom a visitor met and what was seen. Such words are no theme, unless a title has them. */
const ASIDE = /\b(?:next to|besides?|together with|most of them|in times of|met|saw)\b[^;.]*/gi;
/** Ends an aside whose words stand before it, back to the last sign of a pause. */
const AMONG_THEM = /\bamong them\b/gi;
const PAUSE = /[,;.]/;

/** Blanks what an expression finds, keeping all offsets. */
const blank = (text: string, masks: readonly RegExp[]): string =>
  masks.reduce((rest, mask) => rest.replace(mask, (found) => ' '.repeat(found.length)), text);

/** Blanks what is said beside the point, keeping all offsets. */
function withoutAsides(text: string): string {
  const plain = blank(text, [ASIDE]);
  let rest = '';
  for (const { 0: words, index } of allMatches(plain, AMONG_THEM)) {
    const before = plain.slice(rest.length, index);
    let from = before.length;
    while (from > 0 && !PAUSE.test(before[from - 1] ?? '')) from -= 1;
    rest += before.slice(0, from) + ' '.repeat(before.length - from + words.length);
  }
  return rest + plain.slice(rest.length);
}

/** Where the expressions are first found in a text, or -1. */
function firstAt(text: string, expressions: readonly RegExp[]): number {
  const found = expressions.map((expression) => text.search(expression)).filter((at) => at >= 0);
  return found.length === 0 ? -1 : Math.min(...found);
}

const isTitle = ({ where }: ThemeText): boolean => where.in === 'title' || where.paragraph === 0;

/** A summary, and the first paragraph of a document, tell what was done. */
const tellsWhatWasDone = ({ where }: ThemeText): boolean =>
  where.in === 'summary' || where.paragraph === 1;

interface FoundTheme {
  readonly at: number;
  readonly text: ThemeText;
}

const WORD = /[\p{L}\p{N}]+/gu;
/** The word with which words of a theme begin, and whether it stands for longer ones too. */
const BEGINNING = /^[\p{L}\p{N}]*/u;

/** Which finders can find anything in a text: those of whose words a first word stands there. The expressions are dear, a look-up is not. */
class FirstWords {
  readonly #byWord = new Map<string, Set<Finder<string>>>();
  readonly #byBeginning = new Map<string, Set<Finder<string>>>();
  /** What was looked up before. */
  readonly #known = new Map<string, readonly Finder<string>[]>();

  constructor(finders: readonly Finder<string>[]) {
    for (const finder of finders) for (const words of finder.all) this.#add(words, finder);
  }

  #add(words: string, finder: Finder<string>): void {
    const plain = words.trim();
    const first = BEGINNING.exec(plain)?.[0] ?? '';
    const isOpen = plain[first.length] === '*' || first === '';
    const map = isOpen ? this.#byBeginning : this.#byWord;
    const key = first.toLowerCase();
    map.set(key, (map.get(key) ?? new Set()).add(finder));
  }

  #of(printed: string): readonly Finder<string>[] {
    const known = this.#known.get(printed);
    if (known) return known;
    const word = printed.toLowerCase();
    const open = [...this.#byBeginning].filter(([beginning]) => word.startsWith(beginning));
    const found = [this.#byWord.get(word) ?? [], ...open.map(([, finders]) => finders)];
    const finders = found.flatMap((some) => [...some]);
    this.#known.set(printed, finders);
    return finders;
  }

  /** The finders that are worth asking about some texts. */
  in(texts: readonly ThemeText[]): ReadonlySet<Finder<string>> {
    const found = new Set<Finder<string>>();
    for (const { text } of texts) {
      for (const word of text.match(WORD) ?? []) {
        for (const finder of this.#of(word)) found.add(finder);
      }
    }
    return found;
  }
}

/** A reader of themes, made once from the table of the vocabulary. */
export class ThemeFinder {
  /** The field of work that every milestone has. */
  readonly subject: FieldOfWork;
  readonly #fields: readonly Finder<string>[];
  readonly #pillars: readonly Finder<Pillar>[];
  readonly #never: readonly RegExp[];
  readonly #subject: readonly Finder<string>[];
  readonly #first: FirstWords;

  constructor({ fields, pillars, never }: Themes, subject: FieldOfWork) {
    this.subject = subject;
    this.#fields = fields.filter(({ id }) => id !== subject.id).map(finderOf);
    this.#subject = fields.filter(({ id }) => id === subject.id).map(finderOf);
    this.#pillars = pillars.map(finderOf);
    this.#never = only(expressionOf(never, 'gi'));
    this.#first = new FirstWords([...this.#subject, ...this.#fields, ...this.#pillars]);
  }

  /** The first of the words, wherever it stands. */
  #anywhere({ words, mask }: Finder<string>, texts: readonly Masked[]): FoundTheme | null {
    for (const { text, masked } of texts) {
      const at = firstAt(blank(masked, mask), words);
      if (at >= 0) return { at, text };
    }
    return null;
  }

  /** The place that shows a theme: a word in a title, one where it is told what was done, or words of two sentences. */
  #place({ words, twice, mask }: Finder<string>, texts: readonly Masked[]): FoundTheme | null {
    const plain = texts.map(({ text, masked }) => ({ text, words: blank(masked, mask) }));
    const inTitle = plain.find(
      (one) => isTitle(one.text) && firstAt(one.words, [...words, ...twice]) >= 0,
    );
    if (inTitle) return { at: firstAt(inTitle.words, [...words, ...twice]), text: inTitle.text };
    const body = plain.map((one) => ({ text: one.text, words: withoutAsides(one.words) }));
    for (const one of body) {
      const at = tellsWhatWasDone(one.text) ? firstAt(one.words, words) : -1;
      if (at >= 0) return { at, text: one.text };
    }
    const found = body.flatMap((one) =>
      [...words, ...twice]
        .flatMap((expression) => allMatches(one.words, expression).map(({ index }) => index))
        .sort((a, b) => a - b)
        .map((at) => ({ at, text: one.text })),
    );
    const sentences = new Set(found.map(({ at, text }) => sentenceAround(text.text, at)));
    return sentences.size > 1 ? (found[0] ?? null) : null;
  }

  /** The same texts are looked through once. */
  readonly #found = remembered((texts: readonly ThemeText[], ...wanted: readonly boolean[]) => {
    const [subject = false, fields = false, pillars = false] = wanted;
    return this.#look(texts, { subject, fields, pillars });
  });

  /** What words of the texts speak of, each with its place: the subject, other fields of work, pillars; none of what is not wanted. */
  find(texts: readonly ThemeText[], { subject, fields, pillars }: WantedThemes): FoundThemes {
    return this.#found(texts, subject, fields, pillars);
  }

  #look(texts: readonly ThemeText[], wanted: WantedThemes): FoundThemes {
    if (!wanted.subject && !wanted.fields && !wanted.pillars) return NO_THEMES;
    const worth = this.#first.in(texts);
    const masked = texts.map((text) => ({ text, masked: blank(text.text, this.#never) }));
    const whys = (facet: 'field' | 'pillar', finders: readonly Finder<string>[]) =>
      finders.flatMap((finder) => {
        const found = worth.has(finder) ? this.#place(finder, masked) : null;
        return found ? [derivedWhy(facet, finder.id, found)] : [];
      });
    return {
      // Phrases that speak of no theme are the very names of the subject.
      subject: (wanted.subject ? this.#subject : []).flatMap((finder) => {
        const whole = texts.map((text) => ({ text, masked: text.text }));
        const found = worth.has(finder) ? this.#anywhere(finder, whole) : null;
        return found ? [derivedWhy('field', finder.id, found)] : [];
      }),
      fields: wanted.fields ? whys('field', this.#fields) : [],
      pillars: wanted.pillars ? whys('pillar', this.#pillars) : [],
    };
  }
}

interface FoundThemes {
  /** Empty where no word speaks of it. */
  readonly subject: readonly Why[];
  readonly fields: readonly Why[];
  readonly pillars: readonly Why[];
}

/** Which themes a draft lacks. */
type WantedThemes = Readonly<Record<keyof FoundThemes, boolean>>;

const NO_THEMES: FoundThemes = { subject: [], fields: [], pillars: [] };

interface Masked {
  readonly text: ThemeText;
  readonly masked: string;
}

function derivedWhy(facet: 'field' | 'pillar', id: string, { at, text }: FoundTheme): Why {
  return {
    facet,
    id,
    role: null,
    basis: 'derived',
    quote: sentenceAround(text.text, at),
    ...text.where,
  };
}

/** Where neither a source nor words say so, the plan of this timeline does: an editor took the milestone in. */
function planned({ id, label }: FieldOfWork): Why {
  const subject = label.charAt(0).toLowerCase() + label.slice(1);
  return {
    facet: 'field',
    id,
    role: null,
    basis: 'editor',
    reason: `Every milestone of this timeline is about ${subject}.`,
  };
}

/**
 * Adds the fields of work and pillars that the words of a milestone speak of. Where a source
 * states a field besides the subject, or a pillar, its list is taken as complete and nothing of
 * that kind is derived.
 */
export function deriveThemes(draft: Draft, finder: ThemeFinder): Draft {
  const { id: subjectId } = finder.subject;
  const fields = draft.why.filter(({ facet }) => facet === 'field');
  const needsFields = fields.every(({ id }) => id === subjectId);
  const needsPillars = !draft.why.some(({ facet }) => facet === 'pillar');
  const hasSubject = fields.some(({ id }) => id === subjectId);
  const found = finder.find(draft.texts, {
    subject: !hasSubject,
    fields: needsFields,
    pillars: needsPillars,
  });
  const subject =
    found.subject.length > 0 || !draft.isEdited ? found.subject : [planned(finder.subject)];
  const added = [...(hasSubject ? [] : subject), ...found.fields, ...found.pillars];
  return { ...draft, why: mergeWhy(draft.why, added) };
}
