import { useRef, useState } from 'react';
import { Icon } from '../ui/Icon.tsx';

interface CodeBoxProps {
  /** Spoken name of the text. */
  readonly label: string;
  readonly text: string;
  /** What the button says. */
  readonly action: string;
  /** Where the text works, beside the button. */
  readonly note: string;
  /** Lines that are shown at once. */
  readonly rows: number;
}

type Outcome = 'copied' | 'selected' | null;

const SAYS = {
  copied: 'Copied.',
  selected: 'The clipboard is refused here. The text is selected: copy it with Ctrl + C or ⌘ + C.',
} as const;

/** A text to take along, always in sight and selectable, with a button that copies it. */
export function CodeBox({ label, text, action, note, rows }: CodeBoxProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<{ readonly of: string; readonly is: Outcome }>();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ of: text, is: 'copied' });
    } catch {
      field.current?.select();
      setOutcome({ of: text, is: 'selected' });
    }
  };
  const is = outcome?.of === text ? outcome.is : null;
  return (
    <div>
      <textarea
        ref={field}
        className="border-rule bg-sunken rounded-control block w-full resize-y border p-3 font-mono text-panel"
        aria-label={label}
        readOnly
        rows={rows}
        spellCheck={false}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <button type="button" className="control is-primary" onClick={() => void copy()}>
          <Icon name="copy" />
          {action}
        </button>
        <p className="text-panel text-ink-2 min-w-[12rem] flex-1">{note}</p>
      </div>
      <p aria-live="polite" className="text-panel mt-1 min-h-5">
        {is && SAYS[is]}
      </p>
    </div>
  );
}
