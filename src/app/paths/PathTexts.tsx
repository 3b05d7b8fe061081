import { useId, useState } from 'react';
import { formatAddress, withQuery } from '../../model/address.ts';
import { dateInWords } from '../../model/dateInWords.ts';
import {
  longLinkInWords,
  MAX_NOTE_LENGTH,
  MAX_TITLE_LENGTH,
  noteOf,
  plainText,
} from '../../model/pathWords.ts';
import { say } from '../../model/say.ts';
import { siteBase } from '../state/addresses.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { closeDialog, Dialog } from '../ui/Dialog.tsx';
import { PathFile } from '../ui/PathFile.tsx';

interface PathTextsProps {
  readonly onClose: () => void;
}

const FIELD = 'control block w-full font-sans';

/** The reader's own words to the path: its title, and a note to each milestone. They stand in the address. */
export default function PathTexts({ onClose }: PathTextsProps) {
  const { layout } = useTimeline('layout');
  const [opened, setOpened] = useState(0);
  return (
    <Dialog
      title={say('Title and notes')}
      onClose={onClose}
      form={layout === 'phone' ? 'sheet' : 'card'}
      footer={
        <button type="button" className="control is-primary" onClick={closeDialog}>
          {say('Done | button')}
        </button>
      }
    >
      <p className="text-ink-2 mb-4">
        {say(
          'They go with the link of the path: whoever opens it reads them, here, when it is presented and on paper.',
        )}
      </p>
      {/* A path that is opened from a file has other words: the fields begin anew. */}
      <Texts key={opened} />
      <h3 className="mt-6 mb-2 font-bold">{say('As a file | the path')}</h3>
      <LinkLength />
      <PathFile onOpened={() => setOpened(opened + 1)} />
    </Dialog>
  );
}

function Texts() {
  const { path, pathTitle, pathNotes, milestoneById, actions } = useTimeline(
    'path',
    'pathTitle',
    'pathNotes',
    'milestoneById',
    'actions',
  );
  const [title, setTitle] = useState(pathTitle);
  const [notes, setNotes] = useState(pathNotes);
  const id = useId();
  return (
    <>
      <label className="block font-bold" htmlFor={`${id}title`}>
        {say('Title of the path')}
      </label>
      <input
        id={`${id}title`}
        className={FIELD}
        maxLength={MAX_TITLE_LENGTH}
        value={title}
        onChange={({ target: { value } }) => {
          setTitle(value);
          const next = plainText(value, MAX_TITLE_LENGTH);
          actions.change((before) => ({ ...before, pathTitle: next }), 'settle');
        }}
      />
      <ol className="mt-4 space-y-3">
        {path.map((one, at) => {
          const milestone = milestoneById.get(one);
          return (
            <li key={one}>
              <label className="block" htmlFor={`${id}${one}`}>
                <span className="font-bold">
                  {at + 1}. {milestone?.label}
                </span>
                {milestone && (
                  <span className="text-ink-2">, {dateInWords(milestone.date, 'short')}</span>
                )}
              </label>
              <textarea
                id={`${id}${one}`}
                className={`${FIELD} resize-y py-1.5`}
                rows={2}
                maxLength={MAX_NOTE_LENGTH}
                placeholder={say('A note, a question, a task')}
                value={noteOf(notes, one)}
                onChange={({ target: { value } }) => {
                  const next = { ...notes, [one]: value };
                  setNotes(next);
                  actions.change((before) => ({ ...before, pathNotes: next }), 'settle');
                }}
              />
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** How long the link has become, where that matters. */
function LinkLength() {
  const { state, bundle } = useTimeline('state', 'bundle');
  const address = withQuery(siteBase(bundle.site.url), formatAddress({ ...state, item: null }));
  const words = longLinkInWords(address.length);
  return (
    <p role="status" className={words === '' ? 'text-ink-2 mb-2' : 'card mb-2 px-3 py-2'}>
      {words === ''
        ? say('A file holds the path with its words, for when a link is too long.')
        : words}
    </p>
  );
}
