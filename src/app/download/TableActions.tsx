import { QuietButton } from '../ui/buttons.tsx';
import { useEffect, useEffectEvent, useState } from 'react';
import { useSelection } from '../picture/useSelection.ts';
import { useReader } from '../state/Reader.ts';
import { copyText, Outcome } from '../ui/useCopy.tsx';
import { toCsv, toTabbed } from './csv.ts';
import { fileName, FORMATS } from './formats.ts';
import { type Selection, useTaken } from './selection.ts';
import { useDetails } from './useDetails.tsx';

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

type Waiting = (taken: Taken) => void;

/** Asks for the details of what is shown, and gives the whole to all who wait once they have come or failed. */
function Taking(props: {
  readonly waiting: readonly Waiting[];
  readonly onTaken: (taken: Taken) => void;
}) {
  const details = useDetails(useSelection().milestones, true);
  const selection = useTaken(details);
  const give = useEffectEvent(() => props.onTaken({ selection, missing: details.missing }));
  useEffect(() => {
    if (details.isComplete && props.waiting.length > 0) give();
  }, [details.isComplete, props.waiting]);
  return details.probes;
}

const FETCHING = 'Fetching the summaries and sources';

const REFUSED = {
  page: 'Copying is not allowed here; Download shows the text',
  embed: 'Copying is not allowed in this frame; the full timeline has the table as well',
} as const;

const doneInWords = (done: string, missing: number): string =>
  missing === 0 ? done : `${done}, ${missing} without summary and sources`;

/** At the end of the table's status line: what is shown to the clipboard, or saved as CSV. Each press has an answer of its own. */
export default function TableActions() {
  const { mode } = useReader();
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const [copied, setCopied] = useState('');
  const [saved, setSaved] = useState('');
  const take = (): Promise<Taken> =>
    new Promise((resolve) => setWaiting((before) => [...before, resolve]));
  const give = (taken: Taken): void => {
    for (const resolve of waiting) resolve(taken);
    setWaiting((now) => now.filter((one) => !waiting.includes(one)));
  };
  const copy = async (): Promise<void> => {
    setCopied(FETCHING);
    const taken = take();
    const isDone = await copyText(taken.then(({ selection }) => toTabbed(selection)));
    setCopied(isDone ? doneInWords('Copied', (await taken).missing) : REFUSED[mode]);
  };
  const saveCsv = async (): Promise<void> => {
    setSaved(FETCHING);
    const { selection, missing } = await take();
    const [format] = FORMATS;
    save(fileName(format, selection), format.type, toCsv(selection));
    setSaved(doneInWords('CSV saved', missing));
  };
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      {waiting.length > 0 && <Taking waiting={waiting} onTaken={give} />}
      <Outcome words={copied} />
      <Outcome words={saved} />
      <QuietButton icon="copy" onClick={() => void copy()}>
        Copy
      </QuietButton>
      <QuietButton icon="download" onClick={() => void saveCsv()}>
        CSV
      </QuietButton>
    </span>
  );
}
