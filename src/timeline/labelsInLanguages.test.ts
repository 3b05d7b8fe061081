import { describe, expect, it } from 'vitest';
import { dayNumber, type DayRange } from '../model/calendarDate.ts';
import { EMPTY_FILTER, GROUPS } from '../model/viewState.ts';
import { firstOverlap, labelRects } from '../testing/sceneRects.ts';
import { shippedLanguages } from '../testing/shippedSite.ts';
import type { SiteData } from '../site/siteData.ts';
import { bitsOf } from './bitset.ts';
import { lanesOfGroup } from './lanes.ts';
import { layoutChart } from './layoutChart.ts';
import { estimateTextPx } from './measureText.ts';
import { GUTTER_AIR_PX, GUTTER_INSET_PX, KIND_NAME_X_PX } from './metrics.ts';
import type { ChartScene } from './scene.ts';

const RANGES: readonly DayRange[] = [
  { first: dayNumber(2003, 1, 1), last: dayNumber(2022, 12, 31) },
  { first: dayNumber(2013, 1, 1), last: dayNumber(2016, 12, 31) },
];
const WIDTHS = [320, 390, 528, 688, 825, 1232] as const;

/** What a sum of widths is off where it is rounded. */
const ROUNDED_PX = 0.001;

const sites = await shippedLanguages();

/** Charts of the shipped milestones as a reader of the language comes to them. */
function chartsOf({ bundle, stateNames }: SiteData): readonly (readonly [string, ChartScene])[] {
  const { milestones, vocabulary, eras } = bundle;
  return GROUPS.flatMap((group) => {
    const filter = { ...EMPTY_FILTER, states: group === 'state' ? ['CH', 'BA'] : [] };
    const plan = lanesOfGroup({ group, vocabulary, filter, milestones });
    const passing = bitsOf(milestones, (milestone) => plan.lanesOf(milestone).length > 0);
    return RANGES.flatMap((range) =>
      WIDTHS.map((widthPx) => {
        const scene = layoutChart({
          milestones,
          passing,
          range,
          plan,
          rows: { chairs: '', representatives: '' },
          eras,
          stateNames,
          widthPx,
          density: widthPx < 825 ? 'compact' : 'full',
          isCoarse: widthPx < 528,
          measure: estimateTextPx,
          selectedId: null,
          focusedId: null,
        });
        return [`${group}, ${widthPx} px, from day ${range.first}`, scene] as const;
      }),
    );
  });
}

it('covers six languages', () => {
  expect(sites.map(({ language }) => language.folder)).toEqual([
    '',
    'de/',
    'es/',
    'fr/',
    'it/',
    'ru/',
  ]);
});

describe.each(sites.map((site) => [site.language.folder || 'English', site] as const))(
  'labels of %s',
  (_, site) => {
    const charts = chartsOf(site);
    const faults = (faultsOf: (scene: ChartScene) => readonly string[]): readonly string[] =>
      charts.flatMap(([name, scene]) => faultsOf(scene).map((fault) => `${name}: ${fault}`));

    it('lie over nothing and within the plot', () => {
      expect(charts.flatMap(([, scene]) => labelRects(scene)).length).toBeGreaterThan(1000);
      const wrong = faults((scene) => {
        const { x, width } = scene.plot;
        const outside = labelRects(scene).filter(
          ({ left, right }) => left < x || right > x + width,
        );
        return [
          firstOverlap(scene) ?? [],
          outside.map(({ name }) => `${name} lies outside`),
        ].flat();
      });
      expect(wrong).toEqual([]);
    });

    it('are whole: the label or the title, in a box as wide as its text', () => {
      const wrong = faults((scene) =>
        scene.marks.flatMap(({ id, label }) => {
          const milestone = site.milestoneById.get(id);
          if (!label || !milestone) return [];
          const isWhole = [milestone.label, milestone.title].includes(label.text);
          const isFitting = estimateTextPx(label.text, label.isBold) <= label.width + ROUNDED_PX;
          return isWhole && isFitting ? [] : [`${id}: ${label.text}`];
        }),
      );
      expect(wrong).toEqual([]);
    });

    it('are none within a year of a lane that another milestone has too', () => {
      const { milestones, vocabulary } = site.bundle;
      const familyOf = new Map(vocabulary.kinds.map(({ id, family }) => [id, family]));
      const idBy = new Map<string, string>();
      const twice = milestones.flatMap(({ id, kind, date, label }) => {
        const key = [familyOf.get(kind), date.start.slice(0, 4), label].join(' | ');
        const other = idBy.get(key);
        idBy.set(key, id);
        return other === undefined ? [] : [`${key}: ${other}, ${id}`];
      });
      expect(idBy.size).toBeGreaterThan(200);
      expect(twice).toEqual([]);
    });

    it('of lanes and their kinds keep within the gutter, where a word can be cut', () => {
      const wrong = faults(({ lanes, gutterPx, headingStyle }) => {
        const room = gutterPx - GUTTER_INSET_PX;
        return lanes.flatMap(({ headingLines, counts }) => [
          ...headingLines.filter(
            (line) =>
              estimateTextPx(line, true) > (line.includes(' ') ? room - GUTTER_AIR_PX : room),
          ),
          ...(headingStyle.counts === 'lines' ? counts : []).flatMap(({ label, count }) => {
            const words = `${label} ${count}`;
            return KIND_NAME_X_PX + estimateTextPx(words, false) > gutterPx ? [words] : [];
          }),
        ]);
      });
      expect(wrong).toEqual([]);
    });
  },
);
