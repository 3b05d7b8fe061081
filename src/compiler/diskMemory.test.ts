import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compile, readPlan, type Compilation } from './compile.ts';
import { InputMemory } from './diskMemory.ts';
import { DEFAULT_FOLDERS, readInput, type InputFolders } from './diskReader.ts';
import { hashText } from './hashText.ts';
import { textMark } from './languages/translate.ts';
import { printDiagnostics } from './printDiagnostic.ts';

let root = '';
let folders: InputFolders;
const at = (path: string): string => join(root, path);

/** Of every kind of input a little, so that a run is short. */
const COPIED = [
  'site.yaml',
  'vocabulary',
  'documents/2014-10-09-non-punishment-workshop.md',
  'treaties/ilo-protocol.yaml',
  ...['names', 'words', 'glossary'].map((name) => `languages/ru/${name}.yaml`),
  ...['names', 'words'].map((name) => `languages/de/${name}.yaml`),
].map((path) => `data/${path}`);

const MILESTONES = `- id: ilo-protocol-2014
  date: 2014-06-11
  title: A protocol against forced labour
  label: Protocol adopted
  summary: The workshop in Vienna recalled it.
  kind: treaty
  sources: [{ publisher: ILO, title: Printed }]
`;
const TRANSLATED = `- id: ilo-protocol-2014
  title: Протокол
  of: { title: ${textMark('A protocol against forced labour')} }
`;

function copyAll(): void {
  rmSync(at('data'), { recursive: true, force: true });
  for (const path of COPIED) cpSync(path, at(path), { recursive: true });
  mkdirSync(at('data/milestones'));
  writeFileSync(at('data/milestones/2014.yaml'), MILESTONES);
  writeFileSync(at('data/languages/ru/2014.yaml'), TRANSLATED);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'memory-'));
  copyAll();
  folders = {
    documents: DEFAULT_FOLDERS.documents.map(at),
    milestones: at('data/milestones'),
    vocabulary: at(DEFAULT_FOLDERS.vocabulary),
    site: at(DEFAULT_FOLDERS.site),
    siteUrl: '',
  };
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const edit = (path: string, from: string | RegExp, to: string): void =>
  writeFileSync(at(path), readFileSync(at(path), 'utf8').replace(from, to));

const RECORD = 'data/documents/2014-10-09-non-punishment-workshop.md';

/** Edits of every kind of input, each on top of those before; undone at the end. */
const EDITS: readonly (readonly [string, () => void])[] = [
  ['nothing', () => undefined],
  ['a translation', () => edit('data/languages/ru/2014.yaml', /^ {2}title: .*$/m, '  title: Иной')],
  ['a term', () => edit('data/languages/ru/glossary.yaml', /^- term: .*$/m, '- term: protocol')],
  ['a title', () => edit('data/milestones/2014.yaml', /^ {2}title: .*$/m, '  title: Another')],
  ['a record', () => edit(RECORD, /^title: .*$/m, 'title: Another')],
  [
    'a list of names',
    () => edit('data/vocabulary/states.yaml', 'Republic of Austria', 'Alpine Republic'),
  ],
  ['the subject', () => edit('data/site.yaml', /^subject: .*$/m, 'subject: Policing')],
  [
    'what is said in English',
    () => {
      mkdirSync(at('data/languages/en'));
      writeFileSync(at('data/languages/en/interface.yaml'), 'page: [Undo]\n');
    },
  ],
  ['a treaty', () => edit('data/treaties/ilo-protocol.yaml', /^asOf: .*$/m, 'asOf: 2020-01-01')],
  ['a language less', () => rmSync(at('data/languages/de'), { recursive: true })],
  ['an error', () => edit('data/milestones/2014.yaml', /^ {2}date: .*$/m, '  date: 2014-02-31')],
  ['all as it was', copyAll],
];

/** All that a run gives, as one text. */
const textOf = ({ files, diagnostics }: Compilation): string =>
  [
    ...(files ?? []).flatMap(({ name, text }) => [name, text]),
    ...printDiagnostics(diagnostics),
  ].join('\n');

describe('a process that compiles again and again', () => {
  test('gives what a new one gives, after every kind of edit', async () => {
    const memory = new InputMemory();
    const seen = new Set<string>();
    for (const [what, change] of EDITS) {
      change();
      const kept = await memory.read(folders);
      const again = await compile(kept.input, hashText, {
        readFiles: memory.readFiles,
        keepsDocuments: true,
      });
      const { input } = await readInput(folders);
      const anew = await compile(input, hashText);
      expect([what, textOf(again)]).toEqual([what, textOf(anew)]);
      seen.add(textOf(anew));
    }
    // Nothing, and all as it was, are as the beginning.
    expect(seen.size).toBe(EDITS.length - 1);
  });

  test('reads again what has changed alone, and all where the names have', async () => {
    const memory = new InputMemory();
    const read = async () => {
      const { input } = await memory.read(folders);
      const { vocabulary } = readPlan(input);
      return { vocabulary, readings: await memory.readFiles(input.documents, vocabulary) };
    };
    const first = await read();
    edit(RECORD, /^title: .*$/m, 'title: Another');
    const second = await read();
    const changed = second.readings.filter((one, index) => one !== first.readings[index]);
    expect(changed.map(({ file }) => file)).toEqual([at(RECORD)]);
    expect(second.vocabulary).toBe(first.vocabulary);
    edit('data/site.yaml', /^subject: .*$/m, 'subject: Policing');
    const third = await read();
    expect(third.readings.filter((one) => second.readings.includes(one))).toEqual([]);
  });

  test('holds a file that was added, and lets go of one that went', async () => {
    const memory = new InputMemory();
    mkdirSync(at('more'));
    const all = { ...folders, documents: [...folders.documents, at('more')] };
    const count = async () => (await memory.read(all)).input.documents.length;
    const before = await count();
    writeFileSync(at('more/a.txt'), 'OSCE workshop\n');
    expect(await count()).toBe(before + 1);
    rmSync(at('more/a.txt'));
    expect(await count()).toBe(before);
  });
});
