import {
  ALL_STATES_HOW,
  BASES,
  KINDS,
  PILLARS,
  ROLES,
  type Bundle,
  type Milestone,
} from '../model/bundle.ts';
import type { MilestoneDate } from '../model/calendarDate.ts';
import { ALL_CHOICES, STATUSES, type Filter } from '../model/viewState.ts';
import { seededNumbers } from './generateMilestones.ts';
import { BUNDLE_HEAD } from './exampleMilestones.ts';

/** For tests: made-up bundles and filters out of a seed, the same for the same seed. */

/** Whole numbers from 0 to below `limit`. */
export type RandomInt = (limit: number) => number;

/** The same numbers for the same seed. */
export function randomInts(seed: number): RandomInt {
  const next = seededNumbers(seed);
  return (limit) => Math.floor(next() * limit);
}

const FIELDS = ['human-rights', 'policing', 'migration', 'border-management'] as const;

/** Two of them joined late, one of those within the random years. */
const STATES = [
  { iso2: 'AT', joined: '1973' },
  { iso2: 'CH', joined: '1973' },
  { iso2: 'PT', joined: null },
  { iso2: 'ME', joined: '2006-06-22' },
  { iso2: 'MN', joined: '2012-11-21' },
] as const;

function some<T>(random: RandomInt, values: readonly T[], chance: number): readonly T[] {
  return values.filter(() => random(100) < chance);
}

function one<T>(random: RandomInt, values: readonly T[]): T {
  const value = values[random(values.length)];
  if (value === undefined) throw new RangeError('nothing to choose from');
  return value;
}

const two = (number: number): string => String(number).padStart(2, '0');

function randomDate(random: RandomInt): MilestoneDate {
  const year = String(2003 + random(20));
  const month = `${year}-${two(1 + random(12))}`;
  const day = 1 + random(25);
  const form = random(4);
  if (form === 0) return { start: year, end: null, precision: 'year' };
  if (form === 1) return { start: month, end: null, precision: 'month' };
  const start = `${month}-${two(day)}`;
  if (form === 2) return { start, end: null, precision: 'day' };
  return { start, end: `${month}-${two(day + 1 + random(3))}`, precision: 'range' };
}

function randomMilestone(random: RandomInt, at: number): Milestone {
  return {
    id: `m-${String(at).padStart(4, '0')}`,
    title: one(random, ['Łódź meets', 'A plan against trafficking', 'Report for the OSCE']),
    label: 'A label',
    kind: one(random, KINDS),
    tier: random(3) === 0 ? 1 : 2,
    date: randomDate(random),
    status: 'reported',
    place: null,
    fields: some(random, FIELDS, 40).map((id) => ({ id, basis: one(random, BASES) })),
    states: some(random, STATES, 30).map(({ iso2 }) => ({
      iso2,
      roles: [one(random, ROLES), ...some(random, ROLES, 15)].filter(
        (role, index, roles) => roles.indexOf(role) === index,
      ),
      basis: 'stated',
    })),
    allStates: random(4) === 0 ? { count: 55, how: one(random, ALL_STATES_HOW) } : null,
    ...(random(6) === 0
      ? { parties: some(random, STATES, 40).map(({ iso2 }) => ({ iso2, date: null })) }
      : {}),
    pillars: some(random, PILLARS, 35),
    documents: [],
    sources: 1,
    detail: 0,
  };
}

/** A bundle with `size` milestones; in no order, for the filter does not need any. */
export function randomBundle(random: RandomInt, size: number): Bundle {
  const label = (id: string) => ({ id, label: id });
  return {
    ...BUNDLE_HEAD,
    digest: 'sha256-random',
    vocabulary: {
      fieldsOfWork: FIELDS.map(label),
      states: STATES.map((state, at) => ({
        ...state,
        name: state.iso2,
        also: [],
        tile: [at, 0],
      })),
      families: [],
      kinds: KINDS.map((id) => ({ id, label: id, plural: id, family: id })),
      pillars: PILLARS.map((id) => ({ id, label: id })),
    },
    eras: { chairs: [], representatives: [] },
    milestones: Array.from({ length: size }, (_, at) => randomMilestone(random, at)),
    details: [],
    search: '',
    words: 'words.1.json',
  };
}

/** A filter; each facet is often left open. */
export function randomFilter(random: RandomInt): Filter {
  const chance = () => (random(2) === 0 ? 0 : 35);
  const from = random(3) === 0 ? String(2003 + random(12)) : null;
  const states = STATES.map(({ iso2 }) => iso2);
  return {
    fields: some(random, FIELDS, chance()),
    states: some(random, states, chance()),
    roles: some(random, ROLES, chance()),
    kinds: some(random, KINDS, chance()),
    pillars: some(random, PILLARS, chance()),
    text: '',
    from,
    to: random(3) === 0 ? `${2015 + random(8)}-${two(1 + random(12))}` : null,
    all: one(random, ALL_CHOICES),
    statedOnly: random(3) === 0,
    landmarksOnly: random(5) === 0,
    status: random(5) === 0 ? one(random, STATUSES) : null,
    dayOnly: random(5) === 0,
    everyField: random(4) === 0,
  };
}
