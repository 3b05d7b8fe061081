const SIGNATURE_AND_HEADER_BYTES = 33;
const METRES_PER_INCH = 0.0254;

/** The check of a chunk of PNG (CRC-32, ISO 3309). */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/**
 * A PNG with its density written down (`pHYs`, first behind the header): text processors then place
 * it at the size it was drawn for. `png` holds no density yet, as what a canvas writes.
 */
function withDensity(png: Uint8Array, pixelsPerInch: number): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const perMetre = Math.round(pixelsPerInch / METRES_PER_INCH);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode('pHYs'), 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  view.setUint8(16, 1);
  view.setUint32(17, crcOf(chunk.subarray(4, 17)));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, SIGNATURE_AND_HEADER_BYTES));
  whole.set(chunk, SIGNATURE_AND_HEADER_BYTES);
  whole.set(png.subarray(SIGNATURE_AND_HEADER_BYTES), SIGNATURE_AND_HEADER_BYTES + chunk.length);
  return whole;
}

/** Pixels for each px of the SVG: sharp on slides. */
const SCALE = 2;

const CSS_PIXELS_PER_INCH = 96;

/** Draws an SVG file into a PNG file. Rejects where the browser cannot draw it. */
export async function toPng(markup: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * SCALE;
    canvas.height = image.naturalHeight * SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const drawn = await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('no picture'))),
        'image/png',
      );
    });
    const bytes = new Uint8Array(await drawn.arrayBuffer());
    return new Blob([withDensity(bytes, SCALE * CSS_PIXELS_PER_INCH)], { type: 'image/png' });
  } finally {
    URL.revokeObjectURL(url);
  }
}
