import { ROLES, type Role } from '../model/bundle.ts';
import type { Filter } from '../model/viewState.ts';
import { countBits, countCommon, difference, intersection, type Bits } from './bitset.ts';
import {
  applyFilter,
  ownOfState,
  passesAllBut,
  passesStates,
  sharedByStates,
  type FilterResult,
} from './filter.ts';
import type { FilterIndex } from './filterIndex.ts';

/** Count of a State or of a role: milestones of its own, and apart from them those only of all participating States. */
export interface OwnCount {
  /** That name the State or to whose treaty it is party; of a role: that name a chosen State, or any, in it. */
  readonly own: number;
  readonly onlyThroughAll: number;
}

/**
 * For each value of a facet how many milestones would pass if, in its facet, it alone were chosen
 * and all other filters stayed.
 */
export interface ValueCounts {
  readonly fields: ReadonlyMap<string, number>;
  readonly states: ReadonlyMap<string, OwnCount>;
  readonly roles: ReadonlyMap<Role, OwnCount>;
  readonly kinds: ReadonlyMap<string, number>;
  readonly pillars: ReadonlyMap<string, number>;
}

function countEach<T>(
  values: ReadonlyMap<string, T>,
  others: Bits,
  bitsOf: (value: T) => Bits,
): ReadonlyMap<string, number> {
  return new Map([...values].map(([id, value]) => [id, countCommon(bitsOf(value), others)]));
}

/** Counts a set that passes by itself, and what all participating States add to it, under the other filters. */
function countOwn(own: Bits, shared: Bits, others: Bits): OwnCount {
  const passing = intersection(own, others);
  return {
    own: countBits(passing),
    onlyThroughAll: countCommon(difference(shared, passing), others),
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
  const shared = sharedByStates(index, filter.states, filter.all);
  const countRole = (role: Role): OwnCount => {
    const own = passesStates(index, { ...filter, roles: [role], all: 'none' });
    return countOwn(own ?? index.everything, shared, otherThanStates);
  };
  const countState = (iso2: string): OwnCount =>
    countOwn(
      ownOfState(index, iso2, filter.roles),
      sharedByStates(index, [iso2], filter.all),
      otherThanStates,
    );
  const itself = (bits: Bits): Bits => bits;
  return {
    fields: countEach(index.fields, passesAllBut(index, facets, 'fields'), (bits) => bits[basis]),
    states: new Map([...index.states.keys()].map((iso2) => [iso2, countState(iso2)])),
    roles: new Map(ROLES.map((role) => [role, countRole(role)])),
    kinds: countEach(index.kinds, passesAllBut(index, facets, 'kinds'), itself),
    pillars: countEach(index.pillars, passesAllBut(index, facets, 'pillars'), itself),
  };
}

/** How many milestones pass a filter. */
export function countPassing(index: FilterIndex, filter: Filter, textMatches: Bits | null): number {
  return countBits(applyFilter(index, filter, textMatches).passes);
}
