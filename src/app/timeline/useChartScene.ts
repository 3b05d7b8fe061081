import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { DayRange } from '../../model/calendarDate.ts';
import { passesAllBut } from '../../timeline/filter.ts';
import { lanesOfGroup } from '../../timeline/lanes.ts';
import { layoutChart } from '../../timeline/layoutChart.ts';
import type { ChartScene, Density, FilteredMilestones } from '../../timeline/scene.ts';
import type { Reader } from '../state/Reader.ts';
import { measureIn, type ChartSize } from './chartSize.ts';

/** What passes, whatever the range: made once for a filter, so that a zoom prepares nothing anew. */
export function useFilteredMilestones({ index, result }: Reader): FilteredMilestones {
  return useMemo(
    () => ({
      milestones: index.milestones,
      passing: passesAllBut(index, result.facets, 'range'),
    }),
    [index, result],
  );
}

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
  filtered: FilteredMilestones,
  range: DayRange,
  size: ChartSize | null,
): ChartScene | null {
  const { bundle, state, stateNames, layout } = reader;
  const { group, filter, item } = state;
  const isCoarse = useMedia('(pointer: coarse)');
  const plan = useMemo(
    () =>
      lanesOfGroup({ group, filter, vocabulary: bundle.vocabulary, milestones: bundle.milestones }),
    [group, filter, bundle],
  );
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
