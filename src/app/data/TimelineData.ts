import { createContext, use } from 'react';
import type { MilestoneDetail, SearchFile } from '../../model/bundle.ts';

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

/** A file of the data that did not come as it should. */
export class DataError extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, file: string, cause?: unknown) {
    super(`${file}: ${reason}`, { cause });
    this.name = 'DataError';
    this.reason = reason;
  }
}

/** Why something did not come; what is not said counts as unreachable. */
export function reasonOf(error: unknown): FailureReason {
  return error instanceof DataError ? error.reason : 'unreachable';
}

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
 * The one door to what the bundle does not hold. The page fills it with TanStack Query over fetched
 * files, the embed from the data in its own file; each thing is fetched once, whoever asks for it.
 */
export interface TimelineData {
  /**
   * Hook: evidence, links and sources of one milestone. Where the evidence is not carried (embed),
   * `why` is empty.
   */
  readonly useDetail: (id: string) => Loaded<MilestoneDetail>;
  /** Hook: summaries by milestone id, for the list; asked for only when wanted. */
  readonly useSummaries: (wanted: boolean) => Loaded<Summaries>;
  /** The details by id, without those that could not be had; what failed before is asked for again. */
  readonly loadDetails: (ids: readonly string[]) => Promise<ReadonlyMap<string, MilestoneDetail>>;
  /** Texts of the search by milestone id. Rejects with DataError; then it can be asked for again. */
  readonly loadTexts: () => Promise<SearchFile>;
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

/** Evidence, links and sources of one milestone. */
export function useDetail(id: string): Loaded<MilestoneDetail> {
  return useTimelineData().useDetail(id);
}

/** Summaries by milestone id, asked for only when wanted. */
export function useSummaries(wanted: boolean): Loaded<Summaries> {
  return useTimelineData().useSummaries(wanted);
}
