import type { Milestone, MilestoneDetail } from '../../model/bundle.ts';

/** What is presented, one after the other. */
export interface Sequence {
  readonly milestones: readonly Milestone[];
  /** True: an order of the reader's own; false: what passes the filter, by date. */
  readonly isPath: boolean;
}

/** A path goes before the filter. Ids that no longer exist are skipped. */
export function sequenceOf(
  path: readonly string[],
  milestoneById: ReadonlyMap<string, Milestone>,
  passing: readonly Milestone[],
): Sequence {
  const chosen = path.flatMap((id) => milestoneById.get(id) ?? []);
  return chosen.length > 0
    ? { milestones: chosen, isPath: true }
    : { milestones: passing, isPath: false };
}

/** Place of a milestone in the sequence; the first for one that is not in it or none. */
export function indexIn(sequence: Sequence, id: string | null): number {
  return Math.max(
    0,
    sequence.milestones.findIndex((milestone) => milestone.id === id),
  );
}

/** Ids of earlier milestones that this one rests on: what it recalls, endorses, adds to or implements, what announced it; not the one before it in a series. */
export function followsFrom(detail: MilestoneDetail): readonly string[] {
  const ids = detail.links
    .filter(({ kind, inverse }) => kind !== 'follows' && (kind === 'announces') === inverse)
    .map((link) => link.id);
  return [...new Set(ids)];
}
