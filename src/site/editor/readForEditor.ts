import { titleOf } from '../../compiler/documentTold.ts';
import { compile, type CompilerInput } from '../../compiler/compile.ts';
import type { InputFile } from '../../compiler/decodeSource.ts';
import type { Quote } from '../../compiler/extraction.ts';
import { hashText } from '../../compiler/hashText.ts';
import { printDiagnostics } from '../../compiler/printDiagnostic.ts';
import type { ReadDocument } from '../../compiler/readDocuments.ts';
import { recordDraft } from './recordDraft.ts';

/** Words of a text that decided something: offsets, and what they decided. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly what: string;
}

/** One document as the editors' page shows it. */
export interface DocumentForEditor {
  readonly title: string;
  readonly text: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly marks: readonly Marked[];
  readonly doubts: readonly string[];
  /** Name of the file for the record, and the record in Markdown. */
  readonly fileName: string;
  readonly record: string;
}

/** The answer to a file: what was read of it, and what the compiler found. */
export interface EditorAnswer {
  readonly documents: readonly DocumentForEditor[];
  readonly findings: readonly string[];
}

interface Fact {
  readonly name: string;
  readonly value: string;
  readonly quote: Quote | null;
}

const days = (start: string | null, end: string | null): string =>
  end === null || end === start ? (start ?? 'not known') : `${start ?? 'not known'} to ${end}`;

function factsOf({ document, extraction }: ReadDocument, nameOf: (iso2: string) => string) {
  const { published, event, eventQuote, place, states, mentions } = extraction;
  const facts: readonly Fact[] = [
    { name: 'Type', value: document.type?.text ?? 'not known', quote: null },
    { name: 'Published', value: published?.value ?? 'not known', quote: published?.quote ?? null },
    { name: 'Days of the event', value: days(event.start, event.end), quote: eventQuote },
    { name: 'Place', value: place?.value ?? 'none printed', quote: place?.quote ?? null },
    ...document.fieldsOfWork.map(({ text, span }) => ({
      name: 'Field of work',
      value: text,
      quote: { text, span, paragraph: 0 },
    })),
    ...states.flatMap(({ iso2, roles }) =>
      roles.map(({ role, quote }) => ({ name: 'State', value: `${nameOf(iso2)}, ${role}`, quote })),
    ),
    ...mentions.map(({ date, end, label, quote }) => ({
      name: 'Other dated event',
      value: `${days(date, end)}: ${label}`,
      quote,
    })),
  ];
  return facts;
}

const nameOfFile = (day: string | null, id: string): string =>
  `${day === null ? '' : `${day}-`}${id}.md`;

/**
 * Reads one file for the editors' page with the compiler itself: what was read, from which words,
 * what is doubtful, and a record to be saved. `input` gives the vocabulary; its documents and
 * milestones are left aside.
 */
export async function readForEditor(file: InputFile, input: CompilerInput): Promise<EditorAnswer> {
  const compiled = await compile({ ...input, documents: [file], milestones: [] }, hashText);
  const { documents, assembled, vocabulary, diagnostics } = compiled;
  const names = new Map(vocabulary.bundle.states.map(({ iso2, name }) => [iso2 as string, name]));
  const nameOf = (iso2: string): string => names.get(iso2) ?? iso2;
  const forEditor = documents.map((read): DocumentForEditor => {
    const { document, extraction } = read;
    const facts = factsOf(read, nameOf);
    const own = assembled.find(
      ({ milestone }) =>
        milestone.documents.includes(read.id) && milestone.title === titleOf(read.told),
    );
    return {
      title: titleOf(read.told) || document.source.file,
      text: document.source.text,
      facts: facts.map(({ name, value }) => ({ name, value })),
      marks: facts.flatMap(({ name, value, quote }) =>
        quote ? [{ ...quote.span, what: `${name}: ${value}` }] : [],
      ),
      doubts: extraction.doubts.map(
        ({ what, taken, other, why }) =>
          `${what}: taken is ${taken}${other === null ? '' : `, it may be ${other}`}. ${why}`,
      ),
      fileName: nameOfFile(extraction.published?.value ?? extraction.event.start, read.id),
      record: recordDraft(read, { own: own ?? null, assembled, nameOf, names: vocabulary.names }),
    };
  });
  return { documents: forEditor, findings: printDiagnostics(diagnostics) };
}
