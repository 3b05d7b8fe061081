import type { Source, Span } from './source.ts';

export type Severity = 'error' | 'warning';

/** A second place that belongs to a finding: "the other one stands here". */
export interface RelatedPlace {
  readonly source: Source;
  readonly span: Span;
  readonly message: string;
}

/**
 * One finding about an input, as data. `rule` is the permanent name of an entry in rules.ts;
 * `message` is one sentence in the grammar "Unexpected …, expected …".
 */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly source: Source;
  readonly span: Span;
  readonly message: string;
  readonly hint?: string;
  readonly related?: readonly RelatedPlace[];
}
