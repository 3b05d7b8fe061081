import { useState } from 'react';
import { LANGUAGE, say } from '../../model/say.ts';
import { useSelection } from '../picture/useSelection.ts';
import { inLanguage, siteTop } from '../state/addresses.ts';
import { useWholeTimeline } from '../state/useTimeline.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { CodeBox } from './CodeBox.tsx';
import { EmbedOptions } from './EmbedOptions.tsx';
import {
  type EmbedChoice,
  embedQuery,
  frameAddress,
  frameSnippet,
  HEIGHTS,
  linkSnippet,
  plainPage,
  plainSnippet,
  scriptSnippet,
  type SnippetParts,
  USUAL_CHOICE,
} from './embedSnippets.ts';

interface EmbedDialogProps {
  readonly onClose: () => void;
}

interface Way {
  readonly id: string;
  readonly label: string;
  /** Null where it leads to nothing for what is chosen. */
  readonly snippet: (parts: SnippetParts) => string | null;
  readonly note: string;
  readonly isAddress?: boolean;
}

/** The ways into another page, each with where it works. */
const WAYS: readonly [Way, ...Way[]] = [
  {
    id: 'frame',
    label: say('Frame | of a web page'),
    snippet: frameSnippet,
    note: say(
      'For every editor that shows the source code. Where it takes the scripts of a frame away, readers see a list. Some sites adjust the height; elsewhere the frame scrolls.',
    ),
  },
  {
    id: 'script',
    label: say('Frame, automatic height'),
    snippet: scriptSnippet,
    note: say(
      'For plain HTML and other hosts that allow scripts. Where the script is taken away the frame still works.',
    ),
  },
  {
    id: 'address',
    label: say('Address of the frame'),
    snippet: frameAddress,
    note: say(
      'For places that make the frame themselves from an address: a URL resource in Moodle that is embedded, an iframe block, H5P.',
    ),
    isAddress: true,
  },
  {
    id: 'plain',
    label: say('Page without scripts'),
    snippet: (parts) => {
      const page = plainPage(parts);
      return page && plainSnippet(page, parts.choice);
    },
    note: say(
      'For editors that take the scripts of a frame away: the same milestones as text, with no filters.',
    ),
  },
  {
    id: 'link',
    label: say('Link only'),
    snippet: linkSnippet,
    note: say(
      'For forums, e-mail and slides; opens the timeline by itself. WordPress makes a frame of a link on its own line, but of this one it would show everything: there take the page of a State, field of work or milestone.',
    ),
    isAddress: true,
  },
];

function Snippets({ parts }: { readonly parts: SnippetParts }) {
  const [chosen, setChosen] = useState(WAYS[0].id);
  const ways = WAYS.filter(({ snippet }) => snippet(parts) !== null);
  const way = ways.find(({ id }) => id === chosen) ?? WAYS[0];
  return (
    <div className="mt-4">
      <div className="mb-2 flex flex-wrap gap-2" role="group" aria-label={say('Kind of code')}>
        {ways.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            className="control"
            aria-pressed={id === way.id}
            onClick={() => setChosen(id)}
          >
            {label}
          </button>
        ))}
      </div>
      <CodeBox
        label={say('Code: {way}', { way: way.label })}
        text={way.snippet(parts) ?? ''}
        action={way.isAddress === true ? say('Copy link') : say('Copy code')}
        note={`${way.note} ${say('Sets no cookies, loads nothing from third parties.')}`}
        rows={way.isAddress === true ? 2 : 8}
      />
    </div>
  );
}

/** Chooses what another page shows, with a live preview and the code to copy. */
export function EmbedDialog({ onClose }: EmbedDialogProps) {
  const { state, bundle, milestoneById } = useWholeTimeline();
  const [choice, setChoice] = useState<EmbedChoice>(USUAL_CHOICE);
  const { words: filterWords } = useSelection();
  const item = state.item === null ? undefined : milestoneById.get(state.item);
  const chosen = bundle.languages?.find(({ id }) => id === choice.language);
  // What is chosen is known in the language of this page alone.
  const isOther = choice.language !== LANGUAGE;
  const isWhole = isOther || choice.shows !== 'current' || filterWords === '';
  const subject =
    !isOther && choice.shows === 'milestone' && item ? item.title : isWhole ? '' : filterWords;
  const title = `${chosen?.title ?? bundle.site.title}${subject === '' ? '' : ` (${subject})`}`;
  const { url } = bundle.site;
  const top = siteTop(url);
  const base = inLanguage(top, choice.language);
  const parts: SnippetParts = { base, top, title, choice, state };
  const query = embedQuery(choice, state);
  return (
    <Dialog title={say('Embed this timeline')} onClose={onClose}>
      <div className="grid gap-6 full:grid-cols-[20rem_minmax(0,1fr)]">
        <EmbedOptions
          choice={choice}
          onChange={setChoice}
          filterWords={filterWords}
          itemTitle={item?.title ?? null}
          languages={bundle.languages ?? []}
        />
        <div className="min-w-0">
          <EmbedPreview
            src={`${inLanguage(LANGUAGE === 'en' ? './' : '../', choice.language)}embed.html${query === '' ? '' : `?${query}`}`}
            title={title}
            heightPx={choice.heightPx}
          />
          <Snippets parts={parts} />
        </div>
      </div>
    </Dialog>
  );
}

export default EmbedDialog;

interface EmbedPreviewProps {
  /** Address of the frame, relative to the page. */
  readonly src: string;
  readonly title: string;
  readonly heightPx: number;
}

const WIDTHS = [320, 560, 760] as const;

/** As the snippets have it; the server of the sources gives its modules to its own origin alone. */
const SANDBOX = `allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads${import.meta.env.DEV ? ' allow-same-origin' : ''}`;

/** The frame as a host would show it, at a width to choose; wider than its place it scrolls. */
function EmbedPreview({ src, title, heightPx }: EmbedPreviewProps) {
  const [widthPx, setWidthPx] = useState<number>(560);
  const heading = say('Preview');
  const height = Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, heightPx));
  return (
    <div>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="font-bold">{heading}</h3>
        <p className="text-panel text-ink-2 flex items-baseline gap-2">
          {say('Width in pixels:')}
          {WIDTHS.map((one) => (
            <button
              key={one}
              type="button"
              className={`min-h-6 min-w-8 ${one === widthPx ? 'text-ink font-bold' : 'link'}`}
              aria-pressed={one === widthPx}
              onClick={() => setWidthPx(one)}
            >
              {one}
            </button>
          ))}
        </p>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys */}
      <section className="max-h-[26rem] overflow-auto" aria-label={heading} tabIndex={0}>
        <iframe
          key={src}
          src={src}
          title={say('Preview: {title}', { title })}
          width={widthPx}
          height={height}
          className="border-control block max-w-none border"
          // To be looked at: in the frame Tab would walk through all of it, and Escape close nothing.
          inert
          tabIndex={-1}
          sandbox={SANDBOX}
        />
      </section>
    </div>
  );
}
