import {
  breakHeading,
  countsForm,
  fewestRows,
  headingRoom,
  metricsOf,
  PLOT_INSET_PX,
  rowBudget,
  type Metrics,
} from './metrics.ts';
import { timeScale } from './scale.ts';
import type { HeaderBox, LayoutRequest, TimeScale } from './scene.ts';
import { tickRows, type TickRows } from './ticks.ts';

/** All that width, lanes and range decide before a milestone is looked at. */
export interface ChartFrame {
  readonly metrics: Metrics;
  readonly counts: 'lines' | 'inline' | 'none';
  readonly plotLeft: number;
  readonly plotRight: number;
  readonly scale: TimeScale;
  readonly ticks: TickRows;
  readonly header: HeaderBox;
  readonly headings: readonly (readonly string[])[];
  readonly fewest: readonly number[];
  readonly heightPx: number;
  /** Rows to deal among the lanes, and what is left over of the height. */
  readonly rows: number;
  readonly leftoverPx: number;
}

/** Narrowest plot that is still drawn. */
const NARROWEST_PLOT_PX = 60;

function headerBox(metrics: Metrics, hasLowerRow: boolean): HeaderBox {
  const { header } = metrics;
  return {
    height: header.base + (hasLowerRow ? header.lowerTicks : 0),
    upperTickY: header.upperTickY,
    lowerTickY: hasLowerRow ? header.lowerTickY : null,
    chairY: header.chairY,
    termY: header.termY,
    termHeight: header.termHeight,
  };
}

/**
 * The frame of a chart. Its height comes from width, density and lanes alone: with a second row of
 * ticks the lanes get a row less, and it never changes with the data or while zooming.
 */
export function chartFrame(request: LayoutRequest): ChartFrame {
  const { widthPx, density, plan, measure } = request;
  const metrics = metricsOf(density, request.isCoarse);
  const counts = countsForm(density, widthPx);
  const plotLeft = metrics.gutter;
  const plotRight = Math.max(plotLeft + NARROWEST_PLOT_PX, widthPx - metrics.marginRight);
  const width = plotRight - plotLeft - 2 * PLOT_INSET_PX;
  const scale = timeScale(request.range, plotLeft + PLOT_INSET_PX, width);
  const ticks = tickRows({ scale, density, measure });
  const headings = plan.lanes.map((lane) =>
    breakHeading(lane.label, headingRoom(metrics), measure),
  );
  const fewest = plan.lanes.map((lane, index) =>
    fewestRows(lane, headings[index]?.length ?? 1, { metrics, counts }),
  );
  const header = headerBox(metrics, ticks.hasLowerRow);
  const chrome = plan.lanes.length * (metrics.padTop + metrics.lineZone + metrics.padBottom);
  const fewestPx = fewest.reduce((sum, rows) => sum + rows, 0) * metrics.row;
  const budgetPx = rowBudget(plan.lanes.length, widthPx, density) * metrics.row;
  const heightPx =
    metrics.header.base + chrome + Math.max(budgetPx, metrics.header.lowerTicks + fewestPx);
  const rowsPx = heightPx - header.height - chrome;
  const rows = Math.floor(rowsPx / metrics.row);
  return {
    metrics,
    counts,
    plotLeft,
    plotRight,
    scale,
    ticks,
    header,
    headings,
    fewest,
    heightPx,
    rows,
    leftoverPx: rowsPx - rows * metrics.row,
  };
}
