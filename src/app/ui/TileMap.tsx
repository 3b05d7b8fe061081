import { milestonesInNumber } from '../../model/labels.ts';
import { say } from '../../model/say.ts';
import type { KeyboardEvent } from 'react';
import type { ParticipatingState } from '../../model/bundle.ts';
import './tileMap.css';

interface TileMapProps {
  readonly label: string;
  readonly states: readonly ParticipatingState[];
  /** Milestones that name each State; null while no count is true. */
  readonly counts: ReadonlyMap<string, number> | null;
  readonly chosen: readonly string[];
  /** The tiles are there to be read alone. */
  readonly isLocked?: boolean;
  readonly onToggle: (iso2: string) => void;
}

/** Lowest count of each shade from 1 on, with the words of the key. */
const SHADES = [
  { from: 0, words: '0' },
  { from: 1, words: '1–2' },
  { from: 3, words: '3–5' },
  { from: 6, words: '6–11' },
  { from: 12, words: '12+' },
] as const;

/** Shade of a count, 0 to 4. */
export function shadeOf(count: number): number {
  return SHADES.filter(({ from }) => count >= from).length - 1;
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** The nearest tile in a direction: what lies off the line counts double. */
export function nearestTile(
  states: readonly ParticipatingState[],
  from: ParticipatingState,
  [dx, dy]: readonly [number, number],
): ParticipatingState | null {
  let best: { readonly state: ParticipatingState; readonly distance: number } | null = null;
  for (const state of states) {
    const x = state.tile[0] - from.tile[0];
    const y = state.tile[1] - from.tile[1];
    const ahead = x * dx + y * dy;
    if (ahead <= 0) continue;
    const distance = ahead + 2 * Math.abs(dx === 0 ? x : y);
    if (!best || distance < best.distance) best = { state, distance };
  }
  return best?.state ?? null;
}

/** Begins with what is seen, so that it can be called by it: "PT 4 milestones, Portugal". */
const spoken = (state: ParticipatingState, count: number | undefined): string =>
  count === undefined
    ? `${state.iso2}, ${state.name}`
    : `${state.iso2} ${milestonesInNumber(count)}, ${state.name}`;

/**
 * The participating States as equal tiles, roughly where they lie, without borders. One stop of the
 * Tab key; arrows go to the nearest tile, Space and Enter choose.
 */
export function TileMap(props: TileMapProps) {
  const { label, states, counts, chosen, isLocked = false, onToggle } = props;
  const stop = states.find(({ iso2 }) => chosen.includes(iso2)) ?? states[0];
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const direction = DIRECTIONS[event.key];
    const from = states.find(({ iso2 }) => iso2 === (event.target as HTMLElement).dataset['tile']);
    if (!direction || !from) return;
    event.preventDefault();
    const next = nearestTile(states, from, direction);
    if (!next) return;
    event.currentTarget.querySelector<HTMLElement>(`[data-tile=${next.iso2}]`)?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its tiles take the focus
    <div className="tile-map" role="group" aria-label={label} onKeyDown={onKeyDown}>
      {states.map((state) => {
        const count = counts?.get(state.iso2);
        return (
          <button
            key={state.iso2}
            type="button"
            className={`tile map-shade-${shadeOf(count ?? 0)}`}
            style={{ gridColumn: state.tile[0] + 1, gridRow: state.tile[1] + 1 }}
            data-tile={state.iso2}
            tabIndex={state === stop ? 0 : -1}
            aria-disabled={isLocked}
            aria-pressed={chosen.includes(state.iso2)}
            aria-label={spoken(state, count)}
            onClick={() => isLocked || onToggle(state.iso2)}
          >
            {/* The name for the pointer: on the button it would be spoken a second time. */}
            <span className="tile-name" title={state.name} />
            <b translate="no">{state.iso2}</b>{' '}
            {count !== undefined && <span className="tile-count">{count}</span>}
          </button>
        );
      })}
    </div>
  );
}

/** What the shades mean. */
export function TileMapKey() {
  return (
    <ul
      className="text-tiny text-ink-2 flex flex-wrap gap-x-3 gap-y-1"
      aria-label={say('Shades | of colour')}
    >
      {SHADES.map(({ words }, shade) => (
        <li key={words} className="flex items-center gap-1">
          <span className={`map-shade-${shade} tile-swatch`} aria-hidden="true" />
          {words}
        </li>
      ))}
    </ul>
  );
}
