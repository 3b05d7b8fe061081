import { strFromU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { diagnose } from '../rules.ts';
import { refused, type FormReading } from './form.ts';
import { linesOfHtml } from './htmlLines.ts';
import { attribute, isElement, type Element } from './htmlTree.ts';
import { labelledLines } from './labelledLines.ts';
import { sourceOf, type PlacedLine } from './placedText.ts';

/** Bytes of all parts of a Word file together, unpacked; a book has a tenth of it. */
const MOST_BYTES = 24 * 1024 * 1024;
const DOCUMENT = 'word/document.xml';
/** The parts that words come from; pictures, fonts and embedded files are not even unpacked. */
const WANTED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[\w.-]+\.(?:xml|rels))$/;
const DELETED = /<w:(?:del|moveFrom) [^>]*w:author/g;

const BROKEN = {
  actual: 'bytes',
  expected: 'a Word file (.docx)',
  hint: 'open it in a word processor and save it again as .docx, or copy its text into a .txt file',
};
const LOCKED = {
  actual: 'Word file with a password',
  expected: 'one that opens without',
  hint: 'save it without a password, or copy its text into a .txt file',
};

/** Whether bytes are those of a Word file with a password, which is no ZIP file but a compound file. */
function isLocked(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xd0 || bytes[1] !== 0xcf) return false;
  // The list of its parts, in UTF-16, stands at any even offset.
  return new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage');
}

/** The parts of the file that hold words; null where they are no ZIP file; `isTooLarge` where they would unpack to too much. */
function unpack(bytes: Uint8Array): { parts: Unzipped; isTooLarge: boolean } | null {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!WANTED.test(name)) return false;
        total += originalSize;
        return total <= MOST_BYTES;
      },
    });
    return { parts, isTooLarge: total > MOST_BYTES };
  } catch {
    return null;
  }
}

/** The file as HTML; null where its parts do not make a Word file. */
async function htmlOf(parts: Unzipped): Promise<string | null> {
  const { default: mammoth } = await import('mammoth');
  // Packed anew from what was counted, so that no part unpacks to more than its header says.
  const buffer = zipSync(parts, { level: 0 }) as Buffer;
  const title = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];
  try {
    return (await mammoth.convertToHtml({ buffer }, { styleMap: title })).value;
  } catch {
    return null;
  }
}

/** The number that refers to a footnote stands in no sentence. */
function isFootnoteNumber(element: Element): boolean {
  const link = element.childNodes.find(isElement);
  if (element.tagName === 'sup') {
    return link !== undefined && /^#(?:foot|end)note/.test(attribute(link, 'href'));
  }
  return element.tagName === 'a' && /^#(?:foot|end)note-ref/.test(attribute(element, 'href'));
}

function linesOf(html: string): readonly PlacedLine[] {
  const numbered = linesOfHtml(html, isFootnoteNumber).map((line, index) => ({
    ...line,
    places: [{ offset: 0, paragraph: index + 1 }],
  }));
  return labelledLines(numbered);
}

/** Reads a Word file: headings, paragraphs, lists and tables in reading order, tracked deletions left out. */
export async function readWord(file: string, bytes: Uint8Array): Promise<FormReading> {
  const unpacked = unpack(bytes);
  if (!unpacked) {
    return isLocked(bytes)
      ? refused(file, 'locked-file', LOCKED)
      : refused(file, 'broken-file', BROKEN);
  }
  const { parts, isTooLarge } = unpacked;
  if (isTooLarge) {
    const actual = 'size of more than 24 MB of text';
    const expected = 'a document';
    return refused(file, 'too-large', { actual, expected });
  }
  const xml = parts[DOCUMENT];
  const html = xml ? await htmlOf(parts) : null;
  if (!xml || html === null) return refused(file, 'broken-file', BROKEN);
  const source = sourceOf(file, linesOf(html));
  if (source.text.trim() === '') {
    const actual = 'Word file without words';
    const expected = 'the text of a document';
    return refused(file, 'no-words', { actual, expected });
  }
  const deleted = strFromU8(xml).match(DELETED)?.length ?? 0;
  if (deleted === 0) return { sources: [source], diagnostics: [] };
  const actual = `tracked changes (${deleted} deletion${deleted === 1 ? '' : 's'})`;
  const expected = `a finished text: what is deleted was left out, what is added was read`;
  const place = { source, span: { start: 0, end: 1 } };
  const hint = 'accept or reject the changes in the word processor';
  return {
    sources: [source],
    diagnostics: [diagnose('tracked-changes', place, { actual, expected, hint })],
  };
}
