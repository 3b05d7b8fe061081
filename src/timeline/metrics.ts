import type { Density, LaneSpec, MeasureText } from './scene.ts';

/** Where texts in the gutter start, px from the chart's edge. */
export const GUTTER_INSET_PX = 14;
/** What texts in the gutter keep free before the plot, px. */
export const GUTTER_AIR_PX = 8;
/** From one count beside a lane's heading to the next, where they stand side by side, px. */
export const INLINE_STEP_PX = 37;
/** Where the name of a kind starts, behind its sign under a lane's heading, px from the chart's edge. */
export const KIND_NAME_X_PX = 31;

/**
 * The sizes of the chart in px, from the design. A lane, from top to bottom:
 *
 * ```
 * padTop | row | row | … | line zone (its line in the middle) | padBottom
 * ```
 */
export interface Metrics {
  readonly gutter: number;
  readonly marginRight: number;
  readonly row: number;
  readonly lineZone: number;
  readonly padTop: number;
  readonly padBottom: number;
  readonly pillHeight: number;
  /** Nearer than this, centres on the lower line become a cluster. */
  readonly clusterPx: number;
  readonly headingLine: number;
  readonly headingTop: number;
  readonly header: HeaderMetrics;
}

interface HeaderMetrics {
  readonly base: number;
  /** What the second row of ticks adds. */
  readonly lowerTicks: number;
  readonly upperTickY: number;
  readonly lowerTickY: number;
  readonly chairY: number | null;
  readonly termY: number | null;
  readonly termHeight: number;
}

/** Edge of a mark in a row; on the lower line it is 80 % of it. */
export const MARK_PX = 12;
export const SMALL_MARK_PX = 9.6;
/** Ring around the chosen mark. */
export const SELECTED_RING_PX = 22;
/** How far the second outline of a stack sticks out to the right. */
export const STACK_OFFSET_PX = 4;
/** A bar of days is drawn once it is longer than this. */
export const BAR_FROM_PX = 13;
export const BAR_HEIGHT_PX = 5;
/** Shortest soft band. */
export const BAND_MIN_PX = 14;
export const BAND_HEIGHT_PX = 16;
/** A soft band longer than this carries its label beside the mark; a shorter one has it outside. */
export const BAND_HOLDS_LABEL_FROM_PX = 80;
/** Between a mark and its label, and around a row's reserved stretch. */
export const LABEL_GAP_PX = 6;
export const AIR_PX = 9;
/** Padding inside the ink pill of the chosen label. */
export const SELECTED_PAD_PX = 6;
/** A further milestone this near to a landmark joins it as a stack. */
export const STACK_WITHIN_PX = 4;
/** The scale keeps this far from the plot's sides, so that no mark is cut. */
export const PLOT_INSET_PX = 7;
/** Up to four years the full titles are tried first. */
export const TITLES_UP_TO_DAYS = 1461;

const FULL: Metrics = {
  gutter: 140,
  marginRight: 10,
  row: 19,
  lineZone: 24,
  padTop: 6,
  padBottom: 2,
  pillHeight: 18,
  clusterPx: 14,
  headingLine: 18,
  headingTop: 17,
  header: {
    base: 86,
    lowerTicks: 21,
    upperTickY: 15,
    lowerTickY: 87,
    chairY: 36,
    termY: 62,
    termHeight: 20,
  },
};

const COMPACT: Metrics = {
  gutter: 114,
  marginRight: 10,
  row: 17,
  lineZone: 18,
  padTop: 5,
  padBottom: 5,
  pillHeight: 16,
  clusterPx: 11,
  headingLine: 16,
  headingTop: 13,
  header: {
    base: 28,
    lowerTicks: 17,
    upperTickY: 14,
    lowerTickY: 32,
    chairY: null,
    termY: null,
    termHeight: 0,
  },
};

/** Sizes for a density; a coarse pointer gets rows of 24 px and wider clusters. */
export function metricsOf(density: Density, isCoarse: boolean): Metrics {
  const metrics = density === 'full' ? FULL : COMPACT;
  return isCoarse ? { ...metrics, row: 24, lineZone: 24, clusterPx: 24 } : metrics;
}

/** What a heading may be wide. */
export const headingRoom = ({ gutter }: Metrics): number =>
  gutter - GUTTER_INSET_PX - GUTTER_AIR_PX;

/** From this width on, each kind has a line of its own under the heading; below, symbol and number. */
const KIND_LINES_FROM_PX = 1000;

/** How the counts stand under a lane's heading. */
export function countsForm(density: Density, widthPx: number): 'lines' | 'inline' | 'none' {
  if (density === 'compact') return 'none';
  return widthPx >= KIND_LINES_FROM_PX ? 'lines' : 'inline';
}

const VOWELS = 'aeiouyäöüàâéèêëîïôûùáíóúаеёиоуыэюя';
/** A letter, then a consonant and its vowel: before these a word may be cut, in each language of ours; an h belongs to the letter before it, but for l, n and r. */
const SYLLABLE = new RegExp(`^(?:[lnr]h|.(?![${VOWELS}hьъй])\\p{L})[${VOWELS}]`, 'iu');

/** A word that would reach into the plot, cut behind its hyphen or slash or before a syllable. */
function cutWord(word: string, widthPx: number, measure: MeasureText): readonly string[] {
  if (measure(word, true) <= widthPx + GUTTER_AIR_PX) return [word];
  const joint = Math.max(word.lastIndexOf('-'), word.lastIndexOf('/'));
  for (let at = joint + 1 || word.length - 2; at > 2; at -= 1) {
    const head = word.slice(0, at);
    const line = /[-/]$/.test(head) ? head : SYLLABLE.test(word.slice(at - 1)) ? `${head}-` : null;
    if (line !== null && measure(line, true) <= widthPx)
      return [line, ...cutWord(word.slice(at), widthPx, measure)];
  }
  return [word];
}

/** Breaks a heading at its spaces to a width, and a word only where it would reach into the plot. */
export function breakHeading(label: string, widthPx: number, measure: MeasureText): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ').flatMap((one) => cutWord(one, widthPx, measure))) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`, true) <= widthPx) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

/** Rows that a lane needs at least, so that its heading has room. */
export function fewestRows(
  lane: LaneSpec,
  headingLines: number,
  options: { readonly metrics: Metrics; readonly counts: 'lines' | 'inline' | 'none' },
): number {
  const { metrics, counts } = options;
  const countLines =
    counts === 'none' ? 0 : counts === 'lines' ? Math.max(1, lane.kinds.length) : 1;
  const needed = (headingLines + countLines) * metrics.headingLine;
  const zone = metrics.lineZone + metrics.padBottom + metrics.padTop - 8;
  return Math.max(1, Math.ceil((needed - zone) / metrics.row));
}

/**
 * Rows that all lanes share. The wider the chart the more, and the more lanes the fewer for each:
 * five lanes get 18 rows from 1,070 px on, so that strip and key are in sight in a window 900 px
 * high; 14 at 825 px and below, 9 in the compact chart.
 */
export function rowBudget(laneCount: number, widthPx: number, density: Density): number {
  const perLane =
    density === 'compact' ? 1.8 : Math.min(3.6, Math.max(2.8, 2.8 + (widthPx - 825) * 0.0033));
  return Math.max(laneCount, Math.round(5 * perLane * (laneCount / 5) ** 0.45));
}
