import { createContext, use, useRef, useSyncExternalStore } from 'react';
import type { Timeline } from './timeline.ts';
import type { TimelineStore } from './timelineStore.ts';

export const TimelineContext = createContext<TimelineStore | null>(null);

/** Throws where no App stands above: a bug of ours. */
export function useTimelineStore(): TimelineStore {
  const store = use(TimelineContext);
  if (!store) throw new Error('TimelineContext is not provided');
  return store;
}

/** Whether two selections say the same: one value, or an object made for the moment, member by member. */
function isSameSelection(before: unknown, now: unknown): boolean {
  if (Object.is(before, now)) return true;
  if (!isPlain(before) || !isPlain(now)) return false;
  const keys = Object.keys(now);
  return (
    keys.length === Object.keys(before).length &&
    keys.every((key) => Object.is(before[key], now[key]))
  );
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

/**
 * What a component takes of the timeline, by names or as a function makes it; it is drawn anew when
 * that is another, and not else: `const { filter, actions } = useTimeline('filter', 'actions')`,
 * `useTimeline(({ path }) => path.includes(id))`.
 */
export function useTimeline<K extends keyof Timeline>(...names: readonly K[]): Pick<Timeline, K>;
export function useTimeline<T>(select: (timeline: Timeline) => T): T;
export function useTimeline(...taken: readonly (keyof Timeline | ((all: Timeline) => unknown))[]) {
  const store = useTimelineStore();
  const last = useRef<unknown>(undefined);
  const read = (timeline: Timeline): unknown => {
    const [first] = taken;
    const selection =
      typeof first === 'function'
        ? first(timeline)
        : Object.fromEntries(taken.map((name) => [name, timeline[name as keyof Timeline]]));
    if (!isSameSelection(last.current, selection)) last.current = selection;
    return last.current;
  };
  return useSyncExternalStore(
    store.subscribe,
    () => read(store.get()),
    () => read(store.getOpening()),
  );
}

/** The whole timeline: the component is drawn anew with every change of it. */
export function useWholeTimeline(): Timeline {
  const store = useTimelineStore();
  return useSyncExternalStore(store.subscribe, store.get, store.getOpening);
}
