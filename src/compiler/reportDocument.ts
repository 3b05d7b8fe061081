import { titleOf } from './documentTold.ts';
import type { Compilation } from './compile.ts';
import type { Extraction, Quote } from './extraction.ts';
import { placeOf } from './printDiagnostic.ts';
import type { ReadDocument } from './readDocuments.ts';

/** Longest quote of the report, in characters. */
const MAX_QUOTE = 200;

function quoted({ text, paragraph }: Quote): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const shown = plain.length > MAX_QUOTE ? `${plain.slice(0, MAX_QUOTE)} …` : plain;
  return `“${shown}” (${paragraph === 0 ? 'header' : `paragraph ${paragraph}`})`;
}

function daysOf({ event, eventQuote }: Extraction): string {
  const { start, end } = event;
  if (start === null && end === null) return 'not known';
  const days = start === end || end === null ? (start ?? '') : `${start ?? 'not known'} to ${end}`;
  return eventQuote ? `${days}, from ${quoted(eventQuote)}` : days;
}

function statesOf(
  { states }: Extraction,
  nameByCode: ReadonlyMap<string, string>,
): readonly string[] {
  if (states.length === 0) return ['- States: none named'];
  return [
    '- States:',
    ...states.flatMap(({ iso2, roles }) =>
      roles.map(
        ({ role, basis, quote }) =>
          `  - ${nameByCode.get(iso2) ?? iso2}, ${role} (${basis}): ${quoted(quote)}`,
      ),
    ),
  ];
}

function mentionsOf({ mentions }: Extraction): readonly string[] {
  if (mentions.length === 0) return [];
  return [
    '- Other dated events:',
    ...mentions.map(({ date, end, label, isAhead, quote }) => {
      const days = date === null ? 'no date' : end === null ? date : `${date} to ${end}`;
      return `  - ${days}${isAhead ? ', ahead' : ''}: ${label}, from ${quoted(quote)}`;
    }),
  ];
}

function doubtsOf({ doubts, document }: Extraction): readonly string[] {
  if (doubts.length === 0) return [];
  return [
    '- Doubts:',
    ...doubts.map(({ what, taken, other, why, span }) => {
      const choice = other === null ? `taken: ${taken}` : `taken: ${taken}; it may be: ${other}`;
      return `  - ${what} at ${placeOf(document.source, span)}: ${choice}. ${why}`;
    }),
  ];
}

/** What the report on a document looks up: made once for all of them. */
export interface ReportLookup {
  readonly nameByCode: ReadonlyMap<string, string>;
  /** By id of a document: ids of the milestones that it tells of. */
  readonly toldBy: ReadonlyMap<string, readonly string[]>;
}

/** Names of States, and what each document became. */
export function reportLookup({ assembled, vocabulary }: Compilation): ReportLookup {
  const toldBy = new Map<string, string[]>();
  for (const { milestone } of assembled) {
    for (const id of milestone.documents) toldBy.set(id, [...(toldBy.get(id) ?? []), milestone.id]);
  }
  const nameByCode = new Map(vocabulary.bundle.states.map(({ iso2, name }) => [iso2, name]));
  return { nameByCode, toldBy };
}

/** What was read out of one document, each with the words that decided, and what it became. */
export function reportDocument(
  read: ReadDocument,
  { nameByCode, toldBy }: ReportLookup,
): readonly string[] {
  const { id, document, extraction, record } = read;
  const { published, place, allStates } = extraction;
  return [
    '',
    `### ${titleOf(read.told) || document.source.file}`,
    '',
    `- File: ${document.source.file} (${record ? 'record' : `page text, layout “${document.layout}”`})`,
    `- Milestones: ${toldBy.get(id)?.join(', ') ?? 'none'}`,
    `- Type: ${document.type?.text ?? 'not known'}`,
    `- Published: ${published ? `${published.value}, from ${quoted(published.quote)}` : 'not known'}`,
    `- Days of the event: ${daysOf(extraction)}`,
    `- Place: ${place ? place.value : 'none printed'}`,
    `- Fields of work as printed: ${document.fieldsOfWork.map(({ text }) => text).join(', ') || 'none'}`,
    ...statesOf(extraction, nameByCode),
    `- All participating States: ${allStates ? `yes, from ${quoted(allStates.quote)}` : 'no'}`,
    ...mentionsOf(extraction),
    ...doubtsOf(extraction),
  ];
}
