import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Bundle, Milestone } from '../model/bundle.ts';
import { parseCalendarDate } from '../model/calendarDate.ts';
import { html } from './html.ts';
import { PICTURE_SIZE } from './staticPage.ts';

// The design's tokens of the light theme: page, ink, ink-2, rule, decisions.
const PAGE = '#f4f6f8';
const INK = '#14202b';
const INK_2 = '#43505c';
const RULE = '#d9dfe5';
const BAR = '#2d509c';

const MARGIN = 72;
const CHART = { top: 330, bottom: 540 };
const RIGHT = PICTURE_SIZE.width - MARGIN;

/** How many milestones begin in each half year of the span; a year alone counts for its first half. */
function halfYears(milestones: readonly Milestone[], firstYear: number, years: number): number[] {
  const counts = Array.from({ length: years * 2 }, () => 0);
  for (const { date } of milestones) {
    const parts = parseCalendarDate(date.start);
    if (!parts) continue;
    const at = (parts.year - firstYear) * 2 + ((parts.month ?? 1) > 6 ? 1 : 0);
    if (at in counts) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** Lines of at most `most` characters, broken at blanks; a longer word takes a line of its own. */
function brokenAt(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most)
      lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Sizes of the headline, and how many characters of each fit its width. */
const HEADLINES = [
  { sizePx: 76, most: 26 },
  { sizePx: 56, most: 36 },
  { sizePx: 42, most: 48 },
] as const;

/** The headline in the largest size that needs no more than two lines, these as even as can be. */
function headline(text: string): { readonly sizePx: number; readonly lines: readonly string[] } {
  const fits = HEADLINES.find(({ most }) => brokenAt(text, most).length <= 2) ?? HEADLINES[2];
  const count = brokenAt(text, fits.most).length;
  let most: number = fits.most;
  while (brokenAt(text, most - 1).length === count) most -= 1;
  return { sizePx: fits.sizePx, lines: brokenAt(text, most) };
}

/** The picture of share cards as SVG: title, number of milestones and one bar for each half year. */
export function shareDrawing(bundle: Bundle): string {
  const first = Number(bundle.span.start.slice(0, 4));
  const last = Number(bundle.span.end.slice(0, 4));
  const counts = halfYears(bundle.milestones, first, last - first + 1);
  const most = Math.max(1, ...counts);
  const step = (RIGHT - MARGIN) / counts.length;
  const bars = counts.map((count, i) => {
    const height = Math.round(((CHART.bottom - CHART.top) * count) / most);
    const x = Math.round(MARGIN + i * step + 2);
    return html`<rect
      x="${x}"
      y="${CHART.bottom - height}"
      width="${Math.round(step - 4)}"
      height="${height}"
      fill="${BAR}"
    />`;
  });
  const { width, height } = PICTURE_SIZE;
  const { sizePx, lines } = headline(bundle.site.subject);
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="${width}" height="${height}" fill="${PAGE}" />
    <g font-size="${sizePx}" font-weight="600" fill="${INK}">
      ${lines.map((line, at) => html`<text x="${MARGIN}" y="${118 + at * (sizePx + 6)}">${line}</text>`)}
    </g>
    <text x="${MARGIN}" y="272" font-size="46" fill="${INK_2}">
      ${bundle.milestones.length} OSCE milestones
    </text>
    ${bars}
    <rect x="${MARGIN}" y="${CHART.bottom}" width="${RIGHT - MARGIN}" height="3" fill="${RULE}" />
    <g font-size="34" fill="${INK_2}">
      <text x="${MARGIN}" y="${CHART.bottom + 44}">${first}</text>
      <text x="${RIGHT}" y="${CHART.bottom + 44}" text-anchor="end">${last}</text>
    </g>
  </svg>`.markup;
}

const fileOf = (path: string): Promise<Buffer> =>
  readFile(createRequire(import.meta.url).resolve(path));

/** Loads the rasterizer; it refuses to be loaded twice in one process. */
async function loadRasterizer(): Promise<void> {
  await initWasm(await fileOf('@resvg/resvg-wasm/index_bg.wasm')).catch((problem: unknown) => {
    if (!String(problem).includes('Already initialized')) throw problem;
  });
}

type Picture = ReturnType<InstanceType<typeof Resvg>['render']>;

/** Draws an SVG with a font of its own, so that the same drawing gives the same bytes on any machine. */
export async function rasterized(drawing: string): Promise<Picture> {
  const files = ['400', '600'].map((weight) =>
    fileOf(`@fontsource/source-serif-4/files/source-serif-4-latin-${weight}-normal.woff2`),
  );
  const fontBuffers = await Promise.all(files);
  await loadRasterizer();
  const font = { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'Source Serif 4' };
  return new Resvg(drawing, { font }).render();
}

/** The picture of share cards as a PNG. */
export async function sharePicture(bundle: Bundle): Promise<Uint8Array> {
  return (await rasterized(shareDrawing(bundle))).asPng();
}
