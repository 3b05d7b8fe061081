import { dayNumber } from '../src/model/calendarDate.ts';
import { EMPTY_FILTER } from '../src/model/viewState.ts';
import { allBits } from '../src/timeline/bitset.ts';
import { GENERATED_VOCABULARY, generateMilestones } from '../src/testing/generateMilestones.ts';
import { lanesOfGroup } from '../src/timeline/lanes.ts';
import { layoutChart } from '../src/timeline/layoutChart.ts';
import { estimateTextPx } from '../src/timeline/measureText.ts';
import { median, type LayoutResult } from './results.ts';

/** Times the layout as a step of a zoom asks for it: prepared before, the compiler of the engine warm. */
const WARM_UPS = 20;
const RUNS = 40;

/** Lays out made-up milestones over the whole period, 1,312 px wide, in Node. */
export function measureLayout(count: number): LayoutResult {
  const milestones = generateMilestones(count, 142);
  const plan = lanesOfGroup({
    group: 'kind',
    vocabulary: GENERATED_VOCABULARY,
    filter: EMPTY_FILTER,
    milestones,
  });
  const passing = allBits(count);
  const once = (): number => {
    const start = performance.now();
    layoutChart({
      milestones,
      passing,
      plan,
      range: { first: dayNumber(2003, 1, 1), last: dayNumber(2022, 12, 31) },
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
    return performance.now() - start;
  };
  for (let run = 0; run < WARM_UPS; run += 1) once();
  const times = Array.from({ length: RUNS }, once);
  return { milestones: count, runs: RUNS, ms: median(times) };
}
