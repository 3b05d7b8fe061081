import { isDocumentType } from '../documentTypes.ts';
import { readLines } from '../parsePageLines.ts';
import { placeAt, positionAt, type Source } from '../source.ts';
import { withoutFoot } from './pageEdges.ts';
import { IS_LABEL, labelledBelow } from './pdfDocument.ts';
import { sourceOf, type PlacedLine } from './placedText.ts';

/** Lines of a menu above a page of today's site; fewer are no menu. */
const SHORTEST_MENU = 4;
/** A label whose colon the style sheet of the page prints, so that no paste has it. */
const BARE_LABEL =
  /^(?:Date|Issued on|Published on|Place|Location|Source|Issued by|Fields? of work)$/i;
/** Lines below the type in which such labels stand. */
const BARE_LINES = 16;
/** Lines below the type in which the first label stands: title, a summary, ways to pass it on. */
const HEAD_LINES = 8;

/**
 * A page of today's site as it is pasted from a browser: the type line below a menu, then labels
 * alone on their lines, also where the menu was left out and colons are lost. Gives its text without menu and foot, each label with its values; null
 * where the text is none.
 */
export function readPastedPage(source: Source): Source | null {
  if (!/^(?:Place|Source|Fields? of work):?[ \t]*$/im.test(source.text)) return null;
  const lines = readLines(source.text);
  const type = lines.findIndex(({ text }) => isDocumentType(text));
  const head = lines.slice(type + 1, type + 1 + HEAD_LINES);
  const isBare = type >= 0 && head.filter(({ text }) => BARE_LABEL.test(text)).length > 1;
  const hasLabels = type >= SHORTEST_MENU && head.some(({ text }) => IS_LABEL.test(text));
  if (!isBare && !hasLabels) return null;
  const placed = lines.slice(type).map(({ text, start }, at): PlacedLine => {
    const place = placeAt(source, start);
    const { line } = place && 'line' in place ? place : positionAt(source, start);
    const isLabel = isBare && at <= BARE_LINES && BARE_LABEL.test(text);
    return { text: isLabel ? `${text}:` : text, places: [{ offset: 0, line, column: 1 }] };
  });
  const [first, title, ...below] = placed;
  const top = [first, title].filter((found) => found !== undefined);
  return sourceOf(source.file, [...top, ...labelledBelow(withoutFoot(below))]);
}
