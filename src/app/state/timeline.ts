import type { ParsedAddress } from '../../model/address.ts';
import type { Parameter } from '../../model/queryPairs.ts';
import type { Bundle, Milestone } from '../../model/bundle.ts';
import type { DayRange } from '../../model/calendarDate.ts';
import {
  LIST_BELOW_REM,
  type Filter,
  type Group,
  type View,
  type ViewState,
} from '../../model/viewState.ts';
import type { Bits } from '../../timeline/bitset.ts';
import { countPassing, countValues, type ValueCounts } from '../../timeline/countValues.ts';
import {
  applyFilter,
  passesAllBut,
  rangeOfFilter,
  type FilterResult,
} from '../../timeline/filter.ts';
import { buildFilterIndex, type FilterIndex } from '../../timeline/filterIndex.ts';
import { lanesOfGroup } from '../../timeline/lanes.ts';
import { lazilyFrom } from '../../timeline/lazily.ts';
import type { FilteredMilestones, LanePlan } from '../../timeline/scene.ts';
import type { Loaded, Search } from '../data/TimelineData.ts';
import type { ViewActions } from './viewActions.ts';

/** Where the product stands: a page of its own or a frame in somebody else's. */
export type Mode = 'page' | 'embed';

/** Inner size of the product's root, in rem, so that larger text counts as less room. */
export interface ContainerSize {
  readonly widthRem: number;
  /** Height of the frame or window when first measured: an embed that grows with its content would otherwise flicker between views. */
  readonly heightRem: number;
}

/**
 * phone: under 30 rem; compact: under 47.5; full: under 68.75; wide: from there. The same numbers
 * as the container queries in ui/theme.css.
 */
export type Layout = 'phone' | 'compact' | 'full' | 'wide';

/**
 * Everything that the features share at one moment: the data, what the reader chose, what follows
 * from it. Each member keeps its identity until it is another; what is derived is made when asked for.
 */
export interface Timeline extends ParsedAddress, Omit<ViewState, 'view'> {
  readonly mode: Mode;
  readonly bundle: Bundle;
  readonly milestoneById: ReadonlyMap<string, Milestone>;
  readonly stateNames: ReadonlyMap<string, string>;
  readonly index: FilterIndex;
  readonly actions: ViewActions;
  readonly isLocked: (parameter: Parameter) => boolean;
  /** Null until the container has been measured, as on the server. */
  readonly layout: Layout | null;
  /** The view that is shown: the reader's choice or what the size of the container asks for. */
  readonly view: View;
  /** The texts of the search; `loading` too where nothing is searched for. */
  readonly searchTexts: Loaded<Search>;
  /** What passes the filter; while the texts of a search load, what passes the rest of it. */
  readonly result: FilterResult;
  /** What passes, whatever the range: so a zoom prepares nothing anew. */
  readonly filtered: FilteredMilestones;
  /** Null while the texts of a search are not there: then no count is true. */
  readonly counts: ValueCounts | null;
  /** How many would pass another filter; null while the texts of a search are not there. */
  readonly countWith: (filter: Filter) => number | null;
  /** The filter's `from` and `to` as days, kept within the span. */
  readonly range: DayRange;
  readonly lanes: LanePlan;
}

/** The layout for a width in rem. */
export function layoutFor(widthRem: number): Layout {
  if (widthRem < LIST_BELOW_REM.width) return 'phone';
  if (widthRem < 47.5) return 'compact';
  return widthRem < 68.75 ? 'full' : 'wide';
}

/** What follows from the size of the container: the layout, and the view where none is chosen. */
export type Sized = Pick<Timeline, 'layout' | 'view'>;

/** Before it has been measured: the list, as prerendered. */
export function sizedOf(size: ContainerSize | null, mode: Mode): Sized {
  if (size === null) return { layout: null, view: 'list' };
  const isLow = mode === 'embed' && size.heightRem < LIST_BELOW_REM.height;
  const layout = layoutFor(size.widthRem);
  return { layout, view: layout === 'phone' || isLow ? 'list' : 'timeline' };
}

/** Whether a filter asks for the texts of the search. */
export const isSearch = ({ text }: Filter): boolean => /[\p{L}\p{N}]/u.test(text);

/** What follows from a filter and the texts, each kept while what it is made of stays. */
function createFindings(bundle: Bundle, index: FilterIndex) {
  const { milestones, vocabulary, span } = bundle;
  const searchIndex = lazilyFrom(({ texts, code }: Search) => code.buildSearchIndex(bundle, texts));
  const matchesOf = (data: Search | null, text: string): Bits | null =>
    data && data.code.searchMatches(searchIndex(data)(), text, data.words);
  const matches = lazilyFrom(matchesOf);
  const result = lazilyFrom((filter: Filter, found: () => Bits | null) =>
    applyFilter(index, filter, found()),
  );
  type Result = ReturnType<typeof result>;
  return {
    matches,
    result,
    filtered: lazilyFrom((of: Result) => ({
      milestones,
      passing: passesAllBut(index, of().facets, 'range'),
    })),
    counts: lazilyFrom((filter: Filter, of: Result, isWaiting: boolean) =>
      isWaiting ? null : countValues(index, filter, of()),
    ),
    countWith: lazilyFrom(
      (data: Search | null, isWaiting: boolean) =>
        (filter: Filter): number | null => {
          if (!isSearch(filter)) return countPassing(index, filter, null);
          return isWaiting ? null : countPassing(index, filter, matchesOf(data, filter.text));
        },
    ),
    range: lazilyFrom((from: Filter['from'], to: Filter['to']) =>
      rangeOfFilter({ from, to }, span),
    ),
    lanes: lazilyFrom((group: Group, filter: Filter) =>
      lanesOfGroup({ group, filter, vocabulary, milestones }),
    ),
  };
}

/** Makes the timeline of a moment; the same moment gives the same object. */
export function createMoments(bundle: Bundle, mode: Mode, actions: ViewActions) {
  const { milestones, vocabulary } = bundle;
  const index = buildFilterIndex(bundle);
  const constant = {
    mode,
    bundle,
    index,
    actions,
    milestoneById: new Map(milestones.map((one) => [one.id, one])),
    stateNames: new Map(vocabulary.states.map(({ iso2, name }) => [iso2, name])),
  };
  const find = createFindings(bundle, index);
  const lock = lazilyFrom((locked: readonly string[]) => {
    const isLocked = new Set(mode === 'embed' ? locked : []);
    return (parameter: Parameter): boolean => isLocked.has(parameter);
  });
  return lazilyFrom(
    (parsed: ParsedAddress, sized: Sized, searchTexts: Loaded<Search>): Timeline => {
      const { filter, group, view } = parsed.state;
      const file = searchTexts.status === 'ready' ? searchTexts.value : null;
      // Where the texts do not come, the rest of the filter holds, and the status says so.
      const isWaiting = isSearch(filter) && searchTexts.status === 'loading';
      const matches = find.matches(file, filter.text);
      const result = find.result(filter, matches);
      const filtered = find.filtered(result);
      const counts = find.counts(filter, result, isWaiting);
      const range = find.range(filter.from, filter.to);
      const lanes = find.lanes(group, filter);
      return {
        ...constant,
        ...parsed,
        ...parsed.state,
        isLocked: lock(parsed.embed.lock)(),
        layout: sized.layout,
        view: view ?? sized.view,
        searchTexts,
        countWith: find.countWith(file, isWaiting)(),
        get result() {
          return result();
        },
        get filtered() {
          return filtered();
        },
        get counts() {
          return counts();
        },
        get range() {
          return range();
        },
        get lanes() {
          return lanes();
        },
      };
    },
  );
}
