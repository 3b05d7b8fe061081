import { useMemo } from 'react';
import type { Bundle } from '../../model/bundle.ts';
import type { CalendarDate } from '../../model/calendarDate.ts';
import type { MilestoneWithDetail } from '../../model/reference.ts';
import { loadDetails, useTimelineData } from '../data/TimelineData.ts';
import {
  useSelection,
  type ShownSelection,
  readersToday,
  useDetails,
  type Details,
} from '../picture/useSelection.ts';
import { useWholeTimeline } from '../state/useTimeline.ts';
import { siteBase, siteTop } from '../state/addresses.ts';

/** What is shown and taken away: in a download, on paper, in a picture. */
export interface Selection {
  readonly bundle: Bundle;
  /** In the order shown. */
  readonly entries: readonly MilestoneWithDetail[];
  /** The filter in words, or what else was chosen; empty: everything. */
  readonly words: string;
  /** Folder of the page's language in the site, with a slash at the end; absolute. */
  readonly base: string;
  /** Top of the site, likewise. */
  readonly top: string;
  /** Address that shows the same again; absolute. */
  readonly address: string;
  /** Day on which it was made. */
  readonly today: CalendarDate;
}

const NO_DETAILS: Details = new Map();

/** A selection as far as its details came. */
export interface Taken {
  readonly selection: Selection;
  /** How many came without. */
  readonly missing: number;
}

function takenOf(bundle: Bundle, shown: ShownSelection, details: Details): Taken {
  const { milestones, words, address } = shown;
  const entries = milestones.map((milestone) => ({
    milestone,
    detail: details.get(milestone.id) ?? null,
  }));
  const missing = entries.filter(({ detail }) => detail === null).length;
  const { url } = bundle.site;
  const places = { base: siteBase(url), top: siteTop(url), address };
  return { selection: { bundle, entries, words, ...places, today: readersToday() }, missing };
}

/** Takes what is shown when it is asked for, once its details have come or failed. */
export function useTake(): () => Promise<Taken> {
  const { bundle } = useWholeTimeline();
  const data = useTimelineData();
  const shown = useSelection();
  return async () => {
    const ids = shown.milestones.map(({ id }) => id);
    return takenOf(bundle, shown, await loadDetails(data, ids));
  };
}

/** What is shown, with its details where they are wanted; `isReady` once they have come or failed. */
export function useTaken(wanted: boolean): Taken & { readonly isReady: boolean } {
  const { bundle } = useWholeTimeline();
  const shown = useSelection();
  const details = useDetails(shown.milestones, wanted);
  const taken = useMemo(
    () => takenOf(bundle, shown, details ?? NO_DETAILS),
    [bundle, shown, details],
  );
  return { ...taken, isReady: !wanted || details !== null };
}
