import type { Bundle, Kind, Milestone } from '../model/bundle.ts';
import type { DayRange } from '../model/calendarDate.ts';
import type { Group } from '../model/viewState.ts';

/**
 * What the layout is asked and what it answers: finished boxes in CSS pixels, origin at the top
 * left of the chart. Views draw a scene as it is and compute nothing.
 */

/** full: 20 px rows, context rows, 124 px gutter; compact: 17 px rows, 104 px gutter, years as ’03. */
export type Density = 'full' | 'compact';

/** Width in px of a text in the chart's label font (12.5 px sans), regular or bold. */
export type MeasureText = (text: string, isBold: boolean) => number;

export interface LaneSpec {
  readonly id: string;
  readonly label: string;
  /** Kinds counted under the lane's heading, in order; empty where the lanes are not kinds. */
  readonly kinds: readonly Kind[];
}

export interface LayoutRequest {
  /** Those that pass the filter, range included, in list order. */
  readonly milestones: readonly Milestone[];
  /** Those within the range that another filter removed: drawn as faint ticks. */
  readonly removed: readonly Milestone[];
  readonly range: DayRange;
  readonly group: Group;
  readonly lanes: readonly LaneSpec[];
  /** Lanes (indices) in which a milestone stands, at least one. */
  readonly lanesOf: (milestone: Milestone) => readonly number[];
  readonly eras: Bundle['eras'];
  readonly stateNames: ReadonlyMap<string, string>;
  readonly widthPx: number;
  readonly density: Density;
  /** Coarse pointer: taller rows, wider clusters. */
  readonly isCoarse: boolean;
  readonly measure: MeasureText;
  readonly selectedId: string | null;
}

/** How the date stands in the drawing. */
export type MarkForm = 'day' | 'range' | 'soft';

export interface MarkBox {
  readonly id: string;
  readonly lane: number;
  readonly kind: Kind;
  readonly tier: 1 | 2;
  /** Centre of the shape. */
  readonly x: number;
  readonly y: number;
  /** Edge of the shape: 12 in a row, 80 % of it on the lower line. */
  readonly sizePx: number;
  readonly form: MarkForm;
  readonly isAnnounced: boolean;
  /** Bar to the last day, or fading band of the true length. */
  readonly extent: { readonly x: number; readonly width: number } | null;
  /** Null: unlabelled, on the lower line. */
  readonly label: LabelBox | null;
  /** Further milestones drawn behind this landmark; their ids, in list order. */
  readonly stacked: readonly string[];
}

export interface LabelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** `+1` behind the text of a stack, else empty. */
  readonly suffix: string;
  readonly side: 'right' | 'left';
  readonly isBold: boolean;
}

export interface ClusterBox {
  readonly lane: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** At least two, in list order. */
  readonly ids: readonly string[];
}

export interface LaneBox {
  readonly id: string;
  readonly label: string;
  /** The label broken to the gutter's width. */
  readonly headingLines: readonly string[];
  readonly counts: readonly { readonly kind: Kind; readonly count: number }[];
  readonly count: number;
  readonly y: number;
  readonly height: number;
  /** Y of the lower line. */
  readonly lineY: number;
  /** One SVG path for all that the filter removed; empty where nothing. */
  readonly tracePath: string;
}

export interface Tick {
  readonly x: number;
  readonly text: string;
  readonly level: 'year' | 'month' | 'day';
  /** Where the label is centred; null: a line without a label. */
  readonly labelX: number | null;
}

export interface ChairBox {
  readonly year: number;
  readonly iso2: string;
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

export interface TermBox {
  readonly name: string;
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly textX: number;
  /** Width of the fade at each end; 0: the day is known. */
  readonly fadeStartPx: number;
  readonly fadeEndPx: number;
}

export interface ChartScene {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly gutterPx: number;
  readonly plot: {
    readonly x: number;
    readonly width: number;
    readonly y: number;
    readonly height: number;
  };
  readonly ticks: readonly Tick[];
  readonly chairs: readonly ChairBox[];
  readonly terms: readonly TermBox[];
  readonly lanes: readonly LaneBox[];
  readonly marks: readonly MarkBox[];
  readonly clusters: readonly ClusterBox[];
  /** Which forms occur, for the key under the chart. */
  readonly forms: ReadonlySet<
    'day' | 'range' | 'soft' | 'announced' | 'stack' | 'cluster' | 'trace'
  >;
}
