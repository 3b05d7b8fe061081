import { isDocumentType } from './documentTypes.ts';
import type { ParsedDocument, Printed } from './extraction.ts';
import { DATE_ALONE, isCaption, isDateLine } from './parsePageItems.ts';
import { printed, printedFrom, printedList, toParagraphs, type Line } from './parsePageLines.ts';
import type { Source } from './source.ts';
import { titlePart } from './titleLines.ts';

const HEADER_KEY =
  /^(?:- ?)?(Date|Issued on|Published on|Place|Locations?|Source|Issued by|Fields? of work|Where we are|What we do) ?:(?: |$)/i;
const NAVIGATION_END = /^-? ?About us$/i;

/** Labels that no other layout prints: without a dash in front they show that the others are labels too. */
const SURE_KEY =
  /^(?:Issued on|Issued by|Published on|Fields? of work|Where we are|What we do) ?:/i;

/** Whether a text has header lines of the current site ("- Issued on:", or "Issued on:" in a paste). */
export function hasCurrentSiteHeader(lines: readonly Line[]): boolean {
  return lines.some(
    ({ flat }) => SURE_KEY.test(flat) || (flat.startsWith('-') && HEADER_KEY.test(flat)),
  );
}

/** The longest value that a paste prints on the line below its label. */
const LONGEST_VALUE = 120;
const MOST_VALUES = 4;

interface Header {
  readonly values: ReadonlyMap<string, readonly Printed[]>;
  /** Index of the first line of the body. */
  readonly bodyAt: number;
}

/** Whether a line without a mark is the value of the label above it: one for each label, more for fields of work; a date only of a label that asks for one. */
function isValueBelow(line: Line, known: readonly Printed[], key: string): boolean {
  const { flat } = line;
  if (!/^(?:date|issued on|published)/.test(key) && (isDateLine(line) || DATE_ALONE.test(flat))) {
    return false;
  }
  const most = /^fields?|^what/.test(key) ? MOST_VALUES : 1;
  const isShort =
    flat.length < LONGEST_VALUE && !/[.!?]["')]?$/.test(flat) && flat.split(' ').length <= 8;
  return known.length < most && isShort;
}

function readHeader(lines: readonly Line[], from: number): Header {
  const values = new Map<string, Printed[]>();
  let key: string | null = null;
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const match = HEADER_KEY.exec(line.flat);
    if (match) {
      key = (match[1] ?? '').toLowerCase();
      const value = printedFrom(line, match[0].length);
      values.set(key, value ? [value] : []);
    } else if (key !== null && /^[-*\u2022] ?\S/.test(line.flat)) {
      const value = printedFrom(line, 1);
      if (value) values.get(key)?.push(value);
    } else if (key !== null && isValueBelow(line, values.get(key) ?? [], key)) {
      values.get(key)?.push(printed(line));
    } else break;
  }
  return { values, bodyAt: at };
}

/** The header, and what labels below the text tell besides; with the lines of the text. */
function readHeaders(lines: readonly Line[], from: number) {
  const { values, bodyAt } = readHeader(lines, from);
  const all = new Map(values);
  const body: Line[] = [];
  for (let at = bodyAt; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    if (!SURE_KEY.test(line.flat.replace(/^- ?/, ''))) {
      body.push(line);
      continue;
    }
    const below = readHeader(lines, at);
    for (const [key, found] of below.values) if (!all.has(key)) all.set(key, found);
    at = below.bodyAt - 1;
  }
  return { header: { values: all, bodyAt }, body };
}

function firstOf(header: Header, ...keys: readonly string[]): readonly Printed[] {
  return keys.flatMap((key) => header.values.get(key) ?? []);
}

/**
 * Reads a page of the current site: navigation that ends with "About us", type, title, perhaps a
 * summary, header lines, body.
 */
export function parseCurrentSite(source: Source, lines: readonly Line[]): ParsedDocument {
  const headerAt = lines.findIndex(({ flat }) => HEADER_KEY.test(flat));
  const above = lines.slice(0, Math.max(0, headerAt));
  // A footer may say "About us" too: only above the header does it end the navigation.
  const before = above.slice(above.findLastIndex((line) => NAVIGATION_END.test(line.flat)) + 1);
  const { header, body } = readHeaders(lines, above.length);
  const typeAt = before.findLastIndex(({ text }) => isDocumentType(text));
  const typeLine = before[typeAt] ?? null;
  const [titleLine, ...summary] = before.slice(typeAt + 1);
  const title = titleLine ? printed(titlePart(titleLine)) : null;
  const fields = firstOf(header, 'fields of work', 'field of work', 'what we do');
  return {
    source,
    form: 'page',
    layout: 'current site',
    type: typeLine ? printed(typeLine) : null,
    title,
    dateLines: firstOf(header, 'date', 'issued on', 'published on'),
    placeLine: firstOf(header, 'place')[0] ?? null,
    locations: firstOf(header, 'location', 'locations').flatMap(printedList),
    issuer: firstOf(header, 'source', 'issued by')[0] ?? null,
    offices: firstOf(header, 'where we are').flatMap(printedList),
    fieldsOfWork: fields.flatMap(printedList),
    captions: body.filter(isCaption).map(({ start, end }) => ({ start, end })),
    paragraphs: toParagraphs([...summary, ...body.filter((line) => !isCaption(line))], title),
  };
}
