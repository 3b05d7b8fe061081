import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { DEFAULT_FOLDERS, readInput } from '../../compiler/diskReader.ts';
import { hashText } from '../../compiler/hashText.ts';
import { editorPage } from './editorPage.ts';
import { readForEditor } from './readForEditor.ts';

const folder = fileURLToPath(new URL('../../compiler/forms/fixtures/', import.meta.url));
const { input } = await readInput({ ...DEFAULT_FOLDERS, documents: [], milestones: null });
const read = (name: string) =>
  readForEditor({ file: name, bytes: new Uint8Array(readFileSync(`${folder}${name}`)) }, input);

test.each(['current.chromium.html', 'older.chromium.pdf', 'repost.txt'])(
  'the record of %s compiles, and reads as the document',
  async (name) => {
    const { documents } = await read(name);
    expect(documents).toHaveLength(1);
    const record = documents[0]?.record ?? '';
    const file = { file: documents[0]?.fileName ?? '', bytes: new TextEncoder().encode(record) };
    const compiled = await compile({ ...input, documents: [file] }, hashText);
    expect(compiled.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const statesOf = (facts: readonly { name: string; value: string }[]) =>
      facts
        .filter(({ name: fact }) => /^(?:State|Days|Published)/.test(fact))
        .map(({ value }) => value)
        .sort();
    const again = await readForEditor(file, input);
    expect(statesOf(again.documents[0]?.facts ?? [])).toEqual(statesOf(documents[0]?.facts ?? []));
  },
);

test('a record names no field of work that the list does not have', async () => {
  const text = readFileSync(`${folder}current.chromium.html`, 'utf8');
  const label = 'Combating trafficking in human beings';
  expect(text).toContain(label);
  const bytes = new TextEncoder().encode(text.replaceAll(label, 'CHISINAU'));
  const { documents } = await readForEditor({ file: 'page.html', bytes }, input);
  const [found] = documents;
  expect(found?.facts).toContainEqual({ name: 'Field of work', value: 'CHISINAU' });
  expect(found?.record).not.toMatch(/fields of work:.*CHISINAU/);
});

test('each mark is the words of its place', async () => {
  const [found] = (await read('older.txt')).documents;
  const marks = found?.marks.map(
    ({ start, end, what }) => `${what} <- ${found.text.slice(start, end).slice(0, 30)}`,
  );
  expect(marks).toContain('Place: CHISINAU <- CHISINAU');
});

test('a file that cannot be read is a finding', async () => {
  const { documents, findings } = await read('pictures.chromium.pdf');
  expect(documents).toEqual([]);
  expect(findings.join('\n')).toContain('Unexpected PDF of pictures');
});

test('no build holds the page', () => {
  expect(editorPage().apply).toBe('serve');
  expect(existsSync('editor.html')).toBe(false);
  expect(existsSync('public/editor.html')).toBe(false);
});
