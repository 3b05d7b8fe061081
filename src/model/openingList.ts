import type { Milestone } from './bundle.ts';

/** Rows that a prerendered list has at most: a reader waits for what stands in the file, seen or not. */
export const OPENING_ROWS = 400;

/** The year in which a milestone begins, four digits. */
export const yearOf = ({ date }: Pick<Milestone, 'date'>): string => date.start.slice(0, 4);

/**
 * How many milestones, from the first, stand in the prerendered list: all, or where these are more
 * than OPENING_ROWS those of the first whole years that are not. Of the other years the list has the
 * heading and a link to the page of the year (`yearPath`). `milestones` are in the order of the bundle.
 */
export function openingCount(milestones: readonly Pick<Milestone, 'date'>[]): number {
  if (milestones.length <= OPENING_ROWS) return milestones.length;
  const beyond = milestones[OPENING_ROWS];
  return milestones.findIndex((one) => beyond !== undefined && yearOf(one) === yearOf(beyond));
}

/** The page of a year, which a site has whose list does not hold all: from the folder of its language. */
export const yearPath = (year: string | number): string => `y/${year}.html`;
