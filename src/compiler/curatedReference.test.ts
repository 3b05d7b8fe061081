import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { MilestoneDate } from '../model/calendarDate.ts';
import { readCuratedFiles } from '../testing/curatedFiles.ts';
import { sharedFolder } from '../testing/sharedFolder.ts';
import type { CuratedMilestone } from './curated.ts';

const { milestones, treaties } = readCuratedFiles();
const ids = new Set(milestones.map(({ id }) => id));

interface ReferenceMilestone {
  readonly id: string;
  readonly date: MilestoneDate;
  readonly kind: string;
  readonly place: { readonly city: string | null; readonly iso2: string | null } | null;
  readonly reference: string | null;
  readonly fields_of_work: readonly string[];
  readonly states: readonly { readonly iso2: string; readonly role: string }[];
  readonly all_states: boolean;
  readonly pillars: readonly string[];
}

/** Where the files differ from the reference on purpose: States with a role (`AT host`), and pillars (`pillar prevention`). */
interface Difference {
  readonly without?: string;
  readonly with?: string;
  readonly reason: string;
}

const COUNCIL = 'the Permanent Council meets in Vienna and the Chairmanship presides over it';
const AT_HOME = 'what a State does by itself at home makes it no host';
const NOT_CHAIRED = 'the Chairmanship is named, but did not convene, chair or speak';
const NO_PARTNERSHIP =
  'sittings of one body, and a class of officers, are no co-operation of bodies';
const RAPPORTEURS = 'to watch and report is no prevention';
const NOT_THE_STATE = 'those who took part did so for no State';
const NEW_YORK = 'bodies and missions of the United Nations in New York have no host';

const DIFFERENCES: Readonly<Record<string, Difference>> = {
  // Austria comes from the words of the record.
  'action-plan-2003': { with: 'NL chair', reason: COUNCIL },
  'addendum-children-2005': { with: 'AT host, SI chair', reason: COUNCIL },
  'mc-dec-3-06': { with: 'BE chair', reason: 'the Chairmanship presides over the ministers' },
  'georgia-law-2006': { without: 'GE host', with: 'GE participant', reason: AT_HOME },
  'biaudet-first-speech-2006': { with: 'AT host, BE chair', reason: COUNCIL },
  'biaudet-geneva-2008': { without: 'BR mentioned', reason: 'Brazil is no participating State' },
  'annual-report-2009': { with: 'AT host, GR chair', reason: COUNCIL },
  'un-global-plan-2010': { without: 'US host', reason: NEW_YORK },
  'alliance-15-2015': {
    without: 'MC mentioned',
    reason: 'Monaco is but the seat of the parliamentary body whose page is cited',
  },
  'liechtenstein-approves-coe-2015': { without: 'LI host', reason: AT_HOME },
  'un-group-of-friends-2016': { without: 'US host', reason: NEW_YORK },
  'astana-supply-chains-2017': {
    without: 'AU mentioned, BR mentioned',
    reason: 'Australia and Brazil are no participating States',
  },
  'jarbussynova-pc-report-2017': { with: 'AT host, AT chair', reason: COUNCIL },
  'pc-world-day-2020': { with: 'AL chair', reason: COUNCIL },
  'richey-second-report-2020': { with: 'AL chair', reason: COUNCIL },
  'richey-third-report-2021': { with: 'SE chair', reason: COUNCIL },
  'helsinki-destination-conference-2004': {
    with: 'FI participant',
    reason: 'its Foreign Ministry held the conference together with ODIHR',
  },
  'brussels-mc-14-06': { without: 'pillar prevention', reason: RAPPORTEURS },
  'national-rapporteurs-conference-2007': { without: 'pillar prevention', reason: RAPPORTEURS },
  'annual-report-2008': { with: 'AT host, FI chair', reason: COUNCIL },
  'greta-first-members-2008': { without: 'pillar partnership', reason: NO_PARTNERSHIP },
  'greta-first-meeting-2009': { without: 'pillar partnership', reason: NO_PARTNERSHIP },
  'almaty-seminar-2010': { without: 'KZ chair', reason: NOT_CHAIRED },
  'dublin-visit-2012': { without: 'IE chair', reason: NOT_CHAIRED },
  'giammarinaro-pc-report-2012': { with: 'AT host', reason: COUNCIL },
  'moscow-journalism-manual-2013': {
    without: 'RU participant',
    with: 'RU mentioned',
    reason: NOT_THE_STATE,
  },
  'dushanbe-staff-course-2013': { without: 'pillar partnership', reason: NO_PARTNERSHIP },
  'greta-twentieth-meeting-2014': { without: 'pillar partnership', reason: NO_PARTNERSHIP },
  'strasbourg-non-punishment-workshop-2014': {
    without: 'CH chair',
    with: 'CH mentioned',
    reason: NOT_CHAIRED,
  },
  'bishkek-journalists-2015': { without: 'KG participant', reason: NOT_THE_STATE },
  'vicenza-third-simulation-2017': {
    without: 'RS participant',
    with: 'RS mentioned',
    reason: NOT_THE_STATE,
  },
  'dushanbe-staff-course-2021': {
    without: 'UZ mentioned, pillar partnership',
    reason: 'Uzbekistan stands in the name of a border alone; a class is no co-operation of bodies',
  },
  'be-safe-campaign-2022': {
    without: 'HU mentioned',
    reason: 'Hungary is but the publisher of the page that is cited',
  },
  'warsaw-roma-women-2022': {
    without:
      'PL participant, RO participant, HU participant, AL participant, MK participant, ' +
      'RS participant, BA participant, CZ participant, GR participant',
    with:
      'RO mentioned, HU mentioned, AL mentioned, MK mentioned, RS mentioned, BA mentioned, ' +
      'CZ mentioned, GR mentioned',
    reason: NOT_THE_STATE,
  },
};

const shared = sharedFolder();
const reference: readonly ReferenceMilestone[] =
  shared === null
    ? []
    : (JSON.parse(readFileSync(`${shared}/reference/milestones.json`, 'utf8')) as never);

function expectedOf(of: ReferenceMilestone): unknown {
  const { without, with: more } = DIFFERENCES[of.id] ?? {};
  const left = without?.split(', ') ?? [];
  const states = of.states.map(({ iso2, role }) => `${iso2} ${role}`);
  return {
    date: of.date,
    kind: of.kind,
    place: of.place,
    reference: of.reference,
    fields: of.fields_of_work.map((label) => label.toLowerCase().replaceAll(/[ /]/g, '-')).sort(),
    states: [...states, ...(more?.split(', ') ?? [])]
      .filter((state) => !left.includes(state))
      .sort(),
    allStates: of.all_states,
    pillars: of.pillars.filter((pillar) => !left.includes(`pillar ${pillar}`)).sort(),
  };
}

function foundOf(of: CuratedMilestone): unknown {
  return {
    date: of.date,
    kind: of.kind,
    place: of.place && { city: of.place.city, iso2: of.place.iso2 },
    reference: of.reference,
    fields: of.fields.map(({ value }) => value).sort(),
    states: of.states.map(({ value }) => `${value.iso2} ${value.role}`).sort(),
    allStates: of.allStates !== null,
    pillars: of.pillars.map(({ value }) => value).sort(),
  };
}

describe.skipIf(shared === null)('data/milestones against the reference facts (needs them)', () => {
  test('each milestone of the reference is there', () => {
    expect(reference.length).toBeGreaterThanOrEqual(226);
    expect(reference.filter(({ id }) => !ids.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('the listed differences are the only ones, and real', () => {
    for (const [id, { without, with: more }] of Object.entries(DIFFERENCES)) {
      const { states = [], pillars = [] } = reference.find((of) => of.id === id) ?? {};
      const named = new Set([
        ...states.map(({ iso2, role }) => `${iso2} ${role}`),
        ...pillars.map((pillar) => `pillar ${pillar}`),
      ]);
      expect(without?.split(', ').filter((state) => !named.has(state)) ?? []).toEqual([]);
      expect(more?.split(', ').filter((state) => named.has(state)) ?? []).toEqual([]);
    }
  });

  test.each(reference.map((of) => [of.id, of] as const))('%s says the same', (id, of) => {
    const found = milestones.find((milestone) => milestone.id === id);
    expect(found && foundOf(found)).toEqual(expectedOf(of));
  });
});

interface ReferenceParty {
  readonly iso2: string;
  readonly treaty: string;
  readonly date: string | null;
  readonly kind: string | null;
  readonly status: string | null;
}

/** The treaties of the reference, and the milestones at which their parties stand. */
const TREATIES: Readonly<Record<string, string>> = {
  'palermo-2000': 'un-trafficking-protocol-in-force-2003',
  'cets-197': 'coe-convention-in-force-2008',
  'ilo-p029': 'ilo-protocol-2014',
  'eu-2011-36': 'eu-directive-2011',
};

describe.skipIf(shared === null)('data/treaties against the reference facts (needs them)', () => {
  const { parties } =
    shared === null
      ? { parties: [] }
      : (JSON.parse(readFileSync(`${shared}/reference/treaties.json`, 'utf8')) as {
          readonly parties: readonly ReferenceParty[];
        });
  const isParty = ({ status }: ReferenceParty) => status === 'party' || status === 'bound';
  const line = (iso2: string, date: string | null, act: string | null) =>
    `${iso2} ${date ?? '-'} ${act ?? '-'}`;

  test.each(Object.entries(TREATIES))('%s names the same parties, days and acts', (id, at) => {
    const told = parties.filter((party) => party.treaty === id && isParty(party));
    const expected = told.map(({ iso2, date, kind }) =>
      line(iso2, date, kind === 'EU law' ? 'membership' : kind),
    );
    const found = treaties.find(({ milestone }) => milestone.value === at)?.parties ?? [];
    expect(found.map(({ iso2, date, act }) => line(iso2, date, act)).sort()).toEqual(
      expected.sort(),
    );
    expect(found.length).toBeGreaterThan(20);
  });
});
