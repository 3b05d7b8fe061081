import { describe, expect, it } from 'vitest';
import type { Milestone } from '../model/bundle.ts';
import { daysOf } from '../model/calendarDate.ts';
import { EMPTY_FILTER, type Group } from '../model/viewState.ts';
import { bitsOf } from './bitset.ts';
import { GENERATED_VOCABULARY, generateMilestones } from '../testing/generateMilestones.ts';
import { lanesOfGroup } from './lanes.ts';
import { layoutChart } from './layoutChart.ts';
import { estimateTextPx } from './measureText.ts';
import { elementsOfScene } from './nodeBudget.ts';
import type { ChartScene, Density, MarkBox } from './scene.ts';

/**
 * Drawings as text, so that a change of the layout shows in a diff. Read a changed file before it is
 * accepted (`npx vitest run src/timeline/golden.test.ts -u`).
 */
interface Golden {
  readonly file: string;
  readonly count: number;
  readonly keep?: number;
  readonly from: string;
  readonly to: string;
  readonly widthPx: number;
  readonly density: Density;
  readonly group: Group;
  readonly states?: readonly string[];
  readonly selectedId?: string;
}

const MILESTONES = generateMilestones(90, 2003);

function sceneOf(golden: Golden): ChartScene {
  const states = golden.states ?? [];
  const plan = lanesOfGroup({
    group: golden.group,
    vocabulary: GENERATED_VOCABULARY,
    filter: { ...EMPTY_FILTER, states },
    milestones: MILESTONES,
  });
  const all = golden.count === 90 ? MILESTONES : generateMilestones(golden.count, 2003);
  const passes = (milestone: Milestone, place: number): boolean =>
    place % (golden.keep ?? 1) === 0 && plan.lanesOf(milestone).length > 0;
  return layoutChart({
    milestones: all,
    passing: bitsOf(all, passes),
    range: { first: daysOf(golden.from).first, last: daysOf(golden.to).last },
    plan,
    rows: { chairs: 'Chairmanship', representatives: 'Special Representative' },
    eras: {
      chairs: [
        { year: 2013, iso2: 'UA' },
        { year: 2014, iso2: 'CH' },
      ],
      representatives: [
        { name: 'First Person', start: '2006-10', end: '2013' },
        { name: 'Second Person', start: '2014-09-01', end: null },
      ],
    },
    stateNames: new Map([
      ['UA', 'Ukraine'],
      ['CH', 'Switzerland'],
    ]),
    widthPx: golden.widthPx,
    density: golden.density,
    isCoarse: false,
    measure: estimateTextPx,
    selectedId: golden.selectedId ?? null,
    focusedId: null,
  });
}

const px = (value: number): string => String(Math.round(value)).padStart(5);

function markLine(mark: MarkBox): string {
  const { label, extent } = mark;
  const flags = [
    mark.tier === 1 ? 'landmark' : 'further',
    mark.kind,
    mark.form,
    ...(mark.isAnnounced ? ['announced'] : []),
    ...(extent ? [`${Math.round(extent.x)}–${Math.round(extent.x + extent.width)}`] : []),
  ].join(' ');
  const text = label
    ? `${label.side} ${Math.round(label.x)}–${Math.round(label.x + label.width)} ` +
      `${label.isBold ? '*' : ''}“${label.text}”${label.suffix}`
    : 'no label';
  return `${px(mark.x)}${px(mark.y)}  ${text}  (${flags})`;
}

function written(scene: ChartScene): string {
  const ticks = scene.ticks.map((tick) => {
    const line = tick.x === null ? '-' : String(Math.round(tick.x));
    return `${tick.level.charAt(0)}${line}${tick.labelX === null ? '' : ` ${tick.text}`}`;
  });
  const lanes = scene.lanes.flatMap((lane, index) => [
    '',
    `lane ${lane.headingLines.join(' / ')}  y ${lane.y} height ${lane.height} line ${lane.lineY}  ` +
      `${lane.count} milestones${lane.tracePath === '' ? '' : ', traces'}`,
    ...scene.marks.filter((mark) => mark.lane === index).map(markLine),
    ...scene.clusters
      .filter((pill) => pill.lane === index)
      .map((pill) => `${px(pill.x)}${px(pill.y)}  pill of ${pill.count}, ${pill.width} wide`),
  ]);
  const terms = scene.terms.map(
    (term) =>
      `${Math.round(term.x)}–${Math.round(term.x + term.width)} “${term.text}” ` +
      `fades ${Math.round(term.fadeStartPx)}, ${Math.round(term.fadeEndPx)}`,
  );
  return [
    `${scene.widthPx} × ${scene.heightPx}, header ${scene.header.height}, ` +
      `${elementsOfScene(scene)} elements, forms: ${[...scene.forms].sort().join(' ')}`,
    `ticks ${ticks.join(' | ')}`,
    `chairs ${scene.chairs.map((chair) => `${Math.round(chair.x)} ${chair.text}`).join(' | ')}`,
    `terms ${terms.join(' | ')}`,
    ...lanes,
    '',
  ].join('\n');
}

const whole = { from: '2003', to: '2022' };

describe('layoutChart, as text', () => {
  it.each<Golden>([
    { file: 'kinds', count: 90, ...whole, widthPx: 1312, density: 'full', group: 'kind' },
    {
      file: 'kinds-filtered-compact',
      count: 90,
      keep: 2,
      ...whole,
      widthPx: 720,
      density: 'compact',
      group: 'kind',
    },
    {
      file: 'three-years-titles',
      count: 90,
      from: '2013',
      to: '2015',
      widthPx: 1312,
      density: 'full',
      group: 'kind',
      selectedId: 'milestone-000086',
    },
    {
      file: 'two-months-of-a-crowd',
      count: 3000,
      from: '2014-09-10',
      to: '2014-11-09',
      widthPx: 900,
      density: 'full',
      group: 'pillar',
    },
    {
      file: 'two-states',
      count: 90,
      ...whole,
      widthPx: 900,
      density: 'full',
      group: 'state',
      states: ['CH', 'AT'],
    },
    { file: 'narrow', count: 90, ...whole, widthPx: 320, density: 'compact', group: 'none' },
  ])('$file', async (golden) => {
    await expect(written(sceneOf(golden))).toMatchFileSnapshot(`golden/${golden.file}.txt`);
  });
});
