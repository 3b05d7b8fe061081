import { utcYear } from 'd3-time';
import type { Milestone } from '../../model/bundle.ts';
import { possibleDays, type DayRange } from '../../model/calendarDate.ts';
import { bandsIn } from '../../timeline/calendarBands.ts';

/** A mark of the slim timeline, in px from its left edge and from its line upwards. */
export interface SlimMark {
  readonly milestone: Milestone;
  readonly x: number;
  /** 0: on the line; each further one a row above. */
  readonly row: number;
}

export interface SlimYear {
  readonly year: number;
  /** Start of the year. */
  readonly x: number;
  /** Middle of the year's part that is shown. */
  readonly labelX: number;
  /** Empty where the labels would stand too close. */
  readonly text: string;
}

export interface SlimTimeline {
  readonly marks: readonly SlimMark[];
  readonly years: readonly SlimYear[];
  readonly rows: number;
}

export interface SlimRequest {
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
