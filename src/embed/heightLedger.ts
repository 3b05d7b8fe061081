/** More than this is not asked for: a longer content scrolls inside the frame. CSS pixels. */
export const MOST_ASKED_PX = 1000;

/**
 * Decides which measured heights are told to the host: whole pixels, bounded, only on change. Some
 * hosts change our width when they change our height (a scrollbar comes or goes), and the content
 * then answers with the height before: two heights that take turns settle on the larger one.
 */
export function heightLedger(): (measuredPx: number) => number | null {
  const told: number[] = [];
  let settled: { readonly low: number; readonly high: number } | null = null;
  return (measuredPx) => {
    const height = Math.min(MOST_ASKED_PX, Math.ceil(measuredPx));
    if (!(height > 0)) return null;
    if (settled && height >= settled.low && height <= settled.high) return null;
    settled = null;
    if (told.at(-1) === height) return null;
    told.push(height);
    if (told.length > 5) told.shift();
    const [a, b, c, d, e] = told;
    if (e === undefined || a !== c || b !== d || a !== e) return height;
    settled = { low: Math.min(height, d ?? 0), high: Math.max(height, d ?? 0) };
    return settled.high === height ? height : null;
  };
}
