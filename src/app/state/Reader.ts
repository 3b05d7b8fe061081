import { useSyncExternalStore } from 'react';
import type { Timeline } from './timeline.ts';
import { useTimelineStore } from './useTimeline.ts';

export type Reader = Timeline;

/** The whole timeline: drawn anew with every change of it. `useTimeline` takes what is needed. */
export function useReader(): Timeline {
  const store = useTimelineStore();
  return useSyncExternalStore(store.subscribe, store.get, store.getOpening);
}
