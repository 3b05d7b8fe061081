import { createContext, use } from 'react';
import type { Bundle, MilestoneDetail, SearchFile } from '../../model/bundle.ts';

/** A request that failed; it stays so while it is asked for again. */
export interface LoadFailed {
  readonly status: 'failed';
  readonly reason: FailureReason;
  readonly retry: () => void;
  /** It is being asked for again. */
  readonly isRetrying: boolean;
}

/** What a request to the data has come to. `retry` asks again after a failure. */
export type Loaded<T> =
  { readonly status: 'loading' } | LoadFailed | { readonly status: 'ready'; readonly value: T };

/**
 * unreachable: no answer, or not the file; unreadable: not JSON, or not our format; newer: a
 * version that this page does not know; stale: the file belongs to another release (reload cures).
 */
export type FailureReason = 'unreachable' | 'unreadable' | 'newer' | 'stale';

const SAYS: Readonly<Record<FailureReason, string>> = {
  unreachable: 'The milestones could not be loaded: the server did not answer.',
  unreadable: 'The milestones could not be read: the file is damaged or not the one expected.',
  newer: 'The milestones are in a newer format than this page knows. Reload the page.',
  stale: 'The site has been updated since this page was opened. Reload the page.',
};

/** Words for a failure, in plain language. */
export function failureInWords(reason: FailureReason): string {
  return SAYS[reason];
}

/** Summaries by milestone id. */
export type Summaries = Readonly<Record<string, string>>;

/**
 * The one door through which components get data. The page fills it with TanStack Query over
 * fetched files, the embed from the data inlined in its own file. The members are hooks.
 */
export interface TimelineData {
  readonly useBundle: () => Loaded<Bundle>;
  /** Evidence, links and sources of one milestone; `null` asks for nothing (loading). Where the evidence is not carried (embed), `why` is empty. */
  readonly useDetail: (id: string | null) => Loaded<MilestoneDetail>;
  /** Summaries by milestone id, for the list. */
  readonly useSummaries: (wanted: boolean) => Loaded<Summaries>;
  /** Texts of the search; asked for only when `wanted`. */
  readonly useSearchTexts: (wanted: boolean) => Loaded<SearchFile>;
}

export const TimelineDataContext = createContext<TimelineData | null>(null);

/** Throws where no provider stands above: a bug of ours. */
export function useTimelineData(): TimelineData {
  const data = use(TimelineDataContext);
  if (!data) throw new Error('TimelineDataContext is not provided');
  return data;
}

// The members are hooks of whoever provides them; a provider never changes while it is mounted, so
// the order of hooks holds.
/* oxlint-disable react/hooks, react-hooks/rules-of-hooks */

/** The bundle: milestones, vocabulary, eras. */
export function useBundle(): Loaded<Bundle> {
  return useTimelineData().useBundle();
}

/** Evidence, links and sources of one milestone; null asks for nothing. */
export function useDetail(id: string | null): Loaded<MilestoneDetail> {
  return useTimelineData().useDetail(id);
}

/** Summaries by milestone id, asked for only when wanted. */
export function useSummaries(wanted: boolean): Loaded<Summaries> {
  return useTimelineData().useSummaries(wanted);
}

/** Summaries and other words by milestone id, asked for only when wanted. */
export function useSearchTexts(wanted: boolean): Loaded<SearchFile> {
  return useTimelineData().useSearchTexts(wanted);
}
