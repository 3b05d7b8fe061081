import { useState } from 'react';
import { useQuery, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { Bundle, DetailFile, MilestoneDetail, SearchFile } from '../../model/bundle.ts';
import { loadBeside, type FetchText } from './loadBundle.ts';
import {
  reasonOf,
  type FailureReason,
  type Loaded,
  type Summaries,
  type TimelineData,
} from './TimelineData.ts';

/**
 * The state of a request. While a failed one is asked for again the library forgets its error and
 * says "pending"; here it stays failed, so that the button does not vanish under the focus.
 */
function useLoaded<T>(query: UseQueryResult<T>): Loaded<T> {
  const { data, error, errorUpdateCount, isFetching, refetch } = query;
  const [lastReason, setLastReason] = useState<FailureReason>('unreachable');
  const reason = error ? reasonOf(error) : lastReason;
  if (reason !== lastReason) setLastReason(reason);
  if (data !== undefined) return { status: 'ready', value: data };
  if (errorUpdateCount === 0) return { status: 'loading' };
  return { status: 'failed', reason, retry: () => void refetch(), isRetrying: isFetching };
}

/** The summary is the first line of the text that is searched. */
function summariesOf(texts: SearchFile): Summaries {
  return Object.fromEntries(
    Object.entries(texts).map(([id, text]) => [id, text.split('\n', 1)[0] ?? '']),
  );
}

interface FetchedInput {
  readonly client: QueryClient;
  readonly bundle: Bundle;
  /** Those that stand in the page already, so that the list need not fetch them; may be empty. */
  readonly summaries: Summaries;
  readonly fetchText?: FetchText;
}

/** The data of the page: fetched from the files that the bundle names, each once. */
export function fetchedData({
  client,
  bundle,
  summaries,
  fetchText = (url) => fetch(url),
}: FetchedInput): TimelineData {
  const fileOf = new Map(bundle.milestones.map(({ id, detail }) => [id, bundle.details[detail]]));
  // Nothing changes while the page is open; a failure waits for the reader's "Try again".
  const beside = <T extends DetailFile | SearchFile>(file: string | undefined) => ({
    queryKey: ['beside', file],
    queryFn: () => loadBeside<T>(`./${file}`, fetchText),
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
    refetchOnMount: false,
    // Offline a request fails at once and says so, rather than wait unseen.
    networkMode: 'always' as const,
  });
  const texts = beside<SearchFile>(bundle.search);
  const detailsOf = (id: string) => beside<DetailFile>(fileOf.get(id));
  const inPage = { status: 'ready', value: summaries } as const;
  const hasSummaries = Object.keys(summaries).length > 0;
  return {
    useDetail: (id) => detailOf(useLoaded(useQuery(detailsOf(id))), id),
    useSummaries: (wanted) => {
      const enabled = wanted && !hasSummaries;
      const loaded = useLoaded(useQuery({ ...texts, enabled, select: summariesOf }));
      return hasSummaries ? inPage : loaded;
    },
    loadDetails: async (ids) => {
      const files = await Promise.allSettled(
        ids.map((id) => client.ensureQueryData(detailsOf(id))),
      );
      return new Map(
        files.flatMap((file, at) => {
          const id = ids[at] ?? '';
          const detail = file.status === 'fulfilled' && file.value[id];
          return detail ? [[id, detail]] : [];
        }),
      );
    },
    loadTexts: () => client.ensureQueryData(texts),
  };
}

function detailOf(file: Loaded<DetailFile>, id: string): Loaded<MilestoneDetail> {
  if (file.status !== 'ready') return file;
  const detail = file.value[id];
  if (detail) return { status: 'ready', value: detail };
  return { status: 'failed', reason: 'stale', retry: () => location.reload(), isRetrying: false };
}
