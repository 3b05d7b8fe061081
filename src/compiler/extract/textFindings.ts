import type { Diagnostic } from '../diagnostic.ts';
import type { ParsedDocument } from '../extraction.ts';
import { diagnose } from '../rules.ts';
import type { Span } from '../source.ts';
import { flatten } from './flatText.ts';
import type { Pieces } from './sentences.ts';

const WHOLE_END = /[.!?:"')\]]$|\d$/;
const SHORTEST_BODY = 80;

function headOf(document: ParsedDocument): Span {
  const start = document.title?.span.start ?? document.paragraphs[0]?.span.start ?? 0;
  return { start, end: Math.min(document.source.text.length, start + 1) };
}

function endSpan(document: ParsedDocument): Span | null {
  const last = document.paragraphs.at(-1)?.span;
  return last ? { start: Math.max(last.start, last.end - 20), end: last.end } : null;
}

function isCutOff(document: ParsedDocument, pieces: Pieces): boolean {
  const last = pieces.body.at(-1);
  if (!last || last.flat.length < SHORTEST_BODY / 2) return false;
  const end = flatten(
    document.source.text.slice(Math.max(0, last.start), last.start + last.flat.length),
  ).trimEnd();
  return end.endsWith('...') || end.endsWith('…') || !WHOLE_END.test(end);
}

const NO_TITLE = {
  actual: 'beginning',
  expected: 'a title',
  hint: 'a record with a title can stand in for this page',
};
const NO_DATE = {
  actual: 'text without any date',
  expected: 'a publication day or the day of an event',
  hint: 'it gives no milestone; a record can name the day and its source',
};
const CUT_OFF = {
  actual: 'end in the middle of a sentence',
  expected: 'the whole text',
  hint: 'what stands behind the cut is not read',
};

/**
 * What an editor should know about the text itself: no title, no day, cut off.
 */
export function textFindings(
  document: ParsedDocument,
  pieces: Pieces,
  hasDay: boolean,
): readonly Diagnostic[] {
  if (document.form === 'record') return [];
  const { source } = document;
  const found: Diagnostic[] = [];
  const head = { source, span: headOf(document) };
  if (!document.title) found.push(diagnose('no-title', head, NO_TITLE));
  if (!hasDay) found.push(diagnose('no-date', head, NO_DATE));
  const end = endSpan(document);
  if (end && isCutOff(document, pieces)) {
    found.push(diagnose('cut-off', { source, span: end }, CUT_OFF));
  }
  return found;
}
