import { expect, test } from 'vitest';
import { printDiagnostic, printDiagnostics, sortDiagnostics } from './printDiagnostic.ts';
import { diagnose } from './rules.ts';

const source = { file: 'data/milestones/2007.yaml', text: '- id: a\n  states: [Portgual]\n' };
const at = source.text.indexOf('Portgual');
const finding = diagnose(
  'unknown-state',
  { source, span: { start: at, end: at + 8 } },
  { actual: 'State `Portgual`', expected: 'a State', hint: 'did you mean `Portugal`?' },
);

test('printDiagnostic(diagnostic) shows place, sentence, line, carets and hint', () => {
  expect(printDiagnostic(finding)).toBe(`data/milestones/2007.yaml:2:12  error  unknown-state
  Unexpected State \`Portgual\`, expected a State.
    2 |   states: [Portgual]
      |            ^^^^^^^^
  hint: did you mean \`Portugal\`?`);
});

test('a long line is shown around its place, and no character moves the cursor', () => {
  const text = `${'a'.repeat(500)}\u001b[31m${'b'.repeat(500)}`;
  const printed = printDiagnostic({
    ...finding,
    source: { file: 'x', text },
    span: { start: 500, end: 501 },
  });
  expect(printed).not.toContain('\u001b');
  expect(Math.max(...printed.split('\n').map((line) => line.length))).toBeLessThan(120);
});

test('sortDiagnostics(diagnostics) puts findings in order of place, each once', () => {
  const first = { ...finding, span: { start: 0, end: 1 } };
  expect(sortDiagnostics([finding, first, { ...finding }])).toEqual([first, finding]);
});

test('printDiagnostics(sorted) tells a run of the same words in a file once, with a count', () => {
  const many = { file: 'a.yaml', text: 'x\n'.repeat(9) };
  const run = Array.from({ length: 9 }, (_, line) => ({
    ...finding,
    source: many,
    span: { start: 2 * line, end: 2 * line + 1 },
  }));
  expect(printDiagnostics(run)).toHaveLength(1);
  expect(printDiagnostics(run)[0]).toMatch(/and 8 more of the same, the last at a\.yaml:9:1$/);
  expect(printDiagnostics(run.slice(0, 3))).toEqual(run.slice(0, 3).map(printDiagnostic));
  expect(printDiagnostics([finding, ...run])).toHaveLength(2);
});
