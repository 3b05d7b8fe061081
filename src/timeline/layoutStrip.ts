import { utcYear } from 'd3-time';
import type { Milestone } from '../model/bundle.ts';
import { possibleDays, type DayRange } from '../model/calendarDate.ts';
import { bandsIn, QUARTER, type CalendarBand } from './calendarBands.ts';
import { hasBit, type Bits } from './bitset.ts';
import { metricsOf, PLOT_INSET_PX } from './metrics.ts';
import { roundPx, timeScale, xOfDay } from './scale.ts';
import type { FilteredMilestones, TimeScale } from './scene.ts';
import type { StripRequest, StripScene } from './stripScene.ts';

/** Sizes in px: bars, and below them the years where there is room. */
const FULL = { height: 66, barsTop: 11, bars: 32, yearY: 54 } as const;
const COMPACT = { height: 30, barsTop: 4, bars: 22, yearY: null } as const;
/** Gap between two bars, and the least height of a bar that counts anything. */
const BAR_GAP_PX = 1;
const LEAST_BAR_PX = 2;
const YEAR_LABEL_PX = 38;

/** Quarter of each day of a span, counted from its first: a table, as every milestone asks. */
function quarterTable({ first, last }: DayRange, quarters: readonly CalendarBand[]): Uint16Array {
  const table = new Uint16Array(last + 1 - first);
  quarters.forEach((quarter, place) =>
    table.fill(place, Math.max(0, quarter.first - first), quarter.end - first),
  );
  return table;
}

/** In which quarters of a span each milestone counts. */
interface Quarters {
  readonly span: DayRange;
  readonly bands: readonly CalendarBand[];
  /** Of each milestone the first and last; -1 outside the span. */
  readonly first: Int16Array;
  readonly last: Int16Array;
}

function quartersOf(milestones: readonly Milestone[], span: DayRange): Quarters {
  const bands = bandsIn(QUARTER, span);
  const quarterOn = quarterTable(span, bands);
  const first = new Int16Array(milestones.length);
  const last = new Int16Array(milestones.length);
  milestones.forEach(({ date }, place) => {
    const days = possibleDays(date);
    const quarter = quarterOn[days.first - span.first] ?? -1;
    first[place] = quarter;
    last[place] =
      date.precision === 'year' ? (quarterOn[days.last - span.first] ?? quarter) : quarter;
  });
  return { span, bands, first, last };
}

function countQuarters({ bands, first, last }: Quarters, passing: Bits | null): readonly number[] {
  const counts = bands.map(() => 0);
  for (let place = 0; place < first.length; place += 1) {
    const from = first[place] ?? -1;
    if (from === -1 || (passing && !hasBit(passing, place))) continue;
    const to = last[place] ?? from;
    const share = 1 / (to + 1 - from);
    for (let quarter = from; quarter <= to; quarter += 1) {
      counts[quarter] = (counts[quarter] ?? 0) + share;
    }
  }
  return counts;
}

interface StripCounts {
  readonly bands: readonly CalendarBand[];
  readonly all: readonly number[];
  readonly passing: readonly number[];
}

interface KnownQuarters {
  readonly quarters: Quarters;
  readonly all: readonly number[];
  /** By the set that passes: a zoom asks for the same on every frame. */
  readonly passing: WeakMap<Bits, readonly number[]>;
}

const knownByMilestones = new WeakMap<readonly Milestone[], KnownQuarters>();

function knownFor(milestones: readonly Milestone[], span: DayRange): KnownQuarters {
  const known = knownByMilestones.get(milestones);
  const before = known?.quarters.span;
  if (known && before?.first === span.first && before.last === span.last) return known;
  const quarters = quartersOf(milestones, span);
  const made = { quarters, all: countQuarters(quarters, null), passing: new WeakMap() };
  knownByMilestones.set(milestones, made);
  return made;
}

/** Milestones in each quarter of the span; a date without its month counts in equal shares. */
export function quarterCounts(
  { milestones, passing }: FilteredMilestones,
  span: DayRange,
): StripCounts {
  const known = knownFor(milestones, span);
  const counts = known.passing.get(passing) ?? countQuarters(known.quarters, passing);
  known.passing.set(passing, counts);
  return { bands: known.quarters.bands, all: known.all, passing: counts };
}

interface BarField {
  readonly scale: TimeScale;
  readonly bands: readonly CalendarBand[];
  readonly bottom: number;
  readonly pxPerCount: number;
}

/** Bars as one path, each cut at the edges of the stretches in which it is wanted. */
function barsPath(
  counts: readonly number[],
  field: BarField,
  stretches: readonly (readonly [number, number])[],
): string {
  const parts: string[] = [];
  field.bands.forEach((band, place) => {
    const count = counts[place] ?? 0;
    if (count <= 0) return;
    const height = roundPx(Math.max(LEAST_BAR_PX, count * field.pxPerCount));
    const left = xOfDay(field.scale, band.first);
    const right = xOfDay(field.scale, band.end) - BAR_GAP_PX;
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
  const years = bandsIn(utcYear, span);
  const labels: { text: string; x: number }[] = [];
  years.forEach(({ first, end, date }, place) => {
    const year = date.getUTCFullYear();
    const isLast = place === years.length - 1;
    if (place > 0 && !isLast && year % 5 !== 0) return;
    const x = roundPx((xOfDay(scale, first) + xOfDay(scale, end)) / 2);
    const before = labels.at(-1);
    const isFree = before === undefined || x - before.x >= YEAR_LABEL_PX;
    if (isFree) labels.push({ text: String(year), x });
    else if (isLast && labels.length > 1) labels[labels.length - 1] = { text: String(year), x };
  });
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
  const { bands, all, passing } = quarterCounts(request, span);
  const most = Math.max(1, ...all);
  const bottom = sizes.barsTop + sizes.bars;
  const field = { scale, bands, bottom, pxPerCount: (sizes.bars - 2) / most };
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
