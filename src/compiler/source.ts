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

const lineStarts = new WeakMap<Source, readonly number[]>();

/** Offsets at which the lines of a source begin; found once for all that is reported about it. */
function lineStartsOf(source: Source): readonly number[] {
  const known = lineStarts.get(source);
  if (known) return known;
  const starts = [0];
  for (let at = source.text.indexOf('\n'); at >= 0; at = source.text.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  lineStarts.set(source, starts);
  return starts;
}

/** Where an offset stands; columns count UTF-16 units. */
export function positionAt(source: Source, offset: number): Position {
  const starts = lineStartsOf(source);
  let [line, after] = [0, starts.length];
  while (after - line > 1) {
    const middle = (line + after) >> 1;
    if ((starts[middle] ?? 0) <= offset) line = middle;
    else after = middle;
  }
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}
