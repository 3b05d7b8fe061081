import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { foldText } from '../model/foldText.ts';
import { readCuratedFiles } from '../testing/curatedFiles.ts';

const FILE = fileURLToPath(new URL('../../data/vocabulary/state-names.yaml', import.meta.url));

/** The languages of the OSCE beside English. */
const OSCE_LANGUAGES = ['fr', 'de', 'it', 'ru', 'es'];

/** Languages of a State itself, where they are none of those above. */
const OWN: Readonly<Record<string, string>> = {
  AL: 'sq',
  AD: 'ca',
  AM: 'hy',
  AZ: 'az',
  BY: 'be',
  BE: 'nl',
  BA: 'bs hr sr',
  BG: 'bg',
  HR: 'hr',
  CY: 'el tr',
  CZ: 'cs',
  DK: 'da',
  EE: 'et',
  FI: 'fi sv',
  GE: 'ka',
  GR: 'el',
  HU: 'hu',
  IS: 'is',
  IE: 'ga',
  KZ: 'kk',
  KG: 'ky',
  LV: 'lv',
  LT: 'lt',
  LU: 'lb',
  MT: 'mt',
  MD: 'ro',
  MN: 'mn',
  ME: 'sr sr-Latn',
  NL: 'nl',
  MK: 'mk sq',
  NO: 'nb nn',
  PL: 'pl',
  PT: 'pt',
  RO: 'ro',
  RS: 'sr sr-Latn',
  SK: 'sk',
  SI: 'sl',
  SE: 'sv',
  CH: 'rm',
  TJ: 'tg',
  TR: 'tr',
  TM: 'tk',
  UA: 'uk',
  UZ: 'uz',
};

const { vocabulary, diagnostics } = readCuratedFiles();

/** The names that this platform knows for a State, without those that the search finds anyhow. */
function platformNames(iso2: string, known: readonly string[]): readonly string[] {
  const languages = [...OSCE_LANGUAGES, ...(OWN[iso2]?.split(' ') ?? [])];
  const folded = new Set(known.map(foldText));
  const names = languages.flatMap((language) => {
    const name = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(iso2);
    return name === undefined || folded.has(foldText(name)) ? [] : [name];
  });
  const first = new Map(names.map((name) => [foldText(name), name] as const).toReversed());
  return [...first.values()].toReversed();
}

const wanted = vocabulary.bundle.states.map(({ iso2, name, also }) => ({
  iso2,
  names: platformNames(iso2, [name, ...also]),
}));

if (process.env['UPDATE_STATE_NAMES']) {
  const head = readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('#'));
  const rows = wanted
    .filter(({ names }) => names.length > 0)
    .map(({ iso2, names }) => `- { state: ${iso2}, names: ${JSON.stringify(names)} }`);
  writeFileSync(FILE, `${[...head, ...rows].join('\n')}\n`);
}

it('state-names.yaml is read without a finding', () => {
  expect(diagnostics).toEqual([]);
});

it('the file holds what platforms call the States; a name in twenty may have changed since', () => {
  const all = wanted.flatMap(({ iso2, names }) => names.map((name) => ({ iso2, name })));
  const missing = all.filter(
    ({ iso2, name }) =>
      !(vocabulary.words.states[iso2] ?? []).some((one) => foldText(one) === foldText(name)),
  );
  expect(all.length).toBeGreaterThan(200);
  expect(missing.length).toBeLessThanOrEqual(all.length / 20);
});

it('no name stands for two States, and none hides another State’s own name', () => {
  const owner = new Map(vocabulary.bundle.states.map(({ iso2, name }) => [foldText(name), iso2]));
  for (const [iso2, names] of Object.entries(vocabulary.words.states)) {
    for (const name of names) {
      const before = owner.get(foldText(name)) ?? iso2;
      expect([name, before]).toEqual([name, iso2]);
      owner.set(foldText(name), iso2);
    }
  }
});
