import type { Extraction, ParsedDocument } from './extraction.ts';
import type { Reading } from './readDocuments.ts';
import type { Source } from './source.ts';

const printed = (source: Source): ParsedDocument => ({
  source,
  form: 'page',
  layout: 'bare',
  type: null,
  title: null,
  dateLines: [],
  placeLine: null,
  issuer: null,
  offices: [],
  fieldsOfWork: [],
  captions: [],
  paragraphs: [],
});

const nothing = (document: ParsedDocument): Extraction => ({
  document,
  published: null,
  event: { start: null, end: null },
  eventQuote: null,
  place: null,
  states: [],
  allStates: null,
  mentions: [],
  doubts: [],
  diagnostics: [],
});

/** TODO: the readers of pages and of what they say take this place when they are there. */
export const reading: Reading = {
  parsePage: (source) => [printed(source)],
  extractDocument: nothing,
};

/** TODO: as above. */
export function toExtractionRecord({ document }: Extraction): object {
  return { file: document.source.file };
}
