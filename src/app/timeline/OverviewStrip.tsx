import { memo, useMemo, useRef, type PointerEvent, type KeyboardEvent } from 'react';
import { type DayRange, isoDay } from '../../model/calendarDate.ts';
import { say } from '../../model/say.ts';
import { GUTTER_INSET_PX } from '../../timeline/metrics.ts';
import { layoutStrip } from '../../timeline/layoutStrip.ts';
import { dayAtX } from '../../timeline/scale.ts';
import type { Density, FilteredMilestones } from '../../timeline/scene.ts';
import type { StripScene } from '../../timeline/stripScene.ts';
import {
  dragRangeEnd,
  isWholeSpan,
  panRange,
  SHORTEST_RANGE_DAYS,
  datesOfRange,
  moveRangeEnd,
  type RangeEnd,
  type RangeStep,
} from '../../timeline/zoom.ts';
import type { ChartSize } from './chartSize.ts';
import type { LiveRange } from './useLiveRange.ts';
import type { RangeSteps } from './useRangeSteps.ts';
import { calendarDateInWords } from '../../model/dateInWords.ts';

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

interface OverviewStripProps {
  readonly milestones: FilteredMilestones;
  readonly live: LiveRange;
  readonly steps: RangeSteps;
  readonly size: ChartSize;
  readonly density: Density;
}

/** Movement in px of the scene from which a press is a drag. */
const DRAG_FROM_PX = 3;
/** Width of a grip's target. */
const GRIP_PX = 24;

interface StripDrag {
  readonly hold: Hold;
  readonly range: DayRange;
  readonly fromDay: number;
  readonly fromX: number;
}

/** Follows the pointer from its press on the strip to its release. */
function useStripDrag({ live, steps, size }: OverviewStripProps, scene: StripScene) {
  const ref = useRef<HTMLDivElement>(null);
  const drag = useRef<StripDrag | null>(null);
  const { span } = steps;
  const xOf = (event: PointerEvent): number =>
    (event.clientX - (ref.current?.getBoundingClientRect().left ?? 0)) / size.scale;
  const begin = (event: PointerEvent, hold: Hold): void => {
    const x = xOf(event);
    drag.current = { hold, range: live.newest(), fromDay: dayAtX(scene.scale, x), fromX: x };
    ref.current?.setPointerCapture(event.pointerId);
  };
  return {
    ref,
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || drag.current || !steps.canZoom) return;
      const x = xOf(event);
      if (x < scene.plot.x - DRAG_FROM_PX) return;
      begin(event, holdAt(live.newest(), span, dayAtX(scene.scale, x)));
    },
    onHold: (event: PointerEvent, end: 'start' | 'end') => {
      if (event.button === 0) begin(event, { type: 'end', end });
    },
    onPointerMove: (event: PointerEvent) => {
      const held = drag.current;
      if (!held) return;
      const x = xOf(event);
      if (Math.abs(x - held.fromX) < DRAG_FROM_PX) return;
      live.move(draggedTo({ ...held, span }, dayAtX(scene.scale, x)));
    },
    onPointerUp: () => {
      drag.current = null;
    },
  };
}

/** The drawing of the strip: density over the whole period, and the framed range. */
function StripDrawing({ scene, size }: { readonly scene: StripScene; readonly size: ChartSize }) {
  const { plot, frame, bars, years, yearY } = scene;
  const frameWidth = frame.endX - frame.startX;
  return (
    <svg
      className="strip kind"
      width={scene.widthPx * size.scale}
      height={scene.heightPx * size.scale}
      viewBox={`0 0 ${scene.widthPx} ${scene.heightPx}`}
      aria-hidden="true"
    >
      <text
        className="heading"
        x={GUTTER_INSET_PX}
        y={yearY === null ? plot.y + plot.height / 2 : plot.y + 9}
      >
        {yearY === null
          ? say('All years | at most 12 letters')
          : say('Whole period | at most 16 letters')}
      </text>
      {yearY !== null && (
        <text className="quiet" x={GUTTER_INSET_PX} y={plot.y + 27}>
          {say('per quarter | of a year, at most 16 letters')}
        </text>
      )}
      <rect className="field" x={plot.x} y={plot.y} width={plot.width} height={plot.height} />
      <rect
        className="inside"
        x={frame.startX}
        y={plot.y}
        width={frameWidth}
        height={plot.height}
      />
      <path className="all-outside" d={bars.allOutside} />
      <path className="passing-outside" d={bars.passingOutside} />
      <path className="all-inside" d={bars.allInside} />
      <path className="passing-inside" d={bars.passingInside} />
      <rect className="frame" x={frame.startX} y={plot.y} width={frameWidth} height={plot.height} />
      {yearY !== null &&
        years.map(({ text, x }) => (
          <text
            key={text}
            className={`middle ${x < frame.startX || x > frame.endX ? 'is-outside' : ''}`}
            x={x}
            y={yearY}
          >
            {text}
          </text>
        ))}
    </svg>
  );
}

/** The whole period in small, with the range to be dragged, or moved by keys at its two grips. */
export const OverviewStrip = memo(function OverviewStrip(props: OverviewStripProps) {
  const { milestones, live, steps, size, density } = props;
  const { span } = steps;
  const scene = useMemo(
    () =>
      layoutStrip({
        ...milestones,
        span,
        range: live.range,
        widthPx: size.widthPx,
        density,
      }),
    [milestones, span, live.range, size, density],
  );
  const { onHold, ...drag } = useStripDrag(props, scene);
  const { plot, frame } = scene;
  // Grips of a short range stand apart, so that each can be hit.
  const apart = Math.max(0, GRIP_PX - (frame.endX - frame.startX)) / 2;
  const place = { top: (plot.y - 2) * size.scale, height: (plot.height + 4) * size.scale };
  return (
    <div
      role="group"
      aria-label={say('Period shown')}
      translate="no"
      className="relative border-t border-rule select-none"
      {...drag}
      onPointerCancel={drag.onPointerUp}
    >
      <StripDrawing scene={scene} size={size} />
      {(['start', 'end'] as const).map((end) => (
        <RangeGrip
          key={end}
          end={end}
          range={live.range}
          span={span}
          isLocked={steps.isEndLocked(end)}
          left={(end === 'start' ? frame.startX - apart : frame.endX + apart) * size.scale}
          {...place}
          onMove={steps.set}
          onHold={onHold}
        />
      ))}
    </div>
  );
});
