import { useEffect, useEffectEvent, useState } from 'react';
import { useSelection } from '../picture/useSelection.ts';
import { Icon } from '../ui/Icon.tsx';
import { toTabbed } from './csv.ts';
import { FORMATS, fileName, textOf } from './formats.ts';
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

/** At the end of the table's status line: what is shown to the clipboard, or saved as CSV. */
export default function TableActions() {
  const [isSaving, setIsSaving] = useState(false);
  const [said, setSaid] = useState('');
  const { milestones } = useSelection();
  const details = useDetails(milestones, isSaving);
  const selection = useTaken(details);
  const saveCsv = useEffectEvent(() => {
    const format = FORMATS[0];
    if (format) save(fileName(format, selection), format.type, textOf(format.id, selection) ?? '');
    setIsSaving(false);
    setSaid('CSV saved');
  });
  const isReady = isSaving && details.isComplete;
  useEffect(() => {
    if (!isReady) return;
    const handle = setTimeout(() => saveCsv());
    return () => clearTimeout(handle);
  }, [isReady]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(toTabbed(selection));
      setSaid('Copied');
    } catch {
      setSaid('Copying is not allowed here; Download shows the text');
    }
  };
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      {details.probes}
      <span aria-live="polite" className="text-panel text-ink-2">
        {said}
      </span>
      <button type="button" className={BUTTON} onClick={() => void copy()}>
        <Icon name="copy" /> Copy
      </button>
      <button type="button" className={BUTTON} onClick={() => setIsSaving(true)}>
        <Icon name="download" /> CSV
      </button>
    </span>
  );
}
