import type { Milestone } from '../../model/bundle.ts';

/** Where a milestone stands among those that pass the filter. */
export interface Neighbours {
  /** From 1; null where the filter leaves the milestone out. */
  readonly position: number | null;
  readonly count: number;
  readonly previous: Milestone | null;
  readonly next: Milestone | null;
}

/**
 * Previous and next within the filter, in list order. For one that the filter leaves out they are
 * those between which it would stand; `all` is the whole list in the same order.
 */
export function neighboursOf(
  id: string,
  passing: readonly Milestone[],
  all: readonly Milestone[],
): Neighbours {
  const count = passing.length;
  const index = passing.findIndex((milestone) => milestone.id === id);
  if (index >= 0) {
    return {
      position: index + 1,
      count,
      previous: passing[index - 1] ?? null,
      next: passing[index + 1] ?? null,
    };
  }
  const places = new Map(all.map((milestone, place) => [milestone.id, place]));
  const own = places.get(id) ?? -1;
  const after = passing.findIndex((milestone) => (places.get(milestone.id) ?? -1) > own);
  const split = after < 0 ? count : after;
  return {
    position: null,
    count,
    previous: passing[split - 1] ?? null,
    next: passing[split] ?? null,
  };
}
