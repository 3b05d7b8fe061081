import type { MeasureText } from './scene.ts';

/** Widths of characters at 12.5 px in a common sans, in px; what is not listed is as wide as `other`. */
const NARROW = new Set("iljtfrI.,:;'’‘!|()[] -");
const WIDE = new Set('mwMWÆŒœ@%—…жмфшщъыюЖМФШЩЪЫЮ№');
const OTHER_PX = 7.4;
const NARROW_PX = 4.2;
const WIDE_PX = 11.6;
const CAPITAL_PX = 8.6;
const BOLD_FACTOR = 1.09;

/**
 * Width of a text in px where there is no canvas (print, tests, the first drawing on a server):
 * a little wide on purpose, so that labels never touch.
 */
export const estimateTextPx: MeasureText = (text, isBold) => {
  let width = 0;
  for (const character of text) {
    if (NARROW.has(character)) width += NARROW_PX;
    else if (WIDE.has(character)) width += WIDE_PX;
    else if (character !== character.toLowerCase()) width += CAPITAL_PX;
    else width += OTHER_PX;
  }
  return isBold ? width * BOLD_FACTOR : width;
};

/** Texts that one memory keeps; past it the memory starts anew, so that it cannot grow for ever. */
const MEMORY_ENTRIES = 50_000;

interface Memory {
  readonly regular: Map<string, number>;
  readonly bold: Map<string, number>;
}

const memories = new WeakMap<MeasureText, Memory>();

/** The same measure, which asks only once for each text. */
export function remembered(measure: MeasureText): MeasureText {
  const memory = memories.get(measure) ?? { regular: new Map(), bold: new Map() };
  memories.set(measure, memory);
  return (text, isBold) => {
    const widths = isBold ? memory.bold : memory.regular;
    const known = widths.get(text);
    if (known !== undefined) return known;
    if (widths.size >= MEMORY_ENTRIES) widths.clear();
    const width = measure(text, isBold);
    widths.set(text, width);
    return width;
  };
}
