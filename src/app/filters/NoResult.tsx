import { lazy } from 'react';
import { useReader } from '../state/Reader.ts';
import { focusResults } from '../ui/keepFocusIn.ts';
import { LazyPart, UNSEEN } from '../ui/LazyPart.tsx';
import { chipsOf, isFixedChip } from './chips.ts';

const NamedInstead = lazy(() =>
  import('./NamedInstead.tsx').then((module) => ({ default: module.NamedInstead })),
);

/** Nothing passes: which filter to do without, and what that gives; where no single one helps, all. */
export function NoResult() {
  const reader = useReader();
  const { state, bundle, actions, countWith } = reader;
  const free = chipsOf(state.filter, bundle.vocabulary, bundle.span).filter(
    (chip) => !isFixedChip(chip, reader),
  );
  const ways = free.flatMap((chip) => {
    const count = countWith(chip.without);
    return count === 0 ? [] : [{ chip, count }];
  });
  return (
    <div className="card mb-4 p-4">
      <p className="text-heading font-serif font-semibold">No milestone matches.</p>
      {state.filter.text !== '' && (
        <LazyPart message="Suggestions could not be loaded." pending={UNSEEN}>
          <NamedInstead />
        </LazyPart>
      )}
      <ul className="mt-2 space-y-1">
        {ways.map(({ chip, count }) => (
          <li key={chip.key}>
            <button
              type="button"
              className="link min-h-6 text-start"
              onClick={() => {
                actions.change((before) => ({ ...before, filter: chip.without }), 'push');
                focusResults();
              }}
            >
              Without <i>{chip.label}</i>: {count}
            </button>
          </li>
        ))}
        {ways.length === 0 && free.length > 0 && (
          <li>
            <button
              type="button"
              className="link min-h-6"
              onClick={() => {
                actions.clearFilter();
                focusResults();
              }}
            >
              Clear all filters
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}
