import { useMemo } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { copiedInWords, Outcome } from '../ui/Outcome.tsx';
import { useCopy } from '../ui/useCopy.ts';
import { SaveLink, useFileAddress } from './SaveLink.tsx';

interface TextFileProps {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

const REFUSED = 'This page may not copy: select the text and copy it by hand.';

/** A text file to save, and the text itself to copy where a frame forbids downloads. */
export function TextFile({ name, type, text }: TextFileProps) {
  const { copy, isDone } = useCopy(text);
  const address = useFileAddress(useMemo(() => new Blob([text], { type }), [text, type]));
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <SaveLink name={name} address={address} />
        <button type="button" className="control" onClick={() => void copy()}>
          <Icon name="copy" /> Copy the text
        </button>
      </div>
      <Outcome className="block min-h-5" words={copiedInWords(isDone, REFUSED)} />
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
