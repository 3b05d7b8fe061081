import type { DocumentRecord } from './curated.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Extraction, ParsedDocument } from './extraction.ts';
import { languageSample, loadLanguages } from './extract/language.ts';
import { toPieces } from './extract/sentences.ts';
import { extractDocument } from './extractDocument.ts';
import { groupBy } from './groupBy.ts';
import type { LoadedVocabulary } from './loadVocabulary.ts';
import { slug } from './names.ts';
import { parsePage } from './parsePage.ts';
import { isRecord, parseRecord } from './parseRecord.ts';
import { compareText } from './printDiagnostic.ts';
import { diagnose } from './rules.ts';
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

const baseName = (file: string): string => (file.split('/').at(-1) ?? file).replace(/\.[^.]*$/, '');

interface Parsed {
  readonly source: Source;
  readonly items: readonly { document: ParsedDocument; record: DocumentRecord | null }[];
  readonly diagnostics: readonly Diagnostic[];
}

function parse(source: Source, vocabulary: LoadedVocabulary): Parsed {
  if (isRecord(source)) {
    const { record, diagnostics } = parseRecord(source, vocabulary.names);
    const items = record ? [{ document: record.document, record }] : [];
    return { source, items, diagnostics };
  }
  const items = parsePage(source).map((document) => ({ document, record: null }));
  return { source, items, diagnostics: [] };
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

/** Texts of one file, in their order. */
interface FileTexts {
  readonly file: string;
  readonly texts: readonly Source[];
}

const startOf = ({ texts }: FileTexts): string => texts[0]?.text ?? '';

/** Order of files that does not depend on the folders above them: name, then content, then path. */
function compareFiles(a: FileTexts, b: FileTexts): number {
  return (
    compareText(baseName(a.file), baseName(b.file)) ||
    compareText(startOf(a), startOf(b)) ||
    compareText(a.file, b.file)
  );
}

/** The texts in the order of their files, those of one file in the order of the file. */
function inOrder(sources: readonly Source[]): readonly Source[] {
  const files = [...groupBy(sources, ({ file }) => file)].map(([file, texts]) => ({ file, texts }));
  return files.sort(compareFiles).flatMap(({ texts }) => texts);
}

/** Reads all documents, in an order of their own: the same whatever the order of `sources`. */
export async function readDocuments(
  sources: readonly Source[],
  vocabulary: LoadedVocabulary,
): Promise<{
  readonly documents: readonly ReadDocument[];
  readonly diagnostics: readonly Diagnostic[];
}> {
  const ids = new FreeIds();
  const documents: ReadDocument[] = [];
  const found: (readonly Diagnostic[])[] = [];
  for (const source of inOrder(sources)) {
    const parsed = parse(source, vocabulary);
    found.push(parsed.diagnostics);
    for (const { document, record } of parsed.items) {
      const pieces = toPieces(document);
      if (record === null && languageSample(pieces) !== null) await loadLanguages();
      const extraction = extractDocument(document, vocabulary.compiler, pieces);
      found.push(extraction.diagnostics, pageFindings(document, extraction));
      const id = ids.take(slug(baseName(source.file)) || 'document');
      documents.push({ id, document, extraction, record });
    }
  }
  return { documents, diagnostics: found.flat() };
}
