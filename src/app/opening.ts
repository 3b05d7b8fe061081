import type { QueryClient } from '@tanstack/react-query';

/** Longest wait for what the opening view shows besides the milestones. */
const LIMIT_MS = 3000;
/** Requests begin, and code that has come is drawn, a moment after the first drawing. */
const MOMENT_MS = 50;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Parameters whose view is whole only after what it asks for has come. */
function asksForMore(search: string): boolean {
  const query = new URLSearchParams(search);
  return query.has('item') || query.get('present') === '1' || query.get('view') === 'table';
}

/** Loads the code of the view that the address opens, where it is not part of the first load. */
export async function loadOpeningCode(search: string): Promise<void> {
  const query = new URLSearchParams(search);
  const views: Promise<unknown>[] = [];
  if (query.get('view') === 'table') views.push(import('./table/TableView.tsx'));
  if (query.get('present') === '1') views.push(import('./present/PresentView.tsx'));
  // What does not come now is asked for again, and reported, when the view is drawn.
  await Promise.allSettled(views);
}

function nothingOnItsWay(client: QueryClient): Promise<void> {
  if (client.isFetching() === 0) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = client.getQueryCache().subscribe(() => {
      if (client.isFetching() > 0) return;
      stop();
      resolve();
    });
  });
}

/**
 * Resolves when the opening view has what it shows (the detail of an open milestone), so that it
 * comes to light whole; null where there is nothing to wait for. `client` is null in the frame,
 * which has everything.
 */
export function openingSettled(search: string, client: QueryClient | null): Promise<void> | null {
  if (!asksForMore(search)) return null;
  // Presenting loads its code, which React draws 300 ms after its place at the earliest, chooses a
  // milestone, and asks for its detail.
  const turns = search.includes('present=1') ? [350, MOMENT_MS, MOMENT_MS] : [MOMENT_MS, MOMENT_MS];
  const settled = async (): Promise<void> => {
    for (const ms of turns) {
      await wait(ms);
      if (client) await nothingOnItsWay(client);
    }
  };
  return Promise.race([settled(), wait(LIMIT_MS)]);
}
