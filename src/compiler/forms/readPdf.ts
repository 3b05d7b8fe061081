import { diagnose } from '../rules.ts';
import { refused, type FormReading } from './form.ts';
import { pdfDocument } from './pdfDocument.ts';
import { pdfLines, type PdfLine, type PdfPiece } from './pdfLines.ts';
import { pdfParagraphs } from './pdfParagraphs.ts';
import { sourceOf } from './placedText.ts';
import { withoutRunningHeads } from './runningHeads.ts';

/** Pages and pieces of text that are read of one file; a report of the OSCE has some two hundred pages. */
const MOST_PAGES = 400;
const MOST_PIECES = 400_000;
const MOST_BYTES = 48 * 1024 * 1024;
/** Fewer letters on a page than this are a stamp or a page number on a picture. */
const FEWEST_LETTERS = 20;

const LOCKED = {
  actual: 'PDF with a password',
  expected: 'one that opens without',
  hint: 'save it without a password, or copy its text into a .txt file',
};
const BROKEN = {
  actual: 'bytes',
  expected: 'a PDF',
  hint: 'download or print it again, or copy its text into a .txt file',
};
const PICTURES = {
  actual: 'PDF of pictures',
  expected: 'one with text: nothing of it was read',
  hint: 'have its text recognized (OCR) and save it again, or copy the words into a .txt file',
};

const isNamed = (problem: unknown, name: string): boolean =>
  problem instanceof Error && problem.name === name;

type Pdf = Awaited<ReturnType<(typeof import('unpdf'))['getDocumentProxy']>>;
type Opened = { readonly pdf: Pdf } | { readonly refusal: FormReading };

async function open(file: string, bytes: Uint8Array): Promise<Opened> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    // The library takes the bytes it is given away, and refuses a Buffer of Node: it gets a copy.
    const options = { isEvalSupported: false, verbosity: 0, useSystemFonts: false };
    return { pdf: await getDocumentProxy(new Uint8Array(bytes), options) };
  } catch (problem) {
    const isLocked = isNamed(problem, 'PasswordException');
    return {
      refusal: isLocked
        ? refused(file, 'locked-file', LOCKED)
        : refused(file, 'broken-file', BROKEN),
    };
  }
}

interface Pages {
  readonly pages: readonly (readonly PdfLine[])[];
  readonly isWhole: boolean;
  readonly isBroken: boolean;
}

async function readPages(pdf: Pdf): Promise<Pages> {
  const pages: (readonly PdfLine[])[] = [];
  let pieces = 0;
  const last = Math.min(pdf.numPages, MOST_PAGES);
  for (let number = 1; number <= last && pieces <= MOST_PIECES; number++) {
    try {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pieces += items.length;
      const found = items.filter((item): item is typeof item & PdfPiece => 'str' in item);
      pages.push(pdfLines(found, number));
      page.cleanup();
    } catch {
      return { pages, isWhole: false, isBroken: true };
    }
  }
  return { pages, isWhole: pages.length === pdf.numPages, isBroken: false };
}

const lettersOf = (page: readonly PdfLine[]): number =>
  page.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);

/** Reads a PDF with text: lines joined to paragraphs, broken words to words, running heads and page numbers left out. */
export async function readPdf(file: string, bytes: Uint8Array): Promise<FormReading> {
  if (bytes.length > MOST_BYTES) {
    return refused(file, 'too-large', {
      actual: 'size of more than 48 MB',
      expected: 'a document',
    });
  }
  const opened = await open(file, bytes);
  if ('refusal' in opened) return opened.refusal;
  const { pdf } = opened;
  const { pages, isWhole, isBroken } = await readPages(pdf);
  const count = pdf.numPages;
  await pdf.destroy();
  if (isBroken && pages.length === 0) return refused(file, 'broken-file', BROKEN);
  const hasWords = pages.some((page) => lettersOf(page) >= FEWEST_LETTERS);
  if (!hasWords) return refused(file, 'no-words', PICTURES);
  const source = sourceOf(file, pdfDocument(pdfParagraphs(withoutRunningHeads(pages))));
  if (isWhole) return { sources: [source], diagnostics: [] };
  const actual = `end after ${pages.length} of ${count} pages`;
  const expected = `to read all: ${isBroken ? 'the next page is broken' : 'a document is shorter'}`;
  const place = { source, span: { start: source.text.length - 1, end: source.text.length } };
  return { sources: [source], diagnostics: [diagnose('left-unread', place, { actual, expected })] };
}
