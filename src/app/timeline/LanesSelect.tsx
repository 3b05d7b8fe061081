import { GROUPS, type Group } from '../../model/viewState.ts';
import { useReader } from '../state/Reader.ts';

const WORDS: Readonly<Record<Group, string>> = {
  kind: 'Lanes by kind',
  pillar: 'Lanes by pillar',
  field: 'Lanes by field of work',
  state: 'Lanes by State',
  none: 'One lane',
};

/** By what the chart is divided into lanes; stands in the free corner over the gutter. */
export function LanesSelect() {
  const { state, actions, isLocked } = useReader();
  if (isLocked('group')) return null;
  return (
    <label className="absolute start-2 top-1 max-w-28">
      <span className="spoken">Lanes</span>
      <select
        className="h-6 w-full cursor-pointer rounded-label bg-surface px-1 text-tiny text-ink-2"
        value={state.group}
        onChange={(event) => {
          const chosen = GROUPS.find((group) => group === event.target.value);
          if (chosen) actions.setGroup(chosen);
        }}
      >
        {GROUPS.map((group) => (
          <option key={group} value={group}>
            {WORDS[group]}
          </option>
        ))}
      </select>
    </label>
  );
}
