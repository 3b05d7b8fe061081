import { createContext, use, useEffect, useSyncExternalStore } from 'react';
import type { MilestoneDetail } from '../../model/bundle.ts';
import type { SearchData } from '../../model/searchData.ts';
import type * as searchCode from '../../timeline/search.ts';
import { say } from '../../model/say.ts';

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
  unreachable: say('The milestones could not be loaded: the server did not answer.'),
  unreadable: say('The milestones could not be read: the file is damaged or not the one expected.'),
  newer: say('The milestones are in a newer format than this page knows. Reload the page.'),
  stale: say('The site has been updated since this page was opened. Reload the page.'),
};

/** Words for a failure, in plain language. */
export function failureInWords(reason: FailureReason): string {
  return SAYS[reason];
}

const LOADING = { status: 'loading' } as const;

/** One thing that has to come. It is asked for once; after a failure again, when somebody wants it. */
export interface Request<T> {
  /** The same object until the state changes. */
  readonly read: () => Loaded<T>;
  /** Asks for it unless it is there or on its way; resolves, whatever comes of it. */
  readonly ask: () => Promise<void>;
  /** Called back when the state changes; gives the way out. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A request that `load` answers. While a failed one is asked for again it stays failed, so that a button does not vanish under the focus. */
export function createRequest<T>(load: () => Promise<T>): Request<T> {
  const listeners = new Set<() => void>();
  let now: Loaded<T> = LOADING;
  let running: Promise<void> | null = null;
  const set = (next: Loaded<T>): void => {
    now = next;
    listeners.forEach((listener) => listener());
  };
  const run = async (): Promise<void> => {
    if (now.status === 'failed') set({ ...now, isRetrying: true });
    try {
      set({ status: 'ready', value: await load() });
    } catch (error) {
      const retry = (): void => void ask();
      set({ status: 'failed', reason: reasonOf(error), retry, isRetrying: false });
    }
    running = null;
  };
  const ask = async (): Promise<void> => {
    if (now.status !== 'ready') await (running ??= run());
  };
  return {
    read: () => now,
    ask,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A request whose answer is there from the start. */
export function readyRequest<T>(value: T): Request<T> {
  const now = { status: 'ready', value } as const;
  return { read: () => now, ask: async () => undefined, subscribe: () => () => undefined };
}

/** Summaries by milestone id. */
export type Summaries = Readonly<Record<string, string>>;

/** What a search reads and the code that searches, which come together with the first one. */
export interface Search extends SearchData {
  readonly code: typeof searchCode;
}

/**
 * The one door to what the bundle does not hold. The page fills it from fetched files, the embed
 * from the data in its own file.
 */
export interface TimelineData {
  /**
   * Evidence, links and sources of one milestone; the same request for the same id. Where the
   * evidence is not carried (embed), `why` is empty.
   */
  readonly detail: (id: string) => Request<MilestoneDetail>;
  /** Those of the milestones that begin in a year, perhaps with others; the same request for the same year. */
  readonly summaries: (year: number) => Request<Summaries>;
  /** What a search reads: texts by milestone id, and the words that help to find. */
  readonly texts: Request<Search>;
}

export const TimelineDataContext = createContext<TimelineData | null>(null);

/** Throws where no provider stands above: a bug of ours. */
export function useTimelineData(): TimelineData {
  const data = use(TimelineDataContext);
  if (!data) throw new Error('TimelineDataContext is not provided');
  return data;
}

/** What a request has come to; it is asked for while it is wanted. */
function useRequest<T>(request: Request<T>, wanted = true): Loaded<T> {
  useEffect(() => {
    if (wanted) void request.ask();
  }, [request, wanted]);
  return useSyncExternalStore(request.subscribe, request.read, request.read);
}

/** Evidence, links and sources of one milestone. */
export function useDetail(id: string): Loaded<MilestoneDetail> {
  return useRequest(useTimelineData().detail(id));
}

/** Summaries of a year by milestone id, asked for only when wanted. */
export function useSummaries(year: number, wanted: boolean): Loaded<Summaries> {
  return useRequest(useTimelineData().summaries(year), wanted);
}

/** The details of many, by id, without those that could not be had; what failed before is asked for again. */
export async function loadDetails(
  { detail }: TimelineData,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MilestoneDetail>> {
  const found = await Promise.all(
    ids.map(async (id) => {
      await detail(id).ask();
      return [id, detail(id).read()] as const;
    }),
  );
  return new Map(
    found.flatMap(([id, loaded]) => (loaded.status === 'ready' ? [[id, loaded.value]] : [])),
  );
}
