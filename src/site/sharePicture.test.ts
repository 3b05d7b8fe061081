import { expect, test } from 'vitest';
import { smallSite } from '../testing/smallSite.ts';
import { rasterized, shareDrawing, sharePicture } from './sharePicture.ts';

const { bundle } = smallSite();
const drawing = shareDrawing(bundle);
const picture = await rasterized(drawing);

/** Whether one of the pixels of a box has this colour. */
function shows(colour: string, left: number, top: number, width: number, height: number): boolean {
  const wanted = colour.match(/[0-9a-f]{2}/g)?.map((part) => Number.parseInt(part, 16)) ?? [];
  const { pixels } = picture;
  for (let y = top; y < top + height; y++) {
    for (let x = left; x < left + width; x++) {
      const at = (y * picture.width + x) * 4;
      if (wanted.every((value, i) => pixels[at + i] === value)) return true;
    }
  }
  return false;
}

test('the drawing says the title, how many milestones there are, and the years', () => {
  const texts = [...drawing.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text?.trim());
  expect(texts).toEqual([
    'Combating trafficking',
    'in human beings',
    '3 OSCE milestones',
    '2003',
    '2022',
  ]);
});

test('each half year has its bar, as high as it has milestones', () => {
  const bars = [...drawing.matchAll(/height="(\d+)"\s+fill="#2d509c"/g)].map(([, high]) => high);
  expect(bars).toHaveLength(40);
  // July 2003, September 2013, September 2014: one milestone each.
  expect([...bars.entries()].filter(([, high]) => high !== '0')).toEqual([
    [1, '210'],
    [21, '210'],
    [23, '210'],
  ]);
});

test.each([
  ['the first letter of the first line', '#14202b', 72, 60, 60, 60],
  ['the last letter of the second', '#14202b', 560, 150, 40, 52],
  ['the number', '#43505c', 72, 235, 24, 40],
  ['the first year', '#43505c', 72, 555, 80, 32],
  ['the last year', '#43505c', 1048, 555, 80, 32],
  ['the bar of July 2003', '#2d509c', 110, 340, 6, 6],
] as const)('the picture shows %s', (_, colour, left, top, width, height) => {
  expect(shows(colour, left, top, width, height)).toBe(true);
});

test('the picture is a PNG of 1200 × 630 pixels, the same on every run', async () => {
  const png = await sharePicture(bundle);
  expect([...png.subarray(1, 4)]).toEqual([...new TextEncoder().encode('PNG')]);
  const view = new DataView(png.buffer, png.byteOffset);
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630]);
  expect(Buffer.from(await sharePicture(bundle)).equals(png)).toBe(true);
});
