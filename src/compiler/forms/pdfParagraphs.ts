import type { PdfLine } from './pdfLines.ts';
import type { PlacedLine } from './placedText.ts';

/** Part by which letters differ in size between a heading and a text. */
const OTHER_SIZE = 0.06;
/** Letters larger than those of most lines by this are a heading's. */
const HEADING_SIZE = 1.12;
/** A gap this much wider than that between most lines parts paragraphs. */
const WIDE_GAP = 1.28;
/** The same between the lines of one heading, by the size of its letters. */
const HEADING_GAP = 1.75;
const INDENT = 0.8;
const BULLET = /^(?:[•▪●◦‣·*–—-]|\d{1,2}[.)]|[a-z]\)) /;

/** What most lines of a text are like. */
interface Norm {
  readonly size: number;
  readonly gap: number;
  /** Right edge of the columns, by their left edge. */
  readonly rights: ReadonlyMap<number, number>;
}

/** Columns are told apart by their left edge, in steps of so many points: an indented line is still of its column. */
const COLUMN = 36;
const columnOf = ({ left }: PdfLine): number => Math.round(left / COLUMN);

/** The value that most letters have, in steps of half a point. */
function most(values: readonly { readonly value: number; readonly weight: number }[]): number {
  const weights = new Map<number, number>();
  for (const { value, weight } of values) {
    const step = Math.round(value * 2) / 2;
    weights.set(step, (weights.get(step) ?? 0) + weight);
  }
  const sorted = [...weights].sort(([a, x], [b, y]) => y - x || a - b);
  return sorted[0]?.[0] ?? 0;
}

function rightsOf(lines: readonly PdfLine[]): ReadonlyMap<number, number> {
  const rights = new Map<number, number>();
  for (const line of lines) {
    const column = columnOf(line);
    rights.set(column, Math.max(rights.get(column) ?? 0, line.right));
  }
  return rights;
}

function normOf(lines: readonly PdfLine[]): Norm {
  const size = most(lines.map((line) => ({ value: line.size, weight: line.text.length })));
  const gaps = lines.flatMap((line, at) => {
    const above = lines[at - 1];
    const gap = above && above.page === line.page ? above.base - line.base : 0;
    return gap > size * 0.8 && gap < size * 2 ? [{ value: gap, weight: 1 }] : [];
  });
  return {
    size,
    gap: gaps.length > 0 ? most(gaps) : size * 1.2,
    rights: rightsOf(lines),
  };
}

/** Whether the first word of a line would still have stood on the line above: then the line above was ended on purpose. */
function wouldHaveFitted(above: PdfLine, line: PdfLine, { rights }: Norm): boolean {
  const right = rights.get(columnOf(above)) ?? 0;
  const [word = ''] = line.text.split(' ');
  const letter = (line.right - line.left) / Math.max(1, line.text.length);
  return above.right + letter * (word.length + 1.5) < right;
}

/** Words and marks that end no paragraph: the next line goes on, even beside a picture. */
const GOES_ON = /(?:,|\b(?:and|or|of|the|a|an|in|on|at|by|to|for|from|with|as|that))$/;

const endsSentence = (text: string): boolean => /[.!?:…]["'”’»)]{0,2}$/.test(text);

function startsParagraph(above: PdfLine, line: PdfLine, norm: Norm): boolean {
  if (Math.abs(above.size - line.size) > norm.size * OTHER_SIZE) return true;
  const isHeading = line.size > norm.size * HEADING_SIZE;
  if (above.page !== line.page) return endsSentence(above.text) || BULLET.test(line.text);
  const gap = above.base - line.base;
  if (gap < 0) return true;
  if (isHeading) return gap > line.size * HEADING_GAP;
  if (gap > norm.gap * WIDE_GAP || BULLET.test(line.text)) return true;
  const isIndented = line.left - above.left > norm.size * INDENT && !BULLET.test(above.text);
  if (GOES_ON.test(above.text) || (/^\p{Ll}/u.test(line.text) && !endsSentence(above.text)))
    return false;
  return isIndented || wouldHaveFitted(above, line, norm);
}

/** Words of a text in small letters, so that a broken word can be looked up in the rest of it. */
type Words = ReadonlySet<string>;

const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

/** The whole words of lines; the last of a line that ends with a hyphen is none. */
function wordsOf(lines: readonly string[]): Words {
  const words = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.replace(/\S+[-\u00ad]$/, '').matchAll(WORD))
      words.add(word.toLowerCase());
  }
  return words;
}

/** First parts that keep their hyphen in the spelling of the OSCE ("co-operation", "two-day", "anti-trafficking"). */
const KEEPS =
  /^(?:co|anti|non|self|ex|vice|pre|post|pan|pro|inter-?agency|multi|cross|well|high|low|long|short|full|half|mid|all|law|victim|child|gender|human|rights?|evidence|survivor|decision|policy|capacity|awareness|two|three|four|five|six|seven|eight|nine|ten|one|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|first|second|third|day|week|year|month|state|government|so|follow|south|north|east|west|\d+)$/i;

/** The beginning of a line and the text above it as one: a space between them, or a word that was broken made whole. Gives the text up to where the next line begins. */
function joinWords(above: string, next: string, words: Words): string {
  const broken = /([\p{L}\p{N}]+)([-\u00ad\u2010])$/u.exec(above);
  const rest = /^[\p{L}\p{N}]+/u.exec(next)?.[0];
  if (!broken || rest === undefined) return `${above} `;
  const [, start = '', mark] = broken;
  const without = above.slice(0, -1);
  if (mark === '\u00ad') return without;
  const isWhole = words.has((start + rest).toLowerCase());
  const isHyphened = words.has(`${start}-${rest}`.toLowerCase());
  if (isHyphened || (!isWhole && (KEEPS.test(start) || !/^\p{Ll}/u.test(rest)))) return above;
  return without;
}

function joined(lines: readonly PdfLine[], words: Words): PlacedLine {
  let text = '';
  const places: PlacedLine['places'][number][] = [];
  for (const { text: next, page, line } of lines) {
    text = text === '' ? '' : joinWords(text, next, words);
    places.push({ offset: text.length, page, line });
    text += next;
  }
  return { text, places };
}

/** A paragraph of a PDF; `size` of its letters in points. */
export interface PdfParagraph extends PlacedLine {
  readonly size: number;
  readonly isHeading: boolean;
}

/** Lines of all pages as paragraphs, each on one line, with the page and line of every piece. */
export function pdfParagraphs(pages: readonly (readonly PdfLine[])[]): readonly PdfParagraph[] {
  const lines = pages.flat();
  const norm = normOf(lines);
  const words = wordsOf(lines.map(({ text }) => text));
  const paragraphs: PdfLine[][] = [];
  lines.forEach((line, at) => {
    const above = lines[at - 1];
    const current = paragraphs.at(-1);
    if (above && current && !startsParagraph(above, line, norm)) current.push(line);
    else paragraphs.push([line]);
  });
  return paragraphs.map((paragraph) => {
    const size = paragraph[0]?.size ?? 0;
    return { ...joined(paragraph, words), size, isHeading: size > norm.size * HEADING_SIZE };
  });
}
