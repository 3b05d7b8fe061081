import type { Bundle, Milestone } from '../model/bundle.ts';
import { parseCalendarDate } from '../model/calendarDate.ts';
import { drawLine, fillBox, png, raster, type Colour, type Raster } from './raster.ts';
import { PICTURE_SIZE } from './staticPage.ts';
import { textStrokes } from './strokeFont.ts';

// The design's tokens of the light theme: page, ink, ink-2, rule, decisions.
const PAGE: Colour = [0xf4, 0xf6, 0xf8];
const INK: Colour = [0x14, 0x20, 0x2b];
const INK_2: Colour = [0x43, 0x50, 0x5c];
const RULE: Colour = [0xd9, 0xdf, 0xe5];
const BAR: Colour = [0x2d, 0x50, 0x9c];

const MARGIN = 72;
const CHART = { top: 330, bottom: 540 };

interface TextPlace {
  readonly baseline: number;
  /** Pixels of one unit of the alphabet. */
  readonly scale: number;
  readonly widthPx: number;
  readonly colour: Colour;
}

function write(into: Raster, text: string, left: number, place: TextPlace): void {
  const { strokes } = textStrokes(text);
  for (const stroke of strokes) {
    const points = stroke.map((value, i) =>
      i % 2 ? place.baseline - value * place.scale : left + value * place.scale,
    );
    drawLine(into, points, place);
  }
}

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

function drawBars(into: Raster, bundle: Bundle): void {
  const firstYear = Number(bundle.span.start.slice(0, 4));
  const lastYear = Number(bundle.span.end.slice(0, 4));
  const counts = halfYears(bundle.milestones, firstYear, lastYear - firstYear + 1);
  const most = Math.max(1, ...counts);
  const step = (into.width - 2 * MARGIN) / counts.length;
  for (const [i, count] of counts.entries()) {
    const height = ((CHART.bottom - CHART.top) * count) / most;
    fillBox(
      into,
      { x: MARGIN + i * step + 2, y: CHART.bottom - height, width: step - 4, height },
      BAR,
    );
  }
  fillBox(into, { x: MARGIN, y: CHART.bottom, width: into.width - 2 * MARGIN, height: 3 }, RULE);
  const small = { baseline: CHART.bottom + 44, scale: 3.2, widthPx: 3, colour: INK_2 };
  write(into, String(firstYear), MARGIN, small);
  const last = String(lastYear);
  write(into, last, into.width - MARGIN - textStrokes(last).width * small.scale, small);
}

/** The picture of share cards: title, number of milestones and one bar for each half year. A PNG. */
export function sharePicture(bundle: Bundle): Uint8Array {
  const picture = raster(PICTURE_SIZE.width, PICTURE_SIZE.height, PAGE);
  const title = { scale: 6.1, widthPx: 8, colour: INK };
  write(picture, 'Combating trafficking', MARGIN, { ...title, baseline: 118 });
  write(picture, 'in human beings', MARGIN, { ...title, baseline: 194 });
  const count = `${bundle.milestones.length} OSCE milestones`;
  write(picture, count, MARGIN, { baseline: 272, scale: 4.4, widthPx: 4.5, colour: INK_2 });
  drawBars(picture, bundle);
  return png(picture);
}
