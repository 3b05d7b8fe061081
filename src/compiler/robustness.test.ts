import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  double,
  nat,
  record,
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
import { toExtractionRecord } from './extractDocument.ts';
import { mutate, mutation, type Mutation } from '../testing/mutations.ts';

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

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const mutated = (file: InputFile, mutations: readonly Mutation[]): InputFile => ({
  ...file,
  bytes: encode(mutations.reduce(mutate, new TextDecoder().decode(file.bytes))),
});

function faultsOfFinding(found: Diagnostic): readonly string[] {
  const { rule, actual, expected, span, source } = found;
  const faults: string[] = [];
  if (!(rule in RULES) || rule === 'no-why') faults.push(`rule ${rule}`);
  if (actual === '' || expected === '') faults.push(`words ${actual} ${expected}`);
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

/** A piece of a text that stands there many times in a row. */
function pumped(file: InputFile, { at, unit }: Pump, times: number): InputFile {
  const text = new TextDecoder().decode(file.bytes);
  const start = Math.floor(at * text.length);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', start) + 1 || text.length;
  const [from, piece] =
    unit === 'line'
      ? [lineStart, text.slice(lineStart, lineEnd)]
      : [start, unit === 'character' ? text.charAt(start) : unit];
  return { ...file, bytes: encode(text.slice(0, from) + piece.repeat(times) + text.slice(from)) };
}

interface Pump {
  readonly at: number;
  /** What is repeated: the character or the line that stands there, or a piece. */
  readonly unit: string;
}

const pump = record({
  at: double({ min: 0, max: 1, noNaN: true }),
  unit: constantFrom('line', 'character', 'character', '\n', ' ', '-', '/', '#', "'", '['),
});

/** A sound input with another file in the place of one of its own. */
function withFile(file: InputFile): CompilerInput {
  const put = (files: readonly InputFile[]): readonly InputFile[] =>
    files.map((old) => (old.file === file.file ? file : old));
  const { vocabulary, milestones, documents, site } = SOUND;
  return {
    ...SOUND,
    vocabulary: put(vocabulary),
    milestones: put(milestones),
    documents: put(documents),
    site: site?.file === file.file ? file : site,
  };
}

/** Processor time of a run in milliseconds: what else the machine does is not counted. */
async function timeOf(input: CompilerInput): Promise<number> {
  const start = process.cpuUsage();
  expect(faultsOf(await compile(input, hashText))).toEqual([]);
  return process.cpuUsage(start).user / 1000;
}

/** So quick that it cannot grow out of hand: a square of 2,000 pieces takes longer. */
const QUICK_MS = 400;

/** Twice as many pieces take at most some three times as long; 4 would be a square, 8 a cube. */
async function growsWith(path: string, how: Pump): Promise<void> {
  const file = fileOf(path);
  if ((await timeOf(withFile(pumped(file, how, 2000)))) < QUICK_MS) return;
  const once = await timeOf(withFile(pumped(file, how, 2000)));
  const twice = await timeOf(withFile(pumped(file, how, 4000)));
  expect(twice).toBeLessThan(3 * once + QUICK_MS);
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

  test.each([
    ['milestones', SOUND.milestones],
    ['documents', SOUND.documents],
    ['vocabulary', SOUND.vocabulary],
    ['site', SOUND.site ? [SOUND.site] : []],
  ] as const)(
    'a character or line of the %s 2,000 times, and time grows with the text',
    async (_, files) => {
      const paths = files.map(({ file }) => file);
      await growsWith(paths[0] ?? '', { at: 0.5, unit: '\n' });
      const runs = { ...RUNS, numRuns: 15 };
      await assert(asyncProperty(constantFrom(...paths), pump, growsWith), runs);
    },
    60_000,
  );

  const WRONG = '- [x]\n'.repeat(140_000);
  test.each([
    ['fields of work', 'data/vocabulary/fields-of-work.yaml', WRONG],
    ['themes', 'data/vocabulary/themes.yaml', `fields:\n${WRONG}`],
    [
      'fields of work of a record',
      'data/documents/2014-10-09-non-punishment-workshop.md',
      `---\nfields of work:\n${WRONG}---\n`,
    ],
  ])(
    '140,000 wrong %s',
    async (_, file, text) => {
      const { diagnostics } = await compile(withFile({ file, bytes: encode(text) }), hashText);
      expect(diagnostics.length).toBeGreaterThanOrEqual(140_000);
    },
    60_000,
  );

  test('no file at all', async () => {
    const nothing = { vocabulary: [], milestones: [], documents: [], site: null, siteUrl: '' };
    const compilation = await compile(nothing, hashText);
    expect(faultsOf(compilation)).toEqual([]);
    expect(compilation.diagnostics.map(({ rule }) => rule)).toContain('missing-vocabulary');
  });
});
