import { memo } from 'react';
import { ALL_CHOICE_WORDS } from '../../model/allStatesInWords.ts';
import { ROLES, type ParticipatingState, type Role, type StateCode } from '../../model/bundle.ts';
import { LANGUAGE, say, sayCount, sayList } from '../../model/say.ts';
import { roleHeading } from '../../model/statesInWords.ts';
import { countBits, countCommon, type Bits } from '../../timeline/bitset.ts';
import { passesAllBut, type FilterResult } from '../../timeline/filter.ts';
import type { FilterIndex } from '../../timeline/filterIndex.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { StateTreaties } from './StateTreaties.tsx';
import { TileMap, TileMapKey } from '../ui/TileMap.tsx';

/** States that can be compared as lanes. */
const COMPARED_AT_MOST = 3;

/** How often the texts name one State, under all other filters than that of States and roles. */
interface RoleCounts {
  /** In any role. */
  readonly named: number;
  /** Strongest role first; a milestone with two roles counts in both. */
  readonly roles: readonly { readonly role: Role; readonly count: number }[];
}

/** Counts the milestones that name a State, in all and by role. */
export function roleCountsOf(
  index: FilterIndex,
  result: FilterResult,
  iso2: StateCode,
): RoleCounts {
  const others = passesAllBut(index, result.facets, 'states');
  const bits = index.states.get(iso2);
  const count = (own: Bits | undefined): number => (own ? countCommon(own, others) : 0);
  return {
    named: count(bits?.named),
    roles: ROLES.map((role) => ({ role, count: count(bits?.byRole[role]) })),
  };
}

/** Largest count of a role over several States, at least 1: the length of a full bar. */
function fullBar(counts: readonly RoleCounts[]): number {
  return Math.max(1, ...counts.flatMap(({ roles }) => roles.map(({ count }) => count)));
}

/** Milestones that name all of the States given, under all other filters. */
export function sharedCount(
  index: FilterIndex,
  result: FilterResult,
  states: readonly StateCode[],
): number {
  let bits = passesAllBut(index, result.facets, 'states');
  for (const iso2 of states) {
    const named = index.states.get(iso2)?.named;
    bits = bits.map((word, at) => word & (named?.[at] ?? 0));
  }
  return countBits(bits);
}

function Bars({ counts, full }: { readonly counts: RoleCounts; readonly full: number }) {
  return (
    <dl className="my-2 text-panel">
      {counts.roles.map(({ role, count }) => (
        <div key={role} className="grid min-h-6 grid-cols-[8rem_2rem_1fr] items-center gap-2">
          <dt>{roleHeading(role)}</dt>
          <dd className="text-end font-bold tabular-nums">{count}</dd>
          <dd aria-hidden="true">
            <span
              className="block h-2 rounded-tile bg-map-4 forced-colors:bg-[CanvasText]"
              style={{ width: `${(count / full) * 60}%` }}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** "2014", "2010 and 2011": the years of the timeline in which a State held the Chairmanship. */
function chairYears(
  chairs: readonly { readonly year: number; readonly iso2: string }[],
  iso2: StateCode,
): string {
  const own = chairs.filter((chair) => chair.iso2 === iso2);
  return sayList(
    own.map(({ year }) => String(year)),
    'conjunction',
  );
}

interface OneStateProps {
  readonly state: ParticipatingState;
  readonly counts: RoleCounts;
  readonly full: number;
}

function OneState({ state, counts, full }: OneStateProps) {
  const { bundle, counts: valueCounts, filter } = useTimeline('bundle', 'counts', 'filter');
  const further = valueCounts?.states.get(state.iso2)?.onlyThroughAll ?? 0;
  const { all } = filter;
  const years = chairYears(bundle.eras.chairs, state.iso2);
  return (
    <section className="min-w-0" aria-label={state.name}>
      <h3 className="font-serif text-heading font-semibold">{state.name}</h3>
      <p>
        {counts.named === 0
          ? say('Named in no milestone. | a State')
          : sayCount(
              {
                one: 'Named in {count} milestone, in one or more roles. | a State',
                other: 'Named in {count} milestones, in one or more roles. | a State',
              },
              counts.named,
            )}
        {all !== 'none' &&
          further > 0 &&
          ` ${say('{count} more: {words}.', { count: further, words: ALL_CHOICE_WORDS[all] })}`}
      </p>
      <Bars counts={counts} full={full} />
      <StateTreaties state={state} />
      {years !== '' && (
        <p className="text-panel text-ink-2">
          {say('{state} held the OSCE Chairmanship in {years}.', { state: state.name, years })}
        </p>
      )}
    </section>
  );
}

/** Chooses a further State and puts the chosen ones side by side as lanes. */
function Compare() {
  const { bundle, filter, group, actions, isLocked } = useTimeline(
    'bundle',
    'filter',
    'group',
    'actions',
    'isLocked',
  );
  const chosen = filter.states;
  if (isLocked('state') || isLocked('group')) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {chosen.length < COMPARED_AT_MOST && (
        <label className="inline-flex flex-wrap items-center gap-2">
          <span>{say('Compare with | behind it a State is chosen')}</span>
          <select
            className="control max-w-52"
            value=""
            onChange={(event) =>
              actions.change(
                (view) => ({
                  ...view,
                  group: 'state',
                  filter: { ...view.filter, states: [...view.filter.states, event.target.value] },
                }),
                'push',
              )
            }
          >
            <option value="" disabled>
              {say('another State | behind “Compare with”')}
            </option>
            {bundle.vocabulary.states
              .filter(({ iso2 }) => !chosen.includes(iso2))
              .sort((a, b) => a.name.localeCompare(b.name, LANGUAGE))
              .map(({ iso2, name }) => (
                <option key={iso2} value={iso2}>
                  {name}
                </option>
              ))}
          </select>
        </label>
      )}
      {chosen.length > 1 && (
        <button
          type="button"
          className="link min-h-6"
          onClick={() => actions.setGroup(group === 'state' ? 'kind' : 'state')}
        >
          {group === 'state' ? say('Lanes by kind again') : say('A lane for each State')}
        </button>
      )}
    </div>
  );
}

/**
 * Below the chart once a State is chosen: the tile map with counts, and how the texts name each
 * chosen State. Not drawn anew with each frame of a zoom.
 */
export const StateSummary = memo(function StateSummary() {
  const taken = useTimeline('bundle', 'filter', 'actions', 'index', 'result', 'isLocked');
  const { bundle, filter, actions, index, result, isLocked } = taken;
  // Counted only for a summary that is shown.
  const counts = useTimeline((timeline) =>
    timeline.filter.states.length === 0 ? null : timeline.counts,
  );
  const { states } = bundle.vocabulary;
  const chosen = filter.states.flatMap((code) => states.find(({ iso2 }) => iso2 === code) ?? []);
  if (!counts) return null;
  const named = new Map([...counts.states].map(([iso2, count]) => [iso2, count.own]));
  const shown = chosen.slice(0, COMPARED_AT_MOST);
  const roleCounts = shown.map(({ iso2 }) => roleCountsOf(index, result, iso2));
  const full = fullBar(roleCounts);
  const codes = shown.map(({ iso2 }) => iso2);
  const shared = sharedCount(index, result, codes);
  const title = say('Milestones that name each State or bind it');
  return (
    <section
      className="card @container mt-4 p-4"
      aria-label={say('Milestones that name the chosen States or bind them')}
    >
      <div className="grid gap-6 @2xl:grid-cols-[minmax(24.75rem,1.1fr)_minmax(0,1fr)]">
        <div>
          <h2 className="mb-2 text-panel font-bold">{title}</h2>
          <TileMap
            label={title}
            states={states}
            counts={named}
            chosen={filter.states}
            isLocked={isLocked('state')}
            onToggle={(iso2) => actions.toggle('state', iso2)}
          />
          <div className="mt-3">
            <TileMapKey />
          </div>
        </div>
        <div className="flex flex-col gap-4">
          {shown.map((one, place) => {
            const own = roleCounts[place];
            return own && <OneState key={one.iso2} state={one} counts={own} full={full} />;
          })}
          {chosen.length > shown.length && (
            <p className="text-ink-2">
              {sayCount(
                { other: 'The first {count} States chosen are shown here.' },
                COMPARED_AT_MOST,
              )}
            </p>
          )}
          {shown.length > 1 && (
            <p>
              {shared === 0
                ? say('Named together in no milestone.')
                : sayCount(
                    {
                      one: 'Named together in {count} milestone.',
                      other: 'Named together in {count} milestones.',
                    },
                    shared,
                  )}
            </p>
          )}
          <Compare />
          <p className="text-panel text-ink-2">
            {say(
              'A count says how often the texts name a State, not how active it is: meetings in Vienna name Austria. Tiles show no borders and no size.',
            )}
          </p>
        </div>
      </div>
    </section>
  );
});
