import { formatAddress, withQuery } from '../../model/address.ts';
import { escapeText } from '../../model/escapeText.ts';
import { type Parameter, PARAMETERS } from '../../model/queryPairs.ts';
import { LANGUAGE, say } from '../../model/say.ts';
import {
  type Controls,
  DEFAULT_VIEW_STATE,
  type Theme,
  type View,
  type ViewState,
} from '../../model/viewState.ts';

/** What the author of a page that holds our frame decides. */
export interface EmbedChoice {
  /** The state of the reader's page, the whole timeline, or the chosen milestone. */
  readonly shows: 'current' | 'whole' | 'milestone';
  /** Groups of filters that the readers may change; the others are fixed. */
  readonly free: readonly FilterGroup[];
  /** Null: follows the width of the frame. */
  readonly view: View | null;
  readonly controls: Controls;
  readonly theme: Theme;
  /** Language of the frame, of those of the site. */
  readonly language: string;
  /** Height of the frame in CSS pixels. */
  readonly heightPx: number;
}

type FilterGroup = 'years' | 'states' | 'subjects';

/** The groups of filters that are fixed or free together. */
export const FILTER_GROUPS: readonly {
  readonly id: FilterGroup;
  readonly label: string;
  readonly parameters: readonly Parameter[];
}[] = [
  { id: 'years', label: say('Years and zoom'), parameters: ['from', 'to'] },
  { id: 'states', label: say('States'), parameters: ['state', 'role', 'all'] },
  {
    id: 'subjects',
    label: say('Field, pillar, kind, status and search'),
    parameters: ['field', 'kind', 'pillar', 'q', 'basis', 'tier', 'status', 'precision', 'match'],
  },
];

export const HEIGHTS = { least: 200, most: 4000, usual: 520 } as const;

export const USUAL_CHOICE: EmbedChoice = {
  shows: 'current',
  free: FILTER_GROUPS.map(({ id }) => id),
  view: null,
  controls: 'compact',
  theme: 'auto',
  language: LANGUAGE,
  heightPx: HEIGHTS.usual,
};

function shownState(choice: EmbedChoice, state: ViewState): ViewState {
  if (choice.shows === 'current') return state;
  const item = choice.shows === 'milestone' ? state.item : null;
  return { ...DEFAULT_VIEW_STATE, item };
}

/** Query string of `embed.html` for a choice, without `?`. */
export function embedQuery(choice: EmbedChoice, state: ViewState): string {
  const fixed = new Set(
    FILTER_GROUPS.filter(({ id }) => !choice.free.includes(id)).flatMap(
      ({ parameters }) => parameters,
    ),
  );
  const { view, theme, controls } = choice;
  return formatAddress(
    { ...shownState(choice, state), view, theme, present: false, quiz: null },
    { controls, lock: PARAMETERS.filter((name) => fixed.has(name)) },
  );
}

/** The same slice in the page itself, without what only a frame knows. */
function pageQuery(choice: EmbedChoice, state: ViewState): string {
  const { view, theme } = choice;
  return formatAddress({ ...shownState(choice, state), view, theme, present: false, quiz: null });
}

/** What a snippet is made of. */
export interface SnippetParts {
  /** Folder that holds index.html and embed.html in the language, with a slash at the end. */
  readonly base: string;
  /** The same that holds embed.js, for every language. */
  readonly top: string;
  readonly title: string;
  readonly choice: EmbedChoice;
  readonly state: ViewState;
}

/** Address of the slice in the page itself, for hosts that take a link and nothing else. */
export function linkSnippet({ base, choice, state }: SnippetParts): string {
  return withQuery(base, pageQuery(choice, state));
}

/** Address that the frame loads. */
export function frameAddress({ base, choice, state }: SnippetParts): string {
  return withQuery(`${base}embed.html`, embedQuery(choice, state));
}

/** Address and title of a page of ours that needs no script. */
export interface PlainPage {
  readonly address: string;
  readonly title: string;
}

/**
 * The page that tells the same without a script, where one State, field of work or milestone is all
 * that is chosen; else null.
 */
export function plainPage({ base, title, choice, state }: SnippetParts): PlainPage | null {
  const { filter, item } = shownState(choice, state);
  const page = (path: string): PlainPage => ({ address: `${base}${path}.html`, title });
  if (choice.shows === 'milestone' && item !== null) return page(`m/${item}`);
  const [oneState, oneField] = [filter.states, filter.fields].map((ids) =>
    ids.length === 1 ? ids[0] : undefined,
  );
  const only = (name: string, value: string): boolean =>
    formatAddress({ ...DEFAULT_VIEW_STATE, filter }) === `${name}=${value}`;
  if (oneState !== undefined && only('state', oneState)) return page(`s/${oneState}`);
  if (oneField !== undefined && only('field', oneField)) return page(`f/${oneField}`);
  return null;
}

function iframe(src: string, title: string, { heightPx }: EmbedChoice, rest: string[]): string {
  const attributes = [
    `src="${escapeText(src)}"`,
    `title="${escapeText(title)}"`,
    // The height in the style too: a host's own style sheet may say `height: auto`.
    `width="100%" height="${heightPx}" style="border:0;width:100%;height:${heightPx}px;min-height:${HEIGHTS.least}px"`,
    'loading="lazy" referrerpolicy="no-referrer"',
    ...rest,
  ];
  return `<iframe ${attributes.join('\n  ')}></iframe>`;
}

/** A page without a script in a frame; nothing in it needs leave, so editors may empty the sandbox. */
export function plainSnippet({ address, title }: PlainPage, choice: EmbedChoice): string {
  return iframe(address, title, choice, []);
}

/** An iframe that works by itself: without our script its content scrolls inside the fixed height. */
export function frameSnippet(parts: SnippetParts): string {
  return iframe(frameAddress(parts), parts.title, parts.choice, [
    // Firefox takes the leave for the full screen from this attribute alone.
    'allow="clipboard-write" allowfullscreen',
    'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"',
  ]);
}

/** The same iframe in the element that gives it the height of its content. */
export function scriptSnippet(parts: SnippetParts): string {
  const script = escapeText(`${parts.top}embed.js`);
  return `<osce-timeline>${frameSnippet(parts)}</osce-timeline>\n<script async src="${script}"></script>`;
}
