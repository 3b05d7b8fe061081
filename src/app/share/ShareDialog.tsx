import { useState } from 'react';
import { formatAddress, withQuery } from '../../model/address.ts';
import { citationOfTimeline } from '../../model/citation.ts';
import { longLinkInWords } from '../../model/pathWords.ts';
import { say } from '../../model/say.ts';
import { useSelection, readersToday } from '../picture/useSelection.ts';
import { useWholeTimeline } from '../state/useTimeline.ts';
import { siteBase } from '../state/addresses.ts';
import { ABOUT_ID, Choice, Dialog, DialogAbout } from '../ui/Dialog.tsx';
import { CodeBox } from './CodeBox.tsx';
import { QrCode } from '../picture/QrCode.tsx';
import { PathFile } from '../ui/PathFile.tsx';
import { withNodes } from '../ui/withNodes.tsx';

const FOLDERS: Readonly<Record<string, string>> = { state: 's', field: 'f', item: 'm' };

/**
 * The page of ours that sites turn into a frame of the same view (it names its oEmbed answer), by the
 * query string of the view; null for a view that has none: a static site cannot answer for each query.
 */
export function framedPage(query: string): string | null {
  if (query === '') return '';
  const [, name = '', value = ''] = /^\?(state|field|item)=([\w-]+)$/.exec(query) ?? [];
  const folder = FOLDERS[name];
  return folder === undefined ? null : `${folder}/${value}.html`;
}

interface ShareDialogProps {
  readonly onClose: () => void;
}

/** The link to what is shown, as text and as a QR code, and to the page of the open milestone. */
export function ShareDialog({ onClose }: ShareDialogProps) {
  const { state, bundle, milestoneById } = useWholeTimeline();
  const base = siteBase(bundle.site.url);
  const { isPath, words: shown } = useSelection();
  const [presents, setPresents] = useState(false);
  const opens = isPath && presents;
  // A presentation begins with the path, whatever is open here.
  const shared = { ...state, present: opens, quiz: null, item: opens ? null : state.item };
  const link = withQuery(base, formatAddress(shared));
  const bare = withQuery(base, formatAddress({ ...shared, pathTitle: '', pathNotes: {} }));
  const longLink = isPath ? longLinkInWords(link.length) : '';
  const framed = bundle.site.url === '' ? null : framedPage(link.slice(base.length));
  const item = state.item === null ? undefined : milestoneById.get(state.item);
  const about = opens
    ? say('The link opens the presentation: {shown}.', { shown })
    : shown === ''
      ? say('The link opens the same view: the whole timeline.')
      : say('The link opens the same view: {shown}.', { shown });
  return (
    <Dialog title={say('Share this view')} onClose={onClose} aboutId={ABOUT_ID}>
      <DialogAbout words={about} />
      <div className="flex flex-wrap gap-6">
        <div className="min-w-[min(18rem,100%)] flex-1">
          {isPath && (
            <Choice
              className="mb-2"
              checked={presents}
              onChange={(event) => setPresents(event.currentTarget.checked)}
            >
              {say('Opens as presentation')}
            </Choice>
          )}
          <CodeBox
            label={say('Link to this view')}
            text={link}
            action={say('Copy link')}
            note={say('For e-mail, chat, slides, and as a link in an online course.')}
            rows={link.length > 200 ? 5 : 3}
          />
          {longLink !== '' && (
            <p role="status" className="card mt-3 px-3 py-2">
              {longLink}
            </p>
          )}
          {framed !== null && (
            <p className="mt-4">
              {say('For sites that make a frame of a link (WordPress, Notion):')}{' '}
              <a className="link break-all" href={`${base}${framed}`}>
                {`${base}${framed}`}
              </a>
            </p>
          )}
          {item && (
            <p className="mt-4">
              {withNodes(say('{page}, to read and cite without the timeline.'), {
                page: (
                  <a className="link" href={`${base}m/${item.id}.html`}>
                    {say('Page of “{title}” | a milestone', { title: item.title })}
                  </a>
                ),
              })}
            </p>
          )}
        </div>
        <QrCode text={link} shortText={bare} label={say('QR code of the link to this view')} />
      </div>
      <h3 className="mt-4 mb-2 font-bold">{say('A path as a file')}</h3>
      <PathFile />
      <h3 className="mt-4 mb-2 font-bold">{say('Cite this timeline')}</h3>
      <CodeBox
        label={say('Citation of this timeline')}
        text={citationOfTimeline(bundle, { address: base, accessed: readersToday() })}
        action={say('Copy citation')}
        note={say('The day of access is today. To cite a source, open its milestone: “Cite”.')}
        rows={3}
      />
    </Dialog>
  );
}

export default ShareDialog;
