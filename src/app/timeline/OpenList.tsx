import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  type FocusEvent,
  type KeyboardEvent,
} from 'react';
import type { KindEntry, Milestone, StateCode } from '../../model/bundle.ts';
import { dateInWords } from '../../model/dateInWords.ts';
import { LANDMARK } from '../../model/labels.ts';
import { langOf, say, sayCount } from '../../model/say.ts';
import { placeInWords } from '../../model/statesInWords.ts';
import { MilestoneMark } from '../ui/KindMark.tsx';
import type { CardPlace } from './ChartCards.tsx';
import { onOneLine } from '../ui/withNodes.tsx';

/** Entries that a list shows where one can zoom; the others are counted and reached by zooming in. */
const SHOWN_AT_MOST = 60;

interface OpenListProps {
  readonly milestones: readonly Milestone[];
  readonly kinds: readonly KindEntry[];
  readonly stateNames: ReadonlyMap<StateCode, string>;
  readonly place: CardPlace;
  /** The milestone whose entry takes the focus. */
  readonly focusId: string;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
  /** The list is taken away, closed or not; `id`: the milestone whose entry had the focus, null where it lay elsewhere. */
  readonly onGone: (id: string | null) => void;
  /** Null where one cannot zoom. */
  readonly onZoom: (() => void) | null;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const entries = [...event.currentTarget.querySelectorAll('button')];
  const at = entries.indexOf(event.target as HTMLButtonElement);
  const step = STEPS[event.key];
  const next =
    event.key === 'Home'
      ? 0
      : event.key === 'End'
        ? entries.length - 1
        : step === undefined
          ? null
          : (at + step + entries.length) % entries.length;
  if (next === null) return;
  event.preventDefault();
  entries[next]?.focus();
}

const idOf = (target: EventTarget | null): string | undefined =>
  target instanceof HTMLElement ? target.dataset['milestone'] : undefined;

/** The milestones of a stack or cluster as a list in its place: arrows walk, Enter opens, Esc closes. */
export function OpenList(props: OpenListProps) {
  const { milestones, kinds, stateNames, place, focusId, onOpen, onClose, onGone, onZoom } = props;
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const entries = ref.current?.querySelectorAll('button') ?? [];
    const wanted = [...entries].find((entry) => entry.dataset['milestone'] === focusId);
    (wanted ?? entries[0])?.focus();
    // oxlint-disable-next-line react/exhaustive-deps -- only when it opens: afterwards the focus is the reader's
  }, []);
  const gone = useEffectEvent(onGone);
  useLayoutEffect(() => {
    const list = ref.current;
    return () => {
      // Only now is it known where the focus is, and only afterwards whether the list has gone:
      // while developing, React runs every effect twice.
      const holder = document.activeElement;
      const id = list?.contains(holder) ? (idOf(holder) ?? focusId) : null;
      queueMicrotask(() => list?.isConnected || gone(id));
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the list goes once
  }, []);
  const shown = onZoom ? milestones.slice(0, SHOWN_AT_MOST) : milestones;
  const rest = milestones.length - shown.length;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    } else walk(event);
  };
  const onBlur = (event: FocusEvent<HTMLDivElement>): void => {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its entries are the controls
    <div
      ref={ref}
      role="dialog"
      aria-label={sayCount(
        { one: '{count} milestone close together', other: '{count} milestones close together' },
        milestones.length,
      )}
      className="absolute z-20 max-h-72 overflow-y-auto overscroll-contain rounded-card border border-control bg-surface p-2 shadow-1"
      style={place}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <ul className="divide-y divide-rule-2">
        {shown.map((milestone) => (
          <li key={milestone.id}>
            <button
              type="button"
              data-milestone={milestone.id}
              className="flex w-full gap-2 rounded-control p-2 text-start text-panel hover:bg-tint focus-visible:outline-offset-[-3px]"
              onClick={() => onOpen(milestone.id)}
            >
              <MilestoneMark milestone={milestone} className="mt-0.5 text-body" />
              <span className="min-w-0">
                <span
                  className={milestone.tier === 1 ? 'font-bold' : ''}
                  lang={langOf(milestone, 'title')}
                >
                  {milestone.title}
                </span>
                {milestone.tier === 1 && <span className="spoken">{LANDMARK}</span>}
                <span className="block text-ink-2">
                  {kinds.find(({ id }) => id === milestone.kind)?.label},{' '}
                  {onOneLine(dateInWords(milestone.date))},{' '}
                  {placeInWords(milestone.place, stateNames)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {onZoom && rest > 0 && (
        <button type="button" data-cluster={rest} className="link p-2 text-panel" onClick={onZoom}>
          {say('{count} more: zoom in', { count: rest })}
        </button>
      )}
    </div>
  );
}
