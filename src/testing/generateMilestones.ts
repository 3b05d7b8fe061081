import { KINDS, PILLARS, ROLES, type Milestone, type Vocabulary } from '../model/bundle.ts';
import { FAMILIES, KIND_ENTRIES, PILLAR_ENTRIES } from '../compiler/kinds.ts';
import { dayNumber, isoDay, type MilestoneDate } from '../model/calendarDate.ts';
import { capital } from '../model/labels.ts';

/**
 * Made-up milestones for tests and for measuring speed: the same seed gives the same milestones on
 * any machine. Nothing here is ever shown to readers.
 */

/** Numbers from 0 up to 1, the same for the same seed (the generator known as mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SUBJECTS = [
  'Regional workshop on victim identification',
  'Handbook for labour inspectors',
  'Conference on fair recruitment',
  'Decision on child victims',
  'Training for border officials',
  'Report on supply chains',
  'Round table with civil society',
  'Statement on online risks',
  'Visit to national co-ordinators',
  'Project on safe return',
] as const;
const PLACES = ['Vienna', 'Warsaw', 'Skopje', 'Astana', 'Lisbon', 'Tbilisi', 'Helsinki'] as const;
const STATES = ['AT', 'PL', 'MK', 'KZ', 'PT', 'GE', 'FI', 'CH', 'IT', 'UA', 'DE', 'FR'] as const;
const FIELDS = [
  'combating-trafficking-in-human-beings',
  'human-rights',
  'migration',
  'policing',
  'gender-equality',
  'rule-of-law',
] as const;

/** Words of the generated milestones' tags: the design's five families, all kinds and pillars. */
export const GENERATED_VOCABULARY: Vocabulary = {
  fieldsOfWork: FIELDS.map((id) => ({ id, label: capital(id.replaceAll('-', ' ')) })),
  states: STATES.map((iso2, column) => ({
    iso2,
    name: `State ${iso2}`,
    also: [],
    joined: null,
    tile: [column, 0] as const,
  })),
  families: FAMILIES,
  kinds: KIND_ENTRIES,
  pillars: PILLAR_ENTRIES,
};

type Random = () => number;

function pick<T>(random: Random, values: readonly [T, ...T[]]): T {
  return values[Math.floor(random() * values.length)] ?? values[0];
}

/** Up to `most` different values, at least `least`. */
function some<T>(
  random: Random,
  values: readonly [T, ...T[]],
  limits: { readonly least: number; readonly most: number },
): readonly T[] {
  const count = limits.least + Math.floor(random() * (limits.most + 1 - limits.least));
  return [...new Set(Array.from({ length: count }, () => pick(random, values)))];
}

const SPAN_FIRST = dayNumber(2003, 1, 1);
const SPAN_DAYS = dayNumber(2023, 1, 1) - SPAN_FIRST;

function dateOf(random: Random): MilestoneDate {
  const day = SPAN_FIRST + Math.floor(random() * (SPAN_DAYS - 20));
  const form = random();
  if (form < 0.6) return { start: isoDay(day), end: null, precision: 'day' };
  if (form < 0.9) {
    const length = random() < 0.9 ? 1 + Math.floor(random() * 4) : Math.floor(random() * 400);
    const last = Math.min(day + Math.max(1, length), SPAN_FIRST + SPAN_DAYS - 1);
    return { start: isoDay(day), end: isoDay(last), precision: 'range' };
  }
  if (form < 0.97) return { start: isoDay(day).slice(0, 7), end: null, precision: 'month' };
  return { start: isoDay(day).slice(0, 4), end: null, precision: 'year' };
}

function milestoneOf(random: Random, number: number): Milestone {
  const subject = pick(random, SUBJECTS);
  const city = pick(random, PLACES);
  const label = `${subject
    .split(' ')
    .slice(0, 1 + Math.floor(random() * 3))
    .join(' ')} ${number}`;
  const isAll = random() < 0.15;
  return {
    id: `milestone-${String(number).padStart(6, '0')}`,
    title: `${subject}, organized with national authorities in ${city} (${number})`,
    label: label.slice(0, 33),
    kind: pick(random, KINDS),
    tier: random() < 0.35 ? 1 : 2,
    date: dateOf(random),
    status: random() < 0.03 ? 'announced' : 'reported',
    place: { city, iso2: pick(random, STATES) },
    fields: some(random, FIELDS, { least: 0, most: 3 }).map((id) => ({ id, basis: 'stated' })),
    states: some(random, STATES, { least: 0, most: 4 }).map((iso2) => ({
      iso2,
      roles: [pick(random, ROLES)],
      basis: 'stated',
    })),
    allStates: isAll ? { count: 56, how: 'adopted' } : null,
    pillars: some(random, PILLARS, { least: 0, most: 2 }),
    documents: [],
    sources: 1 + Math.floor(random() * 3),
    detail: 0,
  };
}

/** `count` milestones between 2003 and 2022 in the order of a bundle (date of beginning as written, then id). */
export function generateMilestones(count: number, seed = 1): readonly Milestone[] {
  const random = seededNumbers(seed);
  const made = Array.from({ length: count }, (_, number) => milestoneOf(random, number));
  const keyed = made.map((milestone) => ({
    milestone,
    key: `${milestone.date.start} ${milestone.id}`,
  }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return keyed.map((entry) => entry.milestone);
}
