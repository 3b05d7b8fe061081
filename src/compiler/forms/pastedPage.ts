import { isDocumentType } from '../documentTypes.ts';
import { readLines } from '../parsePageLines.ts';
import { placeAt, positionAt, type Source } from '../source.ts';
import { withoutFoot } from './pageEdges.ts';
import { IS_LABEL, labelledBelow } from './pdfDocument.ts';
import { sourceOf, type PlacedLine } from './placedText.ts';

/** Lines of a menu above a page of today's site; fewer are no menu. */
const SHORTEST_MENU = 4;
/** Lines below the type in which the first label stands: title, a summary, ways to pass it on. */
const HEAD_LINES = 8;

/**
 * A page of today's site as it is pasted from a browser: the type line below a menu, then labels
 * alone on their lines. Gives its text without menu and foot, each label with its values; null
 * where the text is none.
 */
export function readPastedPage(source: Source): Source | null {
  if (!/^(?:Place|Source|Fields? of work):[ \t]*$/im.test(source.text)) return null;
  const lines = readLines(source.text);
  const type = lines.findIndex(({ text }) => isDocumentType(text));
  const head = lines.slice(type + 1, type + 1 + HEAD_LINES);
  if (type < SHORTEST_MENU || !head.some(({ text }) => IS_LABEL.test(text))) return null;
  const placed = lines.slice(type).map(({ text, start }): PlacedLine => {
    const place = placeAt(source, start);
    const { line } = place && 'line' in place ? place : positionAt(source, start);
    return { text, places: [{ offset: 0, line, column: 1 }] };
  });
  const [first, title, ...below] = placed;
  const top = [first, title].filter((found) => found !== undefined);
  return sourceOf(source.file, [...top, ...labelledBelow(withoutFoot(below))]);
}
