import {
  ALL_STATES_HOW,
  ROLES,
  type AllStatesHow,
  type Bundle,
  type Milestone,
  type Role,
} from '../model/bundle.ts';
import { daysOf, isKnownToTheDay, possibleDays, type DayRange } from '../model/calendarDate.ts';
import { firstDayAsMember } from '../model/membership.ts';
import type { AllChoice, Filter } from '../model/viewState.ts';
import { addBit, allBits, bitsOf, intersection, noBits, pick, union, type Bits } from './bitset.ts';
import { lazily } from './lazily.ts';

/** The milestones that concern one State. */
export interface StateBits {
  readonly byRole: Readonly<Record<Role, Bits>>;
  /** Those that name it in any role. */
  readonly named: Bits;
  /** Treaties to which it is party. */
  readonly party: Bits;
  /** Those that all participating States adopted, or that are addressed to them all, whose first day found it among them. */
  readonly throughAll: Readonly<Record<AllStatesHow, Bits>>;
}

/** Everything the filter asks, looked up once for each bundle. */
export interface FilterIndex {
  readonly milestones: readonly Milestone[];
  readonly everything: Bits;
  readonly fields: ReadonlyMap<string, { readonly any: Bits; readonly stated: Bits }>;
  readonly states: ReadonlyMap<string, StateBits>;
  /** Milestones in which some State has the role. */
  readonly roles: Readonly<Record<Role, Bits>>;
  readonly kinds: ReadonlyMap<string, Bits>;
  readonly pillars: ReadonlyMap<string, Bits>;
  readonly days: readonly DayRange[];
}

/** The facets that stand beside each other: a milestone passes when it is in each of these sets. */
export const FACETS = ['fields', 'states', 'kinds', 'pillars', 'range', 'text', 'traits'] as const;
export type Facet = (typeof FACETS)[number];

/** For each facet the milestones that pass it; null where it is not filtered by. */
export type FacetBits = Readonly<Record<Facet, Bits | null>>;

export interface FilterResult {
  /** Those that pass, in the bundle's order. */
  readonly passing: readonly Milestone[];
  readonly passes: Bits;
  readonly facets: FacetBits;
}

const byRole = (size: number): Record<Role, Bits> => ({
  host: noBits(size),
  chair: noBits(size),
  participant: noBits(size),
  mentioned: noBits(size),
});

/** A set for each value, filled in one walk over the milestones. */
function positions(
  milestones: readonly Milestone[],
  values: readonly string[],
  valuesOf: (milestone: Milestone) => readonly string[],
): Map<string, Bits> {
  const found = new Map(values.map((value) => [value, noBits(milestones.length)]));
  milestones.forEach((milestone, at) => {
    for (const value of valuesOf(milestone)) {
      const bits = found.get(value);
      if (bits) addBit(bits, at);
    }
  });
  return found;
}

/** Milestones of all participating States on whose first day a State had joined; the same sets for the same date. */
function createThroughAll(
  milestones: readonly Milestone[],
  days: readonly DayRange[],
): (joined: string | null) => StateBits['throughAll'] {
  const ofAll = [...milestones.keys()].filter((at) => milestones[at]?.allStates);
  const known = new Map<string | null, StateBits['throughAll']>();
  return (joined) => {
    const before = known.get(joined);
    if (before) return before;
    const member = firstDayAsMember(joined);
    const bits = { adopted: noBits(milestones.length), addressed: noBits(milestones.length) };
    for (const at of ofAll) {
      const how = milestones[at]?.allStates?.how;
      if (how && member <= (days[at]?.first ?? -Infinity)) addBit(bits[how], at);
    }
    known.set(joined, bits);
    return bits;
  };
}

function stateIndex(bundle: Bundle, days: readonly DayRange[]): Map<string, StateBits> {
  const size = bundle.milestones.length;
  const throughAll = createThroughAll(bundle.milestones, days);
  const found = new Map<string, StateBits>();
  for (const { iso2, joined } of bundle.vocabulary.states) {
    found.set(iso2, {
      byRole: byRole(size),
      named: noBits(size),
      party: noBits(size),
      throughAll: throughAll(joined),
    });
  }
  bundle.milestones.forEach(({ states, parties = [] }, at) => {
    for (const { iso2 } of parties) {
      const bits = found.get(iso2);
      if (bits) addBit(bits.party, at);
    }
    for (const { iso2, roles } of states) {
      const bits = found.get(iso2);
      if (!bits) continue;
      addBit(bits.named, at);
      for (const role of roles) addBit(bits.byRole[role], at);
    }
  });
  return found;
}

function roleIndex(size: number, states: ReadonlyMap<string, StateBits>): Record<Role, Bits> {
  const roles = byRole(size);
  for (const role of ROLES) {
    for (const bits of states.values()) roles[role] = union(roles[role], bits.byRole[role]);
  }
  return roles;
}

function fieldIndex({ milestones, vocabulary }: Bundle): FilterIndex['fields'] {
  const fields = new Map(
    vocabulary.fieldsOfWork.map(({ id }) => {
      const bits = { any: noBits(milestones.length), stated: noBits(milestones.length) };
      return [id, bits] as const;
    }),
  );
  milestones.forEach((milestone, at) => {
    for (const { id, basis } of milestone.fields) {
      const bits = fields.get(id);
      if (bits) addBit(bits.any, at);
      if (bits && basis === 'stated') addBit(bits.stated, at);
    }
  });
  return fields;
}

const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] =>
  entries.map(({ id }) => id);

/**
 * Looks up, once for a bundle, which milestone answers to which value of the filter; each facet when
 * it is first asked for, as a chart without controls asks for few.
 */
export function buildFilterIndex(bundle: Bundle): FilterIndex {
  const { milestones, vocabulary } = bundle;
  const size = milestones.length;
  const days = lazily(() => milestones.map((milestone) => possibleDays(milestone.date)));
  const states = lazily(() => stateIndex(bundle, days()));
  const roles = lazily(() => roleIndex(size, states()));
  const fields = lazily(() => fieldIndex(bundle));
  const kinds = lazily(() => positions(milestones, idsOf(vocabulary.kinds), ({ kind }) => [kind]));
  const pillars = lazily(() =>
    positions(milestones, idsOf(vocabulary.pillars), ({ pillars: own }) => own),
  );
  return {
    milestones,
    everything: allBits(size),
    get days() {
      return days();
    },
    get states() {
      return states();
    },
    get roles() {
      return roles();
    },
    get fields() {
      return fields();
    },
    get kinds() {
      return kinds();
    },
    get pillars() {
      return pillars();
    },
  };
}

/** Union of the sets of the chosen values; values that are not in the index match nothing. */
function anyOf<T>(
  index: FilterIndex,
  values: readonly T[],
  passingOf: (value: T) => Bits | undefined,
): Bits {
  return values.reduce<Bits>((all, value) => {
    const bits = passingOf(value);
    return bits ? union(all, bits) : all;
  }, noBits(index.milestones.length));
}

/**
 * Milestones that are a State's own: they name it, in one of the roles if any are given; without a
 * role also the treaties to which it is party.
 */
export function ownOfState(index: FilterIndex, iso2: string, roles: readonly Role[]): Bits {
  const bits = index.states.get(iso2);
  if (!bits) return noBits(index.milestones.length);
  return roles.length === 0
    ? union(bits.named, bits.party)
    : anyOf(index, roles, (role) => bits.byRole[role]);
}

const HOWS_OF_CHOICE: Readonly<Record<AllChoice, readonly AllStatesHow[]>> = {
  none: [],
  adopted: ['adopted'],
  both: ALL_STATES_HOW,
};

/** Milestones that pass for States as for all participating ones, so far as the choice lets them. */
export function sharedByStates(
  index: FilterIndex,
  states: readonly string[],
  all: AllChoice,
): Bits {
  return anyOf(index, states, (iso2) =>
    anyOf(index, HOWS_OF_CHOICE[all], (how) => index.states.get(iso2)?.throughAll[how]),
  );
}

/** Milestones that pass a choice of States and roles; null where neither is chosen. */
export function passesStates(
  index: FilterIndex,
  { states, roles, all }: Pick<Filter, 'states' | 'roles' | 'all'>,
): Bits | null {
  if (states.length === 0) {
    return roles.length === 0 ? null : anyOf(index, roles, (role) => index.roles[role]);
  }
  const own = anyOf(index, states, (iso2) => ownOfState(index, iso2, roles));
  return union(own, sharedByStates(index, states, all));
}

/** Milestones one of whose possible days lies from the first day to the last, both inclusive. */
function passesRange(index: FilterIndex, { from, to }: Filter): Bits | null {
  if (from === null && to === null) return null;
  const first = from === null ? -Infinity : daysOf(from).first;
  const last = to === null ? Infinity : daysOf(to).last;
  const bits = noBits(index.milestones.length);
  index.days.forEach((days, at) => {
    if (days.last >= first && days.first <= last) addBit(bits, at);
  });
  return bits;
}

/** Milestones of every chosen field, or of any; null where none is chosen. */
function passesFields(index: FilterIndex, { fields, statedOnly, everyField }: Filter): Bits | null {
  if (fields.length === 0) return null;
  const ofField = (id: string): Bits | undefined =>
    index.fields.get(id)?.[statedOnly ? 'stated' : 'any'];
  if (!everyField) return anyOf(index, fields, ofField);
  const none = noBits(index.milestones.length);
  return fields.reduce<Bits>((all, id) => intersection(all, ofField(id) ?? none), index.everything);
}

/** Landmarks, one status, dates known to the day: what is asked of them; null where nothing is. */
function passesTraits(
  { milestones }: FilterIndex,
  { landmarksOnly, status, dayOnly }: Filter,
): Bits | null {
  if (!landmarksOnly && status === null && !dayOnly) return null;
  return bitsOf(
    milestones,
    (one) =>
      (!landmarksOnly || one.tier === 1) &&
      (status === null || one.status === status) &&
      (!dayOnly || isKnownToTheDay(one.date)),
  );
}

/**
 * The set of each facet by itself. `textMatches` are the milestones that the text search found;
 * null where nothing is searched for.
 */
export function facetBits(index: FilterIndex, filter: Filter, textMatches: Bits | null): FacetBits {
  const { kinds, pillars } = filter;
  return {
    fields: passesFields(index, filter),
    states: passesStates(index, filter),
    kinds: kinds.length === 0 ? null : anyOf(index, kinds, (id) => index.kinds.get(id)),
    pillars: pillars.length === 0 ? null : anyOf(index, pillars, (id) => index.pillars.get(id)),
    range: passesRange(index, filter),
    text: textMatches,
    traits: passesTraits(index, filter),
  };
}

/** Milestones that pass every facet except one, or every facet. */
export function passesAllBut(index: FilterIndex, facets: FacetBits, except: Facet | null): Bits {
  let bits = index.everything;
  for (const facet of FACETS) {
    const own = facets[facet];
    if (own !== null && facet !== except) bits = intersection(bits, own);
  }
  return bits;
}

/** What passes a filter. */
export function applyFilter(
  index: FilterIndex,
  filter: Filter,
  textMatches: Bits | null,
): FilterResult {
  const facets = facetBits(index, filter, textMatches);
  const passes = passesAllBut(index, facets, null);
  return {
    passing: pick(index.milestones, passes),
    passes,
    facets,
  };
}

/** The days the filter's range covers, kept within the span, which it touches; the whole span where none is set. */
export function rangeOfFilter(
  { from, to }: Pick<Filter, 'from' | 'to'>,
  span: Bundle['span'],
): DayRange {
  const [first, last] = [daysOf(span.start).first, daysOf(span.end).last];
  return {
    first: from === null ? first : Math.max(first, daysOf(from).first),
    last: to === null ? last : Math.min(last, daysOf(to).last),
  };
}
