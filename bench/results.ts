/** What one chart did at one size; medians over the runs. Null: not possible, or not within the limit. */
export interface ChartResult {
  readonly subject: string;
  readonly milestones: number;
  readonly runs: number;
  readonly firstMs: number | null;
  readonly nodes: number | null;
  /** Most elements seen after mounting, filtering and the five seconds. */
  readonly nodesAtMost: number | null;
  /** Mean of there and back, to the paint of the last change. */
  readonly filterMs: number | null;
  readonly heapMb: number | null;
  readonly frames: FrameTimes | null;
  /** Why something is missing. */
  readonly remark: string;
}

/** Times between frames in ms during five seconds of pan and zoom. */
export interface FrameTimes {
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
}

/** What one run of a process took: time, user CPU of all its threads, most memory that it held. */
export interface Work {
  readonly ms: number;
  readonly userMs: number;
  readonly peakMb: number;
}

/** The least, the middle and the most of several runs. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

export type WorkSpread = Readonly<Record<keyof Work, Spread>>;

/** What the compiler took for one thing, and what it took at another revision where one was measured in turn with it. */
export interface CompilerResult {
  readonly what: string;
  readonly documents: number;
  readonly runs: number;
  readonly ours: WorkSpread;
  readonly before: WorkSpread | null;
}

/** What it took from saving a file until the page was told to load anew, and until it showed the change; user CPU of the server for all of it. */
export interface Saving {
  readonly reloadMs: number;
  readonly shownMs: number;
  readonly userMs: number;
}

export type SavingSpread = Readonly<Record<keyof Saving, Spread>>;

/** The development server, and that of another revision where one was measured in turn with it. */
export interface DevServerResult {
  readonly runs: number;
  readonly ours: SavingSpread;
  readonly before: SavingSpread | null;
}

/** CPU of the main thread in one run of a chart, ms. */
export interface ChartWork {
  /** From data in hand to the second frame in which something stands there. */
  readonly firstMs: number;
  /** The same until half a second after it. */
  readonly restedMs: number;
  /** A change of the filter until nothing changes any more; mean of there and back. */
  readonly filterMs: number;
  /** One frame of a gesture, its rest included; null: the chart has none. */
  readonly frameMs: number | null;
}

/** What charts that were measured in turn took at one size, ours first. */
export interface WorkResult {
  readonly milestones: number;
  readonly runs: number;
  readonly charts: readonly {
    readonly who: string;
    readonly firstMs: Spread;
    readonly restedMs: Spread;
    readonly filterMs: Spread;
    readonly frameMs: Spread | null;
  }[];
}

/** CPU of the main thread from an empty page until a built one rests, ms; that of another revision where one was measured in turn with it. */
export interface OpeningResult {
  readonly what: string;
  readonly runs: number;
  readonly ours: Spread;
  readonly before: Spread | null;
}

/** The layout of the chart alone, without a browser. */
export interface LayoutResult {
  readonly milestones: number;
  readonly runs: number;
  readonly ms: number;
}

export interface PageResult {
  readonly url: string;
  readonly runs: number;
  readonly scores: Readonly<Record<string, number>>;
  readonly firstPaintMs: number;
  readonly largestPaintMs: number;
  readonly blockingMs: number;
  readonly layoutShift: number;
  readonly transferKb: number;
  readonly scriptKb: number;
  readonly requests: number;
}

/** A built site as files; sizes of single ones after gzip -9. */
export interface SiteFilesResult {
  readonly milestones: number;
  readonly files: number;
  readonly mb: number;
  readonly indexKb: number;
  readonly timelineKb: number;
  readonly embedKb: number;
}

/** A built site opened in a slowed browser; medians. */
export interface OpenedResult {
  readonly runs: number;
  readonly firstPaintMs: number;
  /** Until the scripts have taken over and the view stands there. */
  readonly wholeMs: number;
  /** Packed bodies of all that had come by then, and of all that came by itself. */
  readonly firstLoadKb: number;
  readonly allKb: number;
  readonly elements: number;
  /** JavaScript's, once collected. */
  readonly heapMb: number;
}

/** A site as it is built and opened. `documents` null: the shipped data, in all languages. */
export interface SiteResult extends SiteFilesResult {
  readonly documents: number | null;
  readonly ms: number;
  readonly stagesMs: Readonly<Record<string, number>>;
  readonly peakMb: number;
  /** In a phone. */
  readonly list: OpenedResult;
  /** In a wide window. */
  readonly chart: OpenedResult;
}

export interface BenchResults {
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly charts: readonly ChartResult[];
  readonly layout: readonly LayoutResult[];
  readonly compiler: readonly CompilerResult[];
  readonly devServer: DevServerResult | null;
  readonly work: readonly WorkResult[];
  readonly openings: readonly OpeningResult[];
  readonly page: PageResult | null;
  readonly sites: readonly SiteResult[];
}

/** The middle of some numbers, of an even count the mean of the middle two. Throws RangeError for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new RangeError('no values');
  return (lower + upper) / 2;
}

/** The value that a share of all values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Least, middle and most of some numbers. */
export function spreadOf(values: readonly number[]): Spread {
  return { min: Math.min(...values), median: median(values), max: Math.max(...values) };
}
