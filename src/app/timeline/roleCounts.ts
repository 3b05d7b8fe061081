import { ROLES, type Role, type StateCode } from '../../model/bundle.ts';
import { countBits, countCommon } from '../../timeline/bitset.ts';
import {
  namesState,
  passesAllBut,
  type FilterIndex,
  type FilterResult,
} from '../../timeline/filter.ts';

/** How often the texts name one State, under all other filters than that of States and roles. */
export interface RoleCounts {
  /** In any role. */
  readonly named: number;
  /** Strongest role first; a milestone with two roles counts in both. */
  readonly roles: readonly { readonly role: Role; readonly count: number }[];
}

/** Counts the milestones that name a State, in all and by role. */
export function roleCountsOf(
  index: FilterIndex,
  result: FilterResult,
  iso2: StateCode,
): RoleCounts {
  const others = passesAllBut(index, result.facets, 'states');
  return {
    named: countCommon(namesState(index, iso2, []), others),
    roles: ROLES.map((role) => ({
      role,
      count: countCommon(namesState(index, iso2, [role]), others),
    })),
  };
}

/** Largest count of a role over several States, at least 1: the length of a full bar. */
export function fullBar(counts: readonly RoleCounts[]): number {
  return Math.max(1, ...counts.flatMap(({ roles }) => roles.map(({ count }) => count)));
}

/** Milestones that name all of the States given, under all other filters. */
export function sharedCount(
  index: FilterIndex,
  result: FilterResult,
  states: readonly StateCode[],
): number {
  let bits = passesAllBut(index, result.facets, 'states');
  for (const iso2 of states) {
    const named = namesState(index, iso2, []);
    bits = bits.map((word, at) => word & (named[at] ?? 0));
  }
  return countBits(bits);
}
