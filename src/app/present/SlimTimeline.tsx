import { type RefCallback, useCallback, useState } from 'react';
import type { Milestone } from '../../model/bundle.ts';
import { dayNumber, type DayRange, possibleDays } from '../../model/calendarDate.ts';
import { formOf } from '../../timeline/kindShape.ts';
import { yearOf, yearsAround } from '../picture/useSelection.ts';
import { useTimeline } from '../state/useTimeline.ts';
import type { Sequence } from './sequence.ts';
import { kindPath } from '../ui/KindMark.tsx';

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
  /** Room that one mark takes: what was asked for, or less where there are too many. */
  readonly markPx: number;
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

/** The timeline stays slim: where so many rows are taken, a mark moves aside. */
const MAX_ROWS = 4;
/** How full the rows may be before all marks become smaller. */
const FULLEST = 0.9;

function yearsOf({ range, yearPx }: SlimRequest, xOf: (day: number) => number): SlimYear[] {
  const years: SlimYear[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (let year = yearOf(range.first); year <= yearOf(range.last); year += 1) {
    const x = xOf(Math.max(range.first, dayNumber(year, 1, 1)));
    const labelX = (x + xOf(Math.min(range.last + 1, dayNumber(year + 1, 1, 1)))) / 2;
    const hasRoom = labelX - yearPx / 2 >= free;
    if (hasRoom) free = labelX + yearPx / 2;
    years.push({ year, x, labelX, text: hasRoom ? String(year) : '' });
  }
  return years;
}

/**
 * Places the milestones along one line by the middle of their possible days, each in the lowest row
 * where it does not touch another, and beside the last one where all rows are taken. Order of input
 * does not matter.
 */
export function layoutSlimTimeline(request: SlimRequest): SlimTimeline {
  const { range, widthPx, milestones } = request;
  const most = (widthPx * MAX_ROWS * FULLEST) / Math.max(1, milestones.length);
  const markPx = Math.min(request.markPx, most);
  const pxPerDay = widthPx / (range.last + 1 - range.first);
  const xOf = (day: number): number => (day - range.first) * pxPerDay;
  const half = markPx / 2;
  const ends: number[] = [];
  const placed = milestones
    .map((milestone) => {
      const { first, last } = possibleDays(milestone.date);
      const x = Math.min(widthPx - half, Math.max(half, xOf((first + last + 1) / 2)));
      return { milestone, x };
    })
    .sort((a, b) => a.x - b.x || (a.milestone.id < b.milestone.id ? -1 : 1));
  const pushed = placed.map(({ milestone, x: wanted }) => {
    const free = ends.findIndex((end) => end <= wanted - half);
    const isFull = free < 0 && ends.length === MAX_ROWS;
    const row = isFull ? ends.indexOf(Math.min(...ends)) : free < 0 ? ends.length : free;
    const x = isFull ? (ends[row] ?? 0) + half : wanted;
    ends[row] = x + half;
    return { milestone, x, row };
  });
  // What was moved over the right end comes back, and moves what is before it.
  const starts = ends.map(() => widthPx);
  const marks = pushed
    .reverse()
    .map(({ milestone, x, row }) => {
      const kept = Math.min(x, (starts[row] ?? widthPx) - half);
      starts[row] = kept - half;
      return { milestone, x: kept, row };
    })
    .reverse();
  return { marks, years: yearsOf(request, xOf), rows: Math.max(1, ends.length), markPx };
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
const ROW_GAP = 1.12;
/** Radius of the ring around the current one, in marks. */
const RING = 1.15;

/** Where the milestone stands among those presented: marks along a line of years. For the eye alone; the words say the same. */
export function SlimTimeline({ sequence, current }: SlimTimelineProps) {
  const { range } = useTimeline('range');
  const [ref, widthPx] = useWidth();
  const shown = sequence.isPath ? yearsAround(sequence.milestones, range) : range;
  const wantedPx = Math.max(SMALLEST_MARK_PX, widthPx * MARK_PER_WIDTH);
  const yearPx = Math.max(52, wantedPx * 3.4);
  const { marks, years, rows, markPx } = layoutSlimTimeline({
    milestones: sequence.milestones,
    range: shown,
    widthPx,
    markPx: wantedPx,
    yearPx,
  });
  // The ring of the current one would cut its neighbours: they are left out while it is there.
  const at = marks.find(({ milestone }) => milestone === current);
  const isClear = ({ x, row }: SlimMark): boolean =>
    !at || Math.hypot(x - at.x, (row - at.row) * wantedPx * ROW_GAP) > wantedPx * RING + markPx / 2;
  const drawn = marks.filter((mark) => mark === at || isClear(mark));
  const lineY = (rows + 0.7) * wantedPx * ROW_GAP;
  const currentYear = yearOf(possibleDays(current.date).first);
  return (
    <div ref={ref} className="present-slim" translate="no" aria-hidden="true">
      {widthPx > 0 && (
        <svg width={widthPx} height={lineY + wantedPx * 3.6}>
          <path
            className="present-line"
            d={`M0 ${lineY}H${widthPx}${years.map(({ x }) => `M${x} ${lineY - 6}v12`).join('')}`}
          />
          {years.map(({ year, labelX, text }) => (
            <text
              key={year}
              className={year === currentYear ? 'is-current' : ''}
              x={labelX}
              y={lineY + wantedPx * 2.6}
            >
              {year === currentYear ? year : text}
            </text>
          ))}
          {drawn.map(({ milestone, x, row }) => (
            <SlimMarkShape
              key={milestone.id}
              milestone={milestone}
              x={x}
              y={lineY - row * wantedPx * ROW_GAP}
              markPx={milestone === current ? wantedPx : markPx}
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
      {isCurrent && <circle className="present-ring" r={markPx * RING} />}
      <path {...kindPath(milestone.kind, formOf(milestone))} transform={`scale(${scale})`} />
    </g>
  );
}
