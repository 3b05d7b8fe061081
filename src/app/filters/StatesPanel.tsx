import type { Role } from '../../model/bundle.ts';
import { ROLES } from '../../model/bundle.ts';
import { useReader } from '../state/Reader.ts';
import { TileMap, TileMapKey } from '../ui/TileMap.tsx';
import { StateList } from './StateList.tsx';
import { ValueCheckbox } from './ValueCheckbox.tsx';

const ROLE_LABELS: Readonly<Record<Role, string>> = {
  host: 'Host',
  chair: 'Held the Chairmanship',
  participant: 'Participant',
  mentioned: 'Mentioned',
};

function Roles() {
  const { counts } = useReader();
  return (
    <fieldset className="min-w-0">
      <legend className="text-panel font-bold">Role of the State</legend>
      {ROLES.map((role) => (
        <ValueCheckbox
          key={role}
          parameter="role"
          value={role}
          label={ROLE_LABELS[role]}
          count={counts?.roles.get(role)}
        />
      ))}
      <p className="text-panel text-ink-2 px-1">None ticked: any role.</p>
    </fieldset>
  );
}

function SharedCommitments() {
  const { state, actions, countWith, isLocked } = useReader();
  const { filter } = state;
  const withAll = countWith({ ...filter, all: true });
  const without = countWith({ ...filter, all: false });
  const added = withAll === null || without === null ? null : withAll - without;
  return (
    <fieldset className="min-w-0">
      <legend className="text-panel font-bold">Shared commitments</legend>
      <label className="flex items-start gap-2.5 px-1 py-1">
        <input
          className="switch"
          type="checkbox"
          name="all"
          value="1"
          checked={filter.all}
          disabled={isLocked('all')}
          onChange={(event) => actions.setAllStates(event.target.checked)}
        />
        <span>
          Also what all participating States adopted
          {filter.states.length > 0 && added !== null && (
            <span className="text-panel text-ink-2 block">
              adds {added} {added === 1 ? 'milestone' : 'milestones'} adopted by, or addressed to,
              every State
            </span>
          )}
        </span>
      </label>
    </fieldset>
  );
}

/** Tile map, list, roles and shared commitments: one filter, shown twice. */
export function StatesPanel() {
  const { bundle, counts, state, actions } = useReader();
  const named = counts && new Map([...counts.states].map(([iso2, count]) => [iso2, count.named]));
  return (
    <div className="wide:grid-cols-[minmax(0,35rem)_minmax(0,1fr)] grid gap-6">
      <div className="min-w-0">
        <TileMap
          label="Tile map of the participating States"
          states={bundle.vocabulary.states}
          counts={named}
          chosen={state.filter.states}
          onToggle={(iso2) => actions.toggle('state', iso2)}
        />
        <div className="text-tiny text-ink-2 mt-2 flex flex-wrap justify-between gap-2">
          <TileMapKey />
          <span>Milestones that name the State</span>
        </div>
        <div className="border-rule compact:grid-cols-2 mt-3 grid gap-4 border-t pt-3">
          <Roles />
          <SharedCommitments />
        </div>
      </div>
      <StateList />
    </div>
  );
}
