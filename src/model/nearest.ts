import { foldText } from './foldText.ts';

/** Longest text whose spelling is compared, in characters: what is longer is no slip of the pen. */
const MAX_LENGTH = 60;

/** Number of letters to add, drop, change or swap with the next, to get from one text to the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2];
      if (isSwap && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/**
 * The valid spelling that is nearest to a wrong one, accents and case aside; null where none is
 * near enough (a third of the letters, or another part) to be what was meant. Of several as near, the first.
 */
export function nearest(wrong: string, valid: Iterable<string>, lettersOfOne = 3): string | null {
  const folded = foldText(wrong.trim());
  if (folded === '' || folded.length > MAX_LENGTH) return null;
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(folded.length / lettersOfOne)) + 1;
  for (const candidate of valid) {
    const other = foldText(candidate);
    if (Math.abs(other.length - folded.length) >= bestDistance) continue;
    const found = distance(folded, other);
    if (found < bestDistance) [best, bestDistance] = [candidate, found];
  }
  return best;
}

/** Hint that offers the nearest valid spelling, or undefined where there is none. */
export function didYouMean(wrong: string, valid: Iterable<string>): string | undefined {
  const found = nearest(wrong, valid);
  return found === null ? undefined : `did you mean \`${found}\`?`;
}
