import { useMemo, useState } from 'react';
import { useQuery, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { Bundle, DetailFile, MilestoneDetail, SearchFile } from '../../model/bundle.ts';
import { DataError, loadBeside, loadBundle, type FetchText } from './loadBundle.ts';
import type { FailureReason, Loaded, Summaries, TimelineData } from './TimelineData.ts';

/** Nothing changes while the page is open; a failure waits for the reader's "Try again". */
const ONCE = {
  staleTime: Infinity,
  gcTime: Infinity,
  retry: false,
  refetchOnMount: false,
  // Offline a request fails at once and says so, rather than wait unseen.
  networkMode: 'always',
} as const;

const BUNDLE_FILE = './timeline.json';

function reasonOf(error: unknown): FailureReason {
  return error instanceof DataError ? error.reason : 'unreachable';
}

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

/** The request for the bundle. */
function bundleQuery(fetchText: FetchText) {
  return {
    queryKey: ['bundle'],
    queryFn: () => loadBundle(BUNDLE_FILE, fetchText),
    ...ONCE,
  };
}

/** Fetches the bundle before the page is drawn, so that it is there at once. Rejects with DataError. */
export async function loadOpeningBundle(client: QueryClient): Promise<Bundle> {
  return client.fetchQuery(bundleQuery((url) => fetch(url)));
}

const SUMMARIES = ['summaries'] as const;

/** Hands over the summaries that stand in the page already, so that the list need not fetch them. */
export function keepSummaries(client: QueryClient, summaries: Summaries): void {
  if (Object.keys(summaries).length > 0) client.setQueryData(SUMMARIES, summaries);
}

/** The summary is the first line of the text that is searched. */
function summariesOf(texts: SearchFile): Summaries {
  return Object.fromEntries(
    Object.entries(texts).map(([id, text]) => [id, text.split('\n', 1)[0] ?? '']),
  );
}

/** The data of the page: fetched from the files beside it, each once. */
export function fetchedData(fetchText: FetchText = (url) => fetch(url)): TimelineData {
  const useBundleQuery = () => useQuery<Bundle>(bundleQuery(fetchText));
  const useBeside = <T extends DetailFile | SearchFile>(
    file: string | undefined,
    wanted: boolean,
  ) =>
    useQuery<T>({
      queryKey: ['beside', file],
      queryFn: () => loadBeside<T>(`./${file}`, fetchText),
      enabled: wanted && file !== undefined,
      ...ONCE,
    });
  return {
    useBundle: () => useLoaded(useBundleQuery()),
    useDetail: (id) => {
      const bundle = useBundleQuery().data;
      const milestone = bundle?.milestones.find((one) => one.id === id);
      const file = milestone && bundle?.details[milestone.detail];
      const query = useBeside<DetailFile>(file, id !== null);
      return detailOf(useLoaded(query), id);
    },
    useSummaries: (wanted) => {
      const kept = useQuery<Summaries>({ queryKey: SUMMARIES, enabled: false, ...ONCE });
      const file = useBundleQuery().data?.search;
      const texts = useBeside<SearchFile>(file, wanted && kept.data === undefined);
      const fetched = useMemo(() => texts.data && summariesOf(texts.data), [texts.data]);
      const loaded = useLoaded(texts) as Loaded<never>;
      const value = kept.data ?? fetched;
      return value ? { status: 'ready', value } : loaded;
    },
    useSearchTexts: (wanted) =>
      useLoaded(useBeside<SearchFile>(useBundleQuery().data?.search, wanted)),
  };
}

function detailOf(file: Loaded<DetailFile>, id: string | null): Loaded<MilestoneDetail> {
  if (file.status !== 'ready') return file;
  const detail = id === null ? undefined : file.value[id];
  if (detail) return { status: 'ready', value: detail };
  if (id === null) return { status: 'loading' };
  return { status: 'failed', reason: 'stale', retry: () => location.reload(), isRetrying: false };
}
