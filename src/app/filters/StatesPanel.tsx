import { LANGUAGE, say, sayCount } from '../../model/say.ts';
import { ALL_STATES_TITLES } from '../../model/allStatesInWords.ts';
import { type ParticipatingState, type Role, ROLES } from '../../model/bundle.ts';
import { ALL_CHOICES, type AllChoice } from '../../model/viewState.ts';
import { roleHeading } from '../../model/statesInWords.ts';
import { useTimelineData } from '../data/TimelineData.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { TileMap, TileMapKey } from '../ui/TileMap.tsx';
import { ValueCheckbox } from './FacetValues.tsx';
import { useId, useState } from 'react';
import { foldText } from '../../model/foldText.ts';
import { Icon } from '../ui/Icon.tsx';

const roleLabel = (role: Role): string =>
  role === 'chair' ? say('Held the Chairmanship') : roleHeading(role);

function Roles() {
  const { counts } = useTimeline('counts');
  return (
    <fieldset className="min-w-0">
      <legend className="text-panel font-bold">{say('Role of the State')}</legend>
      {ROLES.map((role) => (
        <ValueCheckbox
          key={role}
          parameter="role"
          value={role}
          label={roleLabel(role)}
          count={counts?.roles.get(role)?.own}
          countAll={counts?.roles.get(role)?.onlyThroughAll || undefined}
          saysAll
        />
      ))}
      <p className="text-panel text-ink-2 px-1">{say('None ticked: any role.')}</p>
    </fieldset>
  );
}

/** What of all participating States counts for a chosen one: what they adopted, and by a switch of its own what is addressed to them. */
function SharedByAll() {
  const { filter, actions, counts, countWith, isLocked } = useTimeline(
    'filter',
    'actions',
    'counts',
    'countWith',
    'isLocked',
  );
  const passing = (all: AllChoice): number => countWith({ ...filter, all }) ?? 0;
  const switches = [
    { how: 'adopted', value: 'adopted', choice: 'adopted', off: 'none' },
    { how: 'addressed', value: '1', choice: 'both', off: 'adopted' },
  ] as const;
  const isOn = (choice: AllChoice): boolean =>
    ALL_CHOICES.indexOf(filter.all) >= ALL_CHOICES.indexOf(choice);
  return (
    <fieldset className="min-w-0">
      <legend className="text-panel font-bold">{say('Shared by all States')}</legend>
      {switches.map(({ how, value, choice, off }) => (
        <label key={how} className="flex items-start gap-2.5 px-1 py-1">
          <input
            className="switch"
            type="checkbox"
            name="all"
            value={value}
            checked={isOn(choice)}
            disabled={isLocked('all')}
            onChange={(event) => actions.setAll(event.target.checked ? choice : off)}
          />
          <span className="min-w-0">
            {ALL_STATES_TITLES[how]}
            {filter.states.length > 0 && counts !== null && (
              <span className="text-panel text-ink-2 block">
                {sayCount(
                  { one: 'adds {count} milestone', other: 'adds {count} milestones' },
                  passing(choice) - passing(off),
                )}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Tile map, list, roles and what all States share: one filter, shown twice. */
export function StatesPanel() {
  const { filter, bundle, counts, actions } = useTimeline('filter', 'bundle', 'counts', 'actions');
  const named = counts && new Map([...counts.states].map(([iso2, count]) => [iso2, count.own]));
  return (
    <div className="wide:grid-cols-[minmax(0,35rem)_minmax(0,1fr)] grid gap-6">
      <div className="min-w-0">
        <TileMap
          label={say('Tile map of the participating States')}
          states={bundle.vocabulary.states}
          counts={named}
          chosen={filter.states}
          onToggle={(iso2) => actions.toggle('state', iso2)}
        />
        <div className="text-tiny text-ink-2 mt-2 flex flex-wrap justify-between gap-2">
          <TileMapKey />
          <span>{say('Milestones that name the State, treaties to which it is party')}</span>
        </div>
        <div className="border-rule compact:grid-cols-2 mt-3 grid gap-4 border-t pt-3">
          <Roles />
          <SharedByAll />
        </div>
      </div>
      <StateList />
    </div>
  );
}

/** Whether a State is found by the beginning of a word of its name, of a former or foreign one, or by its code. */
function isStateFound(
  state: ParticipatingState,
  query: string,
  foreign: readonly string[] = [],
): boolean {
  const wanted = foldText(query.trim());
  if (wanted === '' || wanted === state.iso2.toLowerCase()) return true;
  return [state.name, ...state.also, ...foreign].some((name) => {
    const folded = foldText(name);
    return (
      folded.startsWith(wanted) || folded.includes(` ${wanted}`) || folded.includes(`-${wanted}`)
    );
  });
}

/** The participating States as checkboxes, to be searched by name, former name or code. */
function StateList() {
  const { bundle, counts, searchTexts } = useTimeline('bundle', 'counts', 'searchTexts');
  const { texts } = useTimelineData();
  const foreign = searchTexts.status === 'ready' ? searchTexts.value.words.states : {};
  const [query, setQuery] = useState('');
  const hint = useId();
  const found = bundle.vocabulary.states
    .filter((state) => isStateFound(state, query, foreign[state.iso2]))
    .sort((a, b) => sortName(a).localeCompare(sortName(b), LANGUAGE));
  return (
    <div className="min-w-0">
      <label className="search-box border-control rounded-control bg-surface flex items-center gap-2 border px-3">
        <Icon name="search" className="text-ink-2" />
        <span className="spoken">{say('Find a State')}</span>
        <input
          type="search"
          className="placeholder:text-ink-3 min-h-9 w-full min-w-0 bg-transparent pointer-coarse:min-h-11"
          placeholder={say('Find a State by name, former name or code')}
          aria-describedby={hint}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            // The names in other languages come with the first letter.
            if (searchTexts.status === 'loading') void texts.ask();
          }}
        />
      </label>
      <p id={hint} className="spoken" aria-live="polite">
        {sayCount({ other: '{count} of {all} States listed' }, found.length, {
          all: bundle.vocabulary.states.length,
        })}
      </p>
      {found.length === 0 && (
        <p className="text-ink-2 py-3">{say('No participating State by that name.')}</p>
      )}
      <div className="compact:columns-2 mt-3 gap-6 wide:columns-3">
        {found.map((state) => {
          const count = counts?.states.get(state.iso2);
          return (
            <div key={state.iso2} className="break-inside-avoid">
              <ValueCheckbox
                parameter="state"
                value={state.iso2}
                label={state.name}
                count={count?.own}
                countAll={count?.onlyThroughAll}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** "The Netherlands" stands under N. */
function sortName(state: ParticipatingState): string {
  return state.name.replace(/^The /, '');
}
