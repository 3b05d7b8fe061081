import { copiedInWords, Outcome } from '../ui/Outcome.tsx';
import { useCopy } from '../ui/useCopy.ts';

interface CopyTextProps {
  /** What the button says: "Copy link". */
  readonly label: string;
  readonly text: string;
}

/** Once, when the field comes: what the reader selects in it later stays selected. */
const selectAll = (field: HTMLInputElement | null): void => field?.select();

/** A button that copies a text; where the clipboard is refused, the text stands selected in a field. */
export function CopyText({ label, text }: CopyTextProps) {
  const { copy, isDone } = useCopy(text);
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <button type="button" className="link min-h-6" onClick={() => void copy()}>
        {label}
      </button>
      <Outcome words={copiedInWords(isDone, 'Not allowed here: copy it by hand.')} />
      {isDone === false && (
        <input
          className="w-full rounded-control border border-control bg-surface px-2 py-1 text-panel"
          aria-label="Text to copy by hand"
          readOnly
          value={text}
          ref={selectAll}
        />
      )}
    </span>
  );
}
