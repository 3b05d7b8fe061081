import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { DayRange } from '../../model/calendarDate.ts';
import { layoutChart } from '../../timeline/layoutChart.ts';
import type { ChartScene, Density } from '../../timeline/scene.ts';
import type { Timeline } from '../state/timeline.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { measureIn, type ChartSize } from './chartSize.ts';

/** compact in narrow containers, full otherwise. */
export function densityOf(layout: Timeline['layout']): Density {
  return layout === 'phone' || layout === 'compact' ? 'compact' : 'full';
}

/** Whether a media query holds, followed as it changes; false on a server. */
function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => false,
  );
}

/** The finished drawing for a width and range; null until the width is known. */
export function useChartScene(range: DayRange, size: ChartSize | null): ChartScene | null {
  const taken = useTimeline('bundle', 'filtered', 'item', 'lanes', 'layout', 'stateNames');
  const { bundle, filtered, item, lanes, layout, stateNames } = taken;
  const isCoarse = useMedia('(pointer: coarse)');
  const density = densityOf(layout);
  return useMemo(
    () =>
      size &&
      layoutChart({
        ...filtered,
        range,
        plan: lanes,
        eras: bundle.eras,
        rows: bundle.site.rows,
        stateNames,
        widthPx: size.widthPx,
        density,
        isCoarse,
        measure: measureIn(size.font),
        selectedId: item,
        // Labels stay where they are while the focus walks over them.
        focusedId: null,
      }),
    [filtered, range, lanes, bundle, stateNames, size, density, isCoarse, item],
  );
}
