import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CompilerInput } from './compile.ts';
import { decodeSource, type InputFile } from './decodeSource.ts';
import { DEFAULT_FOLDERS, readInput } from './diskReader.ts';
import { KeptByKey } from './diskReadings.ts';
import { withTrees } from './diskYaml.ts';
import { readYaml } from './readYaml.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'trees-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const kept = (): KeptByKey<string> => new KeptByKey(folder, 'a');

const filesOf = ({ vocabulary, milestones, treaties, languages, site }: CompilerInput) => [
  ...vocabulary,
  ...milestones,
  ...(treaties ?? []),
  ...(languages ?? []),
  ...(site ? [site] : []),
];

/** What the stages read of a file. */
function read(file: InputFile) {
  const { source } = decodeSource(file);
  return source && readYaml(source);
}

describe('withTrees(input, kept)', async () => {
  const { input } = await readInput(DEFAULT_FOLDERS);
  const alone = filesOf(input).map(read);

  test('gives every file the tree that is read of it, when it is kept and from what was kept', () => {
    for (const run of ['first', 'second']) {
      const files = filesOf(withTrees(input, kept()));
      expect([run, files.filter(({ yaml }) => !yaml)]).toEqual([run, []]);
      expect(files.map(read)).toEqual(alone);
    }
  });

  test('takes a damaged file of the cache for none', () => {
    withTrees(input, kept());
    for (const name of readdirSync(folder)) appendFileSync(join(folder, name), 'x');
    expect(filesOf(withTrees(input, kept())).map(read)).toEqual(alone);
  });

  test.each(['- a: 1\n  a: 2\n', '- [unclosed\n', '- a: b #c\n', '- *alias\n', ''])(
    'leaves %j to the stage that tells what is wrong',
    (text) => {
      const site = { file: 'site.yaml', bytes: new TextEncoder().encode(text) };
      for (const run of ['first', 'second']) {
        const found = withTrees({ ...input, site }, kept());
        expect([run, found.site === site]).toEqual([run, true]);
      }
    },
  );

  test('reads anew what was edited', () => {
    withTrees(input, kept());
    const edited = { file: 'site.yaml', bytes: new TextEncoder().encode('title: Another\n') };
    const { site } = withTrees({ ...input, site: edited }, kept());
    expect(site && read(site)).toEqual(read(edited));
  });
});
