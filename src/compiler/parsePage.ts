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
import { readLines, unwrapLines } from './parsePageLines.ts';
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
  const lines = unwrapLines(withoutFurniture(printed), source.text);
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
