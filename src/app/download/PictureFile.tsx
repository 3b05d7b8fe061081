import { useMemo, useState } from 'react';
import { say } from '../../model/say.ts';
import { Icon } from '../ui/Icon.tsx';
import { Outcome } from '../ui/useCopy.tsx';
import { toPng } from './png.ts';
import { SaveLink, TextFile, useFileAddress, useMade } from './SavedFile.tsx';

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
