import type { Bundle } from '../../model/bundle.ts';
import type { DayRange } from '../../model/calendarDate.ts';
import type { ViewState } from '../../model/viewState.ts';
import { drawChart } from '../../timeline/drawChart.ts';
import { lanesOfGroup } from '../../timeline/lanes.ts';
import { layoutChart } from '../../timeline/layoutChart.ts';
import type { Palette } from '../../timeline/look.ts';
import { pictureLook } from '../../timeline/pictureLabel.ts';
import { estimateTextPx } from '../../timeline/measureText.ts';
import type { ChartScene, Density, FilteredMilestones, MeasureText } from '../../timeline/scene.ts';
import { svg, type SvgNode } from '../../timeline/svgNode.ts';

/**
 * Fonts of a picture, by names that exist on most machines: in a file of its own `system-ui` may be
 * anything. Labels are measured in them and held to their width, so that none runs into another.
 */
export const PICTURE_SANS = '"Noto Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
export const PICTURE_SERIF = '"Noto Serif", Georgia, "Times New Roman", serif';

let canvas: CanvasRenderingContext2D | null = null;

/** Width in px of a text in a CSS font; estimated where there is no canvas. */
export function widthInFont(text: string, font: string): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return estimateTextPx(text, false) * (Number.parseFloat(font) / 12.5 || 1);
  canvas.font = font;
  return canvas.measureText(text).width;
}

/** Measures labels in the font of a picture. One function, so that the layout remembers widths. */
export const measurePicture: MeasureText = (text, isBold) =>
  widthInFont(text, `${isBold ? '700' : '400'} 12.5px ${PICTURE_SANS}`);

/** What a picture of the chart shows, and how wide. */
export interface PictureRequest {
  readonly bundle: Bundle;
  readonly state: ViewState;
  readonly drawn: FilteredMilestones;
  readonly range: DayRange;
  readonly widthPx: number;
  readonly density: Density;
  readonly measure: MeasureText;
}

/** The scene of a picture: as on the screen with the same lanes, nothing selected. */
export function pictureScene(request: PictureRequest): ChartScene {
  const { bundle, state, drawn, range, widthPx, density, measure } = request;
  const { vocabulary, milestones, eras, site } = bundle;
  return layoutChart({
    ...drawn,
    range,
    plan: lanesOfGroup({ group: state.group, vocabulary, filter: state.filter, milestones }),
    stateNames: new Map(vocabulary.states.map(({ iso2, name }) => [iso2, name])),
    widthPx,
    density,
    measure,
    eras,
    rows: site.rows,
    isCoarse: false,
    selectedId: null,
    focusedId: null,
  });
}

/** The chart in the colours and fonts of a picture, closed at its foot by the line that on the page belongs to the strip. */
export function drawPicture(scene: ChartScene, palette: Palette): SvgNode {
  const { widthPx, heightPx } = scene;
  return svg('g', { 'font-family': PICTURE_SANS }, [
    drawChart(scene, pictureLook(palette)),
    svg('path', { d: `M0 ${heightPx - 0.5}H${widthPx}`, stroke: palette.rule }),
  ]);
}
