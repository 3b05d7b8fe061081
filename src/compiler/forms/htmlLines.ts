import type { PlaceInFile } from '../source.ts';
import {
  attribute,
  bodyOf,
  elementsBelow,
  htmlTree,
  isElement,
  textBelow,
  type ChildNode,
  type Element,
  type ParentNode,
} from './htmlTree.ts';
import type { PlacedLine } from './placedText.ts';

/** A line of a page as a reader sees it, with what its elements tell of it. */
export interface HtmlLine extends PlacedLine {
  /** The element whose line it is: a paragraph, heading, list item, row. */
  readonly element: Element;
  /** Links in it, and how many of its letters stand in them. */
  readonly links: number;
  readonly linked: number;
}

const named = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const BLOCKS = named(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul',
);
/** What a reader of the page does not read. */
const UNREAD = named(
  'script style noscript template svg math iframe object embed audio video canvas map head select option button input textarea datalist progress meter',
);
const HEADING = /^h[1-6]$/;

/** Names that pages give to what stands under a photograph. */
const CAPTION_CLASS = /(?:^|[\s_-])(?:caption|photo-credit)(?:$|[\s_-])/i;

/** Whether an element is what stands under a photograph, or stands in it; a `caption` of a table is its heading. */
function isInCaption(element: Element): boolean {
  for (let at: unknown = element; at && isElement(at as ChildNode);) {
    const { tagName, parentNode } = at as Element;
    if (tagName === 'figcaption' || CAPTION_CLASS.test(attribute(at as Element, 'class')))
      return true;
    at = parentNode;
  }
  return false;
}

const isBlock = (node: ChildNode): boolean => isElement(node) && BLOCKS.has(node.tagName);

/** Letters of the longest cell that is a value; in a longer one stands the layout of a page. */
const LONGEST_CELL = 120;

/** Whether a cell is one line. */
function isOneLine(cell: Element): boolean {
  const blocks = [...elementsBelow(cell)].filter(
    ({ tagName }) => tagName === 'br' || BLOCKS.has(tagName),
  );
  return blocks.length < 2 && textBelow(cell).trim().length <= LONGEST_CELL;
}

function isPlainRow(row: Element): boolean {
  const cells = row.childNodes.filter(isElement);
  return cells.length > 1 && cells.every(isOneLine);
}

/** Whether a label opens a row: then it is one of values, whatever its neighbours are. */
function isLabelled(row: Element): boolean {
  const first = row.childNodes.find(isElement);
  return first !== undefined && (first.tagName === 'th' || /:\s*$/.test(textBelow(first)));
}

const rowsOf = (table: ParentNode): readonly Element[] =>
  table.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'tr');

class LineReader {
  readonly lines: HtmlLine[] = [];
  readonly #isLeftOut: (element: Element) => boolean;
  #text = '';
  #places: PlaceInFile[] = [];
  /** White space since the last word: what stands in its place before the next. */
  #gap = '';
  #links = 0;
  #linked = 0;
  #isInLink = false;
  #isInRow = false;
  /** Whether all rows of a table are plain: it is one of values, and no layout of a page. */
  readonly #isOfValues = new Map<ParentNode, boolean>();

  constructor(isLeftOut: (element: Element) => boolean) {
    this.#isLeftOut = isLeftOut;
  }

  #end(element: Element): void {
    const [text, places] = [this.#text, this.#places];
    if (text !== '') {
      const line = { text, places, element, links: this.#links, linked: this.#linked };
      this.lines.push(isInCaption(element) ? { ...line, isCaption: true } : line);
    }
    [this.#text, this.#places, this.#gap] = ['', [], ''];
    [this.#links, this.#linked] = [0, 0];
  }

  #add(words: string, line: number, column: number): void {
    if (this.#text !== '') this.#text += this.#gap;
    this.#gap = '';
    this.#places.push({ offset: this.#text.length, line, column });
    this.#text += words;
    if (this.#isInLink) this.#linked += words.length;
  }

  /** Words of a text node: white space becomes one space, and what each line of the file holds keeps its place. */
  #words(node: ChildNode & { readonly value: string }, owner: Element): void {
    let line = node.sourceCodeLocation?.startLine ?? 1;
    let column = node.sourceCodeLocation?.startCol ?? 1;
    for (const [index, raw] of node.value.split('\n').entries()) {
      if (index > 0 && owner.tagName === 'pre') this.#end(owner);
      const words = raw.trim();
      if (this.#gap === '' && (index > 0 || /^\s/.test(raw))) this.#gap = ' ';
      if (words !== '') {
        this.#add(words.replace(/[ \t\f\r]+/g, ' '), line, column + raw.indexOf(words));
        if (/\s$/.test(raw)) this.#gap = ' ';
      }
      line++;
      column = 1;
    }
  }

  /** A moment that a script prints: its day as the file names it. */
  #emptyTime(element: Element): void {
    const day = /^\d{4}-\d\d-\d\d/.exec(attribute(element, 'datetime'))?.[0];
    const at = element.sourceCodeLocation;
    if (day) this.#add(day, at?.startLine ?? 1, at?.startCol ?? 1);
  }

  #row(row: Element): void {
    this.#isInRow = true;
    for (const cell of row.childNodes.filter(isElement)) {
      if (this.#text !== '') this.#gap = this.#text.endsWith(':') ? ' ' : '\t';
      if (!this.#isLeftOut(cell)) this.read(cell, row);
    }
    this.#isInRow = false;
  }

  #isRowOfValues(row: Element): boolean {
    if (row.tagName !== 'tr' || !isPlainRow(row)) return false;
    const table = row.parentNode;
    if (!table || isLabelled(row)) return table !== null;
    const known = this.#isOfValues.get(table);
    if (known !== undefined) return known;
    const rows = rowsOf(table);
    const isOfValues = rows.length > 1 && rows.every(isPlainRow);
    this.#isOfValues.set(table, isOfValues);
    return isOfValues;
  }

  #block(element: Element, owner: Element): void {
    this.#end(owner);
    if (this.#isRowOfValues(element)) this.#row(element);
    else this.read(element, element);
    this.#end(element);
  }

  #inline(element: Element, owner: Element): void {
    const before = this.#text.length;
    const wasInLink = this.#isInLink;
    if (element.tagName === 'a' && attribute(element, 'href') !== '') {
      this.#isInLink = true;
      this.#links++;
    }
    this.read(element, owner);
    this.#isInLink = wasInLink;
    if (element.tagName === 'time' && this.#text.length === before) this.#emptyTime(element);
  }

  /** Reads what stands below an element; words outside of further blocks are lines of `owner`. */
  read(element: Element, owner: Element): void {
    for (const node of element.childNodes) {
      if (node.nodeName === '#text' && 'value' in node) this.#words(node, owner);
      else if (!isElement(node) || UNREAD.has(node.tagName) || this.#isLeftOut(node)) continue;
      else if (node.tagName !== 'br') {
        if (isBlock(node) && !this.#isInRow) this.#block(node, owner);
        else this.#inline(node, owner);
      } else if (HEADING.test(owner.tagName)) this.#gap = ' ';
      else this.#end(owner);
    }
  }

  /** The last line, where no block ended it. */
  finish(element: Element): readonly HtmlLine[] {
    this.#end(element);
    return this.lines;
  }
}

/** The lines below an element in reading order, each block, line break and row of a table on a line of its own; without what `isLeftOut` names. */
export function htmlLines(
  root: Element,
  isLeftOut: (element: Element) => boolean,
): readonly HtmlLine[] {
  const reader = new LineReader(isLeftOut);
  reader.read(root, root);
  return reader.finish(root);
}

/** The lines of HTML that is no page of its own: of a mail, an item of a feed, a Word file. */
export function linesOfHtml(
  html: string,
  isLeftOut: (element: Element) => boolean = () => false,
): readonly HtmlLine[] {
  const body = bodyOf(htmlTree(html));
  return body ? htmlLines(body, isLeftOut) : [];
}
