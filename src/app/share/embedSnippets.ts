import { formatAddress, type Parameter, PARAMETERS, withQuery } from '../../model/address.ts';
import { escapeText } from '../../model/escapeText.ts';
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
  { id: 'years', label: 'Years and zoom', parameters: ['from', 'to'] },
  { id: 'states', label: 'States', parameters: ['state', 'role', 'all'] },
  {
    id: 'subjects',
    label: 'Field, pillar, kind, status and search',
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
    { ...shownState(choice, state), view, theme, present: false },
    { controls, lock: PARAMETERS.filter((name) => fixed.has(name)) },
  );
}

/** The same slice in the page itself, without what only a frame knows. */
function pageQuery(choice: EmbedChoice, state: ViewState): string {
  const { view, theme } = choice;
  return formatAddress({ ...shownState(choice, state), view, theme, present: false });
}

/** What a snippet is made of. */
export interface SnippetParts {
  /** Folder that holds index.html, embed.html and embed.js, with a slash at the end. */
  readonly base: string;
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

/** An iframe that works by itself: without our script its content scrolls inside the fixed height. */
export function frameSnippet(parts: SnippetParts): string {
  const attributes = [
    `src="${escapeText(frameAddress(parts))}"`,
    `title="${escapeText(parts.title)}"`,
    `width="100%" height="${parts.choice.heightPx}" style="border:0;width:100%;min-height:${HEIGHTS.least}px"`,
    'loading="lazy" referrerpolicy="no-referrer"',
    'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"',
  ];
  return `<iframe ${attributes.join('\n  ')}></iframe>`;
}

/** The same iframe in the element that gives it the height of its content. */
export function scriptSnippet(parts: SnippetParts): string {
  const script = escapeText(`${parts.base}embed.js`);
  return `<osce-timeline>${frameSnippet(parts)}</osce-timeline>\n<script async src="${script}"></script>`;
}
