import type { Kind, Milestone } from '../model/bundle.ts';
import { possibleDays, type DayRange } from '../model/calendarDate.ts';
import { estimateTextPx } from './measureText.ts';
import { markForm, markX } from './markGeometry.ts';
import { timeScale } from './scale.ts';
import type { MarkForm, Tick } from './scene.ts';
import { tickRows } from './ticks.ts';

export interface SlimRequest {
  /** In the order of the presentation. */
  readonly milestones: readonly Milestone[];
  readonly range: DayRange;
  readonly widthPx: number;
  /** Edge of a mark; the rows follow from it. */
  readonly markPx: number;
  /** Size of the years' text, for choosing which years fit. */
  readonly textPx: number;
  readonly currentId: string | null;
}

export interface SlimMark {
  readonly id: string;
  readonly kind: Kind;
  readonly x: number;
  readonly y: number;
  readonly form: MarkForm;
  readonly isAnnounced: boolean;
  readonly isCurrent: boolean;
}

/** The one-line timeline under a presented milestone. */
export interface SlimScene {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Y of the axis. */
  readonly lineY: number;
  readonly years: readonly Tick[];
  readonly yearY: number;
  readonly marks: readonly SlimMark[];
}

/** Rows of marks at most, the axis included; what finds no room lies over its neighbour. */
const ROWS = 3;
/** Text size that the widths of texts are estimated for. */
const ESTIMATE_PX = 12.5;

/** Lays out the slim timeline: marks on the axis, those that would touch in up to two rows above it. */
export function layoutSlim(request: SlimRequest): SlimScene {
  const { widthPx, markPx, currentId } = request;
  const inset = markPx;
  const scale = timeScale(request.range, inset, Math.max(1, widthPx - 2 * inset));
  const rowPx = Math.round(markPx * 1.9);
  const lineY = rowPx * (ROWS - 1) + markPx;
  const measure = (text: string): number =>
    (estimateTextPx(text, true) * request.textPx) / ESTIMATE_PX;
  const { ticks } = tickRows({ scale, density: 'full', measure });
  const ends = Array.from({ length: ROWS }, () => Number.NEGATIVE_INFINITY);
  const placed = request.milestones
    .map((milestone) => {
      const days = { ...possibleDays(milestone.date), precision: milestone.date.precision };
      return { milestone, x: markX(days, scale), form: markForm(days, scale) };
    })
    .sort((a, b) => a.x - b.x || (a.milestone.id < b.milestone.id ? -1 : 1));
  const marks = placed.map(({ milestone, x, form }) => {
    const isCurrent = milestone.id === currentId;
    const half = (isCurrent ? 1.9 : 1.1) * (markPx / 2);
    const free = isCurrent ? 0 : ends.findIndex((end) => x - half >= end);
    const row = Math.max(0, free);
    ends[row] = Math.max(ends[row] ?? x, x + half);
    return {
      id: milestone.id,
      kind: milestone.kind,
      x,
      y: lineY - row * rowPx,
      form,
      isAnnounced: milestone.status === 'announced',
      isCurrent,
    };
  });
  const yearY = lineY + markPx + request.textPx;
  return {
    widthPx,
    heightPx: Math.ceil(yearY + request.textPx),
    lineY,
    years: ticks.filter((tick) => tick.level === 'year'),
    yearY,
    marks,
  };
}
