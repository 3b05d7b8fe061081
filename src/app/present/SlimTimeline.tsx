import { type RefCallback, useCallback, useState } from 'react';
import { utcYear } from 'd3-time';

import type { Milestone } from '../../model/bundle.ts';
import { type DayRange, isoDay, possibleDays } from '../../model/calendarDate.ts';
import { bandsIn } from '../../timeline/calendarBands.ts';
import { formOf, shapeOf } from '../../timeline/drawMarks.ts';
import { PAGE_PALETTE } from '../../timeline/look.ts';
import { yearsAround } from '../picture/useSelection.ts';
import { useTimeline } from '../state/useTimeline.ts';
import type { Sequence } from './sequence.ts';

/** A mark of the slim timeline, in px from its left edge and from its line upwards. */
interface SlimMark {
  readonly milestone: Milestone;
  readonly x: number;
  /** 0: on the line; each further one a row above. */
  readonly row: number;
}

interface SlimYear {
  readonly year: number;
  /** Start of the year. */
  readonly x: number;
  /** Middle of the year's part that is shown. */
  readonly labelX: number;
  /** Empty where the labels would stand too close. */
  readonly text: string;
}

interface SlimTimeline {
  readonly marks: readonly SlimMark[];
  readonly years: readonly SlimYear[];
  readonly rows: number;
}

interface SlimRequest {
  readonly milestones: readonly Milestone[];
  readonly range: DayRange;
  readonly widthPx: number;
  /** Room that one mark takes in its row. */
  readonly markPx: number;
  /** Room that the label of a year takes. */
  readonly yearPx: number;
}

/** Beyond this the marks overlap: the timeline stays slim. */
const MAX_ROWS = 3;

function yearsOf({ range, yearPx }: SlimRequest, xOf: (day: number) => number): SlimYear[] {
  const years: SlimYear[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const band of bandsIn(utcYear, range)) {
    const x = xOf(Math.max(range.first, band.first));
    const labelX = (x + xOf(Math.min(range.last + 1, band.end))) / 2;
    const year = band.date.getUTCFullYear();
    const hasRoom = labelX - yearPx / 2 >= free;
    if (hasRoom) free = labelX + yearPx / 2;
    years.push({ year, x, labelX, text: hasRoom ? String(year) : '' });
  }
  return years;
}

/**
 * Places the milestones along one line by the middle of their possible days, each in the lowest row
 * where it does not touch another; past the last row they overlap. Order of input does not matter.
 */
export function layoutSlimTimeline(request: SlimRequest): SlimTimeline {
  const { range, widthPx, markPx } = request;
  const pxPerDay = widthPx / (range.last + 1 - range.first);
  const xOf = (day: number): number => (day - range.first) * pxPerDay;
  const half = markPx / 2;
  const ends: number[] = [];
  const placed = request.milestones
    .map((milestone) => {
      const { first, last } = possibleDays(milestone.date);
      const x = Math.min(widthPx - half, Math.max(half, xOf((first + last + 1) / 2)));
      return { milestone, x };
    })
    .sort((a, b) => a.x - b.x || (a.milestone.id < b.milestone.id ? -1 : 1));
  const marks = placed.map(({ milestone, x }) => {
    const free = ends.findIndex((end) => end <= x - half);
    const row = free >= 0 ? free : Math.min(ends.length, MAX_ROWS - 1);
    ends[row] = x + half;
    return { milestone, x, row };
  });
  return { marks, years: yearsOf(request, xOf), rows: Math.max(1, ends.length) };
}

/** Inner width in px of the element that takes the ref; 0 until it has been measured. */
function useWidth(): readonly [RefCallback<HTMLElement>, number] {
  const [widthPx, setWidthPx] = useState(0);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const measure = (): void => setWidthPx(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, widthPx];
}

interface SlimTimelineProps {
  readonly sequence: Sequence;
  readonly current: Milestone;
}

/** Of the reference width of 1600 px in the stylesheet; marks of 16 px there. */
const MARK_PER_WIDTH = 18 / 1480;
const SMALLEST_MARK_PX = 10;
const ROW_GAP = 1.5;

/** Where the milestone stands among those presented: marks along a line of years. For the eye alone; the words say the same. */
export function SlimTimeline({ sequence, current }: SlimTimelineProps) {
  const { range } = useTimeline('range');
  const [ref, widthPx] = useWidth();
  const shown = sequence.isPath ? yearsAround(sequence.milestones, range) : range;
  const markPx = Math.max(SMALLEST_MARK_PX, widthPx * MARK_PER_WIDTH);
  const yearPx = Math.max(52, markPx * 3.4);
  const { marks, years, rows } = layoutSlimTimeline({
    milestones: sequence.milestones,
    range: shown,
    widthPx,
    markPx,
    yearPx,
  });
  // The current one is drawn last, over its neighbours.
  const drawn = marks.toSorted(
    (a, b) => Number(a.milestone === current) - Number(b.milestone === current),
  );
  const lineY = (rows + 0.5) * markPx * ROW_GAP;
  const currentYear = Number(isoDay(possibleDays(current.date).first).slice(0, 4));
  return (
    <div ref={ref} className="present-slim" aria-hidden="true">
      {widthPx > 0 && (
        <svg width={widthPx} height={lineY + markPx * 3.6}>
          <path
            className="present-line"
            d={`M0 ${lineY}H${widthPx}${years.map(({ x }) => `M${x} ${lineY - 6}v12`).join('')}`}
          />
          {years.map(({ year, labelX, text }) => (
            <text
              key={year}
              className={year === currentYear ? 'is-current' : ''}
              x={labelX}
              y={lineY + markPx * 2.6}
            >
              {year === currentYear ? year : text}
            </text>
          ))}
          {drawn.map(({ milestone, x, row }) => (
            <SlimMarkShape
              key={milestone.id}
              milestone={milestone}
              x={x}
              y={lineY - row * markPx * ROW_GAP}
              markPx={markPx}
              isCurrent={milestone.id === current.id}
            />
          ))}
        </svg>
      )}
    </div>
  );
}

interface SlimMarkShapeProps {
  readonly milestone: Milestone;
  readonly x: number;
  readonly y: number;
  readonly markPx: number;
  readonly isCurrent: boolean;
}

function SlimMarkShape({ milestone, x, y, markPx, isCurrent }: SlimMarkShapeProps) {
  const scale = (isCurrent ? 1.35 : 0.85) * (markPx / 14);
  return (
    <g transform={`translate(${x} ${y})`} className={isCurrent ? 'is-current' : ''}>
      {isCurrent && <circle className="present-ring" r={markPx * 1.15} />}
      <path
        {...shapeOf(milestone.kind, formOf(milestone), { palette: PAGE_PALETTE })}
        transform={`scale(${scale})`}
      />
    </g>
  );
}
