import { isDocumentType } from '../documentTypes.ts';
import { readDateline, type Dateline } from '../extract/dateline.ts';
import { readLines, type Line } from '../parsePageLines.ts';
import { diagnose } from '../rules.ts';
import { placeAt, positionAt, type PlaceInFile, type Source } from '../source.ts';
import { datedItems, isItemDate } from './datedItems.ts';
import type { FormReading } from './form.ts';

/** Layouts whose own reader tells their items apart (parsePage.ts). */
const HAS_OWN_ITEMS =
  /^Publishing date: ?|^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w{0,6},? \d{1,2}\/\d{1,2}\/\d{4}/im;
const HEADER_KEY =
  /^- ?(?:Date|Issued on|Published on|Place|Location|Source|Issued by|Fields? of work):(?: |$)/i;
const LONGEST_TITLE = 200;
const SHORTEST_TEXT = 60;
/** Lines between a type line and the first header line: title, perhaps a summary. */
const MOST_HEAD_LINES = 4;

/** Where a further document begins, as an index of lines, and whether its beginning is sure. */
interface Seam {
  readonly at: number;
  readonly isSure: boolean;
}

function isTitle(line: Line | undefined): boolean {
  if (!line || line.text.length > LONGEST_TITLE || HEADER_KEY.test(line.flat)) return false;
  return /^["'(]?[\p{Lu}\d]/u.test(line.flat) && !/[.,;:]$/.test(line.flat);
}

/** A dateline with place and full day in front of running text. */
function fullDateline(line: Line): Dateline | null {
  const dateline = line.flat.length >= SHORTEST_TEXT ? readDateline(line.flat, line.start) : null;
  return dateline?.place && dateline.day ? dateline : null;
}

const keyOf = ({ text }: Source, { place, day }: Dateline): string =>
  `${place ? text.slice(place.start, place.end).toLowerCase() : ''} ${String(day)}`;

/** The seam above a title: above its type line too, and above the lines of a menu. */
function startOf(lines: readonly Line[], title: number): number {
  let at = title;
  if (lines[at - 1] && isDocumentType(lines[at - 1]?.text ?? '')) at--;
  // A menu is lines with dashes, and names below a dash of their own.
  while (/^-(?: |$)/.test(lines[at - 1]?.text ?? '') || lines[at - 2]?.text === '-') at--;
  return at;
}

function seamsByDateline(source: Source, lines: readonly Line[]): readonly Seam[] {
  const seams: Seam[] = [];
  const seen = new Set<string>();
  for (const [at, line] of lines.entries()) {
    const dateline = fullDateline(line);
    if (!dateline) continue;
    const key = keyOf(source, dateline);
    if (seen.size > 0 && !seen.has(key)) {
      const above = lines[at - 2];
      const isSure = isTitle(lines[at - 1]) && above !== undefined && /[.!?"')]$/.test(above.flat);
      seams.push({ at: isSure ? startOf(lines, at - 1) : at, isSure });
    }
    seen.add(key);
  }
  return seams;
}

/** Headers of the current site, each a run of lines such as "- Place:", "- VIENNA". */
function seamsByHeader(lines: readonly Line[]): readonly Seam[] {
  const starts = lines.flatMap((line, at) => {
    const isFirst = HEADER_KEY.test(line.flat) && !lines[at - 1]?.flat.startsWith('-');
    return isFirst ? [at] : [];
  });
  return starts.slice(1).map((header) => {
    const from = Math.max(0, header - MOST_HEAD_LINES);
    const type = lines.slice(from, header).findLastIndex(({ text }) => isDocumentType(text));
    if (type >= 0) return { at: startOf(lines, from + type + 1), isSure: true };
    return { at: startOf(lines, header - 1), isSure: isTitle(lines[header - 1]) };
  });
}

/** Places of a part of a text, counted from its own beginning; a plain text has those of its lines. */
function placesFrom(source: Source, from: number, end: number): readonly PlaceInFile[] {
  const { text, places } = source;
  if (places) {
    const first = placeAt(source, from);
    const inside = places.filter(({ offset }) => offset > from && offset < end);
    const moved = inside.map((place) => ({ ...place, offset: place.offset - from }));
    return first ? [{ ...first, offset: 0 }, ...moved] : moved;
  }
  let { line } = positionAt(source, from);
  const found: PlaceInFile[] = [{ offset: 0, line, column: 1 }];
  for (let at = text.indexOf('\n', from); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    found.push({ offset: at + 1 - from, line: ++line, column: 1 });
  }
  return found;
}

function cut(source: Source, starts: readonly number[]): readonly Source[] {
  return starts.map((from, index) => {
    const end = starts[index + 1] ?? source.text.length;
    const places = placesFrom(source, from, end);
    return { file: source.file, text: source.text.slice(from, end), places, part: index + 1 };
  });
}

/** An item whose day stands above its title, with the title first: so a page prints its own day. */
function titleFirst(part: Source): Source {
  const [day, title] = readLines(part.text);
  if (!day || !title || !isItemDate(day)) return part;
  const gap = part.text.slice(day.end, title.start);
  const head = `${title.text}${gap}${day.text}`;
  const text = `${part.text.slice(0, day.start)}${head}${part.text.slice(title.end)}`;
  const at = (from: number, offset: number): readonly PlaceInFile[] => {
    const place = placeAt(part, from);
    return place ? [{ ...place, offset }] : [];
  };
  const places = [
    ...at(title.start, day.start),
    ...at(day.start, day.start + title.text.length + gap.length),
    ...(part.places ?? []).filter(({ offset }) => offset >= title.end),
  ];
  return { ...part, text, places };
}

/** Days with a dash behind them, and header lines of which a page has one: a text with fewer than two holds one page. */
const BEGINNINGS = /^[^\n]{3,60}\d{4}[^\n]{0,4}[-–—]|^- ?(?:Place|Source|Issued by):/gm;

function hasSeveralBeginnings(text: string): boolean {
  BEGINNINGS.lastIndex = 0;
  return BEGINNINGS.test(text) && BEGINNINGS.test(text);
}

/** Short lines that end or begin with a year: a listing has two. */
const DAYS = /^(?=[^\n]{8,70}$)(?:[^\n]*\b(?:19|20)\d\d(?:[^\n]{0,16})?|(?:19|20)\d\d-[^\n]*)$/gm;

function hasSeveralDays(text: string): boolean {
  DAYS.lastIndex = 0;
  return DAYS.test(text) && DAYS.test(text);
}

/** Cuts a text that holds several documents into them. Where a further one seems to begin and shows no title, the text stays whole and an editor is told where. */
export function splitItems(source: Source): FormReading {
  const whole = { sources: [source], diagnostics: [] };
  if (HAS_OWN_ITEMS.test(source.text)) return whole;
  const hasBeginnings = hasSeveralBeginnings(source.text);
  if (!hasBeginnings && !hasSeveralDays(source.text)) return whole;
  const lines = readLines(source.text);
  const byHeader = hasBeginnings ? seamsByHeader(lines) : [];
  const items = byHeader.length > 0 ? null : datedItems(lines);
  const byDay = (items?.starts.slice(1) ?? []).map((at): Seam => ({
    at,
    isSure: items?.isSure ?? false,
  }));
  const byOther = byHeader.length > 0 ? byHeader : byDay;
  const seams = byOther.length > 0 || !hasBeginnings ? byOther : seamsByDateline(source, lines);
  const doubtful = seams.filter(({ isSure }) => !isSure);
  const starts = seams.flatMap(({ at, isSure }) => (isSure ? (lines[at]?.start ?? []) : []));
  const diagnostics = doubtful.flatMap(({ at }) => {
    const line = lines[at];
    if (!line) return [];
    const actual = 'second beginning of a document';
    const expected = 'one document or a title above each';
    const hint =
      'it was read as one document; where there are two, put the title on a line of its own or save each in a file of its own';
    return [diagnose('doubtful-seam', { source, span: line }, { actual, expected, hint })];
  });
  if (starts.length === 0) return { sources: [source], diagnostics };
  // What stands above the first item of a listing is the listing's.
  const first = seams === byDay ? (lines[items?.starts[0] ?? 0]?.start ?? 0) : 0;
  const parts = cut(source, [first, ...starts]);
  return { sources: seams === byDay ? parts.map(titleFirst) : parts, diagnostics };
}
