import { useState } from 'react';

interface CopyTextProps {
  /** What the button says: "Copy link". */
  readonly label: string;
  readonly text: string;
}

async function wasCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Frames and plain-http hosts refuse the clipboard; the text is shown to be copied by hand.
    return false;
  }
}

/** A button that copies a text; where the clipboard is refused, the text stands selected in a field. */
export function CopyText({ label, text }: CopyTextProps) {
  const [outcome, setOutcome] = useState<{
    readonly text: string;
    readonly isDone: boolean;
  } | null>(null);
  const current = outcome?.text === text ? outcome : null;
  const copy = async () => setOutcome({ text, isDone: await wasCopied(text) });
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <button type="button" className="link min-h-6" onClick={() => void copy()}>
        {label}
      </button>
      {current?.isDone === true && <span className="text-tiny text-ink-2">copied</span>}
      {current?.isDone === false && (
        <input
          className="w-full rounded-control border border-control bg-surface px-2 py-1 text-panel"
          aria-label="Text to copy by hand"
          readOnly
          value={text}
          ref={(field) => field?.select()}
        />
      )}
    </span>
  );
}
