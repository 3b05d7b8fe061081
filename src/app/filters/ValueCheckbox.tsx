import { useReader } from '../state/Reader.ts';
import type { ListParameter } from '../state/viewActions.ts';
import { LIST_FACETS } from '../state/viewActions.ts';

interface ValueCheckboxProps {
  readonly parameter: ListParameter;
  readonly value: string;
  readonly label: string;
  /** Undefined while no count is true. */
  readonly count: number | undefined;
  /** With States only: those that pass only as of all participating States. */
  readonly countAll?: number | undefined;
  readonly children?: React.ReactNode;
}

/** One value of a filter: a native checkbox whose label shows the name and the count. */
export function ValueCheckbox(props: ValueCheckboxProps) {
  const { parameter, value, label, count, countAll, children } = props;
  const { state, actions, isLocked } = useReader();
  const chosen: readonly string[] = state.filter[LIST_FACETS[parameter]];
  return (
    <label
      className={`hover:bg-tint rounded-label flex min-h-6 items-center gap-2.5 px-1 py-0.5 pointer-coarse:min-h-11 ${count === 0 ? 'text-ink-3' : ''}`}
    >
      <input
        className="tick"
        type="checkbox"
        name={parameter}
        value={value}
        checked={chosen.includes(value)}
        disabled={isLocked(parameter)}
        onChange={() => actions.toggle(parameter, value)}
        data-count={count}
        data-count-all={countAll}
      />
      {children}
      <span className="min-w-0 flex-1">{label}</span>
      {count !== undefined && <span className="text-ink-2 tabular-nums">{count}</span>}
    </label>
  );
}
