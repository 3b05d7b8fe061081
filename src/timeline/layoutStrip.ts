import type { Milestone } from '../model/bundle.ts';
import { dayNumber, isoDay, type DayRange, type MilestoneDate } from '../model/calendarDate.ts';
import { metricsOf, PLOT_INSET_PX } from './metrics.ts';
import { roundPx, timeScale, xOfDay } from './scale.ts';
import type { StripRequest, StripScene, TimeScale } from './scene.ts';

/** Sizes in px: bars, and below them the years where there is room. */
const FULL = { height: 66, barsTop: 11, bars: 32, yearY: 54 } as const;
const COMPACT = { height: 36, barsTop: 6, bars: 22, yearY: null } as const;
/** Gap between two bars, and the least height of a bar that counts anything. */
const BAR_GAP_PX = 1;
const LEAST_BAR_PX = 2;
const YEAR_LABEL_PX = 38;

/** Number of a quarter: year × 4 + 0…3. */
function quarterOf(day: number): number {
  const iso = isoDay(day);
  return Number(iso.slice(0, 4)) * 4 + Math.floor((Number(iso.slice(5, 7)) - 1) / 3);
}

const firstDayOfQuarter = (quarter: number): number =>
  dayNumber(Math.floor(quarter / 4), (quarter % 4) * 3 + 1, 1);

/** Quarters that count a milestone, first and last: that of its first day or month, or all of its year. */
function quartersOf({ start }: MilestoneDate): readonly [number, number] {
  const year = Number(start.slice(0, 4)) * 4;
  if (start.length < 7) return [year, year + 3];
  const quarter = year + Math.floor((Number(start.slice(5, 7)) - 1) / 3);
  return [quarter, quarter];
}

interface KnownCounts {
  readonly span: DayRange;
  readonly counts: readonly number[];
}

/** The counts of each array last asked for: a zoom asks for the same on every frame. */
const countsByMilestones = new WeakMap<readonly Milestone[], KnownCounts>();

/** Milestones in each quarter of the span; a date without its month counts in equal shares. */
export function quarterCounts(milestones: readonly Milestone[], span: DayRange): readonly number[] {
  const known = countsByMilestones.get(milestones);
  if (known?.span.first === span.first && known.span.last === span.last) return known.counts;
  const counts = countQuarters(milestones, span);
  countsByMilestones.set(milestones, { span, counts });
  return counts;
}

function countQuarters(milestones: readonly Milestone[], span: DayRange): readonly number[] {
  const from = quarterOf(span.first);
  const counts = Array.from({ length: quarterOf(span.last) + 1 - from }, () => 0);
  for (const milestone of milestones) {
    const [first, last] = quartersOf(milestone.date);
    for (let place = first - from; place <= last - from; place += 1) {
      const count = counts[place];
      if (count !== undefined) counts[place] = count + 1 / (last + 1 - first);
    }
  }
  return counts;
}

interface BarField {
  readonly scale: TimeScale;
  readonly span: DayRange;
  readonly bottom: number;
  readonly pxPerCount: number;
}

/** Bars as one path, each cut at the edges of the stretches in which it is wanted. */
function barsPath(
  counts: readonly number[],
  field: BarField,
  stretches: readonly (readonly [number, number])[],
): string {
  const from = quarterOf(field.span.first);
  const parts: string[] = [];
  counts.forEach((count, place) => {
    if (count <= 0) return;
    const height = roundPx(Math.max(LEAST_BAR_PX, count * field.pxPerCount));
    const left = xOfDay(field.scale, firstDayOfQuarter(from + place));
    const right = xOfDay(field.scale, firstDayOfQuarter(from + place + 1)) - BAR_GAP_PX;
    for (const [start, end] of stretches) {
      const x = roundPx(Math.max(left, start));
      const width = roundPx(Math.min(right, end) - x);
      if (width > 0) {
        parts.push(`M${x} ${field.bottom}v${-height}h${width}v${height}z`);
      }
    }
  });
  return parts.join('');
}

/** First and last year and the multiples of five between them, as far as they do not touch. */
function yearLabels(span: DayRange, scale: TimeScale): StripScene['years'] {
  const first = Number(isoDay(span.first).slice(0, 4));
  const last = Number(isoDay(span.last).slice(0, 4));
  const middleX = (year: number): number =>
    (xOfDay(scale, dayNumber(year, 1, 1)) + xOfDay(scale, dayNumber(year + 1, 1, 1))) / 2;
  const labels: { text: string; x: number }[] = [];
  for (let year = first; year <= last; year += 1) {
    if (year !== first && year !== last && year % 5 !== 0) continue;
    const x = roundPx(middleX(year));
    const before = labels.at(-1);
    const isFree = before === undefined || x - before.x >= YEAR_LABEL_PX;
    if (isFree) labels.push({ text: String(year), x });
    else if (year === last && labels.length > 1)
      labels[labels.length - 1] = { text: String(year), x };
  }
  return labels;
}

/** Lays out the overview: a bar for each quarter of the whole span, all behind those that pass. */
export function layoutStrip(request: StripRequest): StripScene {
  const { widthPx, span, range, density } = request;
  const metrics = metricsOf(density, false);
  const sizes = density === 'full' ? FULL : COMPACT;
  const x = metrics.gutter;
  const width = Math.max(60, widthPx - metrics.marginRight - x);
  const scale = timeScale(span, x + PLOT_INSET_PX, width - 2 * PLOT_INSET_PX);
  const all = quarterCounts(request.all, span);
  const passing = quarterCounts(request.passing, span);
  const most = Math.max(1, ...all);
  const bottom = sizes.barsTop + sizes.bars;
  const field = { scale, span, bottom, pxPerCount: (sizes.bars - 2) / most };
  const startX = roundPx(xOfDay(scale, Math.max(range.first, span.first)));
  const endX = roundPx(xOfDay(scale, Math.min(range.last, span.last) + 1));
  const inside = [[startX, endX]] as const;
  const outside = [
    [x, startX],
    [endX, x + width],
  ] as const;
  return {
    widthPx,
    heightPx: sizes.height,
    gutterPx: metrics.gutter,
    plot: { x, width, y: sizes.barsTop, height: sizes.bars },
    scale,
    bars: {
      allInside: barsPath(all, field, inside),
      passingInside: barsPath(passing, field, inside),
      allOutside: barsPath(all, field, outside),
      passingOutside: barsPath(passing, field, outside),
    },
    frame: { startX, endX },
    years: sizes.yearY === null ? [] : yearLabels(span, scale),
    yearY: sizes.yearY,
  };
}
