import { isDocumentType } from '../documentTypes.ts';
import { aboveTitle, IS_LABELLED, withoutFoot } from './pageEdges.ts';
import type { PdfParagraph } from './pdfParagraphs.ts';
import type { PlacedLine } from './placedText.ts';

const FEWEST_TITLE_WORDS = 4;
/** A title stands among the first paragraphs; a heading further down is one of the text. */
const TITLE_WITHIN = 30;

/** Index of the title: of the headings with enough words the largest, the first of them; -1 where there is none. */
function titleAt(paragraphs: readonly PdfParagraph[]): number {
  let [best, size] = [-1, 0];
  for (const [at, { text, isHeading, size: own }] of paragraphs.slice(0, TITLE_WITHIN).entries()) {
    const isTitle = isHeading && !isDocumentType(text) && !IS_LABELLED.test(text);
    if (isTitle && text.split(' ').length >= FEWEST_TITLE_WORDS && own > size) {
      [best, size] = [at, own];
    }
  }
  return best;
}

/** A label of the header of an OSCE page, alone on its line. */
export const IS_LABEL =
  /^(?:Date|Issued on|Published on|Place|Location|Source|Issued by|Fields? of work|Where we are|What we do):$/i;
const LONGEST_VALUE = 90;
const MOST_VALUES = 12;

const isValue = ({ text }: PlacedLine): boolean =>
  text.length <= LONGEST_VALUE && !IS_LABEL.test(text) && !/[.!?:]$|\d{4} ?[–—-]/.test(text);

/** Labels that stand on a line of their own with the values below them, as header lines. */
export function labelledBelow(paragraphs: readonly PlacedLine[]): readonly PlacedLine[] {
  const lines: PlacedLine[] = [];
  /** How many values may still follow a label: a place is one, fields of work are several. */
  let expected = 0;
  for (const line of paragraphs) {
    const isLabel = IS_LABEL.test(line.text);
    if (isLabel) expected = /^(?:Fields|Where|What)/i.test(line.text) ? MOST_VALUES : 1;
    else expected = isValue(line) ? expected - 1 : -1;
    lines.push(expected >= 0 ? marked(line) : line);
  }
  return lines;
}

const marked = ({ text, places }: PlacedLine): PlacedLine => ({
  text: `- ${text}`,
  places: places.map((place, index) =>
    index === 0 ? place : { ...place, offset: place.offset + 2 },
  ),
});

/** The document among the paragraphs of a PDF: what a printed web page or a letterhead has above the title, and what stands at the foot, is left out. */
export function pdfDocument(paragraphs: readonly PdfParagraph[]): readonly PlacedLine[] {
  const at = titleAt(paragraphs);
  if (at < 0) return labelledBelow(paragraphs);
  const above = aboveTitle(paragraphs.slice(0, at));
  return [
    ...above,
    ...paragraphs.slice(at, at + 1),
    ...labelledBelow(withoutFoot(paragraphs.slice(at + 1))),
  ];
}
