import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kind } from '../model/bundle.ts';
import { daysOf } from '../model/calendarDate.ts';
import { KIND_FORMS } from '../model/kinds.ts';
import { generateMilestones } from '../testing/generateMilestones.ts';
import { cases, requestOf, SPAN, type Case } from '../testing/randomCharts.ts';
import { drawChart } from './drawChart.ts';
import { drawCluster, drawExtents, drawMark, drawParties, partsOf } from './drawMarks.ts';
import { layoutChart } from './layoutChart.ts';
import { PAGE_PALETTE, pageLook, type Palette } from './look.ts';
import { pictureLook } from './pictureLabel.ts';
import {
  BESIDE_ELEMENTS,
  ELEMENTS_AT_MOST,
  ELEMENTS_OF_CLUSTER,
  ELEMENTS_OF_FADE,
  elementsOfMark,
  elementsOfScene,
} from './nodeBudget.ts';
import type { ChartScene } from './scene.ts';
import { toMarkup } from './svgMarkup.ts';
import { countElements, svg } from './svgNode.ts';

/** Colours written as their names, so that a drawing in a file can be read beside one in the page. */
const NAMES = Object.fromEntries(Object.keys(PAGE_PALETTE).map((name) => [name, name])) as Palette;

const BASE: Case = {
  count: 60,
  seed: 3,
  width: 900,
  range: SPAN,
  group: 'kind',
  states: [],
  density: 'full',
  isCoarse: false,
  selected: null,
  keep: 1,
};

const sceneOf = (one: Case): ChartScene =>
  layoutChart(requestOf(one, generateMilestones(one.count, one.seed)));

/**
 * Drawings as SVG that a browser opens, one element a line. Read a changed one, and look at it,
 * before it is accepted (`npx vitest run src/timeline/drawChart.test.ts -u`).
 */
describe('drawChart, as SVG', () => {
  const years = (from: string, to: string) => ({
    first: daysOf(from).first,
    last: daysOf(to).last,
  });
  it.each<readonly [string, Partial<Case>]>([
    ['kinds', {}],
    ['kinds-filtered', { keep: 3 }],
    ['kinds-wide', { width: 1100, count: 40 }],
    ['three-years', { range: years('2013', '2015') }],
    ['two-months', { range: years('2014-09', '2014-10'), count: 900 }],
    ['two-states', { group: 'state', states: ['CH', 'AT'] }],
    ['pillars-crowded', { group: 'pillar', count: 400, width: 640 }],
    ['compact', { density: 'compact', width: 640 }],
    ['narrow', { density: 'compact', width: 320, group: 'none', count: 90 }],
    ['coarse', { isCoarse: true, width: 720, group: 'field' }],
  ])('%s', async (name, changes) => {
    const scene = sceneOf({ ...BASE, ...changes });
    const drawing = toMarkup(drawChart(scene, pictureLook(LIGHT)), '\n');
    const size = `width="${scene.widthPx}" height="${scene.heightPx}" font-family="sans-serif"`;
    await expect(
      `<svg xmlns="http://www.w3.org/2000/svg" ${size}>\n${drawing}\n</svg>\n`,
    ).toMatchFileSnapshot(`golden/${name}.svg`);
  });
});

describe('drawParties(scene, look)', () => {
  const days = ['2006-10-12', '2014-06', '2012', null, '1999-05-04'];
  const signed = (one: Case) => {
    const milestones = generateMilestones(one.count, one.seed).map((milestone, at) =>
      at % 10 === 0
        ? { ...milestone, parties: [{ iso2: 'CH', date: days[(at / 10) % days.length] ?? null }] }
        : milestone,
    );
    return layoutChart(requestOf(one, milestones));
  };
  const one: Case = { ...BASE, count: 50, states: ['CH'] };

  it('marks the days on which the State chosen alone became party, in the lane of the treaty', async () => {
    const scene = signed(one);
    const places = scene.parties.map(({ lane, y, isDay }) => {
      const { y: top, height } = scene.lanes[lane] ?? { y: 0, height: 0 };
      return [y === top + height, isDay];
    });
    // A day that is not told, and one before the years shown, stand nowhere.
    expect(places).toEqual([
      [true, true],
      [true, false],
      [true, false],
    ]);
    expect(scene.forms.has('party')).toBe(true);
    const drawing = toMarkup(drawParties(scene, pictureLook(LIGHT))[0] ?? svg('g', {}), '\n');
    await expect(`${drawing}\n`).toMatchFileSnapshot('golden/parties.svg');
    expect(drawing).not.toContain('data-');
  });

  it('adds nothing to what the chart counts, and nothing where no State or several are chosen', () => {
    const bare = sceneOf(one);
    const scene = signed(one);
    expect(scene.order).toHaveLength(bare.order.length);
    expect(scene.lanes.map(({ count }) => count)).toEqual(bare.lanes.map(({ count }) => count));
    for (const states of [[], ['CH', 'AT']]) {
      expect(signed({ ...one, states }).parties).toEqual([]);
    }
    expect(signed({ ...one, keep: 11 }).parties).toHaveLength(1);
  });

  it('keeps within the budget of elements, each of its own counted', () => {
    const scene = signed({ ...one, count: 2000 });
    const own = countElements(drawParties(scene, pageLook('')));
    expect(own).toBe(1 + 2 * scene.parties.length);
    expect(elementsOfScene(scene)).toBeLessThanOrEqual(ELEMENTS_AT_MOST - BESIDE_ELEMENTS);
  });
});

/** A few plain colours: what a family's real one is stands in the theme. */
const LIGHT: Palette = {
  ...NAMES,
  surface: 'white',
  ink: 'black',
  'ink-2': 'dimgray',
  'ink-3': 'gray',
  rule: 'silver',
  'rule-2': 'gainsboro',
  band: 'gainsboro',
  ghost: 'darkgray',
  'family-decisions': 'royalblue',
  'family-conferences': 'teal',
  'family-publications': 'sienna',
  'family-activities': 'purple',
  'family-statements': 'darkslategray',
};

describe('drawChart, for 60 random charts', () => {
  const scenes = fc.sample(cases, { numRuns: 60, seed: 7 }).map(sceneOf);

  it('is the same drawing in the page and in a file: shapes, places, texts', () => {
    const inPage = (scene: ChartScene): string =>
      toMarkup(drawChart(scene, pageLook('chart-'))).replaceAll(/var\(--([\w-]+)\)/g, '$1');
    // A file sets its texts by their foot and holds them to their width.
    const inFile = (scene: ChartScene): string =>
      toMarkup(drawChart(scene, { ...pictureLook(NAMES), middleToFootPx: 0, drawLabel: null }));
    for (const scene of scenes) expect(inFile(scene)).toBe(inPage(scene));
  });

  it('counts a mark as it is drawn', () => {
    for (const mark of scenes.flatMap(({ marks }) => marks)) {
      const drawn = countElements(partsOf(drawMark(mark, pageLook('')))) + (mark.extent ? 1 : 0);
      expect(elementsOfMark({ ...mark, isStack: mark.stacked.length > 0 })).toBe(drawn);
    }
  });

  it('counts a pill and a fade as they are drawn', () => {
    const look = pageLook('');
    for (const pill of scenes.flatMap(({ clusters }) => clusters))
      expect(countElements(partsOf(drawCluster(pill, look)))).toBe(ELEMENTS_OF_CLUSTER);
    const fades = scenes
      .flatMap((scene) => drawExtents(scene, look))
      .filter(({ tag }) => tag === 'linearGradient');
    expect(fades.length).toBeGreaterThan(0);
    for (const fade of fades) expect(countElements([fade])).toBe(ELEMENTS_OF_FADE);
  });

  it('has an id for each gradient and no address to fetch', () => {
    for (const scene of scenes) {
      const markup = toMarkup(drawChart(scene, pictureLook(NAMES)));
      const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      const wanted = [...markup.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });
});

describe('drawHeader(scene, look)', () => {
  it('gives names without a letter of A to Z gradients of their own', () => {
    const request = requestOf(BASE, generateMilestones(3, 1));
    const representatives = ['Жанар', 'Нурлан', 'Жанар'].map((name, place) => ({
      name,
      start: `${2005 + place * 4}`,
      end: `${2008 + place * 4}`,
    }));
    const scene = layoutChart({ ...request, eras: { chairs: [], representatives } });
    const ids = ['one-', 'two-'].flatMap((prefix) =>
      [...toMarkup(drawChart(scene, pageLook(prefix))).matchAll(/ id="([^"]+)"/g)].map(
        ([, id]) => id,
      ),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id?.includes('term'))).toHaveLength(6);
  });
});

describe('drawCluster(cluster, look)', () => {
  const box = {
    lane: 0,
    x: 0,
    y: 0,
    width: 20,
    height: 18,
    count: 2,
    firstId: 'a',
    ids: ['a', 'b'],
  };
  it.each<readonly [readonly Kind[], string]>([
    [['decision'], 'family-decisions'],
    [['decision', 'treaty'], 'family-decisions'],
    [['decision', 'conference'], 'ink-2'],
    [['statement', 'visit', 'project'], 'ink-2'],
  ])('a pill of %j is drawn in %s, on the page and in a file', (kinds, colour) => {
    for (const look of [pageLook(''), pictureLook(NAMES)]) {
      const { spot, text } = drawCluster({ ...box, kinds }, look);
      const wanted = look.palette[colour as keyof Palette];
      expect([spot.attributes['stroke'], text?.attributes['fill']]).toEqual([wanted, wanted]);
    }
  });
});

it('every kind has a shape of its own', () => {
  const shapes = Object.values(KIND_FORMS).map(({ shape }) => shape);
  expect(new Set(shapes).size).toBe(shapes.length);
});
