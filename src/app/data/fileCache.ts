import { QueryClient } from '@tanstack/react-query';
import { loadBeside, type BesideFile, type FetchText } from './loadBundle.ts';

/** Loads a file that the bundle names. Rejects with DataError. */
export type LoadFile = <T extends BesideFile>(file: string) => Promise<T>;

/** Keeps each file that is fetched. A file of its own, for its code comes with the first that is asked for. */
export function createFileCache(fetchText: FetchText): LoadFile {
  const client = new QueryClient({
    defaultOptions: {
      // Nothing changes while the page is open; a failure waits for the reader's "Try again". Offline
      // a request fails at once and says so, rather than wait unseen.
      queries: { staleTime: Infinity, gcTime: Infinity, retry: false, networkMode: 'always' },
    },
  });
  return <T extends BesideFile>(file: string): Promise<T> =>
    client.ensureQueryData({
      queryKey: [file],
      queryFn: () => loadBeside<T>(`./${file}`, fetchText),
    });
}
