import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from './cli.ts';

let folder = '';
let printed: string[] = [];
let complained: string[] = [];

const run = (...args: readonly string[]): Promise<number> =>
  main(args, {
    print: (line) => void printed.push(line),
    complain: (line) => void complained.push(line),
    environment: {},
    nowMs: 0,
  });

const MILESTONE = `- id: tirana-training-2014
  date: 2014-03-04
  title: A title
  label: A label
  summary: A summary.
  kind: workshop
  sources: [{ publisher: OSCE, title: Printed }]
`;

const at = (...parts: readonly string[]): string => join(folder, ...parts);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compile-'));
  printed = [];
  complained = [];
  for (const name of ['good', 'bad', 'documents']) mkdirSync(at(name));
  writeFileSync(at('good', '2014.yaml'), MILESTONE);
  writeFileSync(at('bad', '2014.yaml'), MILESTONE.replace('2014-03-04', '2014-02-31'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const withGood = (...args: readonly string[]): Promise<number> =>
  run('--documents', at('documents'), '--milestones', at('good'), '--out', at('out'), ...args);
const withBad = (...args: readonly string[]): Promise<number> =>
  run('--documents', at('documents'), '--milestones', at('bad'), '--out', at('out'), ...args);

describe('main(args) is', () => {
  test.each([
    [['--colour']],
    [['--out']],
    [['--out', '--check']],
    [['documents']],
    [['--out', 'a', '--out', 'b']],
    [['--milestones', 'a', '--no-milestones']],
    [['--documents', '/nowhere/at/all']],
    [['--documents', 'package.json']],
    [['--check=yes']],
  ])('2 for %j', async (args) => {
    expect(await run(...args)).toBe(2);
    expect(complained.join('\n')).toContain('expected');
  });

  test('2 with the nearest option as a hint', async () => {
    expect(await run('--chek')).toBe(2);
    expect(complained).toContain('hint: did you mean `--check`?');
  });

  test('0 for help and for good data, which it writes', async () => {
    expect(await run('--help')).toBe(0);
    expect(await withGood()).toBe(0);
    expect(complained).toEqual([]);
    const index = JSON.parse(readFileSync(at('out', 'timeline.json'), 'utf8')) as {
      milestones: { id: string }[];
    };
    expect(index.milestones.map(({ id }) => id)).toEqual(['tirana-training-2014']);
  });

  test('1 for an error, with the old bundle whole, and extractions and report all the same', async () => {
    await withGood();
    const before = readFileSync(at('out', 'timeline.json'), 'utf8');
    const asides = ['--extractions', at('aside', 'e.json'), '--report', at('aside', 'r.txt')];
    expect(await withBad(...asides)).toBe(1);
    expect(readFileSync(at('out', 'timeline.json'), 'utf8')).toBe(before);
    expect(complained.join('\n')).toContain('2014.yaml:2:9  error  impossible-date');
    expect(JSON.parse(readFileSync(at('aside', 'e.json'), 'utf8'))).toEqual([]);
    expect(existsSync(at('aside', 'r.txt'))).toBe(true);
  });

  test('0 with --check, which writes nothing', async () => {
    expect(await withGood('--check', '--extractions', at('e.json'))).toBe(0);
    expect(existsSync(at('out'))).toBe(false);
    expect(existsSync(at('e.json'))).toBe(false);
  });

  test('1 for a warning with --strict alone', async () => {
    const correction = '  corrections: [{ remove: { field: Policing }, reason: None. }]\n';
    writeFileSync(at('good', '2014.yaml'), MILESTONE + correction);
    expect(await withGood('--strict')).toBe(1);
    expect(existsSync(at('out'))).toBe(false);
    expect(await withGood()).toBe(0);
  });

  test('1 where the disk refuses the folder', async () => {
    writeFileSync(at('out'), 'a file where the folder should be');
    expect(await withGood()).toBe(1);
    expect(complained.join('\n')).toContain('The disk refused');
    expect(readFileSync(at('out'), 'utf8')).toBe('a file where the folder should be');
  });

  test('1 with the path and a cure where a report should go where a folder is', async () => {
    expect(await withGood('--report', at('good'))).toBe(1);
    expect(complained.join('\n')).toContain(`The disk refused ${at('good')} (EISDIR)`);
    expect(complained.at(-1)).toMatch(/^hint: /);
  });

  test('0 with one line for the files that no reader takes', async () => {
    for (const name of ['a.rtf', 'b.jpg']) writeFileSync(at('documents', name), 'OSCE');
    expect(await withGood('--check')).toBe(0);
    const files = `${at('documents', 'a.rtf')}, ${at('documents', 'b.jpg')}`;
    expect(printed.filter((line) => line.includes(files))).toHaveLength(1);
    expect(printed[0]).toMatch(/^left alone, no reader takes /);
  });

  test('--report - prints it', async () => {
    expect(await withGood('--check', '--report', '-')).toBe(0);
    expect(printed.length).toBe(2);
  });

  test('0 for a listing of 900 items in 256 MB', () => {
    const words = 'The OSCE and its partners talked in Vienna of shelters for victims. '.repeat(8);
    const item = (number: number) =>
      `OSCE workshop ${number}\nPublishing date: 4 March 2014\nContent type: Press release\n${number}. ${words}\n`;
    const text = Array.from({ length: 900 }, (_, number) => item(number)).join('');
    writeFileSync(at('documents', 'listing.txt'), text);
    const command =
      '--max-old-space-size=256 tools/run.mjs src/compiler/cli.ts --check --no-milestones';
    const args = [...command.split(' '), '--documents', at('documents')];
    const { status } = spawnSync(process.execPath, args);
    expect(status).toBe(0);
  }, 60_000);

  test('--no-milestones leaves the curated data out', async () => {
    expect(await run('--documents', at('documents'), '--no-milestones', '--out', at('out'))).toBe(
      0,
    );
    expect(readFileSync(at('out', 'timeline.json'), 'utf8')).toContain('"milestones":[]');
  });
});
