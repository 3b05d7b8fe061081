import type { CalendarDate } from './calendarDate.ts';
import type { Kind, Pillar, Role, StateCode } from './bundle.ts';
import type { Notes } from './pathWords.ts';

export const VIEWS = ['timeline', 'list', 'table'] as const;
export type View = (typeof VIEWS)[number];

/** Below these sizes in rem, the height in an embed alone, the list is the view until another is chosen. */
export const LIST_BELOW_REM = { width: 30, height: 25 } as const;

export const GROUPS = ['kind', 'pillar', 'field', 'state', 'none'] as const;
export type Group = (typeof GROUPS)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const CONTROLS = ['compact', 'full', 'none'] as const;
export type Controls = (typeof CONTROLS)[number];

/**
 * What of all participating States counts for a chosen one: nothing (`all=0`), what they adopted
 * (`all` left out), or also what is addressed to them (`all=1`).
 */
export const ALL_CHOICES = ['none', 'adopted', 'both'] as const;
export type AllChoice = (typeof ALL_CHOICES)[number];

/** Told by a source, or known only from a text that looks ahead. */
export const STATUSES = ['reported', 'announced'] as const;
export type Status = (typeof STATUSES)[number];

/** What a self-check asks for: a path put in the order of time. */
export const QUIZZES = ['order'] as const;
export type Quiz = (typeof QUIZZES)[number];

/** What the reader filters by. Empty lists and null mean: not filtered by this. */
export interface Filter {
  readonly fields: readonly string[];
  readonly states: readonly StateCode[];
  readonly roles: readonly Role[];
  readonly kinds: readonly Kind[];
  readonly pillars: readonly Pillar[];
  readonly text: string;
  /** Years, months or days; both inclusive. Null: the end of the span. */
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly all: AllChoice;
  /** True: only stated fields of work count (`basis=stated`). */
  readonly statedOnly: boolean;
  /** True: only landmarks (`tier=1`). */
  readonly landmarksOnly: boolean;
  /** Null: both. */
  readonly status: Status | null;
  /** True: only dates that are known to the day (`precision=day`). */
  readonly dayOnly: boolean;
  /** True: every chosen field of work, not any of them (`match=all`). */
  readonly everyField: boolean;
}

/** The state of the page, all of it in the address. */
export interface ViewState {
  readonly filter: Filter;
  /** Null: follows the size of the container. */
  readonly view: View | null;
  readonly group: Group;
  /** Id of the chosen milestone. */
  readonly item: string | null;
  readonly theme: Theme;
  /** Milestone ids in an order of the reader's own. */
  readonly path: readonly string[];
  readonly present: boolean;
  readonly quiz: Quiz | null;
  /** Of the path; empty: none. */
  readonly pathTitle: string;
  /** To milestones of the path. */
  readonly pathNotes: Notes;
}

/** `embed.html` takes these besides. */
export interface EmbedOptions {
  readonly controls: Controls;
  /** Names of parameters that the reader cannot change. */
  readonly lock: readonly string[];
}

export const EMPTY_FILTER: Filter = {
  fields: [],
  states: [],
  roles: [],
  kinds: [],
  pillars: [],
  text: '',
  from: null,
  to: null,
  all: 'adopted',
  statedOnly: false,
  landmarksOnly: false,
  status: null,
  dayOnly: false,
  everyField: false,
};

export const DEFAULT_VIEW_STATE: ViewState = {
  filter: EMPTY_FILTER,
  view: null,
  group: 'kind',
  item: null,
  theme: 'auto',
  path: [],
  present: false,
  quiz: null,
  pathTitle: '',
  pathNotes: {},
};
