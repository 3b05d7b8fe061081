import { isDocumentType } from './documentTypes.ts';
import type { ParsedDocument, Printed } from './extraction.ts';
import { printed, printedFrom, printedList, toParagraphs, type Line } from './parsePageLines.ts';
import type { Source } from './source.ts';

const HEADER_KEY =
  /^- ?(Date|Issued on|Published on|Place|Location|Source|Issued by|Fields? of work|Where we are|What we do):(?: |$)/i;
const NAVIGATION_END = /^-? ?About us$/i;

/** Whether a line is a header line of the current site ("- Issued on:"). */
export function isCurrentSiteHeader(line: Line): boolean {
  return HEADER_KEY.test(line.flat);
}

interface Header {
  readonly values: ReadonlyMap<string, readonly Printed[]>;
  /** Index of the first line of the body. */
  readonly bodyAt: number;
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
    } else if (key !== null && /^- ?\S/.test(line.flat)) {
      const value = printedFrom(line, 1);
      if (value) values.get(key)?.push(value);
    } else break;
  }
  return { values, bodyAt: at };
}

function firstOf(header: Header, ...keys: readonly string[]): readonly Printed[] {
  return keys.flatMap((key) => header.values.get(key) ?? []);
}

/**
 * Reads a page of the current site: navigation that ends with "About us", type, title, perhaps a
 * summary, header lines, body.
 */
export function parseCurrentSite(source: Source, lines: readonly Line[]): ParsedDocument {
  const headerAt = lines.findIndex(isCurrentSiteHeader);
  const above = lines.slice(0, Math.max(0, headerAt));
  // A footer may say "About us" too: only above the header does it end the navigation.
  const before = above.slice(above.findLastIndex((line) => NAVIGATION_END.test(line.flat)) + 1);
  const header = readHeader(lines, above.length);
  const typeLine = before[0] && isDocumentType(before[0].text) ? before[0] : null;
  const [titleLine, ...summary] = typeLine ? before.slice(1) : before;
  const title = titleLine ? printed(titleLine) : null;
  const fields = firstOf(header, 'fields of work', 'field of work', 'what we do');
  return {
    source,
    form: 'page',
    layout: 'current site',
    type: typeLine ? printed(typeLine) : null,
    title,
    dateLines: firstOf(header, 'date', 'issued on', 'published on'),
    placeLine: firstOf(header, 'place', 'location')[0] ?? null,
    issuer: firstOf(header, 'source', 'issued by')[0] ?? null,
    offices: firstOf(header, 'where we are').flatMap(printedList),
    fieldsOfWork: fields.flatMap(printedList),
    captions: [],
    paragraphs: toParagraphs([...summary, ...lines.slice(header.bodyAt)], title),
  };
}
