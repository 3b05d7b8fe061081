import type { Kind, Pillar, StateCode } from './bundle.ts';

/** Words that readers type, what stands for them in the texts, and the value of the filter that they name. */
export interface EverydayWords {
  readonly words: readonly string[];
  /** Beginnings of words as they are compared; whole words where a blank ends them. */
  readonly means: readonly string[];
  readonly field?: string;
  readonly kind?: Kind;
  readonly pillar?: Pillar;
}

/** What helps to find: see data/vocabulary/search-words.yaml. */
export interface SearchWords {
  /** Beginnings of words that are written in more than one way. */
  readonly spellings: readonly (readonly string[])[];
  readonly everyday: readonly EverydayWords[];
  /** Titles of persons, left out of a search that holds other words. */
  readonly titles: readonly string[];
  /** What is told of names that are no participating State. */
  readonly notes: readonly { readonly names: readonly string[]; readonly text: string }[];
  /** Names of States in all languages, by code. */
  readonly states: Readonly<Record<StateCode, readonly string[]>>;
  /** Numbers of documents, as printed. */
  readonly numbers: readonly string[];
}

/** All that a search reads. */
export interface SearchData {
  readonly texts: SearchFile;
  readonly words: SearchWords;
}

/** By milestone id: what the text search looks in besides what the index holds; see searchTextOf. */
export type SearchFile = Readonly<Record<string, string>>;
