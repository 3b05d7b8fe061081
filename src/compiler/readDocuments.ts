import type { DocumentRecord } from './curated.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Extraction, ParsedDocument } from './extraction.ts';
import type { LoadedVocabulary } from './loadVocabulary.ts';
import { slug } from './names.ts';
import { isRecord, parseRecord } from './parseRecord.ts';
import { compareText } from './printDiagnostic.ts';
import type { Source } from './source.ts';

/** A document that was read: a record with its editor's words, or one item of a page text. */
export interface ReadDocument {
  /** From the file's name; with a number where a file holds several or a name stands twice. */
  readonly id: string;
  readonly document: ParsedDocument;
  readonly extraction: Extraction;
  /** Null for a page text. */
  readonly record: DocumentRecord | null;
}

/** The two functions that read a page and what a document says. */
export interface Reading {
  readonly parsePage: (source: Source) => readonly ParsedDocument[];
  readonly extractDocument: (
    document: ParsedDocument,
    vocabulary: LoadedVocabulary['compiler'],
  ) => Extraction;
}

const baseName = (file: string): string => (file.split('/').at(-1) ?? file).replace(/\.[^.]*$/, '');

interface Parsed {
  readonly source: Source;
  readonly items: readonly { document: ParsedDocument; record: DocumentRecord | null }[];
  readonly diagnostics: readonly Diagnostic[];
}

function parse(source: Source, vocabulary: LoadedVocabulary, { parsePage }: Reading): Parsed {
  if (isRecord(source)) {
    const { record, diagnostics } = parseRecord(source, vocabulary.names);
    const items = record ? [{ document: record.document, record }] : [];
    return { source, items, diagnostics };
  }
  const items = parsePage(source).map((document) => ({ document, record: null }));
  return { source, items, diagnostics: [] };
}

/** Ids of documents, unlike one another: the base name, then with -2, -3 … in the order of files. */
class DocumentIds {
  readonly #taken = new Set<string>();

  take(wanted: string): string {
    const base = wanted === '' ? 'document' : wanted;
    let id = base;
    for (let count = 2; this.#taken.has(id); count++) id = `${base}-${count}`;
    this.#taken.add(id);
    return id;
  }
}

/** Order of files that does not depend on the folders above them: name, then content, then path. */
function compareSources(a: Source, b: Source): number {
  return (
    compareText(baseName(a.file), baseName(b.file)) ||
    compareText(a.text, b.text) ||
    compareText(a.file, b.file)
  );
}

/** Reads all documents, in an order of their own: the same whatever the order of `sources`. */
export function readDocuments(
  sources: readonly Source[],
  vocabulary: LoadedVocabulary,
  reading: Reading,
): { readonly documents: readonly ReadDocument[]; readonly diagnostics: readonly Diagnostic[] } {
  const ids = new DocumentIds();
  const documents: ReadDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const source of [...sources].sort(compareSources)) {
    const parsed = parse(source, vocabulary, reading);
    diagnostics.push(...parsed.diagnostics);
    for (const { document, record } of parsed.items) {
      const extraction = reading.extractDocument(document, vocabulary.compiler);
      diagnostics.push(...extraction.diagnostics);
      documents.push({ id: ids.take(slug(baseName(source.file))), document, extraction, record });
    }
  }
  return { documents, diagnostics };
}
