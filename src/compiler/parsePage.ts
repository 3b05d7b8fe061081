import type { ParsedDocument } from './extraction.ts';
import { parseBare } from './parsePageBare.ts';
import { hasCurrentSiteHeader, parseCurrentSite } from './parsePageCurrentSite.ts';
import {
  isFeedDate,
  isFeedFurniture,
  isListingDate,
  parseFeed,
  parseListing,
  parseNewsroom,
} from './parsePageItems.ts';
import { splitFeedLine } from './feedLine.ts';
import { withoutFurniture } from './pageFurniture.ts';
import { readLines, unwrapLines, type Line } from './parsePageLines.ts';
import type { Source } from './source.ts';

/** A line of marks alone is a rule between parts. */
const HAS_WORD = /[\p{L}\p{N}]/u;

/** Lines at the top in which a feed page shows what it is. */
const FEED_TOP = 6;

/**
 * Tells the parts of a page text apart, by its structure alone: one document, or one for each item
 * of a listing or feed, in order. A text of any other form gives one document without header parts;
 * an empty text gives one without anything.
 */
export function parsePage(source: Source): readonly ParsedDocument[] {
  const printed = readLines(source.text).filter(({ text }) => HAS_WORD.test(text));
  const feedLine = splitFeedLine(printed);
  if (feedLine) return parseFeed(source, feedLine);
  const { kept, cut } = withoutFurniture(printed);
  const told = kept.filter((line) => isToldCaption(line, source));
  const lines = kept.filter((line) => !told.includes(line));
  const [first, ...others] = parseLines(source, unwrapLines(lines, source.text));
  if (!first) return [];
  const captions = [...first.captions, ...told.map(({ start, end }) => ({ start, end }))];
  const furniture = [
    ...cut.map(({ text, start, end }) => ({ text, span: { start, end } })),
    ...(first.furniture ?? []),
  ];
  return [
    { ...first, captions, furniture: furniture.sort((a, b) => a.span.start - b.span.start) },
    ...others,
  ];
}

const isToldCaption = ({ start, end }: Line, { captions = [] }: Source): boolean =>
  captions.some((caption) => start >= caption.start && end <= caption.end);

/** The documents of lines without furniture, by the layout that they show. */
function parseLines(source: Source, lines: readonly Line[]): readonly ParsedDocument[] {
  if (lines.some(isListingDate)) return parseListing(source, lines);
  if (hasCurrentSiteHeader(lines)) return [parseCurrentSite(source, lines)];
  const hasFeedTop = lines.slice(0, FEED_TOP).filter(isFeedFurniture).length > 1;
  if (hasFeedTop || lines.some(isFeedDate)) {
    const items = parseFeed(source, lines);
    if (items.length > 0) return items;
  }
  if (lines[0] && /^newsroom$/i.test(lines[0].flat)) return [parseNewsroom(source, lines)];
  return [parseBare(source, lines)];
}
