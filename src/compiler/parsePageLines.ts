import { flatten, lineKey } from './extract/flatText.ts';
import type { Paragraph, Printed } from './extraction.ts';
import type { Span } from './source.ts';

/** A line that is not blank, without the white space around it. */
export interface Line extends Span {
  readonly text: string;
  /** The line with typographic marks made plain; same length as `text`. */
  readonly flat: string;
}

/** The non-blank lines of a text, with their places. */
export function readLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const at = start + raw.indexOf(trimmed);
      lines.push({ start: at, end: at + trimmed.length, text: trimmed, flat: flatten(trimmed) });
    }
    start += raw.length + 1;
  }
  return lines;
}

/** A line as a printed value. */
export function printed(line: Line): Printed {
  return { text: line.text, span: { start: line.start, end: line.end } };
}

/** The rest of a line from an offset within it, as a printed value; null where nothing is left. */
export function printedFrom(line: Line, offset: number): Printed | null {
  const text = line.text.slice(offset);
  const value = text.trim();
  if (value === '') return null;
  const start = line.start + offset + text.indexOf(value);
  return { text: value, span: { start, end: start + value.length } };
}

/** The values of a list printed in one line, with commas between them. */
export function printedList(value: Printed | null): readonly Printed[] {
  if (!value) return [];
  const items: Printed[] = [];
  let from = 0;
  for (const part of value.text.split(',')) {
    const text = part.trim();
    if (text !== '') {
      const start = value.span.start + from + part.indexOf(text);
      items.push({ text, span: { start, end: start + text.length } });
    }
    from += part.length + 1;
  }
  return items;
}

const SHORTEST_CUT = 40;

/**
 * Body lines as paragraphs, each once: pages repeat their body from the second paragraph on, a
 * summary above the header again below it, and a title above its text.
 */
export function toParagraphs(lines: readonly Line[], title: Printed | null): readonly Paragraph[] {
  const seen = new Set<string>(title ? [lineKey(title.text)] : []);
  const kept: Line[] = [];
  for (const line of lines) {
    const key = lineKey(line.text);
    if (!seen.has(key)) kept.push(line);
    seen.add(key);
  }
  const last = kept.at(-1);
  if (last && isCutRepeat(lineKey(last.text), seen)) kept.pop();
  return kept.map(({ start, end }, index) => ({ number: index + 1, span: { start, end } }));
}

/** A repeated body may break off: its last line is then the beginning of an earlier one. */
function isCutRepeat(key: string, seen: ReadonlySet<string>): boolean {
  if (key.length < SHORTEST_CUT) return false;
  for (const other of seen) if (other.length > key.length && other.startsWith(key)) return true;
  return false;
}
