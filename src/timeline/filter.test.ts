import { describe, expect, it } from 'vitest';
import { ROLES, type Bundle, type Milestone } from '../model/bundle.ts';
import { daysInMonth } from '../model/calendarDate.ts';
import { EMPTY_FILTER, type Filter } from '../model/viewState.ts';
import { addBit, hasBit, noBits, type Bits } from './bitset.ts';
import { countPassing, countValues } from './countValues.ts';
import { applyFilter, rangeOfFilter } from './filter.ts';
import { buildFilterIndex } from './filterIndex.ts';
import { randomBundle, randomFilter, randomInts } from '../testing/randomBundle.ts';

/** First or last day of a date as text, so that nothing of the tested code is used. */
function edge(date: string, which: 'first' | 'last'): string {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return date;
  const ofMonth = month ?? (which === 'first' ? '01' : '12');
  const lastDay = daysInMonth(Number(year), Number(ofMonth));
  return `${year}-${ofMonth}-${which === 'first' ? '01' : lastDay}`;
}

/** Whether a milestone names the State, or, without a role, is a treaty to which it is party. */
const isOwn = (
  { states, parties = [] }: Milestone,
  iso2: string,
  { roles }: Pick<Filter, 'roles'>,
): boolean =>
  states.some(
    (tag) =>
      tag.iso2 === iso2 && (roles.length === 0 || tag.roles.some((role) => roles.includes(role))),
  ) ||
  (roles.length === 0 && parties.some((party) => party.iso2 === iso2));

/** The sentences of docs/address.md, "What passes the filter", one after the other, for one milestone. */
function passes(bundle: Bundle, milestone: Milestone, filter: Filter): boolean {
  const { fields, states, roles, kinds, pillars, from, to, all, statedOnly } = filter;
  const first = edge(milestone.date.start, 'first');
  const last = edge(milestone.date.end ?? milestone.date.start, 'last');
  const own = new Set(
    milestone.fields.filter(({ basis }) => !statedOnly || basis === 'stated').map(({ id }) => id),
  );
  const hasField = filter.everyField
    ? fields.every((id) => own.has(id))
    : fields.some((id) => own.has(id));
  const isExact = milestone.date.start.length === 10;
  const inRole = milestone.states.filter(
    (tag) => roles.length === 0 || tag.roles.some((role) => roles.includes(role)),
  );
  const joinedOf = (iso2: string): string =>
    bundle.vocabulary.states.find((state) => state.iso2 === iso2)?.joined ?? '0000';
  const isLet = { adopted: all !== 'none', addressed: all === 'both' };
  const throughAll =
    milestone.allStates !== null &&
    isLet[milestone.allStates.how] &&
    states.some((iso2) => edge(joinedOf(iso2), 'last') <= first);
  const stateFits =
    states.length > 0
      ? states.some((iso2) => isOwn(milestone, iso2, filter)) || throughAll
      : roles.length === 0 || inRole.length > 0;
  return (
    (fields.length === 0 || hasField) &&
    stateFits &&
    (kinds.length === 0 || kinds.includes(milestone.kind)) &&
    (pillars.length === 0 || milestone.pillars.some((pillar) => pillars.includes(pillar))) &&
    (!filter.landmarksOnly || milestone.tier === 1) &&
    (filter.status === null || milestone.status === filter.status) &&
    (!filter.dayOnly || isExact) &&
    (from === null || last >= edge(from, 'first')) &&
    (to === null || first <= edge(to, 'last'))
  );
}

describe('counts and results equal a count by hand', () => {
  it.each(Array.from({ length: 260 }, (_, seed) => seed))('random selection %i', (seed) => {
    const random = randomInts(seed * 7919 + 1);
    const bundle = randomBundle(random, 20 + random(90));
    const filter = randomFilter(random);
    const byHand = (changed: Filter): readonly Milestone[] =>
      bundle.milestones.filter((milestone) => passes(bundle, milestone, changed));
    const index = buildFilterIndex(bundle);
    const result = applyFilter(index, filter, null);
    const counts = countValues(index, filter, result);

    expect(result.passing).toEqual(byHand(filter));
    for (const { id } of bundle.vocabulary.fieldsOfWork) {
      expect(counts.fields.get(id)).toBe(byHand({ ...filter, fields: [id] }).length);
    }
    for (const kind of bundle.vocabulary.kinds) {
      expect(counts.kinds.get(kind.id)).toBe(byHand({ ...filter, kinds: [kind.id] }).length);
    }
    for (const { id } of bundle.vocabulary.pillars) {
      expect(counts.pillars.get(id)).toBe(byHand({ ...filter, pillars: [id] }).length);
    }
    for (const role of ROLES) {
      const alone = byHand({ ...filter, roles: [role] });
      const own = byHand({ ...filter, roles: [role], all: 'none' }).length;
      expect(counts.roles.get(role)).toEqual({ own, onlyThroughAll: alone.length - own });
    }
    for (const { iso2 } of bundle.vocabulary.states) {
      const alone = byHand({ ...filter, states: [iso2] });
      const own = alone.filter((milestone) => isOwn(milestone, iso2, filter)).length;
      expect(counts.states.get(iso2)).toEqual({ own, onlyThroughAll: alone.length - own });
    }
    expect(countPassing(index, filter, null)).toBe(result.passing.length);
  });
});

it('the text search is a facet like the others', () => {
  const bundle = randomBundle(randomInts(3), 40);
  const index = buildFilterIndex(bundle);
  const found: Bits = noBits(40);
  for (const position of [0, 7, 31, 32, 39]) addBit(found, position);
  const result = applyFilter(index, EMPTY_FILTER, found);
  expect(result.passing.map(({ id }) => id)).toEqual(
    ['0000', '0007', '0031', '0032', '0039'].map((at) => `m-${at}`),
  );
  const counts = countValues(index, EMPTY_FILTER, result);
  expect([...counts.kinds.values()].reduce((sum, count) => sum + count, 0)).toBe(5);
  expect(hasBit(result.passes, 31)).toBe(true);
});

describe('rangeOfFilter(filter, span)', () => {
  const span = { start: '2003-01-01', end: '2022-12-31' };
  const range = (from: string | null, to: string | null) =>
    rangeOfFilter({ ...EMPTY_FILTER, from, to }, span);
  const whole = range(null, null);
  it('is no more than the span', () => {
    expect(range('1990', '2040')).toEqual(whole);
  });
  it('keeps a range within the span', () => {
    expect(range('2004', '2004-02')).toEqual({ first: whole.first + 365, last: whole.first + 424 });
  });
});
