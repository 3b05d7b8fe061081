import { isDocumentType } from './documentTypes.ts';
import type { Layout, ParsedDocument, Printed } from './extraction.ts';
import { readDateline } from './extract/dateline.ts';
import { MONTH, WEEKDAY } from './extract/dateWords.ts';
import { printed, printedFrom, printedList, toParagraphs, type Line } from './parsePageLines.ts';
import type { Source } from './source.ts';

const LISTING_DATE = /^Publishing date: ?/i;
const LISTING_KEY = /^(Content type|Where we are|What we do|Locations?|Place): ?/i;
const FEED_DATE =
  /^(?:OSCE - )?(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? (?:\d{1,2}\/\d{1,2}\/\d{4}(?: ?-? ?\d{1,2}:\d\d(?: ?[ap]m)?)?|\d{1,2} [A-Z][a-z]{2,8} \d{4} \d\d:\d\d(?::\d\d)?(?: (?:[+-]\d{4}|GMT|UTC))?)$/i;
const FEED_LINE =
  /^(?:You are here|OSCE|Home|Subscribe to .{0,80}feed|Updated: .{0,60}|Feed aggregator|Read more|Syndicate|Categories)$/i;

/** A date and nothing else, below the title. */
export const DATE_ALONE = new RegExp(
  `^(?:${WEEKDAY},? )?(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|${MONTH} \\d{1,2},? \\d{4}|\\d{4},? ${MONTH} \\d{1,2}|\\d{1,2}([./])\\d{1,2}\\1\\d{4}|\\d{4}-\\d\\d-\\d\\d)$`,
  'i',
);

/** Whether a line is the date of a listing's item. */
export function isListingDate(line: Line): boolean {
  return LISTING_DATE.test(line.flat);
}

/** Whether a line is the date of a feed's item ("Fri, 12/03/2021 - 13:23"). */
export function isFeedDate(line: Line): boolean {
  return line.flat.length < 50 && FEED_DATE.test(line.flat);
}

/** Whether a line is one that feed pages print around their items. */
export function isFeedFurniture(line: Line): boolean {
  return line.flat.length < 120 && FEED_LINE.test(line.flat);
}

type Parts = Partial<Omit<ParsedDocument, 'source' | 'form' | 'layout'>>;

/** A page document of a layout, empty but for the parts given. */
export function pageDocument(source: Source, layout: Layout, parts: Parts): ParsedDocument {
  return {
    source,
    form: 'page',
    layout,
    type: null,
    title: null,
    dateLines: [],
    placeLine: null,
    issuer: null,
    offices: [],
    fieldsOfWork: [],
    captions: [],
    paragraphs: [],
    ...parts,
  };
}

function readListingItem(
  source: Source,
  title: Line | null,
  lines: readonly Line[],
): ParsedDocument {
  const values = new Map<string, Printed | null>();
  const date = lines[0];
  const dateLine = date ? printedFrom(date, LISTING_DATE.exec(date.flat)?.[0].length ?? 0) : null;
  let at = 1;
  for (; at < lines.length; at++) {
    const line = lines[at];
    const match = line ? LISTING_KEY.exec(line.flat) : null;
    if (!line || !match) break;
    values.set((match[1] ?? '').toLowerCase(), printedFrom(line, match[0].length));
  }
  const name = title ? printed(title) : null;
  return pageDocument(source, 'listing', {
    type: values.get('content type') ?? null,
    title: name,
    dateLines: dateLine ? [dateLine] : [],
    placeLine: values.get('place') ?? null,
    locations: printedList(values.get('locations') ?? values.get('location') ?? null),
    offices: printedList(values.get('where we are') ?? null),
    fieldsOfWork: printedList(values.get('what we do') ?? null),
    paragraphs: toParagraphs(lines.slice(at), name),
  });
}

/** Reads the items of a listing; each begins with its title, the line before its publishing date. */
export function parseListing(source: Source, lines: readonly Line[]): readonly ParsedDocument[] {
  const starts = lines.flatMap((line, index) => (isListingDate(line) ? [index] : []));
  return starts.map((at, item) => {
    const next = starts[item + 1];
    const end = next === undefined ? lines.length : Math.max(at + 1, next - 1);
    return readListingItem(source, lines[at - 1] ?? null, lines.slice(at, end));
  });
}

const PAGE_NUMBER = /^\d{3,9}$/;
const LAST_LINES = /^(?:Read more|Tags?|Categories|Language|English|Russian)\b.{0,60}$/i;

function readFeedItem(source: Source, title: Line | null, lines: readonly Line[]): ParsedDocument {
  const [date, ...rest] = lines;
  const body = rest.filter((line) => !PAGE_NUMBER.test(line.flat) && !LAST_LINES.test(line.flat));
  const name = title ? printed(title) : null;
  return pageDocument(source, 'feed', {
    title: name,
    dateLines: date ? [printed(date)] : [],
    paragraphs: toParagraphs(body, name),
  });
}

/** Reads the items of a feed page; text before the first item's title is the middle of an item without one. */
export function parseFeed(source: Source, lines: readonly Line[]): readonly ParsedDocument[] {
  const starts = lines.flatMap((line, index) => (isFeedDate(line) ? [index] : []));
  const head = lines
    .slice(0, starts[0] === undefined ? lines.length : Math.max(0, starts[0] - 1))
    .filter((line) => !isFeedFurniture(line) && !PAGE_NUMBER.test(line.flat));
  const items = starts.map((at, item) => {
    const next = starts[item + 1];
    const end = next === undefined ? lines.length : Math.max(at + 1, next - 1);
    const title = lines[at - 1];
    return readFeedItem(
      source,
      title && !isFeedFurniture(title) ? title : null,
      lines.slice(at, end),
    );
  });
  const hasText = head.some((line) => line.flat.length > 80);
  if (!hasText) return items;
  return [pageDocument(source, 'feed', { paragraphs: toParagraphs(head, null) }), ...items];
}

const IMAGE = /^!\[[^\]]{0,200}\]\(/;
const CREDIT =
  /\((?:OSCE|Photo|photo|AFP|Reuters|EPA|UN)\b[^)]{0,60}\)\s{0,2}(?:Photo details)?$|Photo details$|^\(OSCE/;

/** Whether a line is a photograph or what stands under one. */
export function isCaption(line: Line): boolean {
  return IMAGE.test(line.flat) || (line.flat.length < 700 && CREDIT.test(line.flat));
}

/** Reads a page of the older site: "Newsroom", title, place and date, perhaps a photo, body. */
export function parseNewsroom(source: Source, lines: readonly Line[]): ParsedDocument {
  const [, ...top] = lines;
  const typeLine = top[0] && isDocumentType(top[0].text) ? top[0] : null;
  const [titleLine, ...rest] = typeLine ? top.slice(1) : top;
  const title = titleLine ? printed(titleLine) : null;
  const dateAt = rest
    .slice(0, 3)
    .findIndex((line) => isDateLine(line) || DATE_ALONE.test(line.flat));
  const dateLine = rest[dateAt];
  const dateline = dateLine ? readDateline(dateLine.flat, dateLine.start) : null;
  const body = rest.filter((line) => line !== dateLine);
  const captions = body.filter(isCaption);
  return pageDocument(source, 'newsroom', {
    type: typeLine ? printed(typeLine) : null,
    title,
    dateLines: dateLine ? [printed(dateLine)] : [],
    placeLine: dateline?.place
      ? { text: source.text.slice(dateline.place.start, dateline.place.end), span: dateline.place }
      : null,
    captions: captions.map(({ start, end }) => ({ start, end })),
    paragraphs: toParagraphs(
      body.filter((line) => !isCaption(line)),
      title,
    ),
  });
}

/** Whether a line is nothing but a place and a date, or a date. */
export function isDateLine(line: Line): boolean {
  if (line.flat.length > 90) return false;
  const dateline = readDateline(line.flat, 0);
  return dateline !== null && dateline.end === line.flat.length;
}
