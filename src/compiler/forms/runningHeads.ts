import type { PdfLine } from './pdfLines.ts';

/** Lines from the top and from the bottom of a page in which a running head stands. */
const EDGE_LINES = 3;

const PAGE_NUMBER = /^(?:page |p\. ?)?[-–— ]*\d{1,4}[-–— ]*(?:(?:\/|of|von|de) ?\d{1,4})?[-–— ]*$/i;
/** What a browser prints above and below a page: moment and title, address and number. */
const PRINTED_HEAD = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d\d(?: ?[AP]M)?(?: |$)/i;
const PRINTED_FOOT = /^(?:https?|file|about|data):\S+(?: \d{1,4}\/\d{1,4})?$/i;

/** A line without what changes from page to page. */
const keyOf = ({ text }: PdfLine): string => text.replace(/\d+/g, '#').toLowerCase();

function edgesOf(page: readonly PdfLine[]): readonly PdfLine[] {
  const byHeight = [...page].sort((a, b) => b.base - a.base);
  return [...byHeight.slice(0, EDGE_LINES), ...byHeight.slice(-EDGE_LINES)];
}

/** Keys of lines that stand at the edge of two pages or more, at the same height. */
function repeatedKeys(pages: readonly (readonly PdfLine[])[]): ReadonlySet<string> {
  const pagesByKey = new Map<string, Set<number>>();
  for (const page of pages) {
    for (const line of edgesOf(page)) {
      const key = `${Math.round(line.base / 4)} ${keyOf(line)}`;
      pagesByKey.set(key, (pagesByKey.get(key) ?? new Set()).add(line.page));
    }
  }
  const repeated = [...pagesByKey].filter(([, found]) => found.size > 1);
  return new Set(repeated.map(([key]) => key));
}

/** The pages without running heads and feet, page numbers, and what a browser prints around a page. */
export function withoutRunningHeads(
  pages: readonly (readonly PdfLine[])[],
): readonly (readonly PdfLine[])[] {
  const repeated = repeatedKeys(pages);
  return pages.map((page) => {
    const edges = new Set(edgesOf(page));
    return page.filter((line) => {
      if (!edges.has(line)) return true;
      if (repeated.has(`${Math.round(line.base / 4)} ${keyOf(line)}`)) return false;
      const { text } = line;
      return !PAGE_NUMBER.test(text) && !PRINTED_HEAD.test(text) && !PRINTED_FOOT.test(text);
    });
  });
}
