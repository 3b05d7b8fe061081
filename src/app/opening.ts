import { parseAddress } from '../model/address.ts';
import { LIST_BELOW_REM, type View } from '../model/viewState.ts';
import type { TimelineData } from './data/TimelineData.ts';
import {
  MilestonePanel,
  OrderQuiz,
  PathBar,
  PresentView,
  RangeControls,
  TableActions,
  TableView,
  TimelineView,
} from './features.ts';
import { SearchOffers } from './filters/SearchField.tsx';
import { isSearch } from './state/timeline.ts';
import type { TimelineStore } from './state/timelineStore.ts';

/** Longest wait for what the opening view shows besides the milestones. */
const LIMIT_MS = 3000;

/** Waits for what the opening view shows, and not for what takes too long: that comes later. */
export async function withinLimit(what: Promise<unknown>): Promise<void> {
  let clock: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise((resolve) => (clock = setTimeout(resolve, LIMIT_MS)));
  await Promise.race([limit, what]);
  clearTimeout(clock);
}

/** Whether a window opens with the chart, as the script in the head sees it: the product has not been measured yet. */
function opensChart(view: View | null): boolean {
  const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return (view ?? (innerWidth < LIST_BELOW_REM.width * remPx ? 'list' : 'timeline')) === 'timeline';
}

/**
 * Loads the code of what the address opens, where it is not part of the first load, so that the
 * opening view is drawn whole. What does not come now is asked for again, and reported, when it is
 * drawn.
 */
export async function loadOpeningCode(query: string): Promise<void> {
  const { state } = parseAddress(query, null);
  const parts = [
    ...(opensChart(state.view) ? [TimelineView, RangeControls] : []),
    ...(state.view === 'table' ? [TableView, TableActions] : []),
    ...(state.item === null ? [] : [MilestonePanel]),
    ...(state.path.length === 0 ? [] : [PathBar]),
    ...(state.present ? [PresentView] : []),
    ...(state.quiz === null ? [] : [OrderQuiz]),
  ];
  await Promise.allSettled(parts.map((part) => part.load()));
}

/** Loads the texts of a search and the detail of the open milestone. */
export async function loadOpeningData({ get }: TimelineStore, data: TimelineData): Promise<void> {
  const { filter, item } = get().state;
  await Promise.all([
    isSearch(filter) && data.texts.ask(),
    item !== null && data.detail(item).ask(),
  ]);
  const { state, result } = get();
  // Presenting begins with the first.
  const first = state.path[0] ?? result.passing[0]?.id;
  if (state.present && item === null && first !== undefined) await data.detail(first).ask();
  if (filter.text !== '') await SearchOffers.load().catch(() => null);
}
