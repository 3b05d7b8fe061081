import type { Pillar, Why } from '../model/bundle.ts';
import { mergeWhy, type Draft, type ThemeText } from './draft.ts';
import type { Theme, Themes } from './readThemes.ts';
import { sentenceAround } from './words.ts';

/** The field of work that every milestone here has. */
export const SUBJECT = 'combating-trafficking-in-human-beings';

const escape = (word: string): string => word.replace(/[.+?^${}()|[\]\\/]/g, '\\$&');

/** Longest first, so that the longer of two phrases that begin alike is the one that is found. */
const byLength = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1);

/** One expression for a list of words: `*` stands for any ending, white space for any of it. Null where the list is empty. */
function expressionOf(words: readonly string[], flags: string): RegExp | null {
  if (words.length === 0) return null;
  const parts = [...words]
    .sort(byLength)
    .map((word) => escape(word.trim()).replace(/\s+/g, '\\s+').replaceAll('*', '[\\p{L}\\p{M}]*'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, `u${flags}`);
}

const hasCapital = (word: string): boolean => word !== word.toLowerCase();

interface Finder<T extends string> {
  readonly id: T;
  readonly find: readonly RegExp[];
  readonly mask: readonly RegExp[];
}

const only = (found: RegExp | null): readonly RegExp[] => (found ? [found] : []);

function finderOf<T extends string>({ id, words, not }: Theme<T>): Finder<T> {
  return {
    id,
    find: [
      ...only(expressionOf(words.filter(hasCapital), '')),
      ...only(
        expressionOf(
          words.filter((word) => !hasCapital(word)),
          'i',
        ),
      ),
    ],
    mask: only(expressionOf(not, 'gi')),
  };
}

/** Blanks what an expression finds, keeping all offsets. */
const blank = (text: string, masks: readonly RegExp[]): string =>
  masks.reduce((rest, mask) => rest.replace(mask, (found) => ' '.repeat(found.length)), text);

interface FoundTheme {
  readonly at: number;
  readonly text: ThemeText;
}

/** A reader of themes, made once from the table of the vocabulary. */
export class ThemeFinder {
  readonly #fields: readonly Finder<string>[];
  readonly #pillars: readonly Finder<Pillar>[];
  readonly #never: readonly RegExp[];
  readonly #subject: readonly Finder<string>[];

  constructor({ fields, pillars, never }: Themes) {
    this.#fields = fields.filter(({ id }) => id !== SUBJECT).map(finderOf);
    this.#subject = fields.filter(({ id }) => id === SUBJECT).map(finderOf);
    this.#pillars = pillars.map(finderOf);
    this.#never = only(expressionOf(never, 'gi'));
  }

  #first({ find, mask }: Finder<string>, texts: readonly Masked[]): FoundTheme | null {
    for (const { text, masked } of texts) {
      const plain = mask.length > 0 ? blank(masked, mask) : masked;
      const hits = find.map((expression) => plain.search(expression)).filter((at) => at >= 0);
      if (hits.length > 0) return { at: Math.min(...hits), text };
    }
    return null;
  }

  #whys(facet: 'field' | 'pillar', finders: readonly Finder<string>[], texts: readonly Masked[]) {
    return finders.flatMap((finder): readonly Why[] => {
      const found = this.#first(finder, texts);
      return found ? [derivedWhy(facet, finder.id, found)] : [];
    });
  }

  /** What words of the texts speak of, each with its first place: the subject, other fields of work, pillars. */
  find(texts: readonly ThemeText[]): FoundThemes {
    const masked = texts.map((text) => ({ text, masked: blank(text.text, this.#never) }));
    const plain = texts.map((text) => ({ text, masked: text.text }));
    return {
      // Phrases that speak of no theme are the very names of the subject.
      subject: this.#whys('field', this.#subject, plain),
      fields: this.#whys('field', this.#fields, masked),
      pillars: this.#whys('pillar', this.#pillars, masked),
    };
  }
}

interface FoundThemes {
  /** Empty where no word speaks of it. */
  readonly subject: readonly Why[];
  readonly fields: readonly Why[];
  readonly pillars: readonly Why[];
}

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
const PLANNED: Why = {
  facet: 'field',
  id: SUBJECT,
  role: null,
  basis: 'editor',
  reason: 'Every milestone of this timeline is about combating trafficking in human beings.',
};

const isOtherField = ({ facet, id }: Why): boolean => facet === 'field' && id !== SUBJECT;

/**
 * Adds the fields of work and pillars that the words of a milestone speak of. Where a source
 * states a field besides the subject, or a pillar, its list is taken as complete and nothing of
 * that kind is derived.
 */
export function deriveThemes(draft: Draft, finder: ThemeFinder): Draft {
  const found = finder.find(draft.texts);
  const needsFields = !draft.why.some(isOtherField);
  const needsPillars = !draft.why.some(({ facet }) => facet === 'pillar');
  const hasSubject = draft.why.some(({ facet, id }) => facet === 'field' && id === SUBJECT);
  const subject = found.subject.length > 0 || !draft.isEdited ? found.subject : [PLANNED];
  const added = [
    ...(hasSubject ? [] : subject),
    ...(needsFields ? found.fields : []),
    ...(needsPillars ? found.pillars : []),
  ];
  return { ...draft, why: mergeWhy(draft.why, added) };
}
