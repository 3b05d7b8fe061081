import { describe, expect, test, vi } from 'vitest';
import { compile } from '../compiler/compile.ts';
import { DEFAULT_FOLDERS, readInput } from '../compiler/diskReader.ts';
import { hashText } from '../compiler/hashText.ts';
import type { Bundle } from '../model/bundle.ts';
import type { SearchFile, SearchWords } from '../model/searchData.ts';
import { LANGUAGE_FILE, type LanguageFile } from '../compiler/writeBundle.ts';
import { countBits } from '../timeline/bitset.ts';

const { input } = await readInput(DEFAULT_FOLDERS);
const { files } = await compile(input, hashText);
const read = <T>(name: string): T =>
  JSON.parse((files ?? []).find((file) => file.name === name)?.text ?? 'null') as T;

/** How many milestones the page of a language finds. */
async function searchIn(id: string) {
  const folder = id === 'en' ? '' : `${id}/`;
  vi.resetModules();
  if (id !== 'en') {
    const { words } = read<LanguageFile>(folder + LANGUAGE_FILE);
    vi.stubGlobal('pageLanguage', { words, texts: {} });
  }
  const { buildSearchIndex, searchMatches } = await import('../timeline/search.ts');
  const { createOffers } = await import('../timeline/offers.ts');
  vi.unstubAllGlobals();
  const bundle = read<Bundle>(`${folder}timeline.json`);
  const texts = read<SearchFile>(folder + bundle.search);
  const words = read<SearchWords>(folder + bundle.words);
  const index = buildSearchIndex(bundle, texts);
  const count = (query: string): number => {
    const bits = searchMatches(index, query, words);
    return bits === null ? -1 : countBits(bits);
  };
  const offersOf = createOffers({ bundle, words });
  const firstOffers = (query: string) => offersOf(query)[0]?.sets;
  return { bundle, texts, words, count, firstOffers };
}

describe.each([
  [
    'en',
    [
      ['Łódź', 'lodz'],
      ['policies', 'policy'],
    ],
  ],
  [
    'de',
    [
      ['Beschluss', 'beschluß'],
      ['Überlebende', 'ueberlebende', 'uberlebende'],
      ['Beschlüssen', 'Beschlüsse'],
    ],
  ],
  [
    'es',
    [
      ['niños', 'ninos', 'niño'],
      ['decisión', 'decision', 'decisiones'],
    ],
  ],
  [
    'fr',
    [
      ['d’êtres', "d'etres", 'D’ETRES'],
      ['enfants', 'enfant'],
    ],
  ],
  [
    'it',
    [
      ['dell’OSCE', "dell'osce"],
      ['vittime', 'vittima'],
    ],
  ],
  [
    'ru',
    [
      ['ребёнок', 'ребенок'],
      ['торговлей', 'торговля', 'торговлеи'],
      ['людьми', 'люди'],
      ['судьи', 'судей', 'прокуроров'],
    ],
  ],
] as readonly (readonly [string, readonly (readonly string[])[]])[])(
  'the search of %s',
  (id, alike) => {
    test.each(alike)('finds the same by %s and %s', async (...ways) => {
      const { count } = await searchIn(id);
      const [first, ...others] = ways.map(count);
      expect(first).toBeGreaterThan(0);
      expect(others).toEqual(others.map(() => first));
    });

    test('finds a milestone by its English title, a State by its name in any language, a city by its English name', async () => {
      const { bundle, count } = await searchIn(id);
      for (const { title } of read<Bundle>('timeline.json').milestones.slice(0, 20))
        expect(`${title}: ${count(title.replace(/["“”]/g, ''))}`).not.toBe(`${title}: 0`);
      const named = bundle.milestones.filter(({ states }) =>
        states.some(({ iso2 }) => iso2 === 'DE'),
      );
      const names = ['Germany', 'Deutschland', 'Alemania', 'Allemagne', 'Germania', 'Германия'];
      const counts = new Set(names.map(count));
      expect(counts.size).toBe(1);
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(named.length);
      expect(named.length).toBeGreaterThan(0);
      expect(count('place:vienna')).toBe(
        bundle.milestones.filter(({ place }) => (place?.englishCity ?? place?.city) === 'Vienna')
          .length,
      );
    });

    test('tells the summary of the language first: lists take it from there', async () => {
      const { bundle, texts } = await searchIn(id);
      const [{ id: milestone = '', detail = 0 } = {}] = bundle.milestones;
      const folder = id === 'en' ? '' : `${id}/`;
      const details = read<Record<string, { readonly summary: string }>>(
        folder + (bundle.details[detail] ?? ''),
      );
      expect(texts[milestone]?.split('\n')[0]).toBe(details[milestone]?.summary);
    });
  },
);

describe('a State by a name that is not the one shown', () => {
  test.each([
    ['en', { TR: 'Turkey', VA: 'Vatican', NL: 'Holland', BY: 'Weißrussland' }],
    [
      'de',
      { BY: 'Weissrussland', MD: 'Moldawien', TR: 'Tuerkei', AT: 'Oesterreich', KG: 'Kirgistan' },
    ],
    ['es', { CZ: 'República Checa', NL: 'Holanda', GB: 'Gran Bretaña' }],
    ['fr', { CZ: 'République tchèque', NL: 'Hollande', KG: 'Kirghizie' }],
    ['it', { RU: 'Russia', CZ: 'Repubblica Ceca', NL: 'Olanda' }],
    ['ru', { BY: 'Белоруссия', MD: 'Молдавия', CZ: 'Чешская Республика', RU: 'РФ', GB: 'Англия' }],
  ] as readonly (readonly [string, Readonly<Record<string, string>>])[])(
    '%s: %j',
    async (id, names) => {
      const { bundle, count, firstOffers } = await searchIn(id);
      for (const [iso2, name] of Object.entries(names)) {
        const named = bundle.milestones.filter(({ states }) =>
          states.some((state) => state.iso2 === iso2),
        );
        expect([name, count(name) >= named.length]).toEqual([name, true]);
        expect([name, firstOffers(name)]).toEqual([name, { states: [iso2] }]);
      }
    },
  );

  test('none stands for two States', async () => {
    const { words } = await searchIn('en');
    const { foldText } = await import('../model/foldText.ts');
    const owners = new Map<string, string>();
    for (const [iso2, names] of Object.entries(words.states))
      for (const name of names) {
        expect([name, owners.get(foldText(name)) ?? iso2]).toEqual([name, iso2]);
        owners.set(foldText(name), iso2);
      }
  });
});

describe('everyday words find what those of English find', () => {
  test.each([
    ['de', 'Sklaverei', 'Kinder', 'Sitzungen'],
    ['es', 'esclavitud', 'niños', 'reuniones'],
    ['fr', 'esclavage', 'enfants', 'réunions'],
    ['it', 'schiavitù', 'bambini', 'riunioni'],
    ['ru', 'рабство', 'дети', 'встречи'],
  ])('%s: %s, %s, %s', async (id, ...typed) => {
    const english = await searchIn('en');
    const page = await searchIn(id);
    const least = ['slavery', 'children', 'meeting "meeting"'].map(english.count);
    const found = typed.map(page.count);
    expect(Math.min(...least)).toBeGreaterThan(0);
    expect(found.map((count, at) => count >= (least[at] ?? 0))).toEqual([true, true, true]);
    expect(Math.max(...found)).toBeLessThan(page.bundle.milestones.length);
  });

  test.each(['en', 'de', 'es', 'fr', 'it', 'ru'])(
    '%s: none begins a city or a State it does not name',
    async (id) => {
      const english = (await searchIn('en')).words.everyday;
      const { bundle, words } = await searchIn(id);
      const { asWords } = await import('../timeline/search.ts');
      const cities = bundle.milestones.flatMap(({ place }) => [place?.city, place?.englishCity]);
      const states = bundle.vocabulary.states.flatMap(({ name, also }) => [name, ...also]);
      const names = [...cities, ...states].map((name) => asWords(name ?? ''));
      const own = id === 'en' ? english : words.everyday.slice(0, -english.length);
      const means = own.flatMap((row) => row.means);
      const begins = (mean: string) =>
        names.some((name) => name.startsWith(mean) && /^\p{L}/u.test(name.slice(mean.length)));
      expect(names.length).toBeGreaterThan(200);
      expect(means.length).toBeGreaterThan(60);
      expect(means.filter((mean) => begins(` ${mean}`))).toEqual([]);
    },
  );

  test.each([
    ['de', 'EU', 'Europarat'],
    ['de', 'Krieg', 'Warschau'],
    ['de', 'Organe', 'Organisation'],
    ['de', 'Sinti', '"Besuch in Rumänien"'],
    ['ru', 'война', 'Варшава'],
    ['ru', 'синти', '"Визит в Румынию"'],
  ])('%s: %s does not find each %s', async (id, typed, other) => {
    const { count } = await searchIn(id);
    expect(count(typed)).toBeGreaterThan(0);
    expect(count(`${typed} ${other}`)).toBeLessThan(count(other));
  });

  test.each(['de', 'es', 'fr', 'it', 'ru'])(
    '%s: each is written as it is compared, and stands once',
    async (id) => {
      const english = (await searchIn('en')).words.everyday;
      const { everyday } = (await searchIn(id)).words;
      const own = everyday.slice(0, everyday.length - english.length);
      expect(own.length).toBeGreaterThanOrEqual(25);
      const all = own.flatMap(({ words }) => words);
      expect(all.filter((word) => word !== word.normalize('NFD').toLowerCase())).toEqual([]);
      expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([]);
    },
  );
});
