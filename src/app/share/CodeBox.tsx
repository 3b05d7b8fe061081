import { useRef } from 'react';
import { say } from '../../model/say.ts';
import { Icon } from '../ui/Icon.tsx';
import { Outcome, useCopy } from '../ui/useCopy.tsx';

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

const REFUSED = say(
  'The clipboard is refused here. The text is selected: copy it with Ctrl + C or ⌘ + C.',
);

/** A text to take along, always in sight and selectable, with a button that copies it. */
export function CodeBox({ label, text, action, note, rows }: CodeBoxProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { copy, words } = useCopy(text, REFUSED);
  const copyOrSelect = async (): Promise<void> => {
    if (!(await copy())) field.current?.select();
  };
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
        <button type="button" className="control is-primary" onClick={() => void copyOrSelect()}>
          <Icon name="copy" />
          {action}
        </button>
        <p className="text-panel text-ink-2 min-w-[12rem] flex-1">{note}</p>
      </div>
      <Outcome className="mt-1 block min-h-5" words={words} />
    </div>
  );
}
