import { sentenceOf, type Diagnostic } from './diagnostic.ts';
import { positionAt, type Source, type Span } from './source.ts';

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
  const { line, column } = positionAt(source, span.start);
  const full = lineAt(source.text, span.start);
  if (full.trim() === '') return [];
  const from = column - 1 > EXCERPT * 0.7 ? column - 1 - Math.floor(EXCERPT / 2) : 0;
  const shown = full.slice(from, from + EXCERPT);
  const indent = column - 1 - from;
  const width = Math.max(1, Math.min(span.end - span.start, shown.length - indent));
  const margin = String(line);
  return [
    `    ${margin} | ${visible(shown)}`,
    `    ${' '.repeat(margin.length)} | ${' '.repeat(indent)}${'^'.repeat(width)}`,
  ];
}

/** `file:line:column` of a place. */
export function placeOf(source: Source, span: Span): string {
  const { line, column } = positionAt(source, span.start);
  return `${source.file}:${line}:${column}`;
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

const wordsOf = (found: Diagnostic): string => `${found.rule}\n${sentenceOf(found)}`;

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.source.file, b.source.file) ||
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
