import { useState } from 'react';
import { say } from '../../model/say.ts';

/** Copies a text on request; `words` say what came of it for this very text, `refused` what can be done where it is not allowed. */
export function useCopy(text: string, refused: string) {
  const [outcome, setOutcome] = useState<{ readonly of: string; readonly isDone: boolean } | null>(
    null,
  );
  const copy = async (): Promise<boolean> => {
    // The same words again would not be spoken: between them there are none.
    setOutcome(null);
    const isDone = await copyText(text);
    setOutcome({ of: text, isDone });
    return isDone;
  };
  const isDone = outcome?.of === text ? outcome.isDone : null;
  const words = isDone === null ? '' : isDone ? say('Copied.') : refused;
  return { copy, words, isRefused: isDone === false };
}

/**
 * Puts a text on the clipboard; false where that is refused, as in many frames and over plain http.
 * A text that is still being made is promised to the clipboard within the press, where the browser
 * can: some allow copying only then.
 */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  try {
    const { clipboard } = navigator;
    if (typeof text === 'string' || typeof ClipboardItem === 'undefined') {
      await clipboard.writeText(await text);
    } else {
      const type = 'text/plain';
      const made = text.then((words) => new Blob([words], { type }));
      await clipboard.write([new ClipboardItem({ [type]: made })]);
    }
    return true;
  } catch {
    return false;
  }
}

interface OutcomeProps {
  /** What a press came to; empty before. */
  readonly words: string;
  readonly className?: string;
}

/** Says what a press came to, to the eye and to the ear; it has to stand there before it says anything. */
export function Outcome({ words, className = '' }: OutcomeProps) {
  return (
    <span aria-live="polite" className={`text-panel text-ink-2 ${className}`}>
      {words}
    </span>
  );
}

interface CopyTextProps {
  /** What the button says: "Copy link". */
  readonly label: string;
  readonly text: string;
}

/** Once, when the field comes: what the reader selects in it later stays selected. */
const selectAll = (field: HTMLInputElement | null): void => field?.select();

/** A button that copies a text; where the clipboard is refused, the text stands selected in a field. */
export function CopyText({ label, text }: CopyTextProps) {
  const { copy, words, isRefused } = useCopy(text, say('Not allowed here: copy it by hand.'));
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <button type="button" className="link min-h-6" onClick={() => void copy()}>
        {label}
      </button>
      <Outcome words={words} />
      {isRefused && (
        <input
          className="w-full rounded-control border border-control bg-surface px-2 py-1 text-panel"
          aria-label={say('Text to copy by hand')}
          readOnly
          value={text}
          ref={selectAll}
        />
      )}
    </span>
  );
}
