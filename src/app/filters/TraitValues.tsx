import { TRAITS } from '../../model/filterInWords.ts';
import { EMPTY_FILTER } from '../../model/viewState.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { Count } from './FacetValues.tsx';

/** How the address says what is no word of its own. */
const VALUES: Readonly<Record<string, string>> = { tier: '1', precision: 'day' };

/** Landmarks, status and precision as checkboxes, each with what it alone would give; of two statuses one at most is ticked. */
export default function TraitValues() {
  const { filter, actions, countWith, isLocked } = useTimeline(
    'filter',
    'actions',
    'countWith',
    'isLocked',
  );
  return (
    <>
      {TRAITS.map(({ parameter, key, value, words }) => {
        const count = countWith({ ...filter, [key]: value }) ?? undefined;
        const isOn = filter[key] === value;
        return (
          <label
            key={words}
            className="hover:bg-tint rounded-label relative flex min-h-6 items-center gap-2.5 px-1 py-0.5 pointer-coarse:min-h-11"
          >
            <input
              className="tick"
              type="checkbox"
              name={parameter}
              value={VALUES[parameter] ?? String(value)}
              checked={isOn}
              disabled={isLocked(parameter)}
              onChange={() => actions.setFilter({ [key]: isOn ? EMPTY_FILTER[key] : value })}
              data-count={count}
            />
            <span className="min-w-0 flex-1 first-letter:uppercase">{words}</span>
            {count !== undefined && <Count count={count} />}
          </label>
        );
      })}
    </>
  );
}
