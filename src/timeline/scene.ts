import type { Bundle, Kind, KindEntry, Milestone, SiteFacts, StateCode } from '../model/bundle.ts';
import type { DayRange } from '../model/calendarDate.ts';
import type { Bits } from './bitset.ts';

/**
 * What the layout is asked and what it answers: finished boxes in CSS pixels, origin at the top
 * left of the chart. Views draw a scene as it is and compute nothing.
 */

/** full: 19 px rows, context rows, 140 px gutter; compact: 17 px rows, 114 px gutter, years as ’03. */
export type Density = 'full' | 'compact';

/** Width in px of a text in the chart's label font (12.5 px sans), regular or bold. */
export type MeasureText = (text: string, isBold: boolean) => number;

export interface LaneSpec {
  readonly id: string;
  readonly label: string;
  /** Kinds counted under the lane's heading, in order; empty where the lanes are not kinds. */
  readonly kinds: readonly KindEntry[];
}

/** The lanes of one grouping and which milestone stands in which of them. */
export interface LanePlan {
  readonly lanes: readonly LaneSpec[];
  /** Lanes (indices, ascending) in which a milestone stands; empty where it has none here. */
  readonly lanesOf: (milestone: Milestone) => readonly number[];
  /** Lanes that are compared: what stands in more than one of them gets a ring. */
  readonly marksShared: boolean;
  /** The State chosen alone, in any role: the days on which it became party to treaties are marked; null: none. */
  readonly party: StateCode | null;
}

/** Milestones, and which of them pass the filter. */
export interface FilteredMilestones {
  /** The same array for every filter and every step of a zoom: it is prepared once for each array and plan. */
  readonly milestones: readonly Milestone[];
  /** Those that pass all filters but the range. */
  readonly passing: Bits;
}

/** What lies outside the range is left out by the layout itself; what does not pass is drawn as faint ticks. */
export interface LayoutRequest extends FilteredMilestones {
  readonly range: DayRange;
  readonly plan: LanePlan;
  readonly eras: Bundle['eras'];
  /** Names of the rows over the lanes. */
  readonly rows: SiteFacts['rows'];
  readonly stateNames: ReadonlyMap<string, string>;
  readonly widthPx: number;
  readonly density: Density;
  /** Coarse pointer: taller rows, wider clusters. */
  readonly isCoarse: boolean;
  readonly measure: MeasureText;
  readonly selectedId: string | null;
  /** Gets a label before the landmarks do; null leaves the picture still while focus moves. */
  readonly focusedId: string | null;
}

/** How the date stands in the drawing. */
export type MarkForm = 'day' | 'range' | 'soft';

/**
 * A mark with or without its label. With `stacked` it is a stack: `data-cluster` is
 * `stacked.length + 1`.
 */
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
  /** Bar to the last day, or fading band of the true length, clipped to the plot; centred on `y`. */
  readonly extent: ExtentBox | null;
  /** Null: unlabelled, on the lower line. */
  readonly label: LabelBox | null;
  /** Further milestones drawn behind this landmark; their ids, in list order. */
  readonly stacked: readonly string[];
  /** In how many lanes this milestone stands; above 1 it is shared. */
  readonly laneCount: number;
}

export interface ExtentBox {
  readonly x: number;
  readonly width: number;
  /** 5 for a bar of days, 16 for a soft band. */
  readonly height: number;
  /** False: the period goes on beyond the plot's edge, so there is no fade there. */
  readonly isStartIn: boolean;
  readonly isEndIn: boolean;
}

/** Box of a label; a selected one has 6 px of padding inside the box at both sides. */
export interface LabelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where the text starts (its left edge) and the middle of its line. */
  readonly textX: number;
  readonly textY: number;
  readonly text: string;
  /** `+1` behind the text of a stack, else empty. */
  readonly suffix: string;
  readonly side: 'right' | 'left';
  readonly isBold: boolean;
}

export interface ClusterBox {
  readonly lane: number;
  /** Top left corner of the pill. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The number in it, at least two. */
  readonly count: number;
  /** The first in list order: name the pill by it (with its lane). */
  readonly firstId: string;
  /** All, in list order; made when first asked for. */
  readonly ids: readonly string[];
  /** The different kinds in it, in the order of KINDS. */
  readonly kinds: readonly Kind[];
}

/** The day, month or year in which a State became party to a treaty: a mark of the lane, not a milestone. */
export interface PartyBox {
  readonly lane: number;
  /** The days it may be, from the first to behind the last. */
  readonly x: number;
  readonly width: number;
  /** Foot of the lane. */
  readonly y: number;
  readonly isDay: boolean;
  /** Which treaty, who, when. */
  readonly words: string;
}

export interface LaneBox {
  readonly id: string;
  readonly label: string;
  /** The label broken to the gutter's width; lines are `scene.headingStyle.linePx` apart. */
  readonly headingLines: readonly string[];
  /** Milestones shown in the lane, by kind in the order of the lane's spec, and in all. */
  readonly counts: readonly {
    readonly kind: Kind;
    /** Its word for many; empty where it would reach into the plot. */
    readonly label: string;
    readonly count: number;
  }[];
  readonly count: number;
  readonly y: number;
  readonly height: number;
  /** Y of the lower line. */
  readonly lineY: number;
  /** One SVG path (stroke it) for all that the filter removed; empty where nothing. */
  readonly tracePath: string;
}

/** A boundary of the calendar: a grid line, and a label between it and the next of its level. */
export interface Tick {
  /** Where the line stands; null: outside the plot, only the label is wanted. */
  readonly x: number | null;
  readonly text: string;
  readonly level: 'year' | 'month' | 'day';
  /** Where the label is centred; null: a line without a label. */
  readonly labelX: number | null;
}

export interface ChairBox {
  readonly year: number;
  readonly iso2: string;
  /** The State's name where it fits, else its code, else empty; centred in the box. */
  readonly text: string;
  readonly x: number;
  readonly width: number;
  /** Width of the text in bold with air at both sides: the pill of the chosen year. */
  readonly chosenWidth: number;
}

export interface TermBox {
  readonly name: string;
  /** The name, or initial and surname, or empty where nothing fits. */
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly textX: number;
  /** Width of the fade at each end; 0: the day is known, or the edge lies outside the plot. */
  readonly fadeStartPx: number;
  readonly fadeEndPx: number;
  /** True: the day of the start is known and lies in the plot (a sharp line is drawn there). */
  readonly isStartSharp: boolean;
}

/** Y of the middle of each row over the lanes; null: the row is not there. */
export interface HeaderBox {
  readonly height: number;
  /** Years, or months with their year once days are shown below them. */
  readonly upperTickY: number;
  /** Months or days. */
  readonly lowerTickY: number | null;
  readonly chairY: number | null;
  readonly termY: number | null;
  readonly termHeight: number;
}

/** Straight-line scale: `x = plotX + (day - first) * pxPerDay`; a day lasts from its number to the next. */
export interface TimeScale {
  readonly range: DayRange;
  readonly x: number;
  readonly width: number;
  readonly pxPerDay: number;
}

/** What the key can explain. */
export type SceneForm =
  | 'day'
  | 'range'
  | 'soft'
  | 'announced'
  | 'stack'
  | 'cluster'
  | 'trace'
  | 'shared'
  | 'party'
  | 'bold'
  | 'fade';

export interface ChartScene {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly gutterPx: number;
  /** Where marks, labels and pills stand; the scale lies inside it, half a mark from each side. */
  readonly plot: {
    readonly x: number;
    readonly width: number;
    readonly y: number;
    readonly height: number;
  };
  readonly scale: TimeScale;
  readonly header: HeaderBox;
  /** How the headings in the gutter are set: `lines` = a line for each kind, `inline` = symbol and number. */
  readonly headingStyle: {
    readonly linePx: number;
    readonly firstLineY: number;
    readonly counts: 'lines' | 'inline' | 'none';
  };
  /** Level whose labels stand in the upper tick row. */
  readonly upperLevel: 'year' | 'month';
  readonly ticks: readonly Tick[];
  /** Names of the rows over the lanes, in the lines that the gutter has room for. */
  readonly captions: { readonly chairs: readonly string[]; readonly terms: readonly string[] };
  readonly chairs: readonly ChairBox[];
  readonly terms: readonly TermBox[];
  readonly lanes: readonly LaneBox[];
  readonly marks: readonly MarkBox[];
  readonly clusters: readonly ClusterBox[];
  /** In the order of their treaties. */
  readonly parties: readonly PartyBox[];
  /** Which forms occur, for the key. */
  readonly forms: ReadonlySet<SceneForm>;
  /** Milestones of the range in list order: the order of the arrow keys. */
  readonly order: readonly Milestone[];
  /** The plan that the scene was made with. */
  readonly plan: LanePlan;
}
