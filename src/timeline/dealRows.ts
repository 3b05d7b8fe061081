/** What a lane would gain: for each row it may get, how many labels stand in it. */
export interface LaneDemand {
  /** Rows that its heading needs anyway. */
  readonly fewest: number;
  /** Landmarks labelled in each row, from the top. */
  readonly landmarks: readonly number[];
  /** Landmarks and further milestones labelled in each row. */
  readonly labels: readonly number[];
  /** Milestones that find no row however many there are. */
  readonly hopelessLandmarks: number;
  readonly hopeless: number;
}

const sumFrom = (counts: readonly number[], row: number): number => {
  let sum = 0;
  for (let index = row; index < counts.length; index += 1) sum += counts[index] ?? 0;
  return sum;
};

/**
 * Deals `total` rows: each lane its fewest, then row by row to the lane that would otherwise leave
 * most landmarks unlabelled, then most further ones, then evenly. A lane that the next row would
 * not help is passed over. Returns the rows of each lane; their sum is `total` or, where the
 * headings need more, that.
 */
export function dealRows(lanes: readonly LaneDemand[], total: number): readonly number[] {
  const rows = lanes.map((lane) => lane.fewest);
  let left = total - rows.reduce((sum, count) => sum + count, 0);
  const neediest = (needOf: (lane: LaneDemand, row: number) => number): number => {
    let best = -1;
    let most = 0;
    lanes.forEach((lane, index) => {
      const need = needOf(lane, rows[index] ?? 0);
      if (need > most) {
        most = need;
        best = index;
      }
    });
    return best;
  };
  while (left > 0 && lanes.length > 0) {
    let lane = neediest((demand, row) =>
      (demand.landmarks[row] ?? 0) > 0
        ? sumFrom(demand.landmarks, row) + demand.hopelessLandmarks
        : 0,
    );
    if (lane === -1) {
      lane = neediest((demand, row) =>
        (demand.labels[row] ?? 0) > 0 ? sumFrom(demand.labels, row) + demand.hopeless : 0,
      );
    }
    if (lane === -1) lane = rows.indexOf(Math.min(...rows));
    rows[lane] = (rows[lane] ?? 0) + 1;
    left -= 1;
  }
  return rows;
}
