import { toCsv, toHtmlTable, toTabbed } from '../../model/csv.ts';
import { say } from '../../model/say.ts';
import { QuietButton } from '../ui/Icon.tsx';
import { RovingGroup } from '../ui/RovingGroup.tsx';
import { useState } from 'react';
import { copyText, Outcome } from '../ui/useCopy.tsx';
import { fileName, FORMATS } from './formats.ts';
import { useTake, type Selection } from './selection.ts';

/** Saves a text under a name; a frame without leave to download does nothing, the dialog shows the text there. */
function save(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const FETCHING = say('Fetching the summaries and sources');

const REFUSED = say('Copying is not allowed here; Download shows the text');

/** Nobody learns whether a sandbox let a download through: within a frame no more is said than what was done. */
const savedInWords = (): string =>
  window.parent === window
    ? say('CSV saved')
    : say('CSV given to the browser; if this frame may save nothing, Download shows the text');

const doneInWords = (done: string, missing: number): string =>
  missing === 0
    ? done
    : say('{done}, {count} without summary and sources', { done, count: missing });

/**
 * Puts the rows on the clipboard, parted by tabs and as a table of HTML, which word processors and
 * mails take; false where that is refused. Promised within the press: some browsers copy only then.
 */
async function copyRows(taken: Promise<Selection>): Promise<boolean> {
  const made = (type: string, textOf: (selection: Selection) => string): Promise<Blob> =>
    taken.then((selection) => new Blob([textOf(selection)], { type }));
  if (typeof ClipboardItem === 'undefined') return copyText(taken.then(toTabbed));
  try {
    const rows = new ClipboardItem({
      'text/plain': made('text/plain', toTabbed),
      'text/html': made('text/html', toHtmlTable),
    });
    await navigator.clipboard.write([rows]);
    return true;
  } catch {
    return false;
  }
}

/** At the end of the table's status line: what is shown to the clipboard, or saved as CSV. Each press has an answer of its own. */
export default function TableActions() {
  const take = useTake();
  const [copied, setCopied] = useState('');
  const [saved, setSaved] = useState('');
  const copy = async (): Promise<void> => {
    setCopied(FETCHING);
    const taken = take();
    const isDone = await copyRows(taken.then(({ selection }) => selection));
    setCopied(isDone ? doneInWords(say('Copied'), (await taken).missing) : REFUSED);
  };
  const saveCsv = async (): Promise<void> => {
    setSaved(FETCHING);
    const { selection, missing } = await take();
    const [format] = FORMATS;
    save(fileName(format, selection), format.type, toCsv(selection));
    setSaved(doneInWords(savedInWords(), missing));
  };
  return (
    <RovingGroup label={say('Table | of data')} className="flex flex-wrap items-center gap-x-2">
      <Outcome words={copied} />
      <Outcome words={saved} />
      <QuietButton icon="copy" onClick={() => void copy()}>
        {say('Copy | verb')}
      </QuietButton>
      <QuietButton icon="download" onClick={() => void saveCsv()}>
        CSV
      </QuietButton>
    </RovingGroup>
  );
}
