import type { ReactNode } from 'react';
import { useTimeline } from '../state/useTimeline.ts';
import type { Bundle, Milestone, RepresentativeEra } from '../../model/bundle.ts';
import { daysOf } from '../../model/calendarDate.ts';
import { ENGLISH_DATES, withoutYear } from '../../model/dateInWords.ts';
import { milestonesInNumber } from '../../model/labels.ts';
import { inPageLanguage, say, sayCount, sayParts } from '../../model/say.ts';

const { dates } = inPageLanguage(ENGLISH_DATES);
/** A month too is in the case that a preposition asks for. */
const DATES = { ...dates, months: dates.monthsInDate };

const headingId = (year: number): string => `year-${year}-heading`;

/** Brings a year of the list to the top of what is in sight. */
export function showYear(year: number): HTMLElement | null {
  const heading = document.getElementById(headingId(year));
  heading?.closest('section')?.scrollIntoView({ block: 'start' });
  return heading;
}

/** The same, and the focus with it: the year is spoken, and the keys go on from there. */
export function goToYear(year: number): void {
  showYear(year)?.focus({ preventScroll: true });
}

/** A year: its number, how many milestones, who was in the Chair, and its rows. */
export function YearSection({ group, children }: { group: YearGroup; children: ReactNode }) {
  const { bundle, stateNames } = useTimeline('bundle', 'stateNames');
  const { year, milestones } = group;
  const { rows } = bundle.site;
  const chair = chairOf(year, bundle.eras, stateNames);
  const representatives = representativesOf(year, bundle.eras);
  return (
    <section
      id={`year-${year}`}
      data-year={year}
      aria-labelledby={headingId(year)}
      className="year-section border-ink full:grid full:grid-cols-[8.75rem_minmax(0,1fr)] border-t-2"
    >
      <div className="year-heading full:block flex items-center gap-4 self-start px-4 py-2.5 full:px-0">
        <h2
          id={headingId(year)}
          tabIndex={-1}
          className="text-year font-serif font-semibold tabular-nums"
        >
          {year}
        </h2>
        <div className="text-panel text-ink-2 min-w-0">
          <p className="hidden full:block">{milestonesInNumber(milestones.length)}</p>
          {chair && <p>{say('{title}: {words}', { title: rows.chairs, words: chair })}</p>}
          {representatives.length > 0 && (
            <p className="full:gone" translate="no">
              {say('{title}: {words}', {
                title: rows.representatives,
                words: sayParts(representatives),
              })}
            </p>
          )}
        </div>
      </div>
      {children}
    </section>
  );
}

/** The milestones that begin in one year. */
export interface YearGroup {
  readonly year: number;
  readonly milestones: readonly Milestone[];
}

/** What a control says that opens a year. */
export const showYearInWords = ({ year, milestones }: YearGroup): string =>
  sayCount(
    {
      one: 'Show the {count} milestone of {year}',
      other: 'Show the {count} milestones of {year}',
    },
    milestones.length,
    { year },
  );

/** Groups milestones by the year they begin in, in the order given. */
export function yearsOf(milestones: readonly Milestone[]): readonly YearGroup[] {
  const groups: { readonly year: number; readonly milestones: Milestone[] }[] = [];
  for (const milestone of milestones) {
    const year = Number(milestone.date.start.slice(0, 4));
    const last = groups.at(-1);
    if (last?.year === year) last.milestones.push(milestone);
    else groups.push({ year, milestones: [milestone] });
  }
  return groups;
}

/**
 * The year to go to from `current` when `wanted` is asked for: the nearest of `shown` in that
 * direction, or the last one there is. `shown` ascends and may have gaps; null where it is empty.
 */
export function yearTowards(
  shown: readonly number[],
  current: number,
  wanted: number,
): number | null {
  if (wanted >= current) return shown.find((year) => year >= wanted) ?? shown.at(-1) ?? null;
  return [...shown].reverse().find((year) => year <= wanted) ?? shown[0] ?? null;
}

/** Name of the State in the Chair that year; null where none is known. */
export function chairOf(
  year: number,
  eras: Bundle['eras'],
  names: ReadonlyMap<string, string>,
): string | null {
  const chair = eras.chairs.find((one) => one.year === year);
  return chair ? (names.get(chair.iso2) ?? chair.iso2) : null;
}

/** A first or last day that lies in the year, no more exact than known, without the year; null where it does not. */
const dateIn = (year: number, date: string | null): string | null =>
  date?.startsWith(`${year}-`) ? withoutYear(date, DATES) : null;

const isDay = (date: string | null): boolean => date?.length === 'YYYY-MM-DD'.length;

/** Who was in office in a year, with since or until when where that lies in it. */
function termInYear(year: number, { name, start, end }: RepresentativeEra): string {
  const from = dateIn(year, start);
  const to = dateIn(year, end);
  if (from !== null && to !== null) return say('{name} from {from} until {to}', { name, from, to });
  if (from !== null)
    return isDay(start)
      ? say('{name} from {from} | a day', { name, from })
      : say('{name} from {from} | a month', { name, from });
  if (to === null) return name;
  return isDay(end)
    ? say('{name} until {to} | a day', { name, to })
    : say('{name} until {to} | a month', { name, to });
}

/** The Special Representatives of a year: "Madina Jarbussynova from September". */
export function representativesOf(year: number, eras: Bundle['eras']): readonly string[] {
  const days = daysOf(String(year));
  return eras.representatives
    .filter(
      ({ start, end }) =>
        daysOf(start).first <= days.last && (end === null || daysOf(end).last >= days.first),
    )
    .map((era) => termInYear(year, era));
}
