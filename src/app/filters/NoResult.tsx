import { useReader } from '../state/Reader.ts';
import { chipsOf } from './chips.ts';

/** Nothing passes: what each filter costs, as a way back. */
export function NoResult() {
  const { state, bundle, actions, countWith, isLocked } = useReader();
  const chips = chipsOf(state.filter, bundle.vocabulary, bundle.span);
  return (
    <div className="card p-4">
      <p className="text-heading font-serif font-semibold">No milestone matches.</p>
      <ul className="mt-2 space-y-1">
        {chips
          .filter(({ parameter }) => !isLocked(parameter))
          .map((chip) => (
            <li key={chip.key}>
              <button
                type="button"
                className="link min-h-6 text-start"
                onClick={() =>
                  actions.change((before) => ({ ...before, filter: chip.without }), 'push')
                }
              >
                Without <i>{chip.label}</i>: {countWith(chip.without)}
              </button>
            </li>
          ))}
      </ul>
    </div>
  );
}
