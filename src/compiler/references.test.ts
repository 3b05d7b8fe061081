import { beforeAll, expect, test } from 'vitest';
import type { Bundle, MilestoneDetail } from '../model/bundle.ts';
import { referencesOf, type MilestoneWithDetail } from '../model/reference.ts';
import { compile } from './compile.ts';
import { DEFAULT_FOLDERS, readInput } from './diskReader.ts';
import { hashText } from './hashText.ts';

let entries: readonly MilestoneWithDetail[] = [];

beforeAll(async () => {
  const { input } = await readInput(DEFAULT_FOLDERS);
  const { files } = await compile(input, hashText);
  const read = (name: string): unknown =>
    JSON.parse(files?.find((file) => file.name === name)?.text ?? 'null');
  const bundle = read('timeline.json') as Bundle;
  const details = Object.assign({}, ...bundle.details.map(read)) as Record<string, MilestoneDetail>;
  entries = bundle.milestones.map((milestone) => ({
    milestone,
    detail: details[milestone.id] ?? null,
  }));
}, 120_000);

const shareOf = (found: number, all: number): string =>
  `${found} of ${all}, ${Math.round((1000 * found) / all) / 10} %`;

test('of all references at least 80 % carry a date', () => {
  const references = referencesOf(entries);
  const dated = references.filter(({ source }) => source.date !== null).length;
  process.stdout.write(`references with a date: ${shareOf(dated, references.length)}\n`);
  expect(dated / references.length).toBeGreaterThanOrEqual(0.8);
});

test('of all milestones at least 85 % have a source with an address, or say that their sources are weak', () => {
  const sourcesOf = ({ detail }: MilestoneWithDetail) => detail?.sources ?? [];
  const addressed = entries.filter((entry) => sourcesOf(entry).some(({ url }) => url !== null));
  const weak = entries.filter((entry) => sourcesOf(entry).every((source) => source.weak === true));
  const good = new Set([...addressed, ...weak]);
  process.stdout.write(
    `milestones with an address: ${shareOf(addressed.length, entries.length)}\n`,
  );
  process.stdout.write(`or weak alone: ${shareOf(good.size, entries.length)}\n`);
  expect(good.size / entries.length).toBeGreaterThanOrEqual(0.85);
});
