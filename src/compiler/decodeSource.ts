import type { Diagnostic } from './diagnostic.ts';
import type { YamlNode } from './readYaml.ts';
import { diagnose, type SourcePlace } from './rules.ts';
import type { Source } from './source.ts';

/** A file as it was found on disk. */
export interface InputFile {
  /** Path as given to the compiler, with forward slashes. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The tree of a file of YAML, where it was read before. */
  readonly yaml?: YamlNode;
}

/** The text of a file, or the one reason why it has none. */
export type Decoded =
  | { readonly source: Source; readonly diagnostic: null }
  | { readonly source: null; readonly diagnostic: Diagnostic };

const MAX_BYTES = 64 * 1024 * 1024;
/** First bytes of files that are often dropped beside texts: PDF, ZIP (also Word), PNG, JPEG, GIF, old Word. */
const SIGNATURES = [
  '%PDF-',
  'PK\u0003\u0004',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  'GIF8',
  '\u00d0\u00cf\u0011\u00e0',
];

const startOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 8));

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

const isBinary = (text: string): boolean => text.includes('\u0000');

function refuse(file: string, rule: 'binary-file' | 'empty-file' | 'too-large'): Decoded {
  const place: SourcePlace = { source: { file, text: '' }, span: { start: 0, end: 0 } };
  const words = {
    'binary-file': {
      actual: 'binary file',
      expected: 'text in UTF-8',
      hint: 'copy the text of the page into a .txt file, or move this file elsewhere',
    },
    'empty-file': {
      actual: 'empty file',
      expected: 'text',
      hint: 'fill it or delete it',
    },
    'too-large': { actual: 'size of more than 64 MB', expected: 'a text' },
  };
  return { source: null, diagnostic: diagnose(rule, place, words[rule]) };
}

function refuseEncoding(file: string, lossy: string): Decoded {
  const text = withPlainLineEnds(lossy);
  const start = Math.max(0, text.indexOf('\uFFFD'));
  return {
    source: null,
    diagnostic: diagnose(
      'wrong-encoding',
      { source: { file, text }, span: { start, end: start + 1 } },
      {
        actual: 'bytes that are not UTF-8',
        expected: 'text in UTF-8',
        hint: 'save the file again with the encoding UTF-8',
      },
    ),
  };
}

const decoders = new Map<string, TextDecoder>();

/** A decoder that throws at bytes that are not of its encoding; one serves all files. */
function decoderOf(encoding: string): TextDecoder {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding, { fatal: true });
  decoders.set(encoding, decoder);
  return decoder;
}

const withPlainLineEnds = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;

/** Decodes a file: UTF-8, or UTF-16 with its mark; line ends become `\n`, a mark goes. Never throws. */
export function decodeSource({ file, bytes, yaml }: InputFile): Decoded {
  if (bytes.length > MAX_BYTES) return refuse(file, 'too-large');
  const start = startOf(bytes);
  if (SIGNATURES.some((signature) => start.startsWith(signature))) {
    return refuse(file, 'binary-file');
  }
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = decoderOf(encoding).decode(bytes);
  } catch {
    const lossy = new TextDecoder(encoding).decode(bytes);
    return isBinary(lossy) ? refuse(file, 'binary-file') : refuseEncoding(file, lossy);
  }
  if (isBinary(text)) return refuse(file, 'binary-file');
  text = withPlainLineEnds(text);
  if (text.trim() === '') return refuse(file, 'empty-file');
  return { source: { file, text, ...(yaml ? { yaml } : {}) }, diagnostic: null };
}
