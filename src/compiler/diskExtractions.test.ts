import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { variedPage } from '../../bench/variedPages.ts';
import { main } from './cli.ts';

let folder = '';
let said: string[] = [];
const at = (...parts: readonly string[]): string => join(folder, ...parts);

const run = (...args: readonly string[]): Promise<number> =>
  main([...args, '--no-cache'], {
    print: (line) => void said.push(line),
    complain: (line) => void said.push(line),
    environment: {},
    nowMs: 0,
  });

const PAGE = `Press release
OSCE workshop on victim identification opens in Vienna
- Date:
- 4 March 2014
VIENNA, 4 March 2014 – A two-day workshop on trafficking organized by the OSCE began today with experts from Austria.
`;

const extract = (part: string): Promise<number> =>
  run('--documents', at(part), '--extract-to', at(`${part}.jsonl`));
const joined = (...parts: readonly string[]): Promise<number> =>
  run('--from-extractions', ...parts.map((part) => at(part)), '--no-milestones', '--check');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parts-'));
  said = [];
  for (const name of ['one', 'two']) mkdirSync(at(name));
  writeFileSync(at('one', 'a.txt'), PAGE);
  writeFileSync(at('two', 'b.txt'), PAGE.replace('Vienna', 'Graz').replace('4 March', '5 March'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** All files that a run wrote into a folder. */
const written = (out: string): readonly (readonly [string, string])[] =>
  readdirSync(at(out), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('.'))
    .sort()
    .map((name) => [name, readFileSync(at(out, name), 'utf8')]);

describe('parts that were read apart', () => {
  test('are joined into the bytes and words of one run, in any order of the parts', async () => {
    for (const name of readdirSync('data/documents')) {
      if (name !== 'README.md') cpSync(join('data/documents', name), at('one', name));
    }
    for (let number = 0; number < 12; number += 1) {
      const { file, text } = variedPage(number);
      writeFileSync(at(number % 2 === 0 ? 'one' : 'two', file.split('/').at(-1) ?? ''), text);
    }
    writeFileSync(
      at('two', 'foreign.txt'),
      'Die OSCE eröffnete gestern in Graz einen Kurs über Menschenhandel.\n',
    );
    const asides = (name: string) => [
      '--out',
      at(name),
      '--extractions',
      at(name, 'read.json'),
      '--report',
      at(name, 'report.md'),
    ];
    await run('--documents', at('one'), '--documents', at('two'), ...asides('whole'));
    const words = said.map((line) => line.replace(at('whole'), ''));
    expect(words.join('\n')).toContain('text in German');
    for (const [name, parts] of [
      ['forth', ['one', 'two']],
      ['back', ['two', 'one']],
    ] as const) {
      await Promise.all(parts.map(extract));
      said = [];
      expect(
        await run(
          '--from-extractions',
          ...parts.map((part) => at(`${part}.jsonl`)),
          ...asides(name),
        ),
      ).toBe(0);
      expect(written(name)).toEqual(written('whole'));
      expect(said.map((line) => line.replace(at(name), ''))).toEqual(words);
    }
  });

  test('are joined with documents of a folder that is named', async () => {
    await extract('one');
    said = [];
    const args = [
      '--from-extractions',
      at('one.jsonl'),
      '--documents',
      at('two'),
      '--no-milestones',
    ];
    expect(await run(...args, '--check')).toBe(0);
    expect(said.at(-1)).toMatch(/^\d milestones?, 2 documents; nothing written$/);
  });

  test('give the same file again, whoever reads them', async () => {
    await extract('one');
    const first = readFileSync(at('one.jsonl'), 'utf8');
    rmSync(at('one.jsonl'));
    await extract('one');
    expect(readFileSync(at('one.jsonl'), 'utf8')).toBe(first);
    expect(first).not.toContain(resolve('.'));
  });

  test('end with 1 where a document has an error, which the join tells too', async () => {
    writeFileSync(at('two', 'bad.txt'), '');
    expect(await extract('two')).toBe(1);
    expect(said.join('\n')).toContain('empty-file');
    said = [];
    expect(await joined('two.jsonl')).toBe(1);
    expect(said.join('\n')).toContain(`${at('two', 'bad.txt')}:1:1  error  empty-file`);
  });

  test('tell of a document that could not be opened', async () => {
    symlinkSync(at('nowhere.txt'), at('two', 'c.txt'));
    expect(await extract('two')).toBe(1);
    said = [];
    expect(await joined('two.jsonl')).toBe(1);
    expect(said.join('\n')).toContain('unreadable-file');
  });
});

const TWICE = 'twice-extracted';

/** Changes a file of extractions, as a name of the folder. */
const change = (name: string, from: string | RegExp, to: string): void =>
  writeFileSync(at(name), readFileSync(at(name), 'utf8').replace(from, to));

describe('a file of extractions is refused, and none of it taken,', () => {
  const cases: readonly (readonly [string, string, string, () => void | Promise<unknown>])[] = [
    [
      'other-extractions',
      'one.jsonl:1:1',
      'by another compiler',
      () => change('one.jsonl', /"compiler":"[^"]+/, '"compiler":"0.0.1+0123'),
    ],
    [
      'other-extractions',
      'one.jsonl:1:1',
      'with other lists of names',
      () => change('one.jsonl', /"vocabulary":"[^"]+/, '"vocabulary":"0123'),
    ],
    [
      'broken-extractions',
      'one.jsonl:2:1',
      'cut off within a line',
      () =>
        writeFileSync(at('one.jsonl'), `${readFileSync(at('one.jsonl'), 'utf8').slice(0, 900)}\n`),
    ],
    [
      'broken-extractions',
      'one.jsonl:2:1',
      'cut off behind a line',
      () => change('one.jsonl', /[^\n]*\n$/, ''),
    ],
    [
      'broken-extractions',
      'one.jsonl:3:1',
      'edited',
      () => change('one.jsonl', 'Press release', 'Press Release'),
    ],
    ['broken-extractions', 'one.jsonl:1:1', 'empty', () => writeFileSync(at('one.jsonl'), '')],
    [
      'broken-extractions',
      'one.jsonl:1:1',
      'of another kind',
      () => writeFileSync(at('one.jsonl'), '{"format":"feed"}\n'),
    ],
    [
      'broken-extractions',
      'one.jsonl:1:1',
      'for measuring',
      () =>
        run(
          '--documents',
          at('one'),
          '--no-milestones',
          '--out',
          at('out'),
          '--extractions',
          at('one.jsonl'),
        ),
    ],
    ['unreadable-file', 'one.jsonl:1:1', 'missing', () => rmSync(at('one.jsonl'))],
  ];

  test.each(cases)('%s at %s: %s', async (rule, place, _, spoil) => {
    await extract('one');
    await spoil();
    said = [];
    expect(await joined('one.jsonl')).toBe(1);
    const text = said.join('\n');
    expect(text).toContain(`${at(place)}  error  ${rule}`);
    expect(text).toContain('expected');
    expect(text).toMatch(/^ {2}hint: /m);
    expect(text).toContain('1 error, 0 warnings');
  });

  test('where a document stands in two of them, or in one and a folder', async () => {
    mkdirSync(at('one', 'below'));
    cpSync(at('one', 'a.txt'), at('one', 'below', 'c.txt'));
    await extract('one');
    await run('--documents', at('one', 'below'), '--extract-to', at('below.jsonl'));
    said = [];
    expect(await joined('one.jsonl', 'below.jsonl')).toBe(1);
    const text = said.join('\n');
    expect(text).toContain(`${at('below.jsonl')}:2:1  error  ${TWICE}`);
    expect(text).toContain(`${at('one.jsonl')}:3:1  the first one stands here`);
    said = [];
    expect(
      await run(
        '--from-extractions',
        at('below.jsonl'),
        '--documents',
        at('one'),
        '--no-milestones',
        '--check',
      ),
    ).toBe(1);
    expect(said.join('\n')).toContain(
      `${at('one', 'below', 'c.txt')}:1:1  the first one stands here`,
    );
  });

  test('where another holds the same', async () => {
    await extract('one');
    cpSync(at('one.jsonl'), at('copy.jsonl'));
    said = [];
    expect(await joined('one.jsonl', 'copy.jsonl')).toBe(1);
    expect(said.join('\n')).toContain(`${at('copy.jsonl')}:1:1  error  ${TWICE}`);
    expect(said.join('\n')).toContain('1 error, ');
  });

  test('and the last good bundle stays', async () => {
    await extract('one');
    const args = ['--from-extractions', at('one.jsonl'), '--no-milestones', '--out', at('out')];
    expect(await run(...args)).toBe(0);
    const before = written('out');
    appendFileSync(at('one.jsonl'), 'x\n');
    expect(await run(...args)).toBe(1);
    expect(written('out')).toEqual(before);
  });
});

describe('wrong usage is', () => {
  test.each([
    [['--extract-to', 'a', '--out', 'b'], 'Unexpected --out beside --extract-to'],
    [['--extract-to', 'a', '--check'], 'Unexpected --check beside --extract-to'],
    [
      ['--extract-to', 'a', '--from-extractions', 'b'],
      'Unexpected --from-extractions beside --extract-to',
    ],
    [['--extract-to', 'a', '--extract-to', 'b'], 'Unexpected second --extract-to'],
    [['--from-extractions', 'a', '--check', 'b'], 'Unexpected argument b'],
    [['a', '--from-extractions', 'b'], 'Unexpected argument a'],
    [['--from-extractions', ''], 'Unexpected --from-extractions without a value'],
  ])('%j', async (args, sentence) => {
    expect(await run(...args)).toBe(2);
    expect(said.join('\n')).toContain(sentence);
  });
});
