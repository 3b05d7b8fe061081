import { ROLES, type Role } from '../model/bundle.ts';
import type { Filter } from '../model/viewState.ts';
import { countBits, countCommon, difference, intersection, type Bits } from './bitset.ts';
import {
  namesState,
  passesAllBut,
  passesStates,
  applyFilter,
  type FilterIndex,
  type FilterResult,
} from './filter.ts';

/** Count of a State: milestones that name it, and those only of all participating States. */
export interface StateCount {
  readonly named: number;
  readonly onlyThroughAll: number;
}

/**
 * For each value of a facet how many milestones would pass if, in its facet, it alone were chosen
 * and all other filters stayed.
 */
export interface ValueCounts {
  readonly fields: ReadonlyMap<string, number>;
  readonly states: ReadonlyMap<string, StateCount>;
  readonly roles: ReadonlyMap<Role, number>;
  readonly kinds: ReadonlyMap<string, number>;
  readonly pillars: ReadonlyMap<string, number>;
  /** What all participating States adopted or are addressed by, under the other filters. */
  readonly allStates: number;
}

function countEach<T>(
  values: ReadonlyMap<string, T>,
  others: Bits,
  bitsOf: (value: T) => Bits,
): ReadonlyMap<string, number> {
  return new Map([...values].map(([id, value]) => [id, countCommon(bitsOf(value), others)]));
}

function countState(index: FilterIndex, filter: Filter, iso2: string, others: Bits): StateCount {
  const named = intersection(namesState(index, iso2, filter.roles), others);
  const throughAll = filter.all ? index.states.get(iso2)?.throughAll : undefined;
  return {
    named: countBits(named),
    onlyThroughAll: throughAll ? countCommon(difference(throughAll, named), others) : 0,
  };
}

/** Counts every value of every facet for a filter and its result. */
export function countValues(
  index: FilterIndex,
  filter: Filter,
  { facets }: Pick<FilterResult, 'facets'>,
): ValueCounts {
  const basis = filter.statedOnly ? 'stated' : 'any';
  const otherThanStates = passesAllBut(index, facets, 'states');
  const countRole = (role: Role): number => {
    const passes = passesStates(index, { ...filter, roles: [role] });
    return countCommon(passes ?? index.everything, otherThanStates);
  };
  const itself = (bits: Bits): Bits => bits;
  return {
    fields: countEach(index.fields, passesAllBut(index, facets, 'fields'), (bits) => bits[basis]),
    states: new Map(
      [...index.states.keys()].map((iso2) => [
        iso2,
        countState(index, filter, iso2, otherThanStates),
      ]),
    ),
    roles: new Map(ROLES.map((role) => [role, countRole(role)])),
    kinds: countEach(index.kinds, passesAllBut(index, facets, 'kinds'), itself),
    pillars: countEach(index.pillars, passesAllBut(index, facets, 'pillars'), itself),
    allStates: countCommon(index.allStates, otherThanStates),
  };
}

/** How many milestones pass a filter. */
export function countPassing(index: FilterIndex, filter: Filter, textMatches: Bits | null): number {
  return countBits(applyFilter(index, filter, textMatches).passes);
}
