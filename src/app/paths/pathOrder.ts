/** The path with the milestone that stands at `from` (from 0) put at `to`; places outside the path are its ends. */
export function moved(path: readonly string[], from: number, to: number): readonly string[] {
  const id = path[from];
  if (id === undefined) return path;
  const others = path.filter((_, index) => index !== from);
  const place = Math.min(others.length, Math.max(0, to));
  return [...others.slice(0, place), id, ...others.slice(place)];
}

/**
 * Where a row that is dragged comes to lie: the number of other rows whose middle stands above it.
 * `middles` are those of all rows in their present order, in px from the top.
 */
export function dropIndex(middles: readonly number[], dragged: number, y: number): number {
  return middles.filter((middle, index) => index !== dragged && middle < y).length;
}

/** The path in the order of all milestones, which is that of their dates. */
export function inOrderOf(
  all: readonly { readonly id: string }[],
  path: readonly string[],
): readonly string[] {
  return all.flatMap(({ id }) => (path.includes(id) ? [id] : []));
}
