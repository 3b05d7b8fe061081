import type { Parameter } from '../../model/queryPairs.ts';
import type { CalendarDate } from '../../model/calendarDate.ts';
import {
  EMPTY_FILTER,
  type AllChoice,
  type Filter,
  type Group,
  type Theme,
  type View,
  type ViewState,
} from '../../model/viewState.ts';
import type { AddressStep } from './liveAddress.ts';

/** The facets of the filter that are lists of values, by their parameter. */
export const LIST_FACETS = {
  field: 'fields',
  state: 'states',
  role: 'roles',
  kind: 'kinds',
  pillar: 'pillars',
} as const;
export type ListParameter = keyof typeof LIST_FACETS;
type ListFacet = (typeof LIST_FACETS)[ListParameter];

/** What a reader can do; each writes the address. A choice makes an entry in the history. */
export interface ViewActions {
  /** Any change; for what the others do not say. */
  readonly change: (next: (state: ViewState) => ViewState, step: AddressStep) => void;
  readonly toggle: (parameter: ListParameter, value: string) => void;
  readonly choose: (parameter: ListParameter, values: readonly string[]) => void;
  /** `settle` while typing. */
  readonly search: (text: string, step?: AddressStep) => void;
  /** Both inclusive; null: the end of the span. `settle` while dragging or zooming. */
  readonly setRange: (
    from: CalendarDate | null,
    to: CalendarDate | null,
    step?: AddressStep,
  ) => void;
  readonly setAll: (all: AllChoice) => void;
  /** Sets what is no list of values. */
  readonly setFilter: (next: Partial<Omit<Filter, ListFacet>>) => void;
  /** Takes away every filter that is not locked. */
  readonly clearFilter: () => void;
  readonly setView: (view: View) => void;
  readonly setGroup: (group: Group) => void;
  /** Opens a milestone, or closes the one that is open. */
  readonly select: (id: string | null) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly setPath: (path: readonly string[]) => void;
  readonly present: (isOn: boolean) => void;
}

/** Which parameter says which member of the filter. */
export const PARAMETER_OF: Readonly<Record<keyof Filter, Parameter>> = {
  fields: 'field',
  states: 'state',
  roles: 'role',
  kinds: 'kind',
  pillars: 'pillar',
  text: 'q',
  from: 'from',
  to: 'to',
  all: 'all',
  statedOnly: 'basis',
  landmarksOnly: 'tier',
  status: 'status',
  dayOnly: 'precision',
  everyField: 'match',
};

/** The state with what is locked put back as it was. */
export function keepLocked(
  before: ViewState,
  after: ViewState,
  isLocked: (parameter: Parameter) => boolean,
): ViewState {
  const kept = (Object.keys(PARAMETER_OF) as (keyof Filter)[])
    .filter((key) => isLocked(PARAMETER_OF[key]))
    .map((key) => [key, before.filter[key]]);
  return {
    filter: { ...after.filter, ...(Object.fromEntries(kept) as Partial<Filter>) },
    view: isLocked('view') ? before.view : after.view,
    group: isLocked('group') ? before.group : after.group,
    item: isLocked('item') ? before.item : after.item,
    theme: isLocked('theme') ? before.theme : after.theme,
    path: isLocked('path') ? before.path : after.path,
    present: isLocked('present') ? before.present : after.present,
    quiz: isLocked('quiz') ? before.quiz : after.quiz,
    // The words of a path that is fixed are fixed with it.
    pathTitle: isLocked('path') || isLocked('title') ? before.pathTitle : after.pathTitle,
    pathNotes: isLocked('path') || isLocked('note') ? before.pathNotes : after.pathNotes,
  };
}

const toggled = (values: readonly string[], value: string): readonly string[] =>
  values.includes(value) ? values.filter((one) => one !== value) : [...values, value];

/** Makes the actions out of the one way to change the state. */
export function createViewActions(change: ViewActions['change']): ViewActions {
  const filter = (next: (filter: Filter) => Partial<Filter>, step: AddressStep = 'push'): void =>
    change((state) => ({ ...state, filter: { ...state.filter, ...next(state.filter) } }), step);
  const set = (next: Partial<ViewState>, step: AddressStep = 'push'): void =>
    change((state) => ({ ...state, ...next }), step);
  return {
    change,
    toggle: (parameter, value) => {
      const facet = LIST_FACETS[parameter];
      filter((before) => ({ [facet]: toggled(before[facet], value) }));
    },
    choose: (parameter, values) => filter(() => ({ [LIST_FACETS[parameter]]: values })),
    search: (text, step = 'settle') => filter(() => ({ text }), step),
    setRange: (from, to, step = 'push') => filter(() => ({ from, to }), step),
    setAll: (all) => filter(() => ({ all })),
    setFilter: (next) => filter(() => next),
    clearFilter: () => filter(() => EMPTY_FILTER),
    setView: (view) => set({ view }),
    setGroup: (group) => set({ group }),
    select: (item) => set({ item }),
    setTheme: (theme) => set({ theme }),
    setPath: (path) => set({ path }),
    present: (isOn) => set({ present: isOn }),
  };
}
