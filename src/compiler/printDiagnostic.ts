import { sentenceOf, type Diagnostic } from './diagnostic.ts';
import { groupBy } from './groupBy.ts';
import { marginAt, placeInWords, positionAt, type Source, type Span } from './source.ts';

/** Longest piece of a line that is shown, in characters. */
const EXCERPT = 100;

const lineAt = (text: string, offset: number): string => {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? text.length : end);
};

/** Characters that would move the cursor of a terminal become a visible stand-in. */
const visible = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- they are the very thing that is looked for
  text.replace(/\t/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '·');

function excerpt(source: Source, span: Span): readonly string[] {
  const { column } = positionAt(source, span.start);
  const full = lineAt(source.text, span.start);
  if (full.trim() === '') return [];
  const from = column - 1 > EXCERPT * 0.7 ? column - 1 - Math.floor(EXCERPT / 2) : 0;
  const shown = full.slice(from, from + EXCERPT);
  const indent = column - 1 - from;
  const width = Math.max(1, Math.min(span.end - span.start, shown.length - indent));
  const margin = marginAt(source, span.start);
  return [
    `    ${margin} | ${visible(shown)}`,
    `    ${' '.repeat(margin.length)} | ${' '.repeat(indent)}${'^'.repeat(width)}`,
  ];
}

/** `file:line:column` of a place, or page or paragraph in a file that has no lines. */
export function placeOf(source: Source, span: Span): string {
  return placeInWords(source, span.start);
}

/** A diagnostic as the command line prints it: place, severity and rule, sentence, excerpt with carets, related places, hint. */
export function printDiagnostic(diagnostic: Diagnostic): string {
  const { source, span, severity, rule, hint } = diagnostic;
  return [
    `${placeOf(source, span)}  ${severity}  ${rule}`,
    `  ${visible(sentenceOf(diagnostic))}`,
    ...excerpt(source, span),
    ...(diagnostic.related ?? []).flatMap((related) => [
      `  ${placeOf(related.source, related.span)}  ${visible(related.message)}`,
      ...excerpt(related.source, related.span),
    ]),
    ...(hint === undefined ? [] : [`  hint: ${visible(hint)}`]),
  ].join('\n');
}

/** A run of the same finding in one file is told once from here on. */
const RUN = 4;

/**
 * Findings as text, each once: a run of the same words in one file is its first finding and a line
 * that counts the others and says where the last stands.
 */
export function printDiagnostics(sorted: readonly Diagnostic[]): readonly string[] {
  const runs = groupBy(sorted, (found) => `${found.source.file}\n${wordsOf(found)}`);
  return [...runs.values()].flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last || run.length < RUN) return run.map(printDiagnostic);
    const rest = `  and ${run.length - 1} more of the same, the last at ${placeOf(last.source, last.span)}`;
    return [`${printDiagnostic(first)}\n${rest}`];
  });
}

const wordsOf = (found: Diagnostic): string => `${found.rule}\n${sentenceOf(found)}`;

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.source.file, b.source.file) ||
    (a.source.part ?? 0) - (b.source.part ?? 0) ||
    a.span.start - b.span.start ||
    compareText(wordsOf(a), wordsOf(b))
  );
}

/** Sorted by file and place, each finding once: the same input gives the same order. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = [...diagnostics].sort(compareDiagnostics);
  return sorted.filter((found, index) => {
    const before = sorted[index - 1];
    return !before || compareDiagnostics(before, found) !== 0;
  });
}

/** Order of two texts by their UTF-16 units: the same on every machine, unlike that of a locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
