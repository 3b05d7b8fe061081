import type { Bundle } from '../model/bundle.ts';
import { dayNumber, daysOf } from '../model/calendarDate.ts';
import { roundPx, xOfDay } from './scale.ts';
import type { ChairBox, MeasureText, TermBox, TimeScale } from './scene.ts';

export interface EraOptions {
  readonly scale: TimeScale;
  readonly measure: MeasureText;
}

/** Air at both sides of a text inside its band. */
const TEXT_INSET_PX = 7;
/** Both sides of a chosen Chairmanship together. */
const CHOSEN_PAD_PX = 12;

/** The Chairmanship of each year that is shown: names of the States where all fit, else codes. */
export function chairBoxes(
  chairs: Bundle['eras']['chairs'],
  stateNames: ReadonlyMap<string, string>,
  { scale, measure }: EraOptions,
): readonly ChairBox[] {
  const yearPx = scale.pxPerDay * 365;
  const shown = chairs.flatMap(({ year, iso2 }) => {
    const from = Math.max(scale.x, xOfDay(scale, dayNumber(year, 1, 1)));
    const to = Math.min(scale.x + scale.width, xOfDay(scale, dayNumber(year + 1, 1, 1)));
    return to <= from ? [] : [{ year, iso2, from, to, name: stateNames.get(iso2) ?? iso2 }];
  });
  const roomFor = (text: string): number => measure(text, false) + TEXT_INSET_PX;
  const hasNames = shown.every(({ name }) => roomFor(name) <= yearPx);
  return shown.map(({ year, iso2, from, to, name }) => {
    const text = (hasNames ? [name, iso2] : [iso2]).find((one) => roomFor(one) <= to - from) ?? '';
    const chosenWidth = measure(text, true) + CHOSEN_PAD_PX;
    return { year, iso2, text, x: roundPx(from), width: roundPx(to - from), chosenWidth };
  });
}

/** How a name may be written, the longest first: whole, surname with the first initial, surname alone. */
function formsOfName(name: string): readonly string[] {
  const surname = name.split(' ').at(-1) ?? name;
  return [name, `${name.charAt(0)}. ${surname}`, surname];
}

/**
 * Terms of office. An end whose day is not known fades over all days it may mean; terms that may
 * overlap lie over each other there, as the sources leave it open.
 */
export function termBoxes(
  terms: Bundle['eras']['representatives'],
  { scale, measure }: EraOptions,
): readonly TermBox[] {
  const right = scale.x + scale.width;
  const clip = (x: number): number => Math.min(Math.max(x, scale.x), right);
  const placed = terms.flatMap((term) => {
    const start = daysOf(term.start);
    const end = term.end === null ? null : daysOf(term.end);
    const from = clip(xOfDay(scale, start.first));
    const to = end === null ? right : clip(xOfDay(scale, end.last + 1));
    if (to <= from) return [];
    const fadeStart = start.last > start.first ? clip(xOfDay(scale, start.last + 1)) - from : 0;
    const fadeEnd = end && end.last > end.first ? to - clip(xOfDay(scale, end.first)) : 0;
    const isStartSharp = start.first === start.last && start.first >= scale.range.first;
    return [{ name: term.name, from, to, fadeStart, fadeEnd, isStartSharp }];
  });
  return placed.map((term, index) => {
    const next = placed[index + 1];
    const room = Math.min(term.to, next?.from ?? term.to) - term.from - 2 * TEXT_INSET_PX;
    const text = formsOfName(term.name).find((one) => measure(one, false) <= room) ?? '';
    return {
      name: term.name,
      text,
      x: roundPx(term.from),
      width: roundPx(term.to - term.from),
      textX: roundPx(term.from + TEXT_INSET_PX),
      fadeStartPx: roundPx(term.fadeStart),
      fadeEndPx: roundPx(term.fadeEnd),
      isStartSharp: term.isStartSharp,
    };
  });
}
