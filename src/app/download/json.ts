import type { Selection } from './selection.ts';

/**
 * The selection in the form of the bundle: the same keys with the milestones that are shown, and
 * beside them `detailsById` (evidence, links and sources by milestone id, as far as they could be
 * had) and `selection` (what was chosen, in words; where it is shown; the day it was made).
 */
export function toJson({ bundle, entries, words, address, today }: Selection): string {
  const details = entries.flatMap(({ milestone, detail }) =>
    detail ? [[milestone.id, detail] as const] : [],
  );
  const file = {
    ...bundle,
    milestones: entries.map(({ milestone }) => milestone),
    detailsById: Object.fromEntries(details),
    selection: { words, address, made: today },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
