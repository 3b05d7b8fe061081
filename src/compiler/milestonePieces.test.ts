import { beforeAll, describe, expect, test } from 'vitest';
import { variedPage } from '../../bench/variedPages.ts';
import { compile, type Compilation, type CompilerInput } from './compile.ts';
import type { InputFile } from './decodeSource.ts';
import { DEFAULT_FOLDERS, readInput } from './diskReader.ts';
import { hashText } from './hashText.ts';
import type { KeptMilestones } from './milestonePieces.ts';
import { printDiagnostics } from './printDiagnostic.ts';
import { readFile, type ReadFiles } from './readDocuments.ts';

const decoder = new TextDecoder();
const file = (name: string, text: string): InputFile => ({
  file: `texts/${name}`,
  bytes: new TextEncoder().encode(text),
});

/** Readings as the disk gives them: each with its key. */
const readKeyed: ReadFiles = async (files, vocabulary) =>
  Promise.all(
    files.map(async (one) => ({
      ...(await readFile(one, vocabulary)),
      key: `${await hashText(decoder.decode(one.bytes))} ${one.file}`,
    })),
  );

/** What is kept between runs, in memory; counts what the last run made anew. */
class MemoryOfMilestones implements KeptMilestones {
  #kept: ReadonlyMap<string, Uint8Array> = new Map();
  made = 0;
  readonly find: KeptMilestones['find'] = (keys) => {
    this.#kept = new Map(
      keys.flatMap((key) => {
        const bytes = this.#kept.get(key);
        return bytes ? [[key, bytes]] : [];
      }),
    );
    return this.#kept;
  };
  readonly keep: KeptMilestones['keep'] = (made) => {
    this.made = made.size;
    this.#kept = new Map([...this.#kept, ...made]);
  };
}

const textOf = ({ files, diagnostics }: Compilation): string =>
  [
    ...(files ?? []).flatMap(({ name, text }) => [name, text]),
    ...printDiagnostics(diagnostics),
  ].join('\n');

const edited = (name: string, edit: (text: string) => string) => (files: readonly InputFile[]) =>
  files.map((one) =>
    one.file.endsWith(name)
      ? { ...one, bytes: file('', edit(decoder.decode(one.bytes))).bytes }
      : one,
  );

/** Each on top of those before, and the most milestones that it may make anew. */
const EDITS: readonly (readonly [
  string,
  number,
  (files: readonly InputFile[]) => readonly InputFile[],
])[] = [
  ['nothing', 0, (files) => files],
  ['a sentence more', 4, edited('3.txt', (text) => `${text}\nExperts from Malta took part.\n`)],
  ['another title', 9, edited('4.txt', (text) => text.replace(/OSCE/, 'The OSCE also'))],
  ['another year', 9, edited('5.txt', (text) => text.replaceAll(/\b20\d\d\b/g, '2011'))],
  ['a copy', 2, (files) => [...files, file('0.txt', decoder.decode(files.at(-1)?.bytes))]],
  ['a text less', 9, (files) => files.slice(0, -3)],
  ['another order', 0, (files) => files.toReversed()],
];

describe('milestones that were kept', () => {
  let input: CompilerInput;
  let texts: readonly InputFile[] = [];
  beforeAll(async () => {
    input = (await readInput(DEFAULT_FOLDERS)).input;
    const pages = Array.from({ length: 60 }, (_, at) => variedPage(at));
    texts = pages.map(({ text }, at) => file(`${at}.txt`, text));
  });

  test.each([
    ['with curated milestones and records', true],
    ['of page texts alone', false],
  ])('give what a run without them gives, after every edit: %s', async (_name, isWhole) => {
    const kept = new MemoryOfMilestones();
    let documents = texts;
    for (const [what, most, edit] of [
      ['the first run', Infinity, (f: typeof texts) => f] as const,
      ...EDITS,
    ]) {
      documents = edit(documents);
      const all = isWhole
        ? { ...input, documents: [...input.documents, ...documents] }
        : { ...input, milestones: [], treaties: [], languages: [], documents };
      const reading = { readFiles: readKeyed, keepsDocuments: false, kept };
      const again = await compile(all, hashText, reading);
      expect([what, textOf(again)]).toEqual([what, textOf(await compile(all, hashText))]);
      expect([what, kept.made]).toEqual([what, Math.min(kept.made, most)]);
      expect(
        again.assembled.map(({ milestone, detail, searchText }) => [
          milestone.id,
          detail.summary,
          searchText.length > 0,
        ]),
      ).toEqual(again.assembled.map(({ id, detail }) => [id, detail.summary, true]));
    }
  });
});
