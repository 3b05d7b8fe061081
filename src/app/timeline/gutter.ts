/** Where texts in the gutter start, px from the chart's edge. */
export const GUTTER_INSET_PX = 14;
