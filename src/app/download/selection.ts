import type { Bundle } from '../../model/bundle.ts';
import type { CalendarDate } from '../../model/calendarDate.ts';
import type { MilestoneWithDetail } from '../../model/reference.ts';

/** What is shown and taken away: in a download, on paper, in a picture. */
export interface Selection {
  readonly bundle: Bundle;
  /** In the order shown. */
  readonly entries: readonly MilestoneWithDetail[];
  /** The filter in words, or what else was chosen; empty: everything. */
  readonly words: string;
  /** Address that shows the same again; absolute. */
  readonly address: string;
  /** Day on which it was made. */
  readonly today: CalendarDate;
}
