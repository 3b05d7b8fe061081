import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StateTag } from '../model/bundle.ts';
import { EMPTY_FILTER } from '../model/viewState.ts';
import { exampleMilestone } from '../testing/exampleMilestones.ts';
import { shippedLanguages } from '../testing/shippedSite.ts';
import { wholeLanguage } from './pageLanguage.ts';

const sites = await shippedLanguages();

afterEach(() => vi.unstubAllGlobals());

/** What a module says on a page of a language. */
async function onPage<T>(id: string, load: () => Promise<T>): Promise<T> {
  const site = sites.find(({ language }) => language.words.language === id);
  if (!site) throw new Error(`no language ${id}`);
  vi.resetModules();
  vi.stubGlobal('pageLanguage', wholeLanguage(site.language) ?? undefined);
  return load();
}

const words = () => import('../model/statesInWords.ts');

describe('the number that pass, of all', () => {
  it.each([
    ['en', '1 of 226 milestones', '21 of 226 milestones'],
    ['de', '1 von 226 Meilensteinen', '21 von 226 Meilensteinen'],
    ['es', '1 hito de 226', '21 hitos de 226'],
    ['fr', '1 jalon sur 226', '21 jalons sur 226'],
    ['it', '1 tappa su 226', '21 tappe su 226'],
    ['ru', '1 веха из 226', '21 веха из 226'],
  ])('%s: %s, %s', async (id, one, many) => {
    const { resultInWords } = await onPage(id, () => import('../app/filters/StatusLine.tsx'));
    expect([resultInWords(1, 226, ''), resultInWords(21, 226, '')]).toEqual([one, many]);
  });
});

describe('a sentence that ends in a date has one full stop', () => {
  it.each([
    ['en', '1 of 226 milestones. 2012 – June 2015.', 'press release, 9 October 2014. https'],
    [
      'de',
      '1 von 226 Meilensteinen. 2012 – Juni 2015.',
      'Pressemitteilung, 9. Oktober 2014. https',
    ],
    ['ru', '1 веха из 226. 2012 г. – июнь 2015 г.', 'пресс-релиз, 9 октября 2014 г. https'],
  ])('%s: %s', async (id, spoken, cell) => {
    const said = await onPage(id, async () => ({
      ...(await import('../app/filters/StatusLine.tsx')),
      ...(await import('../model/filterInWords.ts')),
      ...(await import('../model/table.ts')),
    }));
    const [site] = sites;
    const milestone = site?.milestoneById.get('strasbourg-non-punishment-workshop-2014');
    const detail = milestone && site?.detailById.get(milestone.id);
    if (!site || !milestone || !detail) throw new Error('the milestone is not there');
    const { bundle } = site;
    const years = said.rangeInWords({ from: '2012', to: '2015-06' }, bundle.span);
    expect(said.resultInWords(1, 226, years)).toBe(spoken);
    const entry = { milestone, detail };
    const columns = said.tableColumns({ bundle, entries: [entry], base: '' });
    expect(columns.find(({ name }) => name === 'sources')?.value(entry)).toContain(cell);
  });
});

describe('a term of office from a day and from a month', () => {
  const term = (start: string, end: string) => ({
    chairs: [],
    representatives: [{ name: 'B', start, end }],
  });
  it.each([
    ['en', 'B from 13 May', 'B from May', 'B until 13 May', 'B until May'],
    ['de', 'B ab 13. Mai', 'B ab Mai', 'B bis 13. Mai', 'B bis Mai'],
    ['es', 'B desde el 13 de mayo', 'B desde mayo', 'B hasta el 13 de mayo', 'B hasta mayo'],
    ['fr', 'B dès le 13 mai', 'B dès mai', 'B jusqu’au 13 mai', 'B jusqu’en mai'],
    [
      'it',
      'B (inizio: 13 maggio)',
      'B (inizio: maggio)',
      'B (fine: 13 maggio)',
      'B (fine: maggio)',
    ],
    ['ru', 'B с 13 мая', 'B с мая', 'B до 13 мая', 'B до мая'],
  ])('%s', async (id, ...expected) => {
    const page = await onPage(id, () => import('../app/list/YearSection.tsx'));
    const said = [
      page.representativesOf(2004, term('2004-05-13', '2006')),
      page.representativesOf(2004, term('2004-05', '2006')),
      page.representativesOf(2006, term('2004', '2006-05-13')),
      page.representativesOf(2006, term('2004', '2006-05')),
    ];
    expect(said.flat()).toEqual(expected);
  });
});

describe('the heading over one State that has a role, and over several', () => {
  const tag = (iso2: string): StateTag => ({ iso2, roles: ['participant'], basis: 'stated' });
  it.each([
    ['en', 'Participant', 'Participant'],
    ['de', 'Teilnehmer', 'Teilnehmer'],
    ['es', 'Participante', 'Participantes'],
    ['fr', 'Participant', 'Participants'],
    ['it', 'Partecipante', 'Partecipanti'],
    ['ru', 'Участник', 'Участники'],
  ])('%s: %s, %s', async (id, one, many) => {
    const { statesByRole } = await onPage(id, words);
    const headings = [[tag('FI')], [tag('FI'), tag('FR')]].flatMap((tags) =>
      statesByRole(tags, 'main').map(({ heading }) => heading),
    );
    expect(headings).toEqual([one, many]);
  });

  it('in the detail a row of one State has the form for one', async () => {
    const { stateRows } = await onPage('fr', () => import('../app/detail/evidence.ts'));
    const states = [tag('FI'), tag('FR'), { ...tag('AT'), basis: 'derived' as const }];
    const rows = stateRows(exampleMilestone({ states }), null, new Map(), new Set());
    expect(rows.map(({ label, tags }) => [label, tags.length])).toEqual([
      ['Participants', 2],
      ['Participant', 1],
    ]);
  });
});

describe('parts of a line in French, with a narrow no-break space before the sign', () => {
  it('States by role, a filter, milestones in a note, a State party to a treaty', async () => {
    const { statesInWords } = await onPage('fr', words);
    const states = [
      { iso2: 'FI', roles: ['host'], basis: 'stated' },
      { iso2: 'FR', roles: ['participant'], basis: 'stated' },
    ] as const;
    expect(statesInWords({ states, allStates: null }, new Map())).toBe(
      'FI (hôte)\u202f; FR (participant)',
    );
    const { filterInWords } = await import('../model/filterInWords.ts');
    const { vocabulary, span } = sites[0]?.bundle ?? {};
    if (!vocabulary || !span) throw new Error('no bundle');
    const filter = {
      ...EMPTY_FILTER,
      states: ['CH'],
      all: 'none',
      from: '2008',
      to: '2009',
    } as const;
    expect(filterInWords(filter, vocabulary, span)).toBe('Switzerland\u202f; 2008–2009');
    const { noteOf } = await import('../model/reference.ts');
    const [source] = sites[0]?.detailById.values().next().value?.sources ?? [];
    if (!source) throw new Error('no source');
    const milestones = [exampleMilestone({ title: 'A' }), exampleMilestone({ title: 'B' })];
    expect(noteOf({ source, milestones })).toMatch(/^.+\u202f: A \(.+\)\u202f; B \(.+\)/);
  });

  it('a State and how it is party to a treaty', async () => {
    const { partyBoxes } = await onPage('fr', () => import('../timeline/partyBoxes.ts'));
    const { allBits } = await import('../timeline/bitset.ts');
    const treaty = exampleMilestone({
      title: 'Convention',
      parties: [{ iso2: 'CH', date: '2006-10-12' }],
    });
    const plan = { party: 'CH', lanesOf: () => [0] };
    const request = {
      milestones: [treaty],
      passing: allBits(1),
      plan,
      stateNames: new Map([['CH', 'Suisse']]),
    } as unknown as Parameters<typeof partyBoxes>[0];
    const scale = { range: { first: 0, last: 20_000 }, x: 0, width: 100, pxPerDay: 0.01 };
    expect(partyBoxes(request, scale, []).map(({ words: said }) => said)).toEqual([
      'Convention\u202f: Suisse, partie, 12 octobre 2006',
    ]);
  });
});
