import { useMemo } from 'react';
import { knownNames } from '../../model/address.ts';
import type { Bundle, SearchFile } from '../../model/bundle.ts';
import type { Filter, View } from '../../model/viewState.ts';
import type { Bits } from '../../timeline/bitset.ts';
import { countPassing, countValues } from '../../timeline/countValues.ts';
import { applyFilter, buildFilterIndex, rangeOfFilter } from '../../timeline/filter.ts';
import { lazily } from '../../timeline/lazily.ts';
import { buildSearchIndex, searchMatches, searchTerms } from '../../timeline/search.ts';
import { useSearchTexts, type Loaded } from '../data/TimelineData.ts';
import type { AddressStore } from './liveAddress.ts';
import type { Mode, Reader } from './Reader.ts';
import { layoutFor, type ContainerSize } from './useContainerSize.ts';
import { useViewState } from './useViewState.ts';

/** What the reader's page is made of. */
export interface ReaderInput {
  readonly bundle: Bundle;
  readonly address: AddressStore;
  readonly mode: Mode;
  readonly size: ContainerSize | null;
}

/** Below these an embed of little height, and anything narrow, opens as a list. */
const LIST_WIDTH_REM = 30;
const LIST_HEIGHT_REM = 25;

function viewFor(chosen: View | null, size: ContainerSize | null, mode: Mode): View {
  if (chosen !== null) return chosen;
  if (size === null || size.widthRem < LIST_WIDTH_REM) return 'list';
  return mode === 'embed' && size.heightRem < LIST_HEIGHT_REM ? 'list' : 'timeline';
}

/** What each bundle is looked up by, made once for it. */
function useLookUps(bundle: Bundle) {
  return useMemo(
    () => ({
      index: buildFilterIndex(bundle),
      known: knownNames(bundle),
      milestoneById: new Map(bundle.milestones.map((one) => [one.id, one])),
      stateNames: new Map(bundle.vocabulary.states.map(({ iso2, name }) => [iso2, name])),
    }),
    [bundle],
  );
}

/** The milestones that a search finds: null for no search, `waiting` until its texts are there. */
function useTextMatches(
  bundle: Bundle,
  query: string,
): { readonly texts: Loaded<SearchFile>; readonly matches: Bits | null | 'waiting' } {
  const isSearching = searchTerms(query).length > 0;
  const texts = useSearchTexts(isSearching);
  const file = texts.status === 'ready' ? texts.value : null;
  const index = useMemo(() => (file ? buildSearchIndex(bundle, file) : null), [bundle, file]);
  const matches = useMemo(() => {
    if (!isSearching) return null;
    return index ? searchMatches(index, query) : 'waiting';
  }, [index, isSearching, query]);
  return { texts, matches };
}

/** Puts together what the features share, from the data, the address and the size. */
export function useReaderValue({ bundle, address, mode, size }: ReaderInput): Reader {
  const { index, known, milestoneById, stateNames } = useLookUps(bundle);
  const { state, embed, unknown, actions, isLocked } = useViewState(
    address,
    known,
    mode === 'embed',
  );
  const { filter } = state;
  const { texts, matches } = useTextMatches(bundle, filter.text);
  // Where the texts do not come, the rest of the filter holds, and the status says so.
  const isWaiting = matches === 'waiting' && texts.status !== 'failed';
  const textMatches = matches === 'waiting' ? null : matches;
  const result = useMemo(
    () => applyFilter(index, filter, textMatches),
    [index, filter, textMatches],
  );
  const counts = useMemo(
    () => lazily(() => (isWaiting ? null : countValues(index, filter, result))),
    [index, filter, result, isWaiting],
  );
  const range = useMemo(() => rangeOfFilter(filter, bundle.span), [filter, bundle.span]);
  const layout = size && layoutFor(size.widthRem);
  const view = viewFor(state.view, size, mode);
  const countWith = (other: Filter): number | null => {
    if (searchTerms(other.text).length === 0) return countPassing(index, other, null);
    return isWaiting ? null : countPassing(index, other, textMatches);
  };
  return {
    mode,
    bundle,
    milestoneById,
    stateNames,
    index,
    state,
    embed,
    unknown,
    actions,
    isLocked,
    result,
    // Without controls nobody asks.
    get counts() {
      return counts();
    },
    searchTexts: texts,
    range,
    countWith,
    layout,
    view,
  };
}
