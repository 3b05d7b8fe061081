import { useState } from 'react';
import { copyText } from './copyText.ts';

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
