import type { CompilerVocabulary } from '../extraction.ts';
import type { StateCode } from '../../model/bundle.ts';
import { flatten, foldInPlace } from './flatText.ts';
import { TRAP_NAMES } from './nameTraps.ts';

/** What kind of word names a State; a trap names none. */
export type NameKind = 'name' | 'adjective' | 'city' | 'trap';

export interface NameEntry {
  /** In small letters, without accents. */
  readonly folded: string;
  readonly kind: NameKind;
  /** The States named: two for "Serbia and Montenegro", none for a trap. */
  readonly states: readonly StateCode[];
  /** Whether the name also stands before nouns: "U.S. officials". */
  readonly isAdjectiveToo: boolean;
  /** Whether it is a name only behind an article: "the Hague". */
  readonly needsArticle: boolean;
  /** Set where the letters' case decides ("US", "UK"). */
  readonly exact: string | null;
}

/** Entries by their first word, the longest first: one look-up a word, no backtracking. */
export type NameLexicon = ReadonlyMap<string, readonly NameEntry[]>;

const UNION = 'serbia and montenegro';
const SHORTEST_FREE = 4;
const STRENGTH: Readonly<Record<NameKind, number>> = { name: 3, adjective: 2, city: 1, trap: 4 };

const isShort = (name: string): boolean => name.length < SHORTEST_FREE || /^[A-Z.]+$/.test(name);

function toEntry(name: string, kind: NameKind, states: readonly StateCode[]): NameEntry {
  const flat = flatten(name).replace(/^the (?=[A-Z])/i, (the) =>
    /^the hague/i.test(name) ? the : '',
  );
  return {
    folded: foldInPlace(flat),
    kind,
    states,
    isAdjectiveToo: kind === 'adjective',
    needsArticle: false,
    exact: isShort(flat) ? flat : null,
  };
}

function stateEntries(vocabulary: CompilerVocabulary): readonly NameEntry[] {
  return vocabulary.states.flatMap(({ iso2, name, also, adjectives, capital, cities }) => {
    const names = [name, ...also].map((word) => toEntry(word, 'name', [iso2]));
    const known = new Set(names.map(({ folded }) => folded));
    const places = [capital, ...cities].flatMap((word) => {
      const bare = word.replace(/^The /, '');
      const whole = toEntry(word, 'city', [iso2]);
      return bare === word
        ? [whole]
        : [whole, { ...toEntry(bare, 'city', [iso2]), needsArticle: true }];
    });
    const words = adjectives.map((word) => toEntry(word, 'adjective', [iso2]));
    return [...names, ...places.filter(({ folded }) => !known.has(folded)), ...words];
  });
}

const FORMS_OF_STATE = [
  { name: 'Yugoslav Republic of Macedonia', state: 'MK' },
  { name: 'Serbia-Montenegro', state: 'RS' },
];

function build(vocabulary: CompilerVocabulary): NameLexicon {
  const partners = vocabulary.partners.flatMap(({ name, also, adjectives }) =>
    [name, ...also, ...adjectives].map((word) => toEntry(word, 'trap', [])),
  );
  const entries = [
    ...stateEntries(vocabulary),
    ...FORMS_OF_STATE.map(({ name, state }) => toEntry(name, 'name', [state])),
    ...partners,
    ...TRAP_NAMES.map((word) => toEntry(word, 'trap', [])),
  ].map((entry) => (entry.folded === UNION ? { ...entry, states: ['RS', 'ME'] } : entry));
  const byName = new Map<string, NameEntry>();
  for (const entry of entries) {
    const other = byName.get(entry.folded);
    const isAdjectiveToo = entry.isAdjectiveToo || (other?.isAdjectiveToo ?? false);
    const stronger = other && STRENGTH[other.kind] >= STRENGTH[entry.kind] ? other : entry;
    byName.set(entry.folded, { ...stronger, isAdjectiveToo });
  }
  const byWord = new Map<string, NameEntry[]>();
  for (const entry of byName.values()) {
    const word = firstWord(entry.folded);
    byWord.set(word, [...(byWord.get(word) ?? []), entry]);
  }
  for (const list of byWord.values()) list.sort((a, b) => b.folded.length - a.folded.length);
  return byWord;
}

const FIRST_WORD = /^[\p{L}]+/u;

/** The letters with which a folded name begins; the whole name where it begins with none. */
export function firstWord(folded: string): string {
  return FIRST_WORD.exec(folded)?.[0] ?? folded;
}

const built = new WeakMap<CompilerVocabulary, NameLexicon>();

/** The names that a vocabulary knows, ready for look-up; built once for each vocabulary. */
export function nameLexicon(vocabulary: CompilerVocabulary): NameLexicon {
  const known = built.get(vocabulary);
  if (known) return known;
  const lexicon = build(vocabulary);
  built.set(vocabulary, lexicon);
  return lexicon;
}
