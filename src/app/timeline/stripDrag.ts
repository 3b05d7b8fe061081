import type { DayRange } from '../../model/calendarDate.ts';
import { dragRangeEnd, isWholeSpan, panRange, SHORTEST_RANGE_DAYS } from '../../timeline/zoom.ts';

/** Days from which a drawn range begins and ends with a month. */
const MONTHS_FROM_DAYS = 365;

/** What a press on the strip takes hold of. */
export type Hold =
  | { readonly type: 'end'; readonly end: 'start' | 'end' }
  | { readonly type: 'frame' }
  | { readonly type: 'new' };

/** A press inside a frame that is not the whole period moves it; anywhere else it draws a new range. */
export function holdAt(range: DayRange, span: DayRange, day: number): Hold {
  const isInside = day >= range.first && day <= range.last + 1;
  return isInside && !isWholeSpan(range, span) ? { type: 'frame' } : { type: 'new' };
}

interface Drag {
  readonly hold: Hold;
  /** Range and day at the press. */
  readonly range: DayRange;
  readonly fromDay: number;
  readonly span: DayRange;
}

/** The range after a drag has come to a day. */
export function draggedTo({ hold, range, fromDay, span }: Drag, day: number): DayRange {
  if (hold.type === 'end')
    return dragRangeEnd(range, span, { end: hold.end, day, snapsToMonth: true });
  if (hold.type === 'frame') return panRange(range, span, Math.round(day - fromDay));
  const first = Math.max(span.first, Math.round(Math.min(day, fromDay)));
  const last = Math.min(span.last, Math.round(Math.max(day, fromDay)) - 1);
  const drawn = { first: Math.min(first, span.last + 1 - SHORTEST_RANGE_DAYS), last };
  const atLeast = { ...drawn, last: Math.max(last, drawn.first + SHORTEST_RANGE_DAYS - 1) };
  if (atLeast.last - atLeast.first < MONTHS_FROM_DAYS) return atLeast;
  const started = dragRangeEnd(atLeast, span, {
    end: 'start',
    day: atLeast.first,
    snapsToMonth: true,
  });
  return dragRangeEnd(started, span, { end: 'end', day: atLeast.last + 1, snapsToMonth: true });
}
