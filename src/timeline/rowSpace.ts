import { AIR_PX, MARK_PX } from './metrics.ts';

/** A gap with less room than a mark and the shortest word is not worth asking about. */
const SHORTEST_USE_PX = 48;

/** Free stretch of a row around an x, air already taken off at both sides. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/**
 * What is reserved in the rows of one lane. Marks ask at their x; `isClosed` answers for the many
 * that cannot stand anywhere without looking at a row (what keeps 100,000 milestones affordable).
 */
export class RowSpace {
  readonly #left: number;
  readonly #right: number;
  readonly #starts: number[][] = [];
  readonly #ends: number[][] = [];
  readonly #blocked: Uint8Array[] = [];
  /** For each px of the plot: rows in which a mark may still stand there. */
  readonly #open: Uint16Array;

  constructor(left: number, right: number, rows: number) {
    this.#left = left;
    this.#right = right;
    const width = Math.max(1, Math.ceil(right - left) + 1);
    for (let row = 0; row < rows; row += 1) {
      this.#starts.push([]);
      this.#ends.push([]);
      this.#blocked.push(new Uint8Array(width));
    }
    this.#open = new Uint16Array(width).fill(rows);
  }

  get rows(): number {
    return this.#starts.length;
  }

  isClosed(x: number): boolean {
    return this.#open[Math.floor(x - this.#left)] === 0;
  }

  /** The gap of a row in which `x` lies; null where a mark at `x` has no room. */
  gapAt(row: number, x: number): Gap | null {
    if (this.#blocked[row]?.[Math.floor(x - this.#left)] !== 0) return null;
    const starts = this.#starts[row] ?? [];
    const ends = this.#ends[row] ?? [];
    const next = starts.findIndex((start) => start > x);
    const before = next === -1 ? ends.at(-1) : ends[next - 1];
    const after = next === -1 ? undefined : starts[next];
    return {
      from: before === undefined ? this.#left : before + AIR_PX,
      to: after === undefined ? this.#right : after - AIR_PX,
    };
  }

  /** Takes a stretch of a row; it must lie in one gap. */
  reserve(row: number, from: number, to: number): void {
    const starts = this.#starts[row];
    const ends = this.#ends[row];
    if (!starts || !ends) throw new RangeError(`no row ${row}`);
    const found = starts.findIndex((start) => start > from);
    const at = found === -1 ? starts.length : found;
    starts.splice(at, 0, from);
    ends.splice(at, 0, to);
    const before = ends[at - 1] ?? this.#left - AIR_PX;
    const after = starts[at + 1] ?? this.#right + AIR_PX;
    const reach = AIR_PX + MARK_PX / 2;
    const isUseless = (room: number): boolean => room - 2 * AIR_PX < SHORTEST_USE_PX;
    this.#block(
      row,
      isUseless(from - before) ? before : from - reach,
      isUseless(after - to) ? after : to + reach,
    );
  }

  #block(row: number, from: number, to: number): void {
    const blocked = this.#blocked[row];
    if (!blocked) return;
    const first = Math.max(0, Math.ceil(from - this.#left));
    const last = Math.min(blocked.length - 1, Math.floor(to - this.#left));
    for (let px = first; px <= last; px += 1) {
      if (blocked[px] === 0) {
        blocked[px] = 1;
        this.#open[px] = (this.#open[px] ?? 1) - 1;
      }
    }
  }
}
