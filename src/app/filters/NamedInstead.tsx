import { useReader } from '../state/Reader.ts';
import { LIST_FACETS } from '../state/viewActions.ts';
import { focusResults } from '../ui/keepFocusIn.ts';
import { isFixedChip } from './chips.ts';
import { namedBySearch } from './namedBySearch.ts';

/** More values than this that a search names are too many to choose from. */
const MAX_NAMED = 5;

/** The values of the filter that the search names, each in its place with what it gives. */
export function NamedInstead() {
  const reader = useReader();
  const { state, bundle, actions, countWith } = reader;
  if (isFixedChip({ parameter: 'q' }, reader)) return null;
  const named = namedBySearch(state.filter.text, bundle.vocabulary).flatMap((value) => {
    const { parameter, id, label } = value;
    if (isFixedChip({ parameter }, reader)) return [];
    const filter = { ...state.filter, text: '', [LIST_FACETS[parameter]]: [id] };
    const count = countWith(filter) ?? 0;
    return count === 0 ? [] : [{ label, filter, count }];
  });
  if (named.length === 0) return null;
  return (
    <ul className="mt-2 space-y-1">
      {named.slice(0, MAX_NAMED).map(({ label, filter, count }) => (
        <li key={label}>
          <button
            type="button"
            className="link min-h-6 text-start"
            onClick={() => {
              actions.change((before) => ({ ...before, filter }), 'push');
              focusResults();
            }}
          >
            {label}, {count}
          </button>
        </li>
      ))}
    </ul>
  );
}
