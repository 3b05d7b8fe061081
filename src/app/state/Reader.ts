import { createContext, use } from 'react';
import type { Parameter, UnknownValue } from '../../model/address.ts';
import type { Bundle, Milestone } from '../../model/bundle.ts';
import type { DayRange } from '../../model/calendarDate.ts';
import type { EmbedOptions, View, ViewState } from '../../model/viewState.ts';
import type { ValueCounts } from '../../timeline/countValues.ts';
import type { FilterIndex, FilterResult } from '../../timeline/filter.ts';
import type { Loaded } from '../data/TimelineData.ts';
import type { Layout } from './useContainerSize.ts';
import type { ViewActions } from './viewActions.ts';

/** Where the product stands: a page of its own or a frame in somebody else's. */
export type Mode = 'page' | 'embed';

/** Everything that the features share: the data, what the reader chose, what follows from it. */
export interface Reader {
  readonly mode: Mode;
  readonly bundle: Bundle;
  readonly milestoneById: ReadonlyMap<string, Milestone>;
  readonly stateNames: ReadonlyMap<string, string>;
  readonly index: FilterIndex;
  readonly state: ViewState;
  readonly embed: EmbedOptions;
  /** What the address names and nobody knows. */
  readonly unknown: readonly UnknownValue[];
  readonly actions: ViewActions;
  readonly isLocked: (parameter: Parameter) => boolean;
  /** What passes the filter; while the texts of a search load, what passes the rest of it. */
  readonly result: FilterResult;
  /** Null while the texts of a search are not there: then no count is true. */
  readonly counts: ValueCounts | null;
  /** The texts of the search; `loading` too where nothing is searched for. */
  readonly searchTexts: Loaded<unknown>;
  /** The filter's `from` and `to` as days, kept within the span. */
  readonly range: DayRange;
  /** How many would pass another filter; null while the texts of a search are not there. */
  readonly countWith: (filter: ViewState['filter']) => number | null;
  /** Null until the container has been measured, as on the server. */
  readonly layout: Layout | null;
  /** The view that is shown: the reader's choice or what the size of the container asks for. */
  readonly view: View;
}

export const ReaderContext = createContext<Reader | null>(null);

/** What the features share. Throws where no App stands above: a bug of ours. */
export function useReader(): Reader {
  const reader = use(ReaderContext);
  if (!reader) throw new Error('ReaderContext is not provided');
  return reader;
}
