import { lineKey } from '../extract/flatText.ts';
import { furnitureOf, headingsOf } from './furniture.ts';
import { htmlLines, type HtmlLine } from './htmlLines.ts';
import { textBelow, type Element } from './htmlTree.ts';
import { isLabelAlone } from './labelledLines.ts';
import { aboveTitle, IS_LABELLED, withoutFoot } from './pageEdges.ts';

/** The lines of a page that are its document: a type line, the title, and what follows. */
export interface MainLines {
  readonly above: readonly HtmlLine[];
  readonly title: HtmlLine | null;
  readonly below: readonly HtmlLine[];
}

/** Names shorter than this are no sign that a heading is the page's title: a site's name, a section. */
const SHORTEST_NAME = 12;
const MOST_TITLE_WORDS = 6;

/** Whether one of two keys begins with the other, and the shorter is long enough to tell. */
function isSameName(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return a === b || (short.length >= SHORTEST_NAME && long.includes(short));
}

function scoreOf(heading: Element, names: readonly string[]): number {
  const key = lineKey(textBelow(heading).replace(/\s+/g, ' '));
  if (key === '') return -1;
  const words = key.split(' ').length;
  const isNamed = names.some((name) => isSameName(name, key)) ? 4 : 0;
  const level = { h1: 3, h2: 1.5, h3: 1 }[heading.tagName] ?? 0;
  return (
    isNamed + level + Math.min(words, MOST_TITLE_WORDS) / MOST_TITLE_WORDS - (words < 3 ? 2 : 0)
  );
}

/** The heading that is the page's title, or null. */
function titleHeading(root: Element, names: readonly string[]): Element | null {
  let best: Element | null = null;
  let bestScore = 1.5;
  for (const heading of headingsOf(root)) {
    const score = scoreOf(heading, names);
    if (score > bestScore) [best, bestScore] = [heading, score];
  }
  return best;
}

/** Whether an element is another or stands in it. */
function isWithin(element: Element, outer: Element): boolean {
  for (let at: unknown = element; at; at = (at as Element).parentNode)
    if (at === outer) return true;
  return false;
}

function titleIndex(
  lines: readonly HtmlLine[],
  heading: Element | null,
  names: readonly string[],
): number {
  if (heading) return lines.findIndex(({ element }) => isWithin(element, heading));
  return lines.findIndex(({ text }) => {
    const key = lineKey(text);
    return key.length >= SHORTEST_NAME && names.some((name) => name.startsWith(key));
  });
}

const FEWEST_LINKS = 3;
const LINK_SHARE = 0.7;

/** Whether a line is a menu that stands in one line ("Contact | Legal notice | Site map"). */
function isRowOfLinks({ text, links, linked }: HtmlLine): boolean {
  return links >= FEWEST_LINKS && linked >= text.length * LINK_SHARE && !IS_LABELLED.test(text);
}

/** The document of a page: what stands around it is left out. `titles` are the names that the page has for machines. */
export function mainLines(root: Element, titles: readonly string[]): MainLines {
  const names = titles.map(lineKey);
  const heading = titleHeading(root, names);
  const all = htmlLines(root, furnitureOf(root, heading));
  // Below a label links are its values.
  const isKept = (line: HtmlLine, index: number): boolean => {
    const above = all[index - 1];
    return !isRowOfLinks(line) || (above !== undefined && isLabelAlone(above));
  };
  const lines = all.filter(isKept);
  const at = titleIndex(lines, heading, names);
  if (at < 0) return { above: [], title: null, below: withoutFoot(lines) };
  return {
    above: aboveTitle(lines.slice(0, at)),
    title: lines[at] ?? null,
    below: withoutFoot(lines.slice(at + 1)),
  };
}
