import type { InputFile } from '../decodeSource.ts';
import type { Form } from './form.ts';

/** Bytes at the beginning in which a file shows what it is. */
const HEAD_BYTES = 2048;
const WEB_PAGE =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|main|article|section|header|div|table|h1|p)\b/i;
const FEED =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*|<\?[^>]*>\s*)*<(?:rss|feed|rdf:RDF|channel|item|entry)\b/i;
/** A header line that only mails have, among the first lines. */
const MIME_LINE =
  /^(?:MIME-Version|Message-ID|Received|Return-Path|Content-Transfer-Encoding|Content-Type: ?(?:text|multipart|message)\/)/im;
const HEADER_BLOCK = /^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}/;
const WEB_ARCHIVE =
  /^Snapshot-Content-Location:|^From: ?<?Saved by|^Content-Type: ?multipart\/related/im;

const endingOf = (file: string): string => (/\.[^./]*$/.exec(file)?.[0] ?? '').toLowerCase();

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const UTF_8 = new TextDecoder();

function headOf({ bytes }: InputFile): string {
  const head = bytes.subarray(0, HEAD_BYTES);
  const isUtf16 = startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff);
  const label = head[0] === 0xff ? 'utf-16le' : 'utf-16be';
  return (isUtf16 ? new TextDecoder(label) : UTF_8).decode(head);
}

function mimeForm(head: string): Form | null {
  const block = HEADER_BLOCK.exec(head)?.[0] ?? '';
  if (!MIME_LINE.test(block)) return null;
  return WEB_ARCHIVE.test(block) ? 'web archive' : 'mail';
}

const BY_ENDING: ReadonlyMap<string, Form> = new Map([
  ['.pdf', 'PDF'],
  ['.docx', 'Word file'],
  ['.html', 'web page'],
  ['.htm', 'web page'],
  ['.xhtml', 'web page'],
  ['.mht', 'web archive'],
  ['.mhtml', 'web archive'],
  ['.eml', 'mail'],
  ['.rss', 'feed'],
  ['.xml', 'feed'],
]);

/** Tells the form of a file by what it begins with, whatever its name; where that tells nothing, by the name. */
export function formOf(file: InputFile): Form {
  const { bytes } = file;
  const ending = endingOf(file.file);
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) && ending === '.docx') return 'Word file';
  const head = headOf(file);
  if (head.slice(0, 1024).includes('%PDF-') && (head.startsWith('%PDF-') || ending === '.pdf')) {
    return 'PDF';
  }
  if (ending === '.md') return 'text';
  const plain = head.replace(/^\uFEFF/, '');
  if (FEED.test(plain)) return 'feed';
  if (WEB_PAGE.test(plain)) return 'web page';
  return mimeForm(plain) ?? BY_ENDING.get(ending) ?? 'text';
}
