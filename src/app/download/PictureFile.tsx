import { useMemo, useState } from 'react';
import { say } from '../../model/say.ts';
import { useMade } from '../picture/useSelection.ts';
import { Icon } from '../ui/Icon.tsx';
import { Outcome } from '../ui/useCopy.tsx';
import { SaveLink, TextFile, useFileAddress } from './SavedFile.tsx';

interface PictureFileProps {
  readonly name: string;
  readonly isPng: boolean;
  /** The picture as an SVG file. */
  readonly markup: string;
}

/** A picture to save, shown as it will be, so that it can be kept from the screen as well. */
export function PictureFile({ name, isPng, markup }: PictureFileProps) {
  const drawing = useFileAddress(
    useMemo(() => new Blob([markup], { type: 'image/svg+xml' }), [markup]),
  );
  const png = useMade(useMemo(() => (isPng ? () => toPng(markup) : null), [markup, isPng]));
  const pngAddress = useFileAddress(png === 'failed' ? null : png);
  if (isPng && png === 'failed') {
    return (
      <p role="alert">{say('This browser cannot draw the PNG. The SVG has the same picture.')}</p>
    );
  }
  const address = isPng ? pngAddress : drawing;
  return (
    <>
      {isPng ? (
        <div className="flex flex-wrap items-center gap-2">
          <SaveLink name={name} address={address} />
          {png instanceof Blob && <CopyPicture png={png} />}
        </div>
      ) : (
        <TextFile name={name} type="image/svg+xml" text={markup} />
      )}
      {address !== null && (
        <img
          className="border-rule mt-3 max-h-80 w-full border bg-white object-contain"
          src={address}
          alt={say('The chart with title, filters, key, address and date')}
        />
      )}
    </>
  );
}

/** Puts the picture on the clipboard, for slides and documents; nothing where the browser cannot. */
function CopyPicture({ png }: { readonly png: Blob }) {
  const [outcome, setOutcome] = useState<{ readonly of: Blob; readonly words: string } | null>(
    null,
  );
  const copy = async (): Promise<void> => {
    setOutcome(null);
    const done = navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    const words = await done.then(
      () => say('Copied.'),
      () => say('This page may not copy: save the picture.'),
    );
    setOutcome({ of: png, words });
  };
  if (typeof ClipboardItem === 'undefined') return null;
  return (
    <>
      <button type="button" className="control" onClick={() => void copy()}>
        <Icon name="copy" /> {say('Copy the picture')}
      </button>
      <Outcome words={outcome?.of === png ? outcome.words : ''} />
    </>
  );
}

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
async function toPng(markup: string): Promise<Blob> {
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
