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
  return value !== null && Object.getPrototypeOf(Object(value)) === Object.prototype;
}

/**
 * What a component takes of the timeline; it is drawn anew when that is another, and not else:
 * `useTimeline(({ state, actions }) => ({ item: state.item, actions }))`.
 */
export function useTimeline<T>(select: (timeline: Timeline) => T): T {
  const store = useTimelineStore();
  const last = useRef<{ readonly selection: T } | null>(null);
  const read = (timeline: Timeline): T => {
    const selection = select(timeline);
    if (last.current && isSameSelection(last.current.selection, selection)) {
      return last.current.selection;
    }
    last.current = { selection };
    return selection;
  };
  return useSyncExternalStore(
    store.subscribe,
    () => read(store.get()),
    () => read(store.getOpening()),
  );
}
