import type { QueryClient } from '@tanstack/react-query';

/** Longest wait for what the opening view shows besides the milestones. */
const LIMIT_MS = 3000;
/** Requests begin, and what has come is drawn, a moment after. */
const MOMENT_MS = 40;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Addresses whose view is whole only after what it asks for has come. */
const ASKS_FOR_MORE = /[?&](?:item|q|path|present|view=table)\b/;

/** Loads the code of the view that the address opens, where it is not part of the first load. */
export async function loadOpeningCode(search: string): Promise<void> {
  const query = new URLSearchParams(search);
  const views: Promise<unknown>[] = [];
  if (query.get('view') === 'table') views.push(import('./table/TableView.tsx'));
  if (query.get('present') === '1') views.push(import('./present/PresentView.tsx'));
  if (query.has('item')) views.push(import('./detail/MilestonePanel.tsx'));
  if (query.has('path')) views.push(import('./paths/PathBar.tsx'));
  // What does not come now is asked for again, and reported, when the view is drawn.
  await Promise.allSettled(views);
}

/**
 * Whether a request is on its way, or code in whose place `data-pending` stands, or presenting has
 * not yet chosen its first milestone.
 */
function isWaiting(search: string, client: QueryClient | null): boolean {
  if ((client?.isFetching() ?? 0) > 0) return true;
  if (/\bpresent=1/.test(search) && !/\bitem=/.test(search)) return true;
  return document.querySelector('[data-pending]') !== null;
}

/**
 * Resolves when the opening view has what it shows (the detail of an open milestone, the texts of a
 * search), so that it comes to light whole; null where there is nothing to wait for. `client` is
 * null in the frame, which has everything.
 */
export function openingSettled(
  readSearch: () => string,
  client: QueryClient | null,
): Promise<void> | null {
  if (!ASKS_FOR_MORE.test(`?${readSearch()}`)) return null;
  const settled = async (): Promise<void> => {
    // What has come may ask for more: two quiet moments in a row are the end.
    for (let quiet = 0, waited = 0; quiet < 2 && waited < LIMIT_MS; waited += MOMENT_MS) {
      await wait(MOMENT_MS);
      quiet = isWaiting(readSearch(), client) ? 0 : quiet + 1;
    }
  };
  return settled();
}
