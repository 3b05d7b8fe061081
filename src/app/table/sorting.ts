import { KINDS, type Milestone } from '../../model/bundle.ts';
import { placeInWords, statesInWords } from '../../model/statesInWords.ts';

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

const collator = new Intl.Collator('en', { numeric: true });

/** What a column is sorted by; texts that say "nothing" stand last. */
function textOf(column: Column, milestone: Milestone, names: StateNames): string {
  const { title, place, pillars } = milestone;
  if (column === 'title') return title.replace(/^[^\p{L}\p{N}]+/u, '');
  if (column === 'place') return place ? (place.city ?? placeInWords(place, names)) : '\uffff';
  if (column === 'pillars') return pillars.length === 0 ? '\uffff' : pillars.join(',');
  const isNamed = milestone.states.length > 0 || milestone.allStates !== null;
  return isNamed ? statesInWords(milestone, names) : '\uffff';
}

function compare(
  column: Exclude<Column, 'date'>,
  a: Milestone,
  b: Milestone,
  names: StateNames,
): number {
  if (column === 'sources') return a.sources - b.sources;
  if (column === 'kind') return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
  return collator.compare(textOf(column, a, names), textOf(column, b, names));
}

/** Milestones in the order of a column; equal ones keep the order in which they came. */
export function sortMilestones(
  milestones: readonly Milestone[],
  { column, direction }: Sorting,
  names: StateNames,
): readonly Milestone[] {
  if (column === 'date') return direction === 'ascending' ? milestones : milestones.toReversed();
  const sign = direction === 'ascending' ? 1 : -1;
  return milestones.toSorted((a, b) => sign * compare(column, a, b, names));
}
