import type { Box } from './spots.ts';

/** Where a card or list stands over the chart, in px of the screen from the chart's corner. */
export interface Place {
  readonly left: number;
  readonly top?: number;
  readonly bottom?: number;
  readonly width: number;
}

interface Around {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Px of the screen for one of the scene's. */
  readonly scale: number;
}

const GAP_PX = 6;
const EDGE_PX = 4;

/**
 * Beside a spot: below it in the upper half of the chart, above it in the lower, as wide as asked
 * where there is room, and never beyond the chart's sides.
 */
export function placeBeside(box: Box, chart: Around, wantedWidthPx: number): Place {
  const { widthPx, heightPx, scale } = chart;
  const width = Math.min(wantedWidthPx * scale, widthPx * scale - 2 * EDGE_PX);
  const middle = (box.x + Math.min(box.width, 40) / 2) * scale;
  const left = Math.min(Math.max(middle - width * 0.2, EDGE_PX), widthPx * scale - width - EDGE_PX);
  const isLow = box.y + box.height / 2 > heightPx * 0.55;
  return isLow
    ? { left, bottom: (heightPx - box.y + GAP_PX) * scale, width }
    : { left, top: (box.y + box.height + GAP_PX) * scale, width };
}
