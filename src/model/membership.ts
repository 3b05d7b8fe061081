import type { ParticipatingState } from './bundle.ts';
import { daysOf } from './calendarDate.ts';

/**
 * The day, since 1970-01-01, from which a State is counted among the participating States:
 * -Infinity before 2003; of a month or year alone the last day, for only then it surely had joined.
 */
export function firstDayAsMember(joined: ParticipatingState['joined']): number {
  return joined === null ? -Infinity : daysOf(joined).last;
}
