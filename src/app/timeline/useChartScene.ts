import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { DayRange } from '../../model/calendarDate.ts';
import { elementOfCluster, elementOfMark, elementsOf } from '../../timeline/chartElements.ts';
import { chosenInPlace } from '../../timeline/chosenInPlace.ts';
import { layoutChart } from '../../timeline/layoutChart.ts';
import type { ChartScene, ClusterBox, Density, MarkBox } from '../../timeline/scene.ts';
import type { Timeline } from '../state/timeline.ts';
import { keepEqual } from '../state/timelineStore.ts';
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

/** A drawing, and its marks with the chosen one as it looks when chosen. */
export interface ShownScene {
  readonly scene: ChartScene;
  readonly marks: readonly MarkBox[];
}

const isSamePill = (before: ClusterBox | null | undefined, now: ClusterBox): boolean =>
  before?.x === now.x &&
  before.y === now.y &&
  before.width === now.width &&
  before.ids.join() === now.ids.join();

/** The newer drawing, with all marks and pills of the other in it that are equal. */
function keepBoxes(before: ChartScene, now: ChartScene): ChartScene {
  const known = elementsOf(before);
  const knownOf = (key: string) => known.get(key);
  return {
    ...now,
    marks: now.marks.map((mark) => keepEqual(knownOf(elementOfMark(mark).key)?.mark, mark)),
    clusters: now.clusters.map((pill) => {
      const same = knownOf(elementOfCluster(pill).key)?.cluster;
      return same && isSamePill(same, pill) ? same : pill;
    }),
  };
}

/**
 * The finished drawing for a width and range; null until the width is known. A choice draws the
 * chosen mark alone anew where that has room, else it is laid out in its favour.
 */
export function useChartScene(range: DayRange, size: ChartSize | null): ShownScene | null {
  const taken = useTimeline('bundle', 'filtered', 'item', 'lanes', 'layout', 'stateNames');
  const { bundle, filtered, item, lanes, layout, stateNames } = taken;
  const isCoarse = useMedia('(pointer: coarse)');
  const density = densityOf(layout);
  const request = useMemo(
    () =>
      size && {
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
        selectedId: null,
        // Labels stay where they are while the focus walks over them.
        focusedId: null,
      },
    [filtered, range, lanes, bundle, stateNames, size, density, isCoarse],
  );
  const base = useMemo(() => request && layoutChart(request), [request]);
  return useMemo(() => {
    if (!request || !base) return null;
    const marks = item === null ? base.marks : chosenInPlace(base, item, request.measure);
    if (marks) return { scene: base, marks };
    const scene = keepBoxes(base, layoutChart({ ...request, selectedId: item }));
    return { scene, marks: scene.marks };
  }, [request, base, item]);
}
