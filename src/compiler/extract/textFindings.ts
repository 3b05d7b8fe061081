import type { Diagnostic } from '../diagnostic.ts';
import type { ParsedDocument, Printed } from '../extraction.ts';
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

/** Lines of one run of furniture that a finding names; of more the number. */
const MOST_NAMED = 4;
const LONGEST_NAMED = 80;

const named = ({ text }: Printed): string => {
  const plain = text.replace(/\s+/g, ' ');
  return `\`${plain.length > LONGEST_NAMED ? `${plain.slice(0, LONGEST_NAMED)} …` : plain}\``;
};

/** Whether nothing but white space stands between two lines. */
const areAdjacent = ({ source }: ParsedDocument, a: Span, b: Span): boolean =>
  source.text.slice(a.end, b.start).trim() === '';

/** The lines around a text that were cut, a finding for each run of them. */
function furnitureFindings(document: ParsedDocument): readonly Diagnostic[] {
  const runs: Printed[][] = [];
  for (const line of document.furniture ?? []) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && areAdjacent(document, last.span, line.span)) run.push(line);
    else runs.push([line]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (!first) return [];
    const more = run.length > MOST_NAMED ? ` and ${run.length - MOST_NAMED} more lines` : '';
    const lines = run.slice(0, MOST_NAMED).map(named).join(', ');
    const actual = `furniture of a page: ${lines}${more}`;
    const hint = 'it is left out of what is read; delete it from the file';
    const words = { actual, expected: 'the text of the document', hint };
    return [diagnose('furniture', { source: document.source, span: first.span }, words)];
  });
}

/**
 * What an editor should know about the text itself: no title, no day, furniture around it, cut off.
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
  for (const one of furnitureFindings(document)) found.push(one);
  const end = endSpan(document);
  if (end && isCutOff(document, pieces)) {
    found.push(diagnose('cut-off', { source, span: end }, CUT_OFF));
  }
  return found;
}
