import { readDateInLine } from '../extract/dateInLine.ts';
import { diagnose } from '../rules.ts';
import type { Source } from '../source.ts';
import { refused, type FormReading } from './form.ts';
import { bodyOf, htmlTree } from './htmlTree.ts';
import { headerFirst } from './labelledLines.ts';
import { mainLines, type MainLines } from './mainLines.ts';
import { readPageData, type PageData, type PageValue } from './pageData.ts';
import { lineAt, sourceOf, type PlacedLine } from './placedText.ts';

/** Letters of the largest page that is read, without the pictures in it; pages by people have a hundredth of it. */
const MOST_LETTERS = 4_000_000;
const PICTURE = /data:[\w/+.-]{1,60};base64,[\w+/=%]+/g;
/** Lines of text behind the title in which a page prints its own day. */
const HEAD_LINES = 4;
const HEAD_LETTERS = 160;

/** The day that a page prints in its head or dateline, and the line. */
function printedDay(lines: readonly PlacedLine[]): { day: string; at: number } | null {
  for (const [at, { text }] of lines.slice(0, HEAD_LINES + 1).entries()) {
    const day = readDateInLine(text.slice(0, HEAD_LETTERS));
    if (day !== null) return { day, at };
  }
  return null;
}

/** The day that only machines are told, as a line: a header line of the OSCE's own page, else the date of the site that reprints it. */
function toldLine({ text, at }: PageValue, { isOfOsce }: PageData): PlacedLine {
  if (isOfOsce === false) return lineAt(text, at);
  const label = '- Issued on: ';
  return { text: `${label}${text}`, places: [{ offset: 0, ...at }] };
}

/** Two days for one page: what it prints is taken, and an editor is told. */
function twoDays(source: Source, line: PlacedLine, days: readonly string[]): FormReading {
  const start = source.text.indexOf(line.text);
  const actual = `second reading (day of publication)`;
  const expected = `one: printed is ${days[0] ?? ''}, the data of the page say ${days[1] ?? ''}`;
  const hint = 'what is printed was taken';
  const span = { start, end: start + line.text.length };
  return {
    sources: [source],
    diagnostics: [diagnose('two-readings', { source, span }, { actual, expected, hint })],
  };
}

function assemble(file: string, main: MainLines, data: PageData): FormReading {
  const { above, title, below } = main;
  const rest = headerFirst(below);
  const { published, isOfOsce } = data;
  const head = [...above, ...(title ? [title] : [])];
  if (!published) return { sources: [sourceOf(file, [...head, ...rest])], diagnostics: [] };
  const printed = printedDay([...above, ...rest]);
  if (!printed) {
    const line = toldLine(published, data);
    // A reprinting site's own date stands above the title, as on the page of such a site.
    const lines = isOfOsce === false ? [line, ...head, ...rest] : [...head, line, ...rest];
    return { sources: [sourceOf(file, lines)], diagnostics: [] };
  }
  const source = sourceOf(file, [...head, ...rest]);
  const line = [...above, ...rest][printed.at];
  const isSame = printed.day === published.text;
  if (isSame || isOfOsce === false || !line) return { sources: [source], diagnostics: [] };
  return twoDays(source, line, [printed.day, published.text]);
}

/** Reads a web page as its plain text: title, header lines, text, without menus, banners and foot. `address`: where it was saved from, where the file tells. */
export function readWebPage(file: string, html: string, address = ''): FormReading {
  const words = html.replace(PICTURE, 'data:');
  const tree = words.length > MOST_LETTERS ? null : htmlTree(words);
  const body = bodyOf(tree);
  if (!tree || !body) {
    const actual = 'size or depth of a web page';
    const expected = 'one that people wrote';
    return refused(file, 'too-large', { actual, expected, hint: 'save its text as a .txt file' });
  }
  const data = readPageData(tree, html, address);
  const main = mainLines(body, data.titles);
  if (!main.title && main.below.length === 0) {
    const actual = 'web page without text';
    const expected = 'the text of a document';
    const hint =
      'a page that scripts fill is saved from the browser, or its text copied into a .txt file';
    return refused(file, 'no-words', { actual, expected, hint });
  }
  const { sources, diagnostics } = assemble(file, main, data);
  const { address: told } = data;
  const placed = sources.map((source) => (told === null ? source : { ...source, address: told }));
  return { sources: placed, diagnostics };
}
