import { useEffect, useEffectEvent, useState } from 'react';
import { useSelection } from '../picture/useSelection.ts';
import { useReader } from '../state/Reader.ts';
import { copyText, Outcome } from '../ui/useCopy.tsx';
import { Icon } from '../ui/Icon.tsx';
import { toCsv, toTabbed } from './csv.ts';
import { fileName, FORMATS } from './formats.ts';
import type { Selection } from './selection.ts';
import { useDetails } from './useDetails.tsx';
import { useTaken } from './useTaken.ts';

const BUTTON =
  'hover:bg-tint rounded-control inline-flex min-h-9 items-center gap-2 px-2 pointer-coarse:min-h-11';

/** Saves a text under a name; a frame without leave to download does nothing, the dialog shows the text there. */
function save(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** What is shown with its details, as far as they came. */
interface Taken {
  readonly selection: Selection;
  /** How many came without. */
  readonly missing: number;
}

/** Asks for the details of what is shown, and gives the whole once they have come or failed. */
function Taking({ onTaken }: { readonly onTaken: (taken: Taken) => void }) {
  const details = useDetails(useSelection().milestones, true);
  const selection = useTaken(details);
  const give = useEffectEvent(() => onTaken({ selection, missing: details.missing }));
  useEffect(() => {
    if (details.isComplete) give();
  }, [details.isComplete]);
  return details.probes;
}

const REFUSED = {
  page: 'Copying is not allowed here; Download shows the text',
  embed: 'Copying is not allowed in this frame; the full timeline has the table as well',
} as const;

const doneInWords = (done: string, missing: number): string =>
  missing === 0 ? done : `${done}, ${missing} without summary and sources`;

/** At the end of the table's status line: what is shown to the clipboard, or saved as CSV. */
export default function TableActions() {
  const { mode } = useReader();
  const [onTaken, setOnTaken] = useState<((taken: Taken) => void) | null>(null);
  const [said, setSaid] = useState('');
  const take = (): Promise<Taken> => {
    setSaid('Fetching the summaries and sources');
    return new Promise((resolve) => {
      setOnTaken(() => (taken: Taken): void => {
        setOnTaken(null);
        resolve(taken);
      });
    });
  };
  const copy = async (): Promise<void> => {
    const taken = take();
    const isDone = await copyText(taken.then(({ selection }) => toTabbed(selection)));
    setSaid(isDone ? doneInWords('Copied', (await taken).missing) : REFUSED[mode]);
  };
  const saveCsv = async (): Promise<void> => {
    const { selection, missing } = await take();
    const [format] = FORMATS;
    save(fileName(format, selection), format.type, toCsv(selection));
    setSaid(doneInWords('CSV saved', missing));
  };
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      {onTaken && <Taking onTaken={onTaken} />}
      <Outcome words={said} />
      <button type="button" className={BUTTON} onClick={() => void copy()}>
        <Icon name="copy" /> Copy
      </button>
      <button type="button" className={BUTTON} onClick={() => void saveCsv()}>
        <Icon name="download" /> CSV
      </button>
    </span>
  );
}
