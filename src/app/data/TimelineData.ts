import { createContext, use } from 'react';
import type { Bundle, MilestoneDetail, SearchFile } from '../../model/bundle.ts';

/** What a request to the data has come to. `retry` asks again after a failure. */
export type Loaded<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly reason: FailureReason; readonly retry: () => void }
  | { readonly status: 'ready'; readonly value: T };

/**
 * unreachable: no answer, or not the file; unreadable: not JSON, or not our format; newer: a
 * version that this page does not know; stale: the file belongs to another release (reload cures).
 */
export type FailureReason = 'unreachable' | 'unreadable' | 'newer' | 'stale';

/**
 * The one door through which components get data. The page fills it with TanStack Query over
 * fetched files, the embed from the data inlined in its own file. The members are hooks.
 */
export interface TimelineData {
  readonly useBundle: () => Loaded<Bundle>;
  /** Evidence, links and sources of one milestone; `null` asks for nothing (loading). Where the evidence is not carried (embed), `why` is empty. */
  readonly useDetail: (id: string | null) => Loaded<MilestoneDetail>;
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
