import { crc32, deflateSync } from 'node:zlib';

/** Red, green, blue, 0–255. */
export type Colour = readonly [number, number, number];

/** A picture in memory: opaque, 3 bytes a pixel, rows from the top. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** A picture of one colour. */
export function raster(width: number, height: number, [r, g, b]: Colour): Raster {
  const bytes = new Uint8Array(width * height * 3);
  for (let i = 0; i < bytes.length; i += 3) bytes.set([r, g, b], i);
  return { width, height, bytes };
}

function blend(into: Raster, at: number, colour: Colour, cover: number): void {
  for (let i = 0; i < 3; i++) {
    const before = into.bytes[at + i] ?? 0;
    into.bytes[at + i] = Math.round(before + ((colour[i] ?? 0) - before) * cover);
  }
}

/** Box in pixels; edges between pixels are rounded. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function fillBox(into: Raster, box: Box, colour: Colour): void {
  const right = Math.min(into.width, Math.round(box.x + box.width));
  const bottom = Math.min(into.height, Math.round(box.y + box.height));
  for (let y = Math.max(0, Math.round(box.y)); y < bottom; y++) {
    for (let x = Math.max(0, Math.round(box.x)); x < right; x++) {
      blend(into, (y * into.width + x) * 3, colour, 1);
    }
  }
}

/** Distance of a point from the segment a–b. */
function distance(
  p: readonly [number, number],
  a: readonly [number, number],
  b: readonly [number, number],
): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}

/** Draws a polyline (x, y, x, y … in pixels) with round ends and smooth edges. */
export function drawLine(
  into: Raster,
  points: readonly number[],
  pen: { readonly widthPx: number; readonly colour: Colour },
): void {
  const radius = pen.widthPx / 2;
  const xs = points.filter((_, i) => i % 2 === 0);
  const ys = points.filter((_, i) => i % 2 === 1);
  const reach = radius + 1;
  const right = Math.min(into.width - 1, Math.ceil(Math.max(...xs) + reach));
  const bottom = Math.min(into.height - 1, Math.ceil(Math.max(...ys) + reach));
  for (let y = Math.max(0, Math.floor(Math.min(...ys) - reach)); y <= bottom; y++) {
    for (let x = Math.max(0, Math.floor(Math.min(...xs) - reach)); x <= right; x++) {
      let nearest = Infinity;
      for (let i = 1; i < xs.length; i++) {
        const from = [xs[i - 1] ?? 0, ys[i - 1] ?? 0] as const;
        const to = [xs[i] ?? 0, ys[i] ?? 0] as const;
        nearest = Math.min(nearest, distance([x + 0.5, y + 0.5], from, to));
      }
      const cover = Math.min(1, Math.max(0, radius - nearest + 0.5));
      if (cover > 0) blend(into, (y * into.width + x) * 3, pen.colour, cover);
    }
  }
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = new Uint8Array(4 + data.length);
  body.set(new TextEncoder().encode(name));
  body.set(data, 4);
  const whole = new Uint8Array(12 + data.length);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(body, 4);
  view.setUint32(8 + data.length, crc32(body));
  return whole;
}

const SIGNATURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The picture as a PNG file of 8 bits a channel, rows unfiltered. */
export function png({ width, height, bytes }: Raster): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = new Uint8Array(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    rows.set(bytes.subarray(y * width * 3, (y + 1) * width * 3), y * (1 + width * 3) + 1);
  }
  const parts = [
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ];
  return new Uint8Array(Buffer.concat(parts));
}
