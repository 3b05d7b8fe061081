import type { HtmlLine } from './htmlLines.ts';
import type { Element } from './htmlTree.ts';
import type { PlacedLine } from './placedText.ts';

/** Labels of the header of an OSCE page, alone on a line of their own or in front of their value. */
const LABEL =
  /^(?:- ?)?(Publishing date|Date|Issued on|Published on|Place|Location|Source|Issued by|Fields? of work|Where we are|What we do|Content type)\s*(:?)\s*/i;
/** Letters of the longest value; a longer line is running text. */
const LONGEST_VALUE = 160;

interface Labelled {
  readonly label: HtmlLine;
  readonly values: readonly HtmlLine[];
}

const parentOf = ({ parentNode }: Element): Element | null =>
  parentNode && 'tagName' in parentNode ? parentNode : null;

function isWithin(element: Element, outer: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

/** The smallest element around a line's that holds the next line too. */
function frameOf(line: HtmlLine, next: HtmlLine): Element | null {
  let at: Element | null = line.element;
  while (at && !isWithin(next.element, at)) at = parentOf(at);
  return at;
}

/** Whether a line is a label of the header and nothing else. */
export const isLabelAlone = ({ text }: Pick<HtmlLine, 'text'>): boolean => {
  const match = LABEL.exec(text);
  return match !== null && match[0].trim().length === text.trim().length;
};

/** Whether a line is one of a set by its element: an item, a cell, a term. */
const isSet = ({ element }: HtmlLine): boolean => /^(?:dt|dd|li|th|td|tr)$/.test(element.tagName);

/** How many lines from `from` on are values of the label above them. */
function valuesAfter(lines: readonly HtmlLine[], from: number): number {
  const [label, first] = [lines[from - 1], lines[from]];
  if (!label || !first || isLabelAlone(first) || first.text.length > LONGEST_VALUE) return 0;
  const frame = frameOf(label, first);
  let end = from;
  while (end < lines.length) {
    const line = lines[end];
    if (!line || isLabelAlone(line) || LABEL.exec(line.text)?.[2] === ':') break;
    if (!frame || !isWithin(line.element, frame) || line.text.length > LONGEST_VALUE) break;
    end++;
  }
  // Paragraphs side by side are no list of values: the one below the label is.
  const isList =
    lines.slice(from, end).every(isSet) || !holdsText(lines.slice(from, from + NEAR_LINES), frame);
  return isList ? end - from : Math.min(1, end - from);
}

/** Lines behind a label in which running text would show. */
const NEAR_LINES = 40;

/** Whether the frame of a label holds running text too, and so is no list of values. */
function holdsText(lines: readonly HtmlLine[], frame: Element | null): boolean {
  return lines.some(
    ({ text, element }) =>
      text.length > LONGEST_VALUE && frame !== null && isWithin(element, frame),
  );
}

/** A label and its values as one line: "Place: Vienna", values with commas between them; each value keeps its place. */
function joined({ label, values }: Labelled): PlacedLine {
  let text = label.text.replace(/\s*:?\s*$/, ':');
  const places = [...label.places];
  values.forEach(({ text: value, places: [place] }, index) => {
    text += index === 0 ? ' ' : ', ';
    if (place) places.push({ ...place, offset: text.length });
    text += value.replace(/^- ?/, '');
  });
  return { text, places };
}

/** A line with a mark in front of it, where it has none. */
function marked(line: PlacedLine, mark: string): PlacedLine {
  if (line.text.startsWith('-')) return line;
  const places = line.places.map((place) => ({ ...place, offset: place.offset + mark.length }));
  return { text: mark + line.text, places };
}

/** A line of a page with whether it is a header line. */
interface LabelledLine {
  readonly line: PlacedLine;
  readonly label: string | null;
}

function tellApart(lines: readonly HtmlLine[]): readonly LabelledLine[] {
  const told: LabelledLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const match = LABEL.exec(line.text);
    const label = match?.[1]?.toLowerCase() ?? null;
    const count = isLabelAlone(line) ? valuesAfter(lines, at + 1) : 0;
    if (count > 0 || (isLabelAlone(line) && match?.[2] === ':')) {
      const values = lines.slice(at + 1, at + 1 + count);
      told.push({ line: joined({ label: line, values }), label });
      at += count;
    } else if (match?.[2] === ':' && line.text.length <= LONGEST_VALUE * 2) {
      told.push({ line, label });
    } else told.push({ line, label: null });
  }
  return told;
}

/** Lines with each label and its values on one line ("- Place: Vienna"), where they stand. */
export function labelledLines(lines: readonly HtmlLine[]): readonly PlacedLine[] {
  return markedLines(tellApart(lines));
}

function markedLines(told: readonly LabelledLine[]): readonly PlacedLine[] {
  // The header of a listing has no dashes, that of a page has.
  const mark = told.some(({ label }) => label === 'publishing date') ? '' : '- ';
  return told.map(({ line, label }) => (label === null ? line : marked(line, mark)));
}

/**
 * As `labelledLines`, with the header lines of a page in front of its text, wherever the page shows
 * them. Where one stands twice the page lists several items, and all lines stay where they are.
 */
export function headerFirst(lines: readonly HtmlLine[]): readonly PlacedLine[] {
  const told = tellApart(lines);
  const labels = told.flatMap(({ label }) => label ?? []);
  if (new Set(labels).size < labels.length) return markedLines(told);
  const isHeader = ({ label }: LabelledLine): boolean => label !== null;
  return markedLines([...told.filter(isHeader), ...told.filter((line) => !isHeader(line))]);
}
