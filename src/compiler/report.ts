import type { Compilation } from './compile.ts';
import { sentenceOf, type Diagnostic } from './diagnostic.ts';
import { groupBy } from './groupBy.ts';
import { placeOf } from './printDiagnostic.ts';
import { reportCoverage } from './reportCoverage.ts';
import { reportDocument, reportLookup } from './reportDocument.ts';
import { RULES } from './rules.ts';

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

function line(found: Diagnostic): string {
  const { source, span, hint } = found;
  return `- ${placeOf(source, span)}: ${sentenceOf(found)}${hint === undefined ? '' : ` (${hint})`}`;
}

/** Findings below the sentence of their rule, so that alike ones are looked at together. */
function findingsOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  const byRule = groupBy(diagnostics, ({ rule }) => rule);
  const severities = (found: readonly Diagnostic[]): number =>
    found[0]?.severity === 'error' ? 0 : 1;
  const groups = [...byRule].sort(([, a], [, b]) => severities(a) - severities(b));
  return groups.flatMap(([rule, found]) => [
    '',
    `### ${found[0]?.severity === 'error' ? 'Error' : 'Warning'}: ${rule} (${found.length})`,
    '',
    `Expected: ${RULES[rule].about}`,
    '',
    ...found.map(line),
  ]);
}

/**
 * What was read, what is doubtful and what is thin, in Markdown, for an editor: first the findings
 * to look at, then the coverage over all, then each document with the words that decided.
 */
export function report(compilation: Compilation): string {
  const { diagnostics, assembled, documents } = compilation;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const doubts = documents.reduce((sum, { extraction }) => sum + extraction.doubts.length, 0);
  const lookup = reportLookup(compilation);
  const lines = [
    '# What the compiler read',
    '',
    `${counted(assembled.length, 'milestone')} from ${counted(documents.length, 'document')} and the curated data; ${counted(errors, 'error')}, ${counted(diagnostics.length - errors, 'warning')}, ${counted(doubts, 'doubt')} about readings.`,
    '',
    '## To look at',
    ...(diagnostics.length === 0 ? ['', 'Nothing.'] : findingsOf(diagnostics)),
    '',
    ...reportCoverage(compilation),
    '',
    '## Documents',
    ...(documents.length === 0 ? ['', 'None.'] : []),
    ...documents.flatMap((read) => reportDocument(read, lookup)),
  ];
  return `${lines.join('\n')}\n`;
}
