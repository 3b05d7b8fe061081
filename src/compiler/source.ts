import type { YamlNode } from './readYaml.ts';

/**
 * A source text and places in it. Everything that is read keeps its offsets into `text`; line and
 * column are worked out only when something is reported.
 */
export interface Source {
  /** Path as given to the compiler, with forward slashes. */
  readonly file: string;
  /** Decoded text: no byte-order mark, line ends are `\n`. */
  readonly text: string;
  /** Where pieces of `text` stand in the file, in order; left out where `text` is the whole file. */
  readonly places?: readonly PlaceInFile[];
  /** What stands under photographs, where the form of the file tells. */
  readonly captions?: readonly Span[];
  /** The address at which the file says that it stands. */
  readonly address?: string;
  /** The tree of a whole file of sound YAML, where it was read before. */
  readonly yaml?: YamlNode;
  /** Number of the document in a file that holds several, from 1; left out where it holds one. */
  readonly part?: number;
}

/** From an offset of a text on: line and column of the file, line of a page of a PDF, or paragraph of a file that has no lines. */
export type PlaceInFile =
  | { readonly offset: number; readonly line: number; readonly column: number }
  | { readonly offset: number; readonly page: number; readonly line: number }
  | { readonly offset: number; readonly paragraph: number };

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

/** The last place that begins at an offset or before it, the first where none does; undefined where there are none. */
export function placeAt({ places = [] }: Source, offset: number): PlaceInFile | undefined {
  let [at, after] = [0, places.length];
  while (after - at > 1) {
    const middle = (at + after) >> 1;
    if ((places[middle]?.offset ?? 0) <= offset) at = middle;
    else after = middle;
  }
  return places[at];
}

/** `file:line:column` of an offset; in a PDF `file, page 2, line 7`, in a file without lines `file, paragraph 3`. */
export function placeInWords(source: Source, offset: number): string {
  const place = placeAt(source, offset);
  if (!place) {
    const { line, column } = positionAt(source, offset);
    return `${source.file}:${line}:${column}`;
  }
  if ('page' in place) return `${source.file}, page ${place.page}, line ${place.line}`;
  if ('paragraph' in place) return `${source.file}, paragraph ${place.paragraph}`;
  return `${source.file}:${place.line}:${place.column + Math.max(0, offset - place.offset)}`;
}

/** What stands in front of the line of an offset where it is shown: its number, or that of its paragraph. */
export function marginAt(source: Source, offset: number): string {
  const place = placeAt(source, offset);
  if (!place) return String(positionAt(source, offset).line);
  return String('paragraph' in place ? place.paragraph : place.line);
}
