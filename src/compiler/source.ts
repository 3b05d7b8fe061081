/**
 * A source text and places in it. Everything that is read keeps its offsets into `text`; line and
 * column are worked out only when something is reported.
 */
export interface Source {
  /** Path as given to the compiler, with forward slashes. */
  readonly file: string;
  /** Decoded text: no byte-order mark, line ends are `\n`. */
  readonly text: string;
}

/** Offsets into `Source.text` in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Line and column, both from 1, as editors count them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where an offset stands; columns count UTF-16 units. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
