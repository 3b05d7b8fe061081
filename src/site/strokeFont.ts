/**
 * A plain alphabet of single strokes for the share picture, so that the build needs no font and
 * draws the same on every machine. Units: x-height 5, capitals and ascenders 7.5, y upwards from
 * the baseline. Only the characters that the picture uses.
 */

/** A polyline: x, y, x, y … */
export type Stroke = readonly number[];

export interface Glyph {
  readonly width: number;
  readonly strokes: readonly Stroke[];
}

const STEPS = 24;

/** Part of an ellipse as a polyline; angles in degrees, counter-clockwise from the right. */
function arc(
  centre: readonly [number, number],
  radii: readonly [number, number],
  from: number,
  to: number,
): Stroke {
  const points: number[] = [];
  for (let i = 0; i <= STEPS; i++) {
    const angle = ((from + ((to - from) * i) / STEPS) * Math.PI) / 180;
    points.push(centre[0] + radii[0] * Math.cos(angle), centre[1] + radii[1] * Math.sin(angle));
  }
  return points;
}

const glyph = (width: number, ...strokes: readonly Stroke[]): Glyph => ({ width, strokes });
const bowl = arc([2.1, 2.5], [2.1, 2.5], 0, 360);
const arch = [...arc([1.9, 3.1], [1.9, 1.9], 180, 0), 3.8, 0];
const zero = arc([2.2, 3.75], [2.2, 3.75], 0, 360);

export const GLYPHS: Readonly<Record<string, Glyph>> = {
  ' ': glyph(2.2),
  a: glyph(4.2, bowl, [4.2, 5, 4.2, 0]),
  b: glyph(4.2, bowl, [0, 7.5, 0, 0]),
  c: glyph(3.9, arc([2.1, 2.5], [2.1, 2.5], 45, 315)),
  d: glyph(4.2, bowl, [4.2, 7.5, 4.2, 0]),
  e: glyph(4.2, [0, 2.6, 4.2, 2.6, ...arc([2.1, 2.5], [2.1, 2.5], 2, 315)]),
  f: glyph(2.8, [...arc([2.4, 6.1], [1.4, 1.4], 75, 180), 1, 0], [0, 4.8, 2.6, 4.8]),
  g: glyph(4.2, bowl, [4.2, 5, 4.2, -0.4, ...arc([2.1, -0.4], [2.1, 1.9], 0, -150)]),
  h: glyph(3.8, [0, 7.5, 0, 0], arch),
  i: glyph(0, [0, 5, 0, 0], [0, 7.1, 0, 7.2]),
  k: glyph(3.6, [0, 7.5, 0, 0], [3.4, 5, 0, 2.2], [1.3, 3.2, 3.6, 0]),
  l: glyph(0, [0, 7.5, 0, 0]),
  m: glyph(
    6.8,
    [0, 5, 0, 0],
    [...arc([1.7, 3.3], [1.7, 1.7], 180, 0), 3.4, 0],
    [...arc([5.1, 3.3], [1.7, 1.7], 180, 0), 6.8, 0],
  ),
  n: glyph(3.8, [0, 5, 0, 0], arch),
  o: glyph(4.2, bowl),
  p: glyph(4.2, bowl, [0, 5, 0, -2.3]),
  r: glyph(2.4, [0, 5, 0, 0], arc([1.9, 3.1], [1.9, 1.9], 180, 70)),
  s: glyph(3.2, [
    ...arc([1.6, 3.7], [1.5, 1.3], 35, 255),
    ...arc([1.6, 1.25], [1.6, 1.25], 80, -150),
  ]),
  t: glyph(2.8, [1, 6.8, 1, 1.4, ...arc([2.4, 1.4], [1.4, 1.4], 180, 285)], [0, 4.8, 2.7, 4.8]),
  u: glyph(3.8, [0, 5, 0, 1.9, ...arc([1.9, 1.9], [1.9, 1.9], 180, 360), 3.8, 5, 3.8, 0]),
  w: glyph(6, [0, 5, 1.5, 0, 3, 5, 4.5, 0, 6, 5]),
  y: glyph(4, [0, 5, 2, 0], [4, 5, 1.2, -2.2]),
  C: glyph(6, arc([3.6, 3.75], [3.6, 3.75], 48, 312)),
  E: glyph(4.4, [4.4, 7.5, 0, 7.5, 0, 0, 4.4, 0], [0, 3.9, 4, 3.9]),
  O: glyph(7.2, arc([3.6, 3.75], [3.6, 3.75], 0, 360)),
  S: glyph(4.6, [
    ...arc([2.3, 5.6], [2.1, 1.9], 35, 260),
    ...arc([2.3, 1.9], [2.3, 1.9], 80, -150),
  ]),
  '0': glyph(4.4, zero),
  '1': glyph(2, [0, 6.2, 2, 7.5, 2, 0]),
  '2': glyph(4.2, [...arc([2.1, 5.4], [2, 2.1], 165, -35), 0, 0, 4.2, 0]),
  '3': glyph(4.2, [...arc([2, 5.6], [1.9, 1.9], 150, -80), ...arc([2, 1.9], [2.1, 1.9], 85, -155)]),
  '4': glyph(4.6, [3.5, 0, 3.5, 7.5, 0, 2.1, 4.6, 2.1]),
  '5': glyph(4.2, [4, 7.5, 0.8, 7.5, 0.4, 4.1, ...arc([2, 2.4], [2.2, 2.4], 130, -155)]),
  '6': glyph(4.4, [
    ...arc([3.2, 3.4], [3.2, 4.1], 80, 180),
    ...arc([2.2, 2.3], [2.2, 2.3], 180, 540),
  ]),
  '7': glyph(4.2, [0, 7.5, 4.2, 7.5, 1.4, 0]),
  '8': glyph(4.4, arc([2.2, 5.7], [1.8, 1.8], 0, 360), arc([2.2, 2], [2.2, 2], 0, 360)),
  '9': glyph(4.4, [...arc([1.2, 4.1], [3.2, 4.1], -80, 0), ...arc([2.2, 5.2], [2.2, 2.3], 0, 360)]),
  '–': glyph(4.4, [0, 2.8, 4.4, 2.8]),
};

/** Air between two characters. */
const SPACING = 1.7;

/** A line of text as strokes from x = 0; a character without a glyph is left out. */
export function textStrokes(text: string): {
  readonly width: number;
  readonly strokes: readonly Stroke[];
} {
  let x = 0;
  const strokes: Stroke[] = [];
  for (const character of text) {
    const found = GLYPHS[character];
    if (!found) continue;
    const at = x;
    for (const stroke of found.strokes) {
      strokes.push(stroke.map((value, i) => (i % 2 ? value : value + at)));
    }
    x += found.width + SPACING;
  }
  return { width: x - SPACING, strokes };
}
