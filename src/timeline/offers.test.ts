import { afterEach, describe, expect, it, vi } from 'vitest';
import { ENGLISH } from '../model/englishWords.ts';
import { markOf, type PageLanguage } from '../model/say.ts';
import { EMPTY_FILTER, type Filter } from '../model/viewState.ts';
import { compiledSearch } from '../testing/compiledData.ts';
import { countPassing } from './countValues.ts';
import { buildFilterIndex } from './filterIndex.ts';
import { createOffers, meantInstead, noteFor, offeredAlone, takeOffer } from './offers.ts';
import { buildSearchIndex, searchedTexts, searchMatches } from './search.ts';

const { bundle, texts, words } = await compiledSearch();
const index = buildFilterIndex(bundle);
const searchIndex = buildSearchIndex(bundle, texts);
const offersOf = createOffers({ bundle, words });
const count = (filter: Filter): number =>
  countPassing(index, filter, searchMatches(searchIndex, filter.text, words));
const found = (text: string): number => count({ ...EMPTY_FILTER, text });
const first = (text: string): string => {
  const [offer] = offersOf(text);
  return offer ? `${offer.facet}: ${offer.label}` : '';
};

describe('60 queries of trainers: what is offered first', () => {
  it.each([
    // States, by all their names
    ['Portugal', 'State: Portugal'],
    ['port', 'State: Portugal'],
    ['pt', 'State: Portugal'],
    ['UK', 'State: United Kingdom'],
    ['uk', 'State: United Kingdom'],
    ['USA', 'State: United States of America'],
    ['us', 'State: United States of America'],
    ['Holland', 'State: The Netherlands'],
    ['Turkey', 'State: Türkiye'],
    ['turkiye', 'State: Türkiye'],
    ['Macedonia', 'State: North Macedonia'],
    ['Czech Republic', 'State: Czechia'],
    ['Russia', 'State: Russian Federation'],
    ['vatican', 'State: Holy See'],
    ['Schweiz', 'State: Switzerland'],
    ['Svizzera', 'State: Switzerland'],
    ['Allemagne', 'State: Germany'],
    ['Deutschland', 'State: Germany'],
    ['Германия', 'State: Germany'],
    ['Україна', 'State: Ukraine'],
    ['Hrvatska', 'State: Croatia'],
    ['Ελλάδα', 'State: Greece'],
    ['España', 'State: Spain'],
    ['kyrgyz republic', 'State: Kyrgyzstan'],
    // fields, kinds, pillars
    ['policing', 'Field of work: Policing'],
    ['migration', 'Field of work: Migration'],
    ['refugees', 'Field of work: Migration'],
    ['kids', 'Field of work: Youth'],
    ['children', 'Field of work: Youth'],
    ['gender', 'Field of work: Gender equality'],
    ['rule of law', 'Field of work: Rule of law'],
    ['border guards', 'Field of work: Border management'],
    ['roma', 'Field of work: Roma and Sinti'],
    ['decisions', 'Kind: Decision'],
    ['treaty', 'Kind: Treaty'],
    ['training', 'Kind: Workshop'],
    ['prevention', 'Pillar: Prevention'],
    ['ngos', 'Pillar: Partnership'],
    // persons, cities
    ['Richey', 'In office: Valiant Richey, 2019–2022'],
    ['Ambassador Richey', 'In office: Valiant Richey, 2019–2022'],
    ['Maria Grazia Giammarinaro', 'In office: Maria Grazia Giammarinaro, January 2010 – 2014'],
    ['helga konrad', 'In office: Helga Konrad, 13 May 2004 – May 2006'],
    ['Vienna', 'City: Vienna'],
    ['lodz', 'City: Łódź'],
    ['new york', 'City: New York'],
    // time
    ['2014', 'Years: 2014'],
    ['2015-2018', 'Years: 2015–2018'],
    ['2015–2018', 'Years: 2015–2018'],
    ['2015 to 2018', 'Years: 2015–2018'],
    ['March 2014', 'Years: March 2014'],
    ['since 2019', 'Years: 2019–2022'],
    ['before 2006', 'Years: 2003–2005'],
    // numbers of documents
    ['MC.DEC/7/17', 'Document: MC.DEC/7/17'],
    ['7/17', 'Document: MC.DEC/7/17'],
    ['decision 557', 'Document: PC.DEC/557'],
    ['CETS 197', 'Document: CETS No. 197'],
    // status
    ['announced', 'Only: only announced'],
    ['landmarks', 'Only: landmarks only'],
    // several at once
    ['children and migration 2015–2018', 'Together: Youth and Migration, 2015–2018'],
    ['Portugal 2014', 'Together: Portugal, 2014'],
    ['visits to Albania', 'Together: Visit, Albania'],
    ['non-punishment Albania', 'Together: Albania, “non-punishment”'],
  ])('%s → %s', (text, expected) => {
    expect(first(text)).toBe(expected);
  });
});

describe('what Enter takes', () => {
  it.each([
    ['Portugal', { states: ['PT'] }],
    ['7/17', { text: '"MC.DEC/7/17"' }],
    ['2014', { from: '2014', to: '2014' }],
    ['kids', { fields: ['youth'] }],
    ['announced', { status: 'announced' }],
  ] as const)('%s sets %j and leaves no text but this', (text, sets) => {
    const exact = offersOf(text).find(({ isExact }) => isExact);
    expect(exact && takeOffer({ ...EMPTY_FILTER, text }, exact)).toEqual({
      ...EMPTY_FILTER,
      ...sets,
    });
  });
  it('two fields of work are asked for together, then apart; two States also side by side', () => {
    const said = (text: string) =>
      offersOf(text)
        .filter(({ isExact }) => isExact)
        .map(({ facet, label, sets, compares }) => [facet, label, sets.everyField, compares]);
    expect(said('children and migration')).toEqual([
      ['Together', 'Youth and Migration', true, undefined],
      ['Either', 'Youth or Migration', undefined, undefined],
    ]);
    expect(said('Portugal vs Spain')).toEqual([
      ['Together', 'Portugal, Spain', undefined, undefined],
      ['Compare', 'Portugal, Spain', undefined, true],
    ]);
  });
  it('adds to what is chosen, and its count is of it alone', () => {
    const [offer] = offersOf('portugal');
    if (!offer) throw new Error('no offer');
    const filter: Filter = { ...EMPTY_FILTER, states: ['AT'], text: 'portugal' };
    expect(takeOffer(filter, offer).states).toEqual(['AT', 'PT']);
    expect(offeredAlone(filter, offer).states).toEqual(['PT']);
  });
  it.each(['pol', 'non-punishment Albania', 'zebra', 'in', '"Portugal"'])(
    '%s says no value in whole',
    (text) => {
      expect(offersOf(text).filter(({ isExact }) => isExact)).toEqual([]);
    },
  );
});

describe('the texts that everyday words find', () => {
  it.each([
    ['kids', 'child'],
    ['forced labor', '"forced labour"'],
    ['organs', '"organ removal"'],
    ['sex trafficking', '"sexual exploitation"'],
    ['modern slavery', 'slavery'],
    ['nonpunishment', 'non-punishment'],
    ['organisations', 'organization'],
    ['Ambassador Richey', 'richey'],
    ['traffickers', 'trafficker'],
    ['UK', '"United Kingdom"'],
    ['Kiev', 'Kyiv'],
  ])('%s finds at least what %s does', (text, other) => {
    expect(found(other)).toBeGreaterThan(0);
    expect(found(text)).toBeGreaterThanOrEqual(found(other));
  });
  it.each(['children migration 2018', 'Switzerland 2014', 'visit Romania', 'prevention 2008'])(
    '%s finds as a text no less than as values of the filter',
    (text) => {
      const [values] = offersOf(text);
      const taken = values && takeOffer({ ...EMPTY_FILTER, text, all: 'none' }, values);
      expect(found(text)).toBeGreaterThan(0);
      expect(found(text)).toBeGreaterThanOrEqual(count(taken ?? EMPTY_FILTER));
    },
  );
  it.each(['"forced labour"', '“forced labour”', '„forced labour“', '«forced labour»'])(
    '%s is a phrase, and offers nothing',
    (text) => {
      expect(offersOf(text)).toEqual([]);
    },
  );
  it('UK is not the beginning of Ukraine', () => {
    expect(found('uk')).toBeLessThan(found('ukraine'));
  });
});

describe('noteFor(text, words), meantInstead(text, input)', () => {
  it('says of Kosovo and of Partners that they are no participating States', () => {
    expect(noteFor('kosovo 2014', words)).toMatch(/^Kosovo is not among the participating States/);
    expect(noteFor('Japan', words)).toMatch(/Partner for Co-operation/);
    expect(noteFor('Portugal', words)).toBe(null);
  });
  it.each([
    ['Portgual', 'Portugal'],
    ['exploytation', 'exploitation'],
    ['Giamarinaro', 'Giammarinaro'],
    ['Jarbusynova', 'Jarbussynova'],
    ['Turkiyye', 'Türkiye'],
    ['zzzzqqqq', null],
    ['exploitation', null],
  ])('%s → %s', (text, expected) => {
    expect(meantInstead(text, { bundle, words, searched: searchedTexts(bundle, texts) })).toBe(
      expected,
    );
  });
});

const ITALIAN: PageLanguage = {
  words: { ...ENGLISH, language: 'it' },
  texts: {
    [markOf('Years')]: 'Anni',
    [markOf('Together | what is searched for, several values')]: 'Insieme',
    [markOf('Only | what is left out by a choice such as “landmarks only”')]: 'Solo',
    [markOf(
      'landmarks only, landmarks, landmark, only landmarks, milestones only | what readers may type, divided by commas',
    )]: 'tappe principali, principali',
    [markOf(
      'and or in at on of by to for from the a an with about all milestones what which during as no number compare compared vs versus | words without a meaning of their own in “visits to Albania in 2014”, divided by blanks',
    )]: 'e in l dell del nel',
  },
};

describe('on a page of another language', () => {
  afterEach(() => vi.unstubAllGlobals());
  it.each([
    ['tappe principali', 'Solo: landmarks only'],
    ['only landmarks', 'Solo: landmarks only'],
    ['visit dell’Albania nel 2014', 'Insieme: Visit, Albania, 2014'],
    ["Albania e l'Italy", 'Insieme: Albania, Italy'],
    ['libertà dell’uomo nel 2014', 'Insieme: Libertà dell’uomo, 2014'],
    ["liberta dell'uomo in Albania", 'Insieme: Libertà dell’uomo, Albania'],
    ['visits to Albania', 'Insieme: Visit, Albania'],
    ['2014', 'Anni: 2014'],
  ])('%s → %s', async (text, expected) => {
    vi.resetModules();
    vi.stubGlobal('pageLanguage', ITALIAN);
    const page = await import('./offers.ts');
    const fieldsOfWork = [{ id: 'rights', label: 'Libertà dell’uomo' }];
    const own = { ...bundle, vocabulary: { ...bundle.vocabulary, fieldsOfWork } };
    const [offer] = page.createOffers({ bundle: own, words })(text);
    expect(offer && `${offer.facet}: ${offer.label}`).toBe(expected);
  });
});
