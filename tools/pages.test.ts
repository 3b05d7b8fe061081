import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { OPTION_NAMES, USAGE } from '../src/compiler/readArguments.ts';
import { PARAMETERS } from '../src/model/address.ts';
import { KINDS, PILLARS, ROLES } from '../src/model/bundle.ts';
import { CONTROLS, GROUPS, THEMES, VIEWS } from '../src/model/viewState.ts';

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
