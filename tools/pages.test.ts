import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { compile } from '../src/compiler/compile.ts';
import { DEFAULT_FOLDERS, readInput } from '../src/compiler/diskReader.ts';
import { hashText } from '../src/compiler/hashText.ts';
import { OPTION_NAMES, USAGE } from '../src/compiler/cliOptions.ts';
import { knownNames, parseAddress } from '../src/model/address.ts';
import { PARAMETERS } from '../src/model/queryPairs.ts';
import { KINDS, PILLARS, ROLES, type Bundle } from '../src/model/bundle.ts';
import { CONTROLS, GROUPS, THEMES, VIEWS } from '../src/model/viewState.ts';
import { measureBudgets } from './budgets.ts';

const pageOf = (name: string): string => readFileSync(`docs/${name}`, 'utf8');

describe('docs/address.md', () => {
  const page = pageOf('address.md');
  const rows = page.split('\n').filter((line) => /^\| `[a-z]+`/.test(line));
  const nameOf = (row: string): string => /`([a-z]+)`/.exec(row)?.[1] ?? '';

  test('has a row for each parameter, in the order in which an address is written', () => {
    expect(rows.map(nameOf)).toEqual([...PARAMETERS, 'controls', 'lock']);
  });

  test.each([
    ['role', ROLES],
    ['kind', KINDS],
    ['pillar', PILLARS],
    ['view', VIEWS],
    ['group', GROUPS],
    ['theme', THEMES],
    ['controls', CONTROLS],
  ])('names each value of %s', (parameter, values) => {
    const row = rows.find((line) => nameOf(line) === parameter) ?? '';
    const cell = row.split('|')[2] ?? '';
    expect(values.filter((value) => !cell.includes(`\`${value}\``))).toEqual([]);
  });
});

describe('docs/compiler.md', () => {
  const page = pageOf('compiler.md');

  test('prints the usage text word for word', () => {
    expect(page).toContain(`\`\`\`\n${USAGE}\n\`\`\``);
  });

  test('tells of each option', () => {
    const told = page.replace(USAGE, '');
    expect(OPTION_NAMES.filter((name) => !told.includes(`\`${name}`))).toEqual([]);
  });
});

describe('the addresses that the pages give', async () => {
  const { input } = await readInput(DEFAULT_FOLDERS);
  const { files } = await compile(input, hashText);
  const index = files?.find(({ name }) => name === 'timeline.json')?.text ?? '';
  const known = knownNames(JSON.parse(index) as Bundle);
  const given = ['address.md', 'embedding.md', 'teaching.md'].flatMap((name) =>
    [...pageOf(name).matchAll(/\?([a-z]+=[^\s`"<>\\]+)/g)].map((match) => [name, match[1] ?? '']),
  );

  test('are there', () => {
    expect(given.length).toBeGreaterThan(10);
  });

  test.each(given)('%s: ?%s names nothing unknown', (_, query) => {
    expect(parseAddress(query, known).unknown).toEqual([]);
  });
});

describe('CONTRIBUTING, "Run a part"', () => {
  const page = readFileSync('CONTRIBUTING.md', 'utf8');
  const part = page.split('## Run a part')[1] ?? '';

  test('names each size limit with its figure', () => {
    const rows = [...part.matchAll(/^\| (.+?) +\| +(\d+ KB) \|$/gm)];
    const told = rows.map(([, name, limit]) => [(name ?? '').replaceAll('`', ''), limit]);
    expect(told).toEqual(measureBudgets('dist').map(({ name, limit }) => [name, limit]));
  });

  test('names scripts that are there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const named = [...page.matchAll(/npm run (\w+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
