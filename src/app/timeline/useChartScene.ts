import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { DayRange } from '../../model/calendarDate.ts';
import { layoutChart } from '../../timeline/layoutChart.ts';
import type { ChartScene, Density } from '../../timeline/scene.ts';
import type { Reader } from '../state/Reader.ts';
import { measureIn, type ChartSize } from './chartSize.ts';

/** compact in narrow containers, full otherwise. */
export function densityOf(layout: Reader['layout']): Density {
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
export function useChartScene(
  reader: Reader,
  range: DayRange,
  size: ChartSize | null,
): ChartScene | null {
  const { bundle, state, stateNames, layout, filtered, lanes: plan } = reader;
  const { item } = state;
  const isCoarse = useMedia('(pointer: coarse)');
  const density = densityOf(layout);
  return useMemo(
    () =>
      size &&
      layoutChart({
        ...filtered,
        range,
        plan,
        eras: bundle.eras,
        stateNames,
        widthPx: size.widthPx,
        density,
        isCoarse,
        measure: measureIn(size.font),
        selectedId: item,
        // Labels stay where they are while the focus walks over them.
        focusedId: null,
      }),
    [filtered, range, plan, bundle, stateNames, size, density, isCoarse, item],
  );
}
