import { type ChangeEvent, useState } from 'react';
import { formatPathFile, readPathFile, type PathFileFault } from '../../model/pathFile.ts';
import { foldText } from '../../model/foldText.ts';
import { say } from '../../model/say.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { announce } from './keepFocus.tsx';
import { Icon } from './Icon.tsx';
import { withNodes } from './withNodes.tsx';

/** Of a file that went or may not be opened. */
const UNREADABLE = {
  isRead: false,
  place: '',
  reason: say('The file cannot be opened.'),
  cure: say('See whether it is still there, and choose it once more.'),
} as const;

/** What came of opening a file. */
type Outcome =
  | { readonly fault: PathFileFault; readonly name: string }
  | { readonly remarks: readonly string[]; readonly name: string };

/** "path-from-plan-to-practice.json" */
function fileName(title: string): string {
  const words = foldText(title).match(/[a-z\d]+/g) ?? [];
  return `${['path', ...words].join('-').slice(0, 60)}.json`;
}

/** Saves the path with its words as a file, and opens one instead of it. Nothing is sent. */
export function PathFile({ onOpened }: { readonly onOpened?: () => void }) {
  const { path, pathTitle, pathNotes, milestoneById, actions } = useTimeline(
    'path',
    'pathTitle',
    'pathNotes',
    'milestoneById',
    'actions',
  );
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const open = async ({ currentTarget: field }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = field.files?.[0];
    if (!file) return;
    const read = await file.text().then(
      (text) => readPathFile(text, new Set(milestoneById.keys())),
      () => UNREADABLE,
    );
    // The same file, mended, may be chosen again.
    field.value = '';
    if (!read.isRead) {
      setOutcome({ fault: read, name: file.name });
      return;
    }
    setOutcome({ remarks: read.remarks, name: file.name });
    const words = { pathTitle: read.title, pathNotes: read.notes };
    actions.change((before) => ({ ...before, path: read.path, ...words }), 'push');
    onOpened?.();
    announce(say('A path of {count} is open', { count: read.path.length }));
  };
  const text = formatPathFile(
    { path, title: pathTitle, notes: pathNotes },
    (one) => milestoneById.get(one)?.title ?? '',
  );
  return (
    <div>
      <div className="flex flex-wrap items-center gap-3">
        {path.length > 0 && (
          <a
            className="control"
            download={fileName(pathTitle)}
            href={`data:application/json;charset=utf-8,${encodeURIComponent(text)}`}
          >
            <Icon name="download" /> {say('Save the path as a file')}
          </a>
        )}
        <label className="control file-field">
          <Icon name="list" /> {say('Open a path from a file')}
          <input
            type="file"
            accept=".json,application/json"
            className="spoken"
            onChange={(event) => void open(event)}
          />
        </label>
      </div>
      {outcome && <Told outcome={outcome} />}
    </div>
  );
}

function Told({ outcome }: { readonly outcome: Outcome }) {
  const { name } = outcome;
  if ('fault' in outcome) {
    const { place, reason, cure } = outcome.fault;
    return (
      <p role="alert" className="mt-2">
        {withNodes(say('{title}: {words}'), {
          title: (
            <>
              <strong>{name}</strong>
              {place === '' ? '' : `, ${place}`}
            </>
          ),
          words: `${reason} ${cure} ${say('The path is as it was.')}`,
        })}
      </p>
    );
  }
  return (
    <div role="status" className="mt-2">
      <p>
        {withNodes(say('{name} is open. Back in the browser brings the former path again.'), {
          name: <strong>{name}</strong>,
        })}
      </p>
      {outcome.remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
    </div>
  );
}
