import { decodeSource, type InputFile } from '../decodeSource.ts';
import { isRecord } from '../parseRecord.ts';
import type { FormReading } from './form.ts';
import { formOf } from './formOf.ts';
import { isMarkdownExport, readMarkdownExport } from './markdownExport.ts';
import { readPastedPage } from './pastedPage.ts';
import { splitItems } from './splitItems.ts';

/** What is larger is refused as a text, whatever its form. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Bytes at the beginning in which a page names its encoding, as browsers look for it. */
const NAMED_WITHIN_BYTES = 4096;
const DECLARED = /<(?:meta[^>]+charset|\?xml[^>]+encoding)\s*=\s*["']?\s*([\w:.-]+)/i;

function decoder(label: string, fatal: boolean): TextDecoder | null {
  try {
    return new TextDecoder(label, { fatal });
  } catch {
    return null;
  }
}

function withoutFault(label: string, bytes: Uint8Array): string | null {
  try {
    return decoder(label, true)?.decode(bytes) ?? null;
  } catch {
    return null;
  }
}

function byMark([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** Decodes a page as a browser does: by its mark, as UTF-8 where that fits, by the encoding that it names, else as windows-1252; line ends become `\n`. */
function decodePage(bytes: Uint8Array): string {
  const mark = byMark(bytes);
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, NAMED_WITHIN_BYTES));
  const named = DECLARED.exec(head)?.[1] ?? 'windows-1252';
  const text = mark
    ? new TextDecoder(mark).decode(bytes)
    : (withoutFault('utf-8', bytes) ??
      (decoder(named, false) ?? new TextDecoder('windows-1252')).decode(bytes));
  return text.replace(/\r\n?/g, '\n');
}

/** A text or record as it stands in the file: only an export of Markdown and a text of several items become another. */
function readText(file: InputFile): FormReading {
  const { source, diagnostic } = decodeSource(file);
  if (!source) return { sources: [], diagnostics: [diagnostic] };
  if (isMarkdownExport(source)) return splitItems(readMarkdownExport(source));
  if (isRecord(source)) return { sources: [source], diagnostics: [] };
  const { sources, diagnostics } = splitItems(source);
  return { sources: sources.map((part) => readPastedPage(part) ?? part), diagnostics };
}

/** Text in marks: a page, feed or mail whose first letters are decoded as its form asks. */
async function readMarkedUp(file: string, text: string, isFeed: boolean): Promise<FormReading> {
  if (isFeed) return (await import('./readFeed.ts')).readFeed(file, text);
  const page = (await import('./readWebPage.ts')).readWebPage(file, text);
  const parts = page.sources.map(splitItems);
  return {
    sources: parts.flatMap(({ sources }) => sources),
    diagnostics: [...page.diagnostics, ...parts.flatMap(({ diagnostics }) => diagnostics)],
  };
}

/**
 * Reads a file in whatever form it comes: one text for each document in it, with the places at
 * which its pieces stand in the file. What cannot be read is a diagnostic; never throws. The
 * readers of forms are loaded when the first file of theirs is met: texts do without.
 */
export async function readForm(file: InputFile): Promise<FormReading> {
  const form = file.bytes.length === 0 || file.bytes.length > MOST_BYTES ? 'text' : formOf(file);
  switch (form) {
    case 'text':
      return readText(file);
    case 'PDF':
      return (await import('./readPdf.ts')).readPdf(file.file, file.bytes);
    case 'Word file':
      return (await import('./readWord.ts')).readWord(file.file, file.bytes);
    case 'mail':
      return (await import('./readMail.ts')).readMail(file.file, file.bytes);
    case 'web archive':
      return (await import('./readMail.ts')).readWebArchive(file.file, file.bytes);
    default:
      return readMarkedUp(file.file, decodePage(file.bytes), form === 'feed');
  }
}
