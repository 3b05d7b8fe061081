import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { DEFAULT_FOLDERS, readInput } from './diskReader.ts';
import { hashText } from './hashText.ts';
import { compareText } from './printDiagnostic.ts';

/**
 * The ids that a release has carried into links, slides and courses. Run with UPDATE_IDS=1 before a
 * release to add the new ones; nothing takes one out but a hand.
 */
const LIST = 'data/published-ids.txt';

const { input } = await readInput(DEFAULT_FOLDERS);
const { assembled } = await compile(input, hashText);
const ids = new Set(assembled.map(({ milestone }) => milestone.id));
const listed = (): readonly string[] =>
  readFileSync(LIST, 'utf8')
    .split('\n')
    .filter((line) => line !== '');

if (process.env['UPDATE_IDS'] && !process.env['CI']) {
  const all = [...new Set([...listed(), ...ids])].sort(compareText);
  writeFileSync(LIST, all.map((id) => `${id}\n`).join(''));
}

test('each id that was published is still that of a milestone', () => {
  const gone = listed().filter((id) => !ids.has(id));
  expect(
    gone,
    `Unexpected change of ${gone.join(', ')}, expected the id to stay: links lead to it (${LIST}). Give the milestone its old id again; title, label and date may change.`,
  ).toEqual([]);
});

test(`${LIST} is sorted and names each id once`, () => {
  expect(listed()).toEqual([...new Set(listed())].sort(compareText));
});
