import { diagnose } from '../rules.ts';
import { positionAt, type Source } from '../source.ts';
import { refused, type FormReading } from './form.ts';
import { linesOfHtml } from './htmlLines.ts';
import { htmlTree, textBelow } from './htmlTree.ts';
import { lineAt, sourceOf, type At, type PlacedLine } from './placedText.ts';

/** Items that are read of one feed; feeds carry some twenty. */
const MOST_ITEMS = 2000;
const ITEM = /<(item|entry)\b[^>]*>/gi;

interface Item {
  readonly xml: string;
  readonly start: number;
}

/** The items of a feed, each up to its end or the beginning of the next. */
function itemsOf(text: string): readonly Item[] {
  const starts = [...text.matchAll(ITEM)];
  return starts.map((match, index) => {
    const from = match.index + match[0].length;
    const next = starts[index + 1]?.index ?? text.length;
    const end = text.indexOf(`</${match[1] ?? ''}>`, from);
    return { xml: text.slice(from, end < 0 ? next : Math.min(end, next)), start: from };
  });
}

interface Element {
  readonly text: string;
  readonly at: At;
}

/** The words of the first element with one of these names; marks of XML are read, those of HTML kept. */
function elementOf(item: Item, names: readonly string[], whole: Source): Element | null {
  for (const name of names) {
    const opening = new RegExp(`<${name}(?:\\s[^>]*)?>`, 'i').exec(item.xml);
    if (!opening) continue;
    const from = opening.index + opening[0].length;
    const end = item.xml.indexOf(`</${name}>`, from);
    const raw = item.xml.slice(from, end < 0 ? undefined : end).trim();
    const inside = /^<!\[CDATA\[([^]*?)\]\]>$/.exec(raw)?.[1];
    const text = inside ?? (raw.includes('<') ? raw : plainOf(raw));
    if (text.trim() !== '') return { text, at: positionAt(whole, item.start + from) };
  }
  return null;
}

/** Text with its character references read. */
function plainOf(escaped: string): string {
  const tree = htmlTree(escaped);
  return tree ? textBelow(tree).trim() : '';
}

const linesOf = ({ text, at }: Element): readonly PlacedLine[] =>
  linesOfHtml(text).map((line) => lineAt(line.text, at));

const BODY = ['content:encoded', 'content', 'description', 'summary'];
const DAY = ['pubDate', 'published', 'dc:date', 'dcterms:issued', 'updated'];

function itemLines(item: Item, whole: Source): readonly PlacedLine[] {
  const title = elementOf(item, ['title'], whole);
  const day = elementOf(item, DAY, whole);
  const body = elementOf(item, BODY, whole);
  return [
    ...(title ? linesOf(title) : []),
    ...(day ? [lineAt(`Publishing date: ${day.text.trim()}`, day.at)] : []),
    ...(body ? linesOf(body) : []),
  ];
}

/** Reads the items of an RSS or Atom feed, each as a document of its own; what the channel says of itself is left out. */
export function readFeed(file: string, text: string): FormReading {
  const whole: Source = { file, text };
  const items = itemsOf(text);
  const documents = items
    .slice(0, MOST_ITEMS)
    .map((item) => itemLines(item, whole))
    .filter((lines) => lines.length > 0);
  if (documents.length === 0) {
    const actual = 'XML without items';
    const expected = 'a feed (RSS or Atom)';
    return refused(file, 'no-words', {
      actual,
      expected,
      hint: 'save the page itself, or its text',
    });
  }
  const sources = documents.map((lines, index) => ({
    ...sourceOf(file, lines),
    ...(documents.length > 1 ? { part: index + 1 } : {}),
  }));
  const next = items[MOST_ITEMS];
  if (!next) return { sources, diagnostics: [] };
  const actual = `feed of ${items.length} items`;
  const expected = `at most ${MOST_ITEMS}: the others were not read`;
  const place = { source: whole, span: { start: next.start, end: next.start + 1 } };
  return { sources, diagnostics: [diagnose('left-unread', place, { actual, expected })] };
}
