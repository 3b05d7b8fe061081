import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
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

/** One page as it is saved, with its links side by side and a photograph of another day. */
const SAVED = `<!doctype html><html lang="en"><head>
<title>Police and social workers meet in Ohrid to discuss shelters | OSCE</title>
<link rel="canonical" href="https://www.osce.org/skopje/100001"></head><body>
<nav><a href="/">Home</a><a href="/news">Newsroom</a><a href="/about">About us</a></nav>
<main><article><p>Press release</p>
<h1>Police and social workers meet in Ohrid to discuss shelters</h1>
<dl><dt>Date:</dt><dd>16 May 2013</dd><dt>Place:</dt><dd>SKOPJE</dd>
<dt>Source:</dt><dd>OSCE Mission to Skopje</dd>
<dt>Fields of work:</dt><dd><a href="/1">Combating trafficking in human beings</a><a href="/2">Policing</a></dd></dl>
<figure><img src="a.jpg"><figcaption>Participants of the workshop held on 3 April 2013 in Struga listen to a speaker.</figcaption></figure>
<p>Police officers and social workers from North Macedonia and Albania discussed the work of shelters at a workshop of the OSCE Mission to Skopje in Ohrid on 15 May 2013.</p>
<p>The workshop follows a seminar on shelters that was held in Tetovo on 12 February 2013.</p>
</article></main></body></html>`;

const BODY = [
  'Police officers and social workers from North Macedonia and Albania discussed the work of shelters at a workshop of the OSCE Mission to Skopje in Ohrid on 15 May 2013.',
  'The workshop follows a seminar on shelters that was held in Tetovo on 12 February 2013.',
].join('\n');
const HEAD = 'Press release\nPolice and social workers meet in Ohrid to discuss shelters';
const [SUBJECT, POLICING] = ['Combating trafficking in human beings', 'Policing'];

/** The same page as people paste it. */
const FORMS: Readonly<Record<string, string>> = {
  'saved.html': SAVED,
  'three.html': SAVED.replace('</a></dd></dl>', '</a> <a href="/3">Rule of law</a></dd></dl>'),
  'fused.txt': `${HEAD}\nDate:\n16 May 2013\nPlace:\nSKOPJE\nFields of work:\n${SUBJECT} ${POLICING}\n${BODY}\n`,
  'bars.txt': `${HEAD}\nDate: 16 May 2013\nPlace: SKOPJE\nFields of work: ${SUBJECT} | ${POLICING}\n${BODY}\n`,
  'blanks.txt': `${HEAD}\nDate :\t16 May 2013\nPlace :\tSKOPJE\nFields of work :\t${SUBJECT}, ${POLICING}\n${BODY}\n`,
  'without colons.txt': `${HEAD}\nDate\n16 May 2013\nPlace\nSKOPJE\nFields of work\n${SUBJECT}\n${POLICING}\n${BODY}\n`,
  'menu, without colons.txt': `Skip to main content\nHome\nNewsroom\nCountries\nAbout us\n${HEAD}\nDate\n16 May 2013\nPlace\nSKOPJE\nFields of work\n${SUBJECT}\n${POLICING}\n${BODY}\n`,
  'below.txt': `${HEAD}\nDate: 16 May 2013\nPlace: SKOPJE\n${BODY}\nFields of work: ${SUBJECT}, ${POLICING}\n`,
};

describe.each(Object.entries(FORMS))('the page as %s', async (name, text) => {
  const bytes = new TextEncoder().encode(text);
  const [found] = (await readForEditor({ file: name, bytes }, input)).documents;
  const valuesOf = (fact: string): readonly string[] =>
    (found?.facts ?? []).flatMap((one) => (one.name === fact ? [one.value] : []));

  test('has its fields of work, each by itself', () => {
    const fields = name === 'three.html' ? [SUBJECT, POLICING, 'Rule of law'] : [SUBJECT, POLICING];
    expect(valuesOf('Field of work')).toEqual(fields);
    expect(found?.record).toContain(
      `fields of work: [${fields.map((one) => `"${one}"`).join(', ')}]`,
    );
  });

  test('is of its own day, and so of one id in all forms', () => {
    expect(valuesOf('Days of the event')).toEqual(['2013-05-15']);
    expect(found?.record).toContain(
      'milestone: 2013-05-15-police-and-social-workers-meet-in-ohrid\n',
    );
  });

  test('names the other event, in the record too', () => {
    expect(valuesOf('Other dated event')).toEqual([expect.stringMatching(/^2013-02-12: .*Tetovo/)]);
    expect(found?.record).toMatch(
      /events:\n {2}- id: 2013-02-12-\S+\n(?: {4}.+\n){2} {4}date: 2013-02-12\n/,
    );
  });
});

test('the record of a saved page names its source and address, is warned of until it is written, and tells the same', async () => {
  const answer = await readForEditor(
    { file: 'a.html', bytes: new TextEncoder().encode(SAVED) },
    input,
  );
  const [found] = answer.documents;
  expect(found?.record).toContain(
    'source: "OSCE Mission to Skopje"\nurl: https://www.osce.org/skopje/100001\n',
  );
  const bytes = new TextEncoder().encode(found?.record ?? '');
  const compiled = await compile({ ...input, documents: [{ file: 'a.md', bytes }] }, hashText);
  expect(compiled.diagnostics.map(({ rule }) => rule)).toEqual(['unwritten']);
  const own = compiled.assembled.find(({ milestone }) => milestone.id.startsWith('2013-05-15'));
  expect(own?.detail.links.map(({ id, kind }) => [id.slice(0, 10), kind])).toEqual([
    ['2013-02-12', 'recalls'],
  ]);
  expect(own?.detail.sources.map(({ url }) => url)).toEqual(['https://www.osce.org/skopje/100001']);
});

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
