import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { possibleDays } from '../model/calendarDate.ts';
import { GROUPS } from '../model/viewState.ts';
import { bitsOf, hasBit, noBits } from './bitset.ts';
import { generateMilestones } from '../testing/generateMilestones.ts';
import { chosenInPlace } from './chosenInPlace.ts';
import { layoutChart } from './layoutChart.ts';
import { BESIDE_ELEMENTS, ELEMENTS_AT_MOST, elementsOfScene } from './nodeBudget.ts';
import { cases, requestOf, SPAN, type Case } from '../testing/randomCharts.ts';
import type { ChartScene, LayoutRequest } from './scene.ts';
import { firstOverlap, labelRects, shapeRects, shownPlaces } from '../testing/sceneRects.ts';

/** Of a drawing at rest. */
const MOST = ELEMENTS_AT_MOST - BESIDE_ELEMENTS;
const RUNS = { numRuns: 300, seed: 20_221_231 };

interface Chart {
  readonly name: string;
  readonly one: Case;
  readonly request: LayoutRequest;
  readonly scene: ChartScene;
}

describe('layoutChart, for 300 random charts', () => {
  const charts: readonly Chart[] = fc.sample(cases, RUNS).map((one) => {
    const request = requestOf(one, generateMilestones(one.count, one.seed));
    return { name: JSON.stringify(one), one, request, scene: layoutChart(request) };
  });

  /** Charts for which something is wrong, with what it is. */
  const faults = (faultOf: (chart: Chart) => string | null): readonly string[] =>
    charts.flatMap((chart) => {
      const fault = faultOf(chart);
      return fault === null ? [] : [`${chart.name}: ${fault}`];
    });

  it('covers every grouping, empty and crowded charts, and close ranges', () => {
    expect(new Set(charts.map(({ one }) => one.group)).size).toBe(GROUPS.length);
    const lengths = charts.map(({ one }) => one.range.last - one.range.first);
    expect(Math.min(...lengths)).toBeLessThan(60);
    expect(charts.filter(({ scene }) => scene.clusters.length > 20).length).toBeGreaterThan(20);
    expect(charts.flatMap(({ scene }) => scene.marks).length).toBeGreaterThan(9000);
  });

  it('lays no label over another, over a mark, its band or a pill', () => {
    expect(faults(({ scene }) => firstOverlap(scene))).toEqual([]);
  });

  it('keeps a label left of its mark off the band of the mark', () => {
    let left = 0;
    const over = ({ scene }: Chart): string | null => {
      const found = scene.marks.find(({ label, extent, form }) => {
        if (label?.side !== 'left' || !extent || form !== 'soft') return false;
        left += 1;
        return label.x + label.width > extent.x;
      });
      return found ? found.id : null;
    };
    expect(faults(over)).toEqual([]);
    expect(left).toBeGreaterThan(20);
  });

  it('shows the chosen one in its place where there is room, and moves nothing else', () => {
    let inPlace = 0;
    const moved = charts.slice(0, 100).flatMap(({ name, request }) => {
      const base = layoutChart({ ...request, selectedId: null });
      const wrong = base.order.slice(0, 12).flatMap(({ id }) => {
        const marks = chosenInPlace(base, id, request.measure);
        if (!marks) return [];
        inPlace += 1;
        const others = marks.filter((mark, at) => mark !== base.marks[at]);
        const isChosenAlone = others.every((mark) => mark.id === id && mark.label?.isBold);
        const { x, width } = base.plot;
        const outside = labelRects({ ...base, marks: others }).find(
          ({ left, right }) => left < x || right > x + width,
        );
        const overlap = firstOverlap({ ...base, marks });
        if (isChosenAlone && others.length > 0 && !outside && !overlap) return [];
        return [overlap ?? outside?.name ?? `more than ${id} is another`];
      });
      return wrong.slice(0, 1).map((fault) => `${name}: ${fault}`);
    });
    expect(moved).toEqual([]);
    expect(inPlace).toBeGreaterThan(200);
  });

  it('keeps labels, marks, bands and pills inside the plot', () => {
    const outside = ({ scene }: Chart): string | null => {
      const { x, y, width, height } = scene.plot;
      const found = [...labelRects(scene), ...shapeRects(scene)].find(
        (rect) =>
          rect.left < x || rect.right > x + width || rect.top < y || rect.bottom > y + height,
      );
      return found ? `${found.name} lies outside` : null;
    };
    expect(faults(outside)).toEqual([]);
  });

  it('shows every milestone of the range in each of its lanes just once', () => {
    const miscounted = ({ one, request, scene }: Chart): string | null => {
      const inRange = request.milestones.filter((milestone, place) => {
        if (!hasBit(request.passing, place)) return false;
        const days = possibleDays(milestone.date);
        return days.first <= one.range.last && days.last >= one.range.first;
      });
      const expected = inRange
        .flatMap((milestone) =>
          request.plan.lanesOf(milestone).map((lane) => `${milestone.id}@${lane}`),
        )
        .sort();
      const ids = inRange.map(({ id }) => id).sort();
      const isOrderRight =
        scene.order
          .map(({ id }) => id)
          .sort()
          .join() === ids.join();
      const isShownRight = shownPlaces(scene).join() === expected.join();
      return isOrderRight && isShownRight ? null : 'not what is in the range';
    };
    expect(faults(miscounted)).toEqual([]);
  });

  it('has a height that width and lanes decide, not the data or the range', () => {
    const changed = ({ request, scene }: Chart): string | null => {
      const empty = layoutChart({ ...request, milestones: [], passing: noBits(0), range: SPAN });
      const last = scene.lanes.at(-1);
      const bottom = last ? last.y + last.height : 0;
      return scene.heightPx === empty.heightPx && Math.abs(bottom - scene.heightPx) < 0.001
        ? null
        : `${scene.heightPx}, empty ${empty.heightPx}, lanes end at ${bottom}`;
    };
    expect(faults(changed)).toEqual([]);
  });

  it('does not depend on the order of its input', () => {
    const differs = ({ request, scene }: Chart): string | null => {
      const { milestones, passing } = request;
      const turned = [...milestones].reverse();
      const again = layoutChart({
        ...request,
        milestones: turned,
        passing: bitsOf(turned, (_, place) => hasBit(passing, turned.length - 1 - place)),
      });
      return JSON.stringify(again) === JSON.stringify(scene) ? null : 'differs when turned round';
    };
    expect(faults(differs)).toEqual([]);
  });

  it('keeps to the budget of elements', () => {
    const tooMany = ({ scene }: Chart): string | null => {
      const nodes = elementsOfScene(scene);
      return nodes <= MOST ? null : `${nodes} elements`;
    };
    expect(faults(tooMany)).toEqual([]);
  });
});
