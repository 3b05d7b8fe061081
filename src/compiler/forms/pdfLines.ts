/** A piece of text as a PDF draws it; `transform` ends with its place, from the lower left corner of the page. */
export interface PdfPiece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

/** A line as it stands on a page; lengths in points. */
export interface PdfLine {
  readonly text: string;
  /** Page, and line on it, from 1. */
  readonly page: number;
  readonly line: number;
  readonly left: number;
  readonly right: number;
  /** Base line from the lower edge of the page. */
  readonly base: number;
  /** Size of the largest letters. */
  readonly size: number;
}

interface Growing {
  text: string;
  left: number;
  right: number;
  base: number;
  size: number;
}

/** Part of the letters' size by which a piece may stand above or below its line: marks of footnotes. */
const SAME_LINE = 0.45;
/** Part of the letters' size from which a gap is a space. */
const SPACE = 0.18;

const sizeOf = ({ transform, height }: PdfPiece): number =>
  Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || height;

function isOnLine(line: Growing, base: number, size: number): boolean {
  return Math.abs(line.base - base) <= SAME_LINE * Math.max(line.size, size);
}

function append(line: Growing, piece: PdfPiece, left: number): void {
  const size = sizeOf(piece);
  const gap = left - line.right;
  const needsSpace = gap > SPACE * size && !/\s$/.test(line.text) && !/^\s/.test(piece.str);
  line.text += (needsSpace ? ' ' : '') + piece.str;
  line.right = Math.max(line.right, left + piece.width);
  if (size > line.size) [line.size, line.base] = [size, piece.transform[5] ?? line.base];
}

/** The pieces of a page as lines, in the order in which the page draws them: columns stay columns. */
export function pdfLines(pieces: readonly PdfPiece[], page: number): readonly PdfLine[] {
  const lines: Growing[] = [];
  let line: Growing | null = null;
  for (const piece of pieces) {
    if (piece.str.trim() === '') {
      if (line && piece.str !== '' && !/\s$/.test(line.text)) line.text += ' ';
      continue;
    }
    const [left, base] = [piece.transform[4] ?? 0, piece.transform[5] ?? 0];
    const size = sizeOf(piece);
    if (line && isOnLine(line, base, size) && left >= line.left) append(line, piece, left);
    else {
      line = { text: piece.str, left, right: left + piece.width, base, size };
      lines.push(line);
    }
  }
  const read = lines.map((found) => ({ ...found, text: found.text.replace(/\s+/g, ' ').trim() }));
  return read
    .filter(({ text }) => text !== '')
    .map((found, at) => ({ ...found, page, line: at + 1 }));
}
