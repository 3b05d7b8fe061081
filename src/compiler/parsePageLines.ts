import { MONTH } from './extract/dateWords.ts';
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

/** What a hard-wrapped line ends with where the next goes on with a number: "on 5", "12 May". */
const OPEN_END = new RegExp(
  String.raw`(?:\b(?:on|in|of|from|to|and|the|until|between|\d{1,2}|${MONTH})|,)$`,
  'i',
);
const SHORTEST_WRAPPED = 20;

/** A date that stands on two lines belongs together however short they are: "on 27", "February 2018". */
const DATE_PARTS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^|[^\d.])\d{1,2}(?:st|nd|rd|th)?,?$/i, new RegExp(`^(?:of )?${MONTH}(?![a-z])`, 'i')],
  [new RegExp(`\\d(?:st|nd|rd|th)? ${MONTH},?$`, 'i'), /^(?:19|20)\d\d(?!\d)/],
  [new RegExp(`\\b${MONTH}$`, 'i'), /^\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d(?!\d)/],
];

const isBrokenDate = (line: Line, next: Line): boolean =>
  DATE_PARTS.some(([end, start]) => end.test(line.flat) && start.test(next.flat));

/** Whether a line goes on in the next, which a program broke off: both stand close, and the next begins small. */
function isWrapped(line: Line, next: Line, text: string): boolean {
  if (/[.!?:;"')]$/.test(line.flat)) return false;
  if (!/^[ \t]*\n[ \t]*$/.test(text.slice(line.end, Math.min(next.start, line.end + 40))))
    return false;
  if (isBrokenDate(line, next)) return true;
  if (line.flat.length < SHORTEST_WRAPPED) return false;
  return (
    /^\p{Ll}/u.test(next.flat) ||
    (OPEN_END.test(line.flat) &&
      /^(?:\d|\p{Lu})/u.test(next.flat) &&
      line.flat.length > 2 * SHORTEST_WRAPPED)
  );
}

/** The lines of a text with those joined that a program broke at its margin. */
export function unwrapLines(lines: readonly Line[], text: string): readonly Line[] {
  const joined: Line[] = [];
  lines.forEach((line, at) => {
    const last = joined.at(-1);
    const previous = lines[at - 1];
    if (!last || !previous || !isWrapped(previous, line, text)) {
      joined.push(line);
      return;
    }
    const whole = text.slice(last.start, line.end);
    joined[joined.length - 1] = {
      start: last.start,
      end: line.end,
      text: whole,
      flat: flatten(whole),
    };
  });
  return joined;
}

/** A line as a printed value; one that was wrapped without its break. */
export function printed(line: Line): Printed {
  return { text: line.text.replace(/\s*\n\s*/g, ' '), span: { start: line.start, end: line.end } };
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
