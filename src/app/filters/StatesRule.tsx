import { useReader } from '../state/Reader.ts';

/** What the choice means, in words. */
export function StatesRule() {
  const { state } = useReader();
  const inRole = state.filter.roles.length > 0 ? ' in a ticked role' : '';
  return (
    <p className="text-panel text-ink-2">
      {state.filter.states.length === 0 && state.filter.roles.length > 0 ? (
        <>
          A milestone is shown if <b>any</b> State has a ticked role in it.
        </>
      ) : (
        <>
          A milestone is shown if it names <b>any</b> of the selected States{inRole}.
        </>
      )}
    </p>
  );
}
