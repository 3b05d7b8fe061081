import { useEffect, useMemo, useRef, useState } from 'react';
import { say } from '../../model/say.ts';
import { useMade } from '../picture/useSelection.ts';
import { Icon } from '../ui/Icon.tsx';
import { Outcome, useCopy } from '../ui/useCopy.tsx';

/** A download may still be reading its file when the dialog is closed. */
const KEEP_MS = 60_000;

/** Address of a file in memory, null until it is there; it ends some time after the file is no longer shown. */
export function useFileAddress(file: Blob | null): string | null {
  const [made, setMade] = useState<{ readonly file: Blob; readonly address: string } | null>(null);
  // Not while rendering, which may happen twice: whoever makes an address also takes it back.
  useEffect(() => {
    if (!file) return;
    const address = URL.createObjectURL(file);
    // oxlint-disable-next-line react/set-state-in-effect -- made and taken back outside React, once for each mount
    setMade({ file, address });
    return () => {
      setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
    };
  }, [file]);
  return made !== null && made.file === file ? made.address : null;
}

interface MadeFileProps {
  readonly name: string;
  readonly type: string;
  readonly make: () => Promise<Blob>;
}

/** A file that is no text, to save. */
export function MadeFile({ name, type, make }: MadeFileProps) {
  const made = useMade(make);
  const file = useMemo(
    () => (made instanceof Blob ? new Blob([made], { type }) : null),
    [made, type],
  );
  const address = useFileAddress(file);
  if (made === 'failed') {
    return <p role="alert">{say('The file could not be made. The CSV has the same rows.')}</p>;
  }
  return <SaveLink name={name} address={address} />;
}

interface SaveLinkProps {
  readonly name: string;
  /** Null while it is being made. */
  readonly address: string | null;
}

/** Without an address it would be no link to the ear and no stop of the Tab key. */
const NOT_YET = { role: 'link', 'aria-disabled': true, tabIndex: 0 } as const;

/**
 * The link that saves a file; pressed before the file is made, it saves it then. A frame without leave
 * to download ignores it in silence: the file is shown beside it.
 */
export function SaveLink({ name, address }: SaveLinkProps) {
  const link = useRef<HTMLAnchorElement>(null);
  const isAwaited = useRef(false);
  useEffect(() => {
    if (address !== null && isAwaited.current) link.current?.click();
    isAwaited.current = false;
  }, [address]);
  const wait = (): void => {
    isAwaited.current = address === null;
  };
  return (
    <a
      ref={link}
      onClick={wait}
      onKeyDown={(event) => event.key === 'Enter' && wait()}
      className="control is-primary"
      href={address ?? undefined}
      download={name}
      {...(address === null && NOT_YET)}
    >
      <Icon name="download" /> {say('Save {name}', { name })}
    </a>
  );
}

interface TextFileProps {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

const REFUSED = say('This page may not copy: select the text and copy it by hand.');

/** A text file to save, and the text itself to copy where a frame forbids downloads. */
export function TextFile({ name, type, text }: TextFileProps) {
  const { copy, words } = useCopy(text, REFUSED);
  const address = useFileAddress(useMemo(() => new Blob([text], { type }), [text, type]));
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <SaveLink name={name} address={address} />
        <button type="button" className="control" onClick={() => void copy()}>
          <Icon name="copy" /> {say('Copy the text')}
        </button>
      </div>
      <Outcome className="block min-h-5" words={words} />
      <label className="text-panel text-ink-2 block">
        {say('The text, to copy where nothing can be saved')}
        <textarea
          className="rounded-control border-control bg-surface text-tiny text-ink mt-1 block h-40 w-full border p-2 font-mono"
          readOnly
          spellCheck={false}
          value={text}
        />
      </label>
    </>
  );
}
