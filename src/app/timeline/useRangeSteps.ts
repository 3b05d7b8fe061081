import { useMemo } from 'react';
import { daysOf, type DayRange } from '../../model/calendarDate.ts';
import {
  datesOfRange,
  dragRangeEnd,
  PAN_STEP,
  panRange,
  type RangeEnd,
  ZOOM_STEP,
  zoomRange,
} from '../../timeline/zoom.ts';
import { useTimeline } from '../state/useTimeline.ts';

/** What buttons and keys do to the range; each replaces the address when it rests. */
export interface RangeSteps {
  /** The whole period. */
  readonly span: DayRange;
  /** False where an end is locked: zooming and panning move both. */
  readonly canZoom: boolean;
  readonly isEndLocked: (end: RangeEnd) => boolean;
  readonly set: (range: DayRange) => void;
  /** Sets a range at which a gesture came to rest, with its ends on months where days are too small to see. */
  readonly rest: (range: DayRange) => void;
  /** `anchorDay` keeps its place; without it the middle does. */
  readonly zoom: (way: 'in' | 'out' | 'whole', anchorDay?: number) => void;
  readonly pan: (direction: 1 | -1) => void;
}

/** Ranges longer than this, in days, begin and end with a month. */
const MONTHS_FROM_DAYS = 365;

function snapped(range: DayRange, span: DayRange): DayRange {
  if (range.last - range.first < MONTHS_FROM_DAYS) return range;
  const first = dragRangeEnd(range, span, { end: 'start', day: range.first, snapsToMonth: true });
  return dragRangeEnd(first, span, { end: 'end', day: range.last + 1, snapsToMonth: true });
}

/** The range of the page and the steps that change it. */
export function useRangeSteps(): RangeSteps {
  const { bundle, range, actions, isLocked } = useTimeline(
    'bundle',
    'range',
    'actions',
    'isLocked',
  );
  return useMemo(() => {
    const span = { first: daysOf(bundle.span.start).first, last: daysOf(bundle.span.end).last };
    const set = (next: DayRange): void => {
      const { from, to } = datesOfRange(next, span);
      actions.setRange(from, to, 'settle');
    };
    const rest = (next: DayRange): void => set(snapped(next, span));
    const isEndLocked = (end: RangeEnd): boolean => isLocked(end === 'start' ? 'from' : 'to');
    return {
      span,
      canZoom: !isEndLocked('start') && !isEndLocked('end'),
      isEndLocked,
      set,
      rest,
      zoom: (way, anchorDay) => {
        const factor = way === 'in' ? ZOOM_STEP : 1 / ZOOM_STEP;
        const by = anchorDay === undefined ? { factor } : { factor, anchorDay };
        rest(way === 'whole' ? span : zoomRange(range, span, by));
      },
      pan: (direction) =>
        rest(panRange(range, span, direction * PAN_STEP * (range.last + 1 - range.first))),
    };
  }, [bundle, range, actions, isLocked]);
}
