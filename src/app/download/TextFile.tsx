import { useMemo, useState } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { SaveLink, useFileAddress } from './SaveLink.tsx';

interface TextFileProps {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** A text file to save, and the text itself to copy where a frame forbids downloads. */
export function TextFile({ name, type, text }: TextFileProps) {
  const [copied, setCopied] = useState<string | null>(null);
  const address = useFileAddress(useMemo(() => new Blob([text], { type }), [text, type]));
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('Copied.');
    } catch {
      setCopied('This page may not copy: select the text and copy it by hand.');
    }
  };
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <SaveLink name={name} address={address} />
        <button type="button" className="control" onClick={() => void copy()}>
          <Icon name="copy" /> Copy the text
        </button>
      </div>
      <p aria-live="polite" className="text-panel text-ink-2 min-h-5">
        {copied}
      </p>
      <label className="text-panel text-ink-2 block">
        The text, to copy where nothing can be saved
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
