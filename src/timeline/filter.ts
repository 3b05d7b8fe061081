import {
  ALL_STATES_HOW,
  type AllStatesHow,
  type Bundle,
  type Milestone,
  type Role,
} from '../model/bundle.ts';
import { daysOf, isKnownToTheDay, type DayRange } from '../model/calendarDate.ts';
import type { AllChoice, Filter } from '../model/viewState.ts';
import { addBit, bitsOf, intersection, noBits, pick, union, type Bits } from './bitset.ts';
import type { FilterIndex } from './filterIndex.ts';

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
