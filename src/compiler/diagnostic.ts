import type { RuleName } from './rules.ts';
import type { Source, Span } from './source.ts';

export type Severity = 'error' | 'warning';

/** A second place that belongs to a finding: "the other one stands here". */
export interface RelatedPlace {
  readonly source: Source;
  readonly span: Span;
  readonly message: string;
}

/** What a finding says, in parts; `sentenceOf` and the printer make the text of them. */
export interface FindingWords {
  /** What stands there: "State `Portgual`". */
  readonly actual: string;
  /** What should: "the name or code of a participating State". */
  readonly expected: string;
  /** What an editor can do about it. */
  readonly hint?: string | undefined;
  readonly related?: readonly RelatedPlace[];
}

/** One finding about an input, as data. */
export interface Diagnostic extends FindingWords {
  readonly rule: RuleName;
  readonly severity: Severity;
  readonly source: Source;
  readonly span: Span;
}

/** The sentence of a finding: "Unexpected …, expected …." */
export const sentenceOf = ({ actual, expected }: FindingWords): string =>
  `Unexpected ${actual}, expected ${expected}.`;
