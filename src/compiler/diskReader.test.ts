import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEFAULT_FOLDERS, readInput } from './diskReader.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'input-'));
  mkdirSync(join(folder, 'texts', '2014'), { recursive: true });
  writeFileSync(join(folder, 'texts', '2014', 'a.txt'), 'OSCE');
  writeFileSync(join(folder, 'texts', 'b.md'), 'OSCE');
  writeFileSync(join(folder, 'texts', 'notes.rtf'), 'OSCE');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const readDocuments = async (...documents: readonly string[]) => {
  const { input, diagnostics } = await readInput({ ...DEFAULT_FOLDERS, documents });
  const names = input.documents.map(({ file }) => relative(folder, file)).sort();
  return { names, rules: diagnostics.map(({ rule, source }) => `${rule} ${source.file}`) };
};

test('a file below two of the folders is read once', async () => {
  const texts = join(folder, 'texts');
  const twice = [texts, `${texts}/`, join(texts, '2014'), relative(process.cwd(), texts)];
  const { names } = await readDocuments(...twice);
  expect(names.map((name) => name.replaceAll('\\', '/'))).toEqual([
    'texts/2014/a.txt',
    'texts/b.md',
  ]);
});

test('a folder that is not there is empty', async () => {
  expect(await readDocuments(join(folder, 'nowhere'))).toEqual({ names: [], rules: [] });
});

test('a folder that cannot be opened is named', async () => {
  const file = join(folder, 'texts', 'b.md');
  expect((await readDocuments(file)).rules).toEqual([
    `unreadable-file ${file.replaceAll('\\', '/')}`,
  ]);
});

test('files that no reader takes are named, a README and hidden files are not', async () => {
  const texts = join(folder, 'texts');
  for (const name of ['README.md', '.hidden']) writeFileSync(join(texts, name), 'OSCE');
  const { leftAlone } = await readInput({ ...DEFAULT_FOLDERS, documents: [texts, texts] });
  expect(leftAlone.map((path) => relative(texts, path))).toEqual(['notes.rtf']);
});
