import { useState } from 'react';

/** Copies a text on request. `isDone` is null until it was tried with this very text, false where it was refused. */
export function useCopy(text: string) {
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
  return { copy, isDone: outcome?.of === text ? outcome.isDone : null };
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

/** What copying came to, in words; `refused` says what can be done instead. */
export function copiedInWords(isDone: boolean | null, refused: string): string {
  if (isDone === null) return '';
  return isDone ? 'Copied.' : refused;
}
