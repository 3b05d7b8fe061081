import { useEffect, useMemo, useState } from 'react';
import { toPng } from './png.ts';
import { SaveLink, TextFile, useFileAddress } from './SavedFile.tsx';

interface PictureFileProps {
  readonly name: string;
  readonly isPng: boolean;
  /** The picture as an SVG file. */
  readonly markup: string;
}

/** Null while it is being drawn, `failed` where the browser cannot. */
function usePng(markup: string, isPng: boolean): Blob | 'failed' | null {
  const [png, setPng] = useState<{ markup: string; file: Blob | 'failed' } | null>(null);
  useEffect(() => {
    if (!isPng) return;
    let isWanted = true;
    const done = (file: Blob | 'failed'): void => {
      if (isWanted) setPng({ markup, file });
    };
    toPng(markup).then(done, () => done('failed'));
    return () => {
      isWanted = false;
    };
  }, [markup, isPng]);
  return png?.markup === markup ? png.file : null;
}

/** A picture to save, shown as it will be, so that it can be kept from the screen as well. */
export function PictureFile({ name, isPng, markup }: PictureFileProps) {
  const drawing = useFileAddress(
    useMemo(() => new Blob([markup], { type: 'image/svg+xml' }), [markup]),
  );
  const png = usePng(markup, isPng);
  const pngAddress = useFileAddress(png === 'failed' ? null : png);
  if (isPng && png === 'failed') {
    return <p role="alert">This browser cannot draw the PNG. The SVG has the same picture.</p>;
  }
  const address = isPng ? pngAddress : drawing;
  return (
    <>
      {isPng ? (
        <SaveLink name={name} address={address} />
      ) : (
        <TextFile name={name} type="image/svg+xml" text={markup} />
      )}
      {address !== null && (
        <img
          className="border-rule mt-3 max-h-80 w-full border bg-white object-contain"
          src={address}
          alt="The chart with title, filters, key, address and date"
        />
      )}
    </>
  );
}
