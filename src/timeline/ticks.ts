import { utcDay, utcMonday, utcMonth, utcYear } from 'd3-time';
import { calendarDateInWords, monthName } from '../model/dateInWords.ts';
import { LANGUAGE } from '../model/say.ts';
import { bandsIn, QUARTER, type CalendarBand } from './calendarBands.ts';
import { lazily } from './lazily.ts';
import { roundPx, xOfDay } from './scale.ts';
import type { Density, MeasureText, Tick, TimeScale } from './scene.ts';

/** Only a chart of a few days names them, and the first format of a date takes a browser some ms. */
const weekdays = lazily(
  () => new Intl.DateTimeFormat(LANGUAGE, { weekday: 'short', timeZone: 'UTC' }),
);
const MONTHS = Array.from({ length: 12 }, (_, month) => monthName(month + 1, 'short'));
/** A little wider than the quarters of the year, so that all of them have room or none. */
const QUARTERS = MONTHS.map((name, month) => `${name}–${MONTHS[(month + 3) % 12]}`);

/** Air around a tick's label. */
const LABEL_AIR_PX = 4;
/** Lines nearer than this would be a hatching. */
const CLOSEST_LINES_PX = 8;
/** Days from which on each day, or each Monday, has a label. */
const EACH_DAY_FROM_PX = 20;
const EACH_MONDAY_FROM_PX = 5;
const WEEKDAY_FROM_PX = 48;
const MEAN_MONTH_DAYS = 30.44;
const YEAR_DAYS = 365.25;

/** Days of a month, 0 = January, in a year that is no leap year; of the longer ones the mean. */
const daysOfMonth = (month: number): number =>
  Math.min(MEAN_MONTH_DAYS, new Date(Date.UTC(2001, month + 1, 0)).getUTCDate());

/** The calendar over the lanes: which levels there are, and their ticks. */
export interface TickRows {
  readonly upperLevel: 'year' | 'month';
  readonly hasLowerRow: boolean;
  readonly ticks: readonly Tick[];
}

interface TickOptions {
  readonly scale: TimeScale;
  readonly density: Density;
  readonly measure: MeasureText;
}

/** A stretch of the calendar with the texts it may carry, longest first. */
interface Band extends Pick<CalendarBand, 'first' | 'end'> {
  readonly texts: readonly string[];
}

/** A line at the start of a band where that lies in the range, and its label in the visible part where it fits. */
function tickOf(band: Band, level: Tick['level'], options: TickOptions): Tick | null {
  const { scale, measure } = options;
  const start = xOfDay(scale, band.first);
  const left = Math.max(start, scale.x);
  const right = Math.min(xOfDay(scale, band.end), scale.x + scale.width);
  const text = band.texts.find((one) => measure(one, false) + LABEL_AIR_PX <= right - left);
  const hasLine = band.first > scale.range.first;
  if (!hasLine && text === undefined) return null;
  return {
    x: hasLine ? roundPx(start) : null,
    text: text ?? '',
    level,
    labelX: text === undefined ? null : roundPx((left + right) / 2),
  };
}

/** Every nth year has a label, and the first and the last: the smallest of 1, 2, 5, 10 whose labels do not touch. */
function yearStep(options: TickOptions): number {
  const yearPx = options.scale.pxPerDay * YEAR_DAYS;
  const widest = options.measure(yearText(2008, options.density), false) + LABEL_AIR_PX;
  return [1, 2, 5, 10].find((step) => step * yearPx >= widest) ?? 20;
}

function yearText(year: number, density: Density): string {
  return density === 'compact' ? `’${String(year).slice(2)}` : String(year);
}

function yearTicks(options: TickOptions): readonly Tick[] {
  const { scale, density, measure } = options;
  const step = yearStep(options);
  const hasEachLine = scale.pxPerDay * YEAR_DAYS >= CLOSEST_LINES_PX;
  const bands = bandsIn(utcYear, scale.range).map(({ first, end, date }) => ({
    first,
    end,
    year: date.getUTCFullYear(),
    texts: [yearText(date.getUTCFullYear(), density)],
  }));
  const last = bands.length - 1;
  const halfOf = ({ text }: Tick): number => (measure(text, false) + LABEL_AIR_PX) / 2;
  const end = step > 1 && last > 0 && bands[last] ? overItsYear(bands[last], options) : null;
  const room = end ? (end.labelX ?? 0) - halfOf(end) : Number.POSITIVE_INFINITY;
  let free = scale.x;
  return bands.flatMap((band, at) => {
    const isNamed = at === 0 || at === last || band.year % step === 0;
    if (!isNamed && !hasEachLine) return [];
    if (step === 1) return tickOf(band, 'year', options) ?? [];
    if (end && at === last) return end;
    const tick = overItsYear(band, options);
    const x = tick.labelX ?? 0;
    // The first stands at the edge, to a tenth of a pixel.
    const touches = (at > 0 && x - halfOf(tick) < free) || x + halfOf(tick) > room;
    if (!isNamed || touches) return at === 0 ? [] : { ...tick, text: '', labelX: null };
    free = x + halfOf(tick);
    return tick;
  });
}

/** Label of a year narrower than its number: over the middle of the year, inside the scale. */
function overItsYear(band: Band, { scale, measure }: TickOptions): Tick {
  const text = band.texts[0] ?? '';
  const half = (measure(text, false) + LABEL_AIR_PX) / 2;
  const middle = (xOfDay(scale, band.first) + xOfDay(scale, band.end)) / 2;
  return {
    x: band.first > scale.range.first ? roundPx(xOfDay(scale, band.first)) : null,
    text,
    level: 'year',
    labelX: roundPx(Math.min(Math.max(middle, scale.x + half), scale.x + scale.width - half)),
  };
}

/** Months, or quarters of the year where months are too narrow for their names. */
function monthTicks(options: TickOptions, style: 'short' | 'quarter' | 'dated'): readonly Tick[] {
  const interval = style === 'quarter' ? QUARTER : utcMonth;
  const bands = bandsIn(interval, options.scale.range);
  return bands.flatMap(
    ({ first, end, date }) =>
      tickOf({ first, end, texts: monthTexts(date, style) }, 'month', options) ?? [],
  );
}

function monthTexts(date: Date, style: 'short' | 'quarter' | 'dated'): readonly string[] {
  const month = date.getUTCMonth();
  const short = MONTHS[month] ?? '';
  if (style === 'short') return [short];
  if (style === 'quarter') return [`${short}–${MONTHS[month + 2]}`, short];
  const dated = date.toISOString().slice(0, 7);
  return [calendarDateInWords(dated), calendarDateInWords(dated, 'short'), short];
}

function dayTicks(options: TickOptions): readonly Tick[] {
  const { range, pxPerDay } = options.scale;
  const hasEach = pxPerDay >= EACH_DAY_FROM_PX;
  const ticks: Tick[] = [];
  for (const { first, end, date } of bandsIn(hasEach ? utcDay : utcMonday, range)) {
    // The week in which the range begins has its Monday outside.
    if (first < range.first) continue;
    const number = String(date.getUTCDate());
    const isNamed = hasEach && pxPerDay >= WEEKDAY_FROM_PX;
    const band: Band = {
      first,
      end,
      texts: isNamed ? [`${weekdays().format(date)} ${number}`, number] : [number],
    };
    const tick = tickOf(band, 'day', options);
    if (!tick) continue;
    ticks.push(hasEach ? tick : besideLine(tick, number, options));
  }
  return ticks;
}

/** A Monday's number stands right of its line: in the middle of the week it would name another day. */
function besideLine(tick: Tick, text: string, { scale, measure }: TickOptions): Tick {
  const half = measure(text, false) / 2;
  const labelX = (tick.x ?? scale.x) + 3 + half;
  const fits = labelX + half <= scale.x + scale.width;
  return { ...tick, text: fits ? text : '', labelX: fits ? roundPx(labelX) : null };
}

/** Ticks for a scale, from twenty years down to days, labels chosen so that none touch. */
export function tickRows(options: TickOptions): TickRows {
  const { pxPerDay } = options.scale;
  if (pxPerDay >= EACH_MONDAY_FROM_PX) {
    return {
      upperLevel: 'month',
      hasLowerRow: true,
      ticks: [...monthTicks(options, 'dated'), ...dayTicks(options)],
    };
  }
  const years = yearTicks(options);
  const haveRoom = (texts: readonly string[], daysOf: (at: number) => number): boolean =>
    texts.every((text, at) => options.measure(text, false) + LABEL_AIR_PX <= pxPerDay * daysOf(at));
  const style = haveRoom(MONTHS, daysOfMonth)
    ? 'short'
    : haveRoom(QUARTERS, () => 3 * MEAN_MONTH_DAYS)
      ? 'quarter'
      : null;
  if (!style) return { upperLevel: 'year', hasLowerRow: false, ticks: years };
  return {
    upperLevel: 'year',
    hasLowerRow: true,
    ticks: [...years, ...monthTicks(options, style)],
  };
}
