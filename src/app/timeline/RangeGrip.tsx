import type { KeyboardEvent, PointerEvent } from 'react';
import { isoDay, type DayRange } from '../../model/calendarDate.ts';
import { calendarDateInWords } from '../../model/dateInWords.ts';
import { say } from '../../model/say.ts';
import { datesOfRange, moveRangeEnd, type RangeEnd, type RangeStep } from '../../timeline/zoom.ts';

/** "January 2008", "14 March 2019": a day only where the range does not begin or end with a month. */
export function endInWords(range: DayRange, end: RangeEnd): string {
  const wide = { first: range.first - 1, last: range.last + 1 };
  const { from, to } = datesOfRange(range, wide);
  if (end === 'start') {
    const month = from?.length === 4 ? `${from}-01` : from;
    return calendarDateInWords(month ?? isoDay(range.first));
  }
  const month = to?.length === 4 ? `${to}-12` : to;
  return calendarDateInWords(month ?? isoDay(range.last));
}

interface RangeGripProps {
  readonly end: RangeEnd;
  readonly range: DayRange;
  readonly span: DayRange;
  /** It cannot be moved; it stays in reach, to be read. */
  readonly isLocked: boolean;
  /** Place in px of the screen: the middle of the grip, top and height of the strip. */
  readonly left: number;
  readonly top: number;
  readonly height: number;
  readonly onMove: (range: DayRange) => void;
  readonly onHold: (event: PointerEvent<HTMLDivElement>, end: RangeEnd) => void;
}

const KEYS: Readonly<Record<string, { readonly step: RangeStep; readonly direction: 1 | -1 }>> = {
  ArrowLeft: { step: 'quarter', direction: -1 },
  ArrowDown: { step: 'quarter', direction: -1 },
  ArrowRight: { step: 'quarter', direction: 1 },
  ArrowUp: { step: 'quarter', direction: 1 },
  PageDown: { step: 'year', direction: -1 },
  PageUp: { step: 'year', direction: 1 },
};

/** Home goes to the lowest value of a grip, End to the highest. */
function stepOfKey(key: string, end: RangeEnd) {
  if (key === 'Home')
    return { step: end === 'start' ? 'outermost' : 'innermost', direction: -1 } as const;
  if (key === 'End')
    return { step: end === 'start' ? 'innermost' : 'outermost', direction: 1 } as const;
  return KEYS[key] ?? null;
}

/** One end of the range as a slider: arrows a quarter, Page keys a year, Home and End as far as it goes. */
export function RangeGrip(props: RangeGripProps) {
  const { end, range, span, isLocked, left, top, height, onMove, onHold } = props;
  const value = end === 'start' ? range.first : range.last;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isLocked || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const move = stepOfKey(event.key, end);
    if (!move) return;
    event.preventDefault();
    onMove(moveRangeEnd(range, span, { end, ...move }));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className="grip"
      style={{ left: left - 12, top, height }}
      aria-label={end === 'start' ? say('Start of the period') : say('End of the period')}
      aria-orientation="horizontal"
      aria-disabled={isLocked}
      aria-valuemin={end === 'start' ? span.first : range.first}
      aria-valuemax={end === 'start' ? range.last : span.last}
      aria-valuenow={value}
      aria-valuetext={endInWords(range, end)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => isLocked || onHold(event, end)}
    />
  );
}
