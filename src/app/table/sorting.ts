import { KINDS, type Milestone } from '../../model/bundle.ts';
import { LANGUAGE } from '../../model/say.ts';
import { hasStates, shortPlace, statesInWords } from '../../model/statesInWords.ts';

/** The columns of the table. */
export const COLUMNS = ['date', 'title', 'kind', 'place', 'states', 'pillars', 'sources'] as const;
export type Column = (typeof COLUMNS)[number];

/** By which column the table is sorted, and which way. */
export interface Sorting {
  readonly column: Column;
  readonly direction: 'ascending' | 'descending';
}

/** The order of the list and the chart. */
export const BY_DATE: Sorting = { column: 'date', direction: 'ascending' };

type StateNames = ReadonlyMap<string, string>;

const collator = new Intl.Collator(LANGUAGE, { numeric: true });

/** What a column is sorted by; null where it says nothing. */
function keyOf(
  column: Exclude<Column, 'date'>,
  milestone: Milestone,
  names: StateNames,
): string | number | null {
  switch (column) {
    case 'title':
      return milestone.title.replace(/^[^\p{L}\p{N}]+/u, '');
    case 'kind':
      return KINDS.indexOf(milestone.kind);
    case 'place':
      return shortPlace(milestone.place, names);
    case 'states':
      return hasStates(milestone) ? statesInWords(milestone, names) : null;
    case 'pillars':
      return milestone.pillars.length === 0 ? null : milestone.pillars.join(',');
    case 'sources':
      return milestone.sources;
  }
}

/**
 * Milestones in the order of a column; equal ones keep the order in which they came, and those of
 * which the column says nothing stand last, whichever way it is sorted.
 */
export function sortMilestones(
  milestones: readonly Milestone[],
  { column, direction }: Sorting,
  names: StateNames,
): readonly Milestone[] {
  if (column === 'date') return direction === 'ascending' ? milestones : [...milestones].reverse();
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = milestones.map((milestone) => ({
    milestone,
    key: keyOf(column, milestone, names),
  }));
  return keyed
    .sort(({ key: a }, { key: b }) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      return sign * collator.compare(String(a), String(b));
    })
    .map(({ milestone }) => milestone);
}
