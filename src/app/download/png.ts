import { withDensity } from './pngDensity.ts';

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
