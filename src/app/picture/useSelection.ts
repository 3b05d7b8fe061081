import { useEffect, useMemo, useState } from 'react';
import { formatAddress, withQuery } from '../../model/address.ts';
import type { Milestone, MilestoneDetail } from '../../model/bundle.ts';
import {
  dayNumber,
  isoDay,
  possibleDays,
  type DayRange,
  type CalendarDate,
} from '../../model/calendarDate.ts';
import { filterInWords } from '../../model/filterInWords.ts';
import { milestonesInNumber } from '../../model/labels.ts';
import { pathInWords } from '../../model/pathWords.ts';
import { say, sayCount } from '../../model/say.ts';
import { allBits } from '../../timeline/bitset.ts';
import type { FilteredMilestones } from '../../timeline/scene.ts';
import { loadDetails, useTimelineData } from '../data/TimelineData.ts';
import type { Timeline } from '../state/timeline.ts';
import { siteBase } from '../state/addresses.ts';
import { useWholeTimeline } from '../state/useTimeline.ts';

/** The year of a day number. */
export const yearOf = (day: number): number => Number(isoDay(day).slice(0, 4));

/** Whole years around all days of the milestones; the given range where there are none. */
export function yearsAround(milestones: readonly Milestone[], otherwise: DayRange): DayRange {
  if (milestones.length === 0) return otherwise;
  const days = milestones.map(({ date }) => possibleDays(date));
  const first = yearOf(Math.min(...days.map((day) => day.first)));
  const last = yearOf(Math.max(...days.map((day) => day.last)));
  return { first: dayNumber(first, 1, 1), last: dayNumber(last, 12, 31) };
}

/** What is taken away on paper, in a picture or a file: what passes the filter, or the path. */
export interface ShownSelection {
  readonly milestones: readonly Milestone[];
  /** The same for the chart, which leaves faint ticks of what the filter removed; of a path nothing but the path. */
  readonly drawn: FilteredMilestones;
  readonly isPath: boolean;
  /** In words: "Switzerland; 2008–2019", "a path of 6: From plan to practice"; empty: everything. */
  readonly words: string;
  readonly range: DayRange;
  /** Absolute address that shows it again. */
  readonly address: string;
}

function addressOf({ state, bundle, mode }: Timeline): string {
  const query = formatAddress({ ...state, present: false, quiz: null, item: null, theme: 'auto' });
  // In a frame the page around it has no address that we know; the site's own shows the same.
  const here =
    mode === 'embed' && bundle.site.url !== ''
      ? siteBase(bundle.site.url)
      : `${location.origin}${location.pathname}`;
  return withQuery(here, query);
}

/** The selection as it stands; a path goes before the filter. */
export function useSelection(): ShownSelection {
  const timeline = useWholeTimeline();
  return useMemo(() => {
    const { bundle, state, milestoneById, result, range } = timeline;
    const path = state.path.flatMap((id) => milestoneById.get(id) ?? []);
    const isPath = path.length > 0;
    return {
      milestones: isPath ? path : result.passing,
      drawn: isPath
        ? { milestones: path, passing: allBits(path.length) }
        : { milestones: bundle.milestones, passing: result.passes },
      isPath,
      words: isPath
        ? pathInWords(path.length, state.pathTitle)
        : filterInWords(state.filter, bundle.vocabulary, bundle.span),
      range: isPath ? yearsAround(path, range) : range,
      address: addressOf(timeline),
    };
  }, [timeline]);
}

/** What is taken away, for above the choices: "12 milestones: Switzerland", "226 milestones, unfiltered". */
export const takenInWords = (count: number, words: string): string =>
  words === ''
    ? sayCount(
        { one: '{count} milestone, unfiltered', other: '{count} milestones, unfiltered' },
        count,
      )
    : say('{title}: {words}', { title: milestonesInNumber(count), words });

/** The day on the reader's own calendar; the one place of the page that asks the clock for it. */
export function readersToday(now: Date = new Date()): CalendarDate {
  return isoDay(dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate()));
}

/** What `make` makes, once for each `make`: null until it is there or where there is none, `failed` where it cannot be made. */
export function useMade<T>(make: (() => Promise<T>) | null): T | 'failed' | null {
  const [made, setMade] = useState<{ by: typeof make; of: T | 'failed' } | null>(null);
  useEffect(() => {
    if (!make) return;
    let isWanted = true;
    const done = (of: T | 'failed'): void => {
      if (isWanted) setMade({ by: make, of });
    };
    make().then(done, () => done('failed'));
    return () => {
      isWanted = false;
    };
  }, [make]);
  return made?.by === make ? made.of : null;
}

/** Details by milestone id, as far as they could be had. */
export type Details = ReadonlyMap<string, MilestoneDetail>;

/** The details of these milestones where they are wanted; null until they have come or failed. */
export function useDetails(milestones: readonly Milestone[], isWanted = true): Details | null {
  const data = useTimelineData();
  const load = useMemo(() => {
    const ids = milestones.map(({ id }) => id);
    return isWanted ? () => loadDetails(data, ids) : null;
  }, [data, milestones, isWanted]);
  const details = useMade(load);
  return details === 'failed' ? null : details;
}
