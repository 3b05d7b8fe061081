import { SMALL_MARK_PX } from './metrics.ts';

/** One or more milestones at a place of the lower line: a mark for one, a pill for more. */
export interface LineGroup {
  /** Positions in the lane's items, in the order of x. */
  readonly positions: Int32Array;
  /** Centre, kept so far from the plot's sides that mark or pill stays inside. */
  readonly x: number;
  readonly width: number;
}

export interface LineOptions {
  readonly plotLeft: number;
  readonly plotRight: number;
  /** Centres nearer than this become one. */
  readonly withinPx: number;
  readonly pillHeight: number;
}

/** Width of a tabular figure in a pill, 12 px bold. */
const FIGURE_PX = 7.4;
const PILL_PADDING_PX = 6;
/** Air between neighbours on the line. */
const LINE_AIR_PX = 2;

/** Width of a pill that holds a number. */
export function pillWidth(count: number, pillHeight: number): number {
  let figures = 1;
  for (let rest = count; rest >= 10; rest /= 10) figures += 1;
  return Math.max(pillHeight + 3, Math.round(figures * FIGURE_PX + 2 * PILL_PADDING_PX));
}

/** Groups while they grow: stretches of the sorted positions, on a stack. */
class OpenGroups {
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #sum: Float64Array;
  readonly #width: Float64Array;
  readonly #options: LineOptions;
  #count = 0;

  constructor(most: number, options: LineOptions) {
    this.#from = new Int32Array(most);
    this.#to = new Int32Array(most);
    this.#sum = new Float64Array(most);
    this.#width = new Float64Array(most);
    this.#options = options;
  }

  get count(): number {
    return this.#count;
  }

  /** One more milestone; x never falls from one to the next. */
  add(place: number, x: number): void {
    const last = this.#count - 1;
    if (last >= 0 && x - this.xOf(last) < this.#options.withinPx) {
      if (this.#join(last, place + 1, x)) this.#mergeBack();
      return;
    }
    this.#from[this.#count] = place;
    this.#to[this.#count] = place + 1;
    this.#sum[this.#count] = x;
    this.#width[this.#count] = SMALL_MARK_PX;
    this.#count += 1;
    this.#mergeBack();
  }

  /** Lets a group grow; true where it grew wider, so that it may touch the one before. */
  #join(group: number, to: number, sum: number): boolean {
    const before = this.widthOf(group);
    this.#to[group] = to;
    this.#sum[group] = (this.#sum[group] ?? 0) + sum;
    this.#width[group] = pillWidth(this.sizeOf(group), this.#options.pillHeight);
    return this.widthOf(group) !== before;
  }

  #mergeBack(): void {
    while (this.#count > 1 && this.#touchesBefore(this.#count - 1)) {
      this.#count -= 1;
      const last = this.#count;
      this.#join(last - 1, this.#to[last] ?? 0, this.#sum[last] ?? 0);
    }
  }

  sizeOf(group: number): number {
    return (this.#to[group] ?? 0) - (this.#from[group] ?? 0);
  }

  widthOf(group: number): number {
    return this.#width[group] ?? 0;
  }

  /** Mean place; a pill is kept inside the plot, a mark always is. */
  xOf(group: number): number {
    const mean = (this.#sum[group] ?? 0) / this.sizeOf(group);
    if (this.sizeOf(group) === 1) return mean;
    const half = this.widthOf(group) / 2;
    const { plotLeft, plotRight } = this.#options;
    return Math.min(Math.max(mean, plotLeft + half), plotRight - half);
  }

  positionsOf(group: number, sorted: Int32Array): Int32Array {
    return sorted.subarray(this.#from[group], this.#to[group]);
  }

  #touchesBefore(group: number): boolean {
    const apart = this.xOf(group) - this.xOf(group - 1);
    const halves = (this.widthOf(group) + this.widthOf(group - 1)) / 2;
    return apart < this.#options.withinPx || apart - halves < LINE_AIR_PX;
  }
}

/**
 * Groups what lies on the lower line. From the left, each milestone joins the group before it when
 * it is nearer than `withinPx` to that group's mean place or would touch it, and groups that touch
 * after growing merge. The mean moves half as fast as the milestones come, so an even crowd ends up
 * as a row of pills and not as one.
 */
export function groupLine(
  sorted: Int32Array,
  xs: Float64Array,
  options: LineOptions,
): readonly LineGroup[] {
  const groups = new OpenGroups(sorted.length, options);
  sorted.forEach((position, place) => groups.add(place, xs[position] ?? 0));
  return Array.from({ length: groups.count }, (_, group) => ({
    positions: groups.positionsOf(group, sorted),
    x: groups.xOf(group),
    width: groups.widthOf(group),
  }));
}
