import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { readPlan, type CompilerPlan } from './compile.ts';
import type { Diagnostic, FindingWords } from './diagnostic.ts';
import { parseReading, writeReading } from './diskPacked.ts';
import { readerOf, type ReadingOptions } from './diskFiles.ts';
import { cannotOpen, type ReadInput } from './diskReader.ts';
import { compilerVersion, vocabularyVersion } from './diskVersion.ts';
import { compareText } from './printDiagnostic.ts';
import type { FileReading, ReadFiles } from './readDocuments.ts';
import { diagnose, type RuleName, type SourcePlace } from './rules.ts';

/**
 * All that was read of some documents, as lines of JSON: what made it, a reading for each file in the
 * order of their paths, and how many there are with the digest of all lines above. Parts are made on
 * any machine and joined on another.
 */

/** What a reading depends on besides its file. */
export interface MadeBy {
  readonly compiler: string;
  readonly vocabulary: string;
}

const madeBy = (plan: CompilerPlan): MadeBy => ({
  compiler: compilerVersion(),
  vocabulary: vocabularyVersion(plan),
});

const FORMAT = 'osce-thb-extractions';
const LINE_END = 10;

const sha256 = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** The text of a file of extractions. The same documents give the same, whoever read them in whatever order. */
export function writeExtractions(readings: readonly FileReading[], by: MadeBy): string {
  const inOrder = [...readings].sort((a, b) => compareText(a.file, b.file));
  const head = JSON.stringify({ format: FORMAT, version: 1, ...by });
  const above = [head, ...inOrder.map(writeReading), ''].join('\n');
  return `${above}${JSON.stringify({ files: inOrder.length, sha256: sha256(above) })}\n`;
}

/** Where something stands in a file of extractions; of long lines the beginning is shown. */
function placeAt(file: string, line: number, text: string): SourcePlace {
  const shown = text.slice(0, 100);
  const source = { file, text: shown, places: [{ offset: 0, line, column: 1 }] };
  return { source, span: { start: 0, end: shown.length } };
}

const AGAIN = 'make it again from its documents, with npm run compile -- --extract-to';

const LEFT_OUT = {
  actual: 'file that is no file of extractions',
  expected: 'one that --extract-to wrote',
} as const;

type Line = Readonly<Record<string, unknown>>;

function parsed(text: string): Line | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Line) : null;
  } catch {
    return null;
  }
}

/** What is wrong with the first line, or null. */
function faultOfHead(text: string, by: MadeBy): readonly [RuleName, FindingWords] | null {
  if (text.startsWith('[')) {
    const hint = `a file of --extractions is for measuring and holds too little; ${AGAIN}`;
    return ['broken-extractions', { ...LEFT_OUT, hint }];
  }
  const head = parsed(text);
  if (head?.['format'] !== FORMAT) return ['broken-extractions', { ...LEFT_OUT, hint: AGAIN }];
  const differs = (['compiler', 'vocabulary'] as const).find((key) => head[key] !== by[key]);
  if (differs === undefined) return null;
  const named = {
    compiler: 'compiler',
    vocabulary: 'lists of names (data/vocabulary, data/site.yaml)',
  };
  const words = {
    actual: `extractions by ${named[differs]} ${String(head[differs])}`,
    expected: `those by ${by[differs]}, which joins them`,
    hint: `take the same revision of the project for all parts and for joining them, or ${AGAIN}`,
  };
  return ['other-extractions', words];
}

/** Lines of a file, without what stands behind the last line end. */
function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0, end = 0; (end = bytes.indexOf(LINE_END, start)) >= 0; start = end + 1) {
    lines.push(bytes.subarray(start, end));
  }
  return lines;
}

const asText = (line: Uint8Array | undefined): string => Buffer.from(line ?? []).toString('utf8');

/** Joins files of extractions. What is wrong with one is a diagnostic; none of its readings is taken then. */
export class ExtractionsReader {
  readonly #by: MadeBy;
  /** Where each document was read first: a file of extractions, or this run. */
  readonly #places = new Map<string, SourcePlace>();
  readonly #fileByDigest = new Map<string, string>();
  readonly diagnostics: Diagnostic[] = [];

  /** `documents`: files that this run reads itself. */
  constructor(by: MadeBy, documents: readonly string[]) {
    this.#by = by;
    for (const file of documents) this.#places.set(file, placeAt(file, 1, ''));
  }

  #report(rule: RuleName, place: SourcePlace, words: FindingWords): readonly FileReading[] {
    this.diagnostics.push(diagnose(rule, place, words));
    return [];
  }

  /** The readings of a file; none, with a diagnostic, where it cannot be taken as a whole. */
  read(file: string): readonly FileReading[] {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(file);
    } catch (problem) {
      this.diagnostics.push(cannotOpen('file', file, problem));
      return [];
    }
    const lines = linesOf(bytes);
    const first = asText(lines[0] ?? bytes.subarray(0, 100));
    const fault = faultOfHead(first, this.#by);
    if (fault) return this.#report(fault[0], placeAt(file, 1, first), fault[1]);
    const last = lines.at(-1);
    const { files, sha256: digest } = parsed(asText(last)) ?? {};
    const above = bytes.subarray(0, last ? last.byteOffset - bytes.byteOffset : 0);
    if (files !== lines.length - 2 || digest !== sha256(above)) return this.#damaged(file, lines);
    const before = this.#fileByDigest.get(digest);
    if (before !== undefined) {
      const words = {
        actual: `extractions that stand in ${before} too`,
        expected: 'each document once',
        hint: 'name one of both files',
      };
      return this.#report('twice-extracted', placeAt(file, 1, first), words);
    }
    this.#fileByDigest.set(digest, file);
    return lines.slice(1, -1).flatMap((line, at) => this.#take(asText(line), file, at + 2));
  }

  #damaged(file: string, lines: readonly Uint8Array[]): readonly FileReading[] {
    const cut = lines.findIndex((line) => parsed(asText(line)) === null);
    const at = cut < 0 ? lines.length - 1 : cut;
    const last = parsed(asText(lines.at(-1)));
    const actual =
      cut < 0 && typeof last?.['sha256'] !== 'string'
        ? 'end of the extractions without their number and digest'
        : 'extractions that were damaged or edited';
    const words = {
      actual,
      expected: 'them whole, as --extract-to wrote them',
      hint: `copy the file again, or ${AGAIN}`,
    };
    return this.#report('broken-extractions', placeAt(file, at + 1, asText(lines[at])), words);
  }

  #take(text: string, file: string, line: number): readonly FileReading[] {
    const reading = parseReading(text);
    const place = placeAt(file, line, text);
    const before = this.#places.get(reading.file);
    this.#places.set(reading.file, before ?? place);
    if (!before) return [reading];
    const words = {
      actual: 'second reading of a document',
      expected: 'each document once',
      hint: 'give each document to one part alone',
      related: [{ ...before, message: 'the first one stands here' }],
    };
    return this.#report('twice-extracted', place, words);
  }
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

/** A finding about a document that could not be opened, as its reading: so a run that joins tells it too. */
const asReading = (found: Diagnostic): FileReading => ({
  file: found.source.file,
  items: [],
  diagnostics: [found],
});

/** Reads a part: the text of its file, or null where the lists of names have an error, by which all is read. */
export async function readPart(
  { input, unread }: Pick<ReadInput, 'input'> & { readonly unread: readonly Diagnostic[] },
  options: ReadingOptions,
): Promise<{
  readonly text: string | null;
  readonly fileCount: number;
  readonly diagnostics: readonly Diagnostic[];
}> {
  const { vocabulary, diagnostics } = readPlan(input);
  const folders = options.documents.map((folder) => resolve(folder));
  const isOfDocument = ({ source }: Diagnostic): boolean =>
    folders.some((folder) => `${resolve(source.file)}${sep}`.startsWith(`${folder}${sep}`));
  const ofPlan = [...diagnostics, ...unread.filter((found) => !isOfDocument(found))];
  if (ofPlan.some(isError)) return { text: null, fileCount: 0, diagnostics: ofPlan };
  const read = await readerOf(input, options)(input.documents, vocabulary);
  const readings = [...read, ...unread.filter(isOfDocument).map(asReading)];
  return {
    text: writeExtractions(readings, madeBy(input)),
    fileCount: readings.length,
    diagnostics: [...ofPlan, ...readings.flatMap(({ diagnostics: found }) => found)],
  };
}

/** Reads the files of a run, and takes in those that stand in files of extractions. */
export function joiningReader(
  reader: ReadFiles,
  files: readonly string[],
  plan: CompilerPlan,
): ReadFiles {
  return async (documents, vocabulary) => {
    const read = await reader(documents, vocabulary);
    const extractions = new ExtractionsReader(
      madeBy(plan),
      documents.map(({ file }) => file),
    );
    const joined = files.flatMap((file) => extractions.read(file));
    return [...read, ...joined, ...extractions.diagnostics.map(asReading)];
  };
}
