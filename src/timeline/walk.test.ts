import { describe, expect, it } from 'vitest';
import { dayNumber } from '../model/calendarDate.ts';
import { EMPTY_FILTER, type Group } from '../model/viewState.ts';
import { GENERATED_VOCABULARY, generateMilestones } from '../testing/generateMilestones.ts';
import { allBits } from './bitset.ts';
import { elementsOf, hitTest } from './chartElements.ts';
import { lanesOfGroup } from './lanes.ts';
import { layoutChart } from './layoutChart.ts';
import { estimateTextPx } from './measureText.ts';
import type { ChartScene } from './scene.ts';
import { elementAt, entryFocus, walk, type ChartFocus, type WalkStep } from './walk.ts';

function sceneOf(count: number, group: Group = 'kind'): ChartScene {
  const milestones = generateMilestones(count, 11);
  return layoutChart({
    milestones,
    passing: allBits(milestones.length),
    range: { first: dayNumber(2003, 1, 1), last: dayNumber(2022, 12, 31) },
    plan: lanesOfGroup({
      group,
      vocabulary: GENERATED_VOCABULARY,
      filter: EMPTY_FILTER,
      milestones,
    }),
    eras: { chairs: [], representatives: [] },
    rows: { chairs: 'Chairmanship', representatives: 'In office' },
    stateNames: new Map(),
    widthPx: 1312,
    density: 'full',
    isCoarse: false,
    measure: estimateTextPx,
    selectedId: null,
    focusedId: null,
  });
}

/** Focus after a number of equal steps, and all stops on the way. */
function stops(scene: ChartScene, step: WalkStep, from: ChartFocus | null): ChartFocus[] {
  const found: ChartFocus[] = [];
  let focus = from;
  while (focus) {
    found.push(focus);
    if (found.length > 10_000) throw new Error('the walk does not end');
    focus = walk(scene, focus, step);
  }
  return found;
}

describe('walk(scene, focus, step)', () => {
  it.each(['kind', 'pillar', 'none'] as const)(
    'next visits every milestone in list order, once each (by %s)',
    (group) => {
      const scene = sceneOf(300, group);
      const visited = stops(scene, 'next', entryFocus(scene, null));
      expect(visited.map(({ id }) => id)).toEqual(scene.order.map(({ id }) => id));
      const types = new Set(visited.map((focus) => elementAt(scene, focus)?.mark === null));
      expect(types).toEqual(new Set([true, false]));
    },
  );

  it('previous visits them all backwards', () => {
    const scene = sceneOf(142);
    const last = walk(scene, entryFocus(scene, null), 'last');
    const visited = stops(scene, 'previous', last);
    expect(visited.map(({ id }) => id)).toEqual(scene.order.map(({ id }) => id).reverse());
  });

  it('down and up lead through every lane that shows anything, and end at the edges', () => {
    const scene = sceneOf(142);
    const middle = scene.order[70];
    expect(middle).toBeDefined();
    const top = stops(scene, 'up', entryFocus(scene, middle?.id ?? null)).at(-1) ?? null;
    expect(stops(scene, 'down', top).map(({ lane }) => lane)).toEqual([0, 1, 2, 3, 4]);
  });

  it('keeps the lane where the milestone stands in it', () => {
    const scene = sceneOf(300, 'pillar');
    const visited = stops(scene, 'next', entryFocus(scene, null));
    const changes = visited.filter((focus, place) => {
      const before = visited[place - 1];
      return before !== undefined && before.lane !== focus.lane;
    });
    const needless = changes.filter((focus) => {
      const before = visited[visited.indexOf(focus) - 1];
      return before && elementAt(scene, { id: focus.id, lane: before.lane }) !== null;
    });
    expect(changes.length).toBeGreaterThan(0);
    expect(needless).toEqual([]);
  });

  it('goes about a year by Page keys and to the ends by Home and End', () => {
    const scene = sceneOf(300);
    const start = entryFocus(scene, scene.order[100]?.id ?? null);
    const yearOf = (focus: ChartFocus | null): number =>
      Number(scene.order.find(({ id }) => id === focus?.id)?.date.start.slice(0, 4));
    expect(yearOf(walk(scene, start, 'yearLater')) - yearOf(start)).toBe(1);
    expect(yearOf(walk(scene, start, 'yearEarlier')) - yearOf(start)).toBe(-1);
    expect(walk(scene, start, 'first')?.id).toBe(scene.order[0]?.id);
    expect(walk(scene, start, 'last')?.id).toBe(scene.order.at(-1)?.id);
  });

  it('has nowhere to go in an empty chart', () => {
    const scene = sceneOf(0);
    expect(entryFocus(scene, null)).toBeNull();
    expect(walk(scene, null, 'next')).toBeNull();
  });
});

describe('hitTest(elements, point, withinPx)', () => {
  const scene = sceneOf(600);
  const elements = elementsOf(scene);

  it('finds each mark at its centre and on its label, and each pill', () => {
    for (const mark of scene.marks) {
      expect(hitTest(elements, mark)?.mark).toBe(mark);
      if (!mark.label) continue;
      const onLabel = { x: mark.label.x + mark.label.width / 2, y: mark.y };
      expect(hitTest(elements, onLabel)?.mark).toBe(mark);
    }
    for (const pill of scene.clusters) {
      const centre = { x: pill.x + pill.width / 2, y: pill.y + pill.height / 2 };
      expect(hitTest(elements, centre)?.cluster).toBe(pill);
    }
    expect(scene.clusters.length).toBeGreaterThan(0);
  });

  it('takes the nearest within reach and nothing beyond', () => {
    const mark = scene.marks[0];
    expect(mark && hitTest(elements, { x: mark.x - 10, y: mark.y }, 24)?.mark).toBe(mark);
    expect(hitTest(elements, { x: -200, y: -200 })).toBeNull();
  });
});
