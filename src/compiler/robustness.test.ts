import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  double,
  nat,
  oneof,
  record,
  string,
  uint8Array,
  type Arbitrary,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, type Compilation, type CompilerInput } from './compile.ts';
import type { InputFile } from './decodeSource.ts';
import type { Diagnostic } from './diagnostic.ts';
import { hashText } from './hashText.ts';
import { printDiagnostic } from './printDiagnostic.ts';
import { report } from './report.ts';
import { RULES } from './rules.ts';
import { toExtractionRecord } from './reading.ts';

/** Seeded, so that a failure comes again. */
const RUNS = { seed: 20_030_724, numRuns: 60 } as const;

const fileOf = (path: string): InputFile => ({
  file: path,
  bytes: readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url))),
});

const VOCABULARY = ['states', 'partners', 'fields-of-work', 'chairs', 'representatives', 'themes'];

const SOUND: CompilerInput = {
  vocabulary: VOCABULARY.map((name) => fileOf(`data/vocabulary/${name}.yaml`)),
  milestones: [fileOf('data/milestones/2003.yaml')],
  documents: [
    fileOf('data/documents/2014-10-09-non-punishment-workshop.md'),
    fileOf('src/compiler/cases/page-whole/documents/page.txt'),
  ],
  site: fileOf('data/site.yaml'),
  siteUrl: '',
};

/** Pieces that mean something to YAML, Markdown, HTML, the readers or a terminal. */
const PIECES = [
  '---\n',
  '- ',
  ': ',
  '{',
  '}',
  '[',
  ']',
  '&a ',
  '*a',
  '!!js ',
  '!<tag> ',
  '| \n',
  '> \n',
  '"',
  "'",
  '#',
  '%YAML 1.1\n',
  '? ',
  '\t',
  '\r\n',
  '\u0000',
  '\uFEFF',
  '\u202e',
  '\u001b[31m',
  '<script>',
  '${x}',
  '2014-02-31',
  '9999-99-99',
  '<<: ',
  'null',
  '~',
  'id: action-plan-2003\n',
  '__proto__: 1\n',
  'constructor: {}\n',
  '\ud800',
  '𝒳',
  'é',
  'OSCE',
  ' on 31 and 32 May ',
  '0'.repeat(400),
];

/** Something done to the text of a file: at a place, to a length, with a piece. */
const mutation = record({
  verb: constantFrom('cut', 'drop', 'double', 'insert', 'replace', 'swap', 'shuffle'),
  at: double({ min: 0, max: 1, noNaN: true }),
  length: nat({ max: 200 }),
  piece: oneof(constantFrom(...PIECES), string({ unit: 'binary', maxLength: 12 })),
});

type Mutation = typeof mutation extends Arbitrary<infer T> ? T : never;

function mutate(text: string, { verb, at, length, piece }: Mutation): string {
  const start = Math.floor(at * text.length);
  const [before, part, after] = [
    text.slice(0, start),
    text.slice(start, start + length),
    text.slice(start + length),
  ];
  const lines = text.split('\n');
  switch (verb) {
    case 'cut':
      return before;
    case 'drop':
      return before + after;
    case 'double':
      return before + part + part + after;
    case 'insert':
      return before + piece + part + after;
    case 'replace':
      return before + piece + after;
    case 'swap':
      return after + part + before;
    default:
      return [...lines.slice(length % lines.length), ...lines.slice(0, length % lines.length)].join(
        '\n',
      );
  }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const mutated = (file: InputFile, mutations: readonly Mutation[]): InputFile => ({
  ...file,
  bytes: encode(mutations.reduce(mutate, new TextDecoder().decode(file.bytes))),
});

function faultsOfFinding(found: Diagnostic): readonly string[] {
  const { rule, message, span, source } = found;
  const faults: string[] = [];
  if (!(rule in RULES) || rule === 'no-why') faults.push(`rule ${rule}`);
  if (!/^Unexpected .*\.$/su.test(message)) faults.push(`words ${message}`);
  const isInside = span.start <= span.end && span.end <= source.text.length + 1;
  if (span.start < 0 || !isInside) faults.push(`place ${span.start}–${span.end}`);
  if (!printDiagnostic(found).includes(rule)) faults.push(`printed without ${rule}`);
  return faults;
}

/** What should hold of every run and does not: files or an error, findings that can be shown, a report. */
function faultsOf(compilation: Compilation): readonly string[] {
  const { files, diagnostics, documents } = compilation;
  const faults = diagnostics.flatMap(faultsOfFinding);
  const hasError = diagnostics.some(({ severity }) => severity === 'error');
  if ((files === null) !== hasError) faults.push('files beside an error, or neither');
  if (!report(compilation).includes('# What the compiler read')) faults.push('no report');
  if (documents.some(({ extraction }) => !toExtractionRecord(extraction).file))
    faults.push('no file');
  return faults;
}

const some = <T>(item: Arbitrary<T>) => array(item, { minLength: 1, maxLength: 3 });

describe('compile(input) never throws, and gives files or an error, for', () => {
  test('the sound files that the others are made from', async () => {
    const compilation = await compile(SOUND, hashText);
    expect(compilation.diagnostics.filter(({ rule }) => rule !== 'unknown-milestone')).toEqual([]);
    expect(faultsOf(compilation)).toEqual([]);
  });

  test('mutated milestones', async () => {
    const [file] = SOUND.milestones;
    if (!file) throw new Error('no file of milestones');
    await assert(
      asyncProperty(some(mutation), async (mutations) => {
        const milestones = [mutated(file, mutations)];
        expect(faultsOf(await compile({ ...SOUND, milestones }, hashText))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('mutated documents', async () => {
    await assert(
      asyncProperty(some(mutation), some(mutation), async (first, second) => {
        const documents = SOUND.documents.map((file, at) =>
          mutated(file, at === 0 ? first : second),
        );
        expect(faultsOf(await compile({ ...SOUND, documents }, hashText))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('mutated vocabulary', async () => {
    const which = nat({ max: VOCABULARY.length - 1 });
    await assert(
      asyncProperty(which, some(mutation), async (at, mutations) => {
        const vocabulary = SOUND.vocabulary.map((file, index) =>
          index === at ? mutated(file, mutations) : file,
        );
        expect(faultsOf(await compile({ ...SOUND, vocabulary }, hashText))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('any bytes in the place of any file', async () => {
    const bytes = uint8Array({ maxLength: 300 });
    const kinds = constantFrom('milestones', 'documents', 'vocabulary', 'site');
    await assert(
      asyncProperty(kinds, bytes, async (kind, content) => {
        const file: InputFile = { file: 'data/vocabulary/states.yaml', bytes: content };
        const input = { ...SOUND, [kind]: kind === 'site' ? file : [file] };
        expect(faultsOf(await compile(input, hashText))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('no file at all', async () => {
    const nothing = { vocabulary: [], milestones: [], documents: [], site: null, siteUrl: '' };
    const compilation = await compile(nothing, hashText);
    expect(faultsOf(compilation)).toEqual([]);
    expect(compilation.diagnostics.map(({ rule }) => rule)).toContain('missing-vocabulary');
  });
});
