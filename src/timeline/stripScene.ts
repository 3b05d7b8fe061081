import type { DayRange } from '../model/calendarDate.ts';
import type { Density, FilteredMilestones, TimeScale } from './scene.ts';

export interface StripRequest extends FilteredMilestones {
  /** The whole period, and the part of it that is shown. */
  readonly span: DayRange;
  readonly range: DayRange;
  readonly widthPx: number;
  readonly density: Density;
}

/** The overview under the chart; bars are four SVG paths, to be filled. */
export interface StripScene {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly gutterPx: number;
  /** The field of the bars. */
  readonly plot: {
    readonly x: number;
    readonly width: number;
    readonly y: number;
    readonly height: number;
  };
  readonly scale: TimeScale;
  readonly bars: {
    readonly allInside: string;
    readonly passingInside: string;
    readonly allOutside: string;
    readonly passingOutside: string;
  };
  /** The framed range: x of both grips. */
  readonly frame: { readonly startX: number; readonly endX: number };
  readonly years: readonly { readonly text: string; readonly x: number }[];
  readonly yearY: number | null;
}
