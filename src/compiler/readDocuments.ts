import type { DocumentRecord } from './curated.ts';
import type { InputFile } from './decodeSource.ts';
import { toldBy, type Told } from './documentTold.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Extraction, ParsedDocument, Printed } from './extraction.ts';
import { languageSample, loadLanguages } from './extract/language.ts';
import { toPieces } from './extract/sentences.ts';
import { readForm } from './forms/readForm.ts';
import { extractDocument } from './extractDocument.ts';
import type { LoadedVocabulary } from './loadVocabulary.ts';
import { slug } from '../model/wordsId.ts';
import { parsePage } from './parsePage.ts';
import { isRecord, parseRecord } from './parseRecord.ts';
import { compareText } from './printDiagnostic.ts';
import { diagnose } from './rules.ts';
import type { Source } from './source.ts';

/** A document that was read: a record with its editor's words, or one item of a page text. */
export interface ReadItem {
  readonly document: ParsedDocument;
  readonly extraction: Extraction;
  /** Null for a page text. */
  readonly record: DocumentRecord | null;
  readonly told: Told;
}

/** The same under its id. What was kept of a reading is opened when a member besides `told` is asked for. */
export class ReadDocument implements ReadItem {
  /** From the file's name; with a number where a file holds several or a name stands twice. */
  readonly id: string;
  /** By which the reading of its file was kept, and which item it is; null where it was not. */
  readonly key: string | null;
  readonly told: Told;
  readonly #item: ReadItem;

  constructor(id: string, item: ReadItem, key: string | null) {
    this.id = id;
    this.key = key;
    this.told = item.told;
    this.#item = item;
  }

  get document(): ParsedDocument {
    return this.#item.document;
  }

  get extraction(): Extraction {
    return this.#item.extraction;
  }

  get record(): DocumentRecord | null {
    return this.told.isRecord ? this.#item.record : null;
  }
}

const baseName = (file: string): string => (file.split('/').at(-1) ?? file).replace(/\.[^.]*$/, '');

interface Parsed {
  readonly items: readonly { document: ParsedDocument; record: DocumentRecord | null }[];
  readonly diagnostics: readonly Diagnostic[];
}

function parse(source: Source, vocabulary: LoadedVocabulary): Parsed {
  if (isRecord(source)) {
    const { record, diagnostics } = parseRecord(source, vocabulary.names);
    const items = record ? [{ document: record.document, record }] : [];
    return { items, diagnostics };
  }
  const items = parsePage(source).map((document) => ({
    document: withFieldsApart(document, vocabulary),
    record: null,
  }));
  return { items, diagnostics: [] };
}

/** A page with its fields of work told apart where links that stood side by side ran into one. */
function withFieldsApart(document: ParsedDocument, { names }: LoadedVocabulary): ParsedDocument {
  const isKnown = ({ text }: Printed): boolean => names.field(text) !== null;
  if (document.fieldsOfWork.every(isKnown)) return document;
  const fieldsOfWork = document.fieldsOfWork.flatMap((printed): readonly Printed[] => {
    const parts = isKnown(printed) ? null : names.fieldsIn(printed.text);
    if (!parts) return [printed];
    return parts.map(({ start, end }) => ({
      text: printed.text.slice(start, end),
      span: { start: printed.span.start + start, end: printed.span.start + end },
    }));
  });
  return { ...document, fieldsOfWork };
}

/** What an editor should know of a page besides what its reader tells: two readings, and a title alone. A record is put right by its editor. */
function pageFindings(document: ParsedDocument, { doubts }: Extraction): readonly Diagnostic[] {
  if (document.form === 'record') return [];
  const { source, title, paragraphs } = document;
  const readings = doubts.flatMap(({ what, taken, other, why, span }) => {
    if (other === null) return [];
    const words = {
      actual: `second reading (${what})`,
      expected: `one: taken is ${taken}, it may be ${other}`,
    };
    return [diagnose('two-readings', { source, span }, { ...words, hint: why })];
  });
  if (paragraphs.length > 0 || !title) return readings;
  const words = { actual: 'end after the title', expected: 'the text of the page' };
  return [...readings, diagnose('page-without-words', { source, span: title.span }, words)];
}

/** Deals out ids that are unlike one another: the wanted one, then with -2, -3 … */
class FreeIds {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();

  take(wanted: string): string {
    let count = this.#next.get(wanted) ?? 1;
    let id = count === 1 ? wanted : `${wanted}-${count}`;
    while (this.#taken.has(id)) id = `${wanted}-${++count}`;
    this.#taken.add(id);
    this.#next.set(wanted, count + 1);
    return id;
  }
}

/** What was read of one file: plain data, which workers and the disk hand on as they are. */
export interface FileReading {
  readonly file: string;
  /** By which it is kept: the same key, the same reading. Left out where it is not. */
  readonly key?: string;
  readonly items: readonly ReadItem[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one file in whatever form, by itself: the same content and vocabulary give the same reading. Never throws. */
export async function readFile(
  file: InputFile,
  vocabulary: LoadedVocabulary,
): Promise<FileReading> {
  const { sources, diagnostics } = await readForm(file);
  const found: (readonly Diagnostic[])[] = [diagnostics];
  const items: ReadItem[] = [];
  for (const source of sources) {
    const parsed = parse(source, vocabulary);
    found.push(parsed.diagnostics);
    for (const { document, record } of parsed.items) {
      const pieces = toPieces(document);
      if (record === null && languageSample(pieces) !== null) await loadLanguages();
      const extraction = extractDocument(document, vocabulary.compiler, pieces);
      found.push(extraction.diagnostics, pageFindings(document, extraction));
      const told = toldBy({ document, extraction, record }, vocabulary);
      items.push({ document, extraction, record, told });
    }
  }
  return { file: file.file, items, diagnostics: found.flat() };
}

/** Reads the files of a run: a reading for each, in any order. */
export type ReadFiles = (
  files: readonly InputFile[],
  vocabulary: LoadedVocabulary,
) => Promise<readonly FileReading[]>;

/** Reads files one after the other, so that large ones do not fill the memory together. */
export const readOneByOne: ReadFiles = async (files, vocabulary) => {
  const readings: FileReading[] = [];
  for (const file of files) readings.push(await readFile(file, vocabulary));
  return readings;
};

const textOf = ({ items, diagnostics }: FileReading): string =>
  (items[0]?.document ?? diagnostics[0])?.source.text ?? '';

/** Readings in an order that does not depend on the folders above the files: name, then content, then path. */
function inOrder(
  readings: readonly FileReading[],
): readonly { reading: FileReading; base: string }[] {
  const named = readings.map((reading) => ({ reading, base: baseName(reading.file) }));
  return named.sort(
    (a, b) =>
      compareText(a.base, b.base) ||
      compareText(textOf(a.reading), textOf(b.reading)) ||
      compareText(a.reading.file, b.reading.file),
  );
}

/** Puts readings in an order of their own and gives each document its id: the same whatever the order of files. */
export function gatherDocuments(readings: readonly FileReading[]): {
  readonly documents: readonly ReadDocument[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const ids = new FreeIds();
  const sorted = inOrder(readings);
  const documents = sorted.flatMap(({ reading, base }) =>
    reading.items.map((item, at) => {
      const key = reading.key === undefined ? null : `${at} ${reading.key}`;
      return new ReadDocument(ids.take(slug(base) || 'document'), item, key);
    }),
  );
  return { documents, diagnostics: sorted.flatMap(({ reading }) => reading.diagnostics) };
}
