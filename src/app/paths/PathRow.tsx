import { IconButton } from '../ui/Icon.tsx';
import { useEffect, useRef } from 'react';
import type { Milestone } from '../../model/bundle.ts';
import { dateInWords } from '../../model/dateInWords.ts';
import { noteOf } from '../../model/pathWords.ts';
import { say } from '../../model/say.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { MilestoneMark } from '../ui/KindMark.tsx';
import DragHandle from './DragHandle.tsx';

interface PathRowProps {
  readonly milestone: Milestone;
  readonly index: number;
  readonly count: number;
  readonly onMove: (to: number) => unknown;
  readonly onRemove: () => unknown;
}

/** How a row looks, also while one is dragged (DragHandle): the line shows where it would come to lie. */
export const ROW =
  'flex items-center gap-2 data-[drag=dragged]:bg-tint data-[drag=before]:shadow-[0_-3px_0_var(--focus)] data-[drag=after]:shadow-[0_3px_0_var(--focus)]';

/** One milestone of the path with its place, its date and the buttons that move or remove it. */
export function PathRow(props: PathRowProps) {
  const { milestone, index, onMove, onRemove } = props;
  const { actions, pathNotes, isLocked, mode } = useTimeline(
    'actions',
    'pathNotes',
    'isLocked',
    'mode',
  );
  const isFixed = mode === 'embed' || isLocked('path');
  const note = noteOf(pathNotes, milestone.id);
  return (
    <li className={ROW} data-path-row={milestone.id}>
      {!isFixed && <DragHandle index={index} onMove={onMove} />}
      <span className="text-ink-2 w-6 flex-none text-end tabular-nums">{index + 1}</span>
      <MilestoneMark milestone={milestone} />
      <span className="min-w-0 grow py-1">
        <button
          type="button"
          className="link text-start"
          onClick={() => actions.select(milestone.id)}
        >
          <span className="full:gone">{milestone.label}</span>
          <span className="hidden full:inline">{milestone.title}</span>
        </button>{' '}
        <span className="text-panel text-ink-2 whitespace-nowrap">
          {dateInWords(milestone.date, 'short')}
        </span>
        {note !== '' && <span className="block wrap-break-word">{note}</span>}
      </span>
      {!isFixed && (
        <>
          <MoveButtons {...props} title={milestone.title} />
          <IconButton
            icon="close"
            label={say('Remove from path: {title}', { title: milestone.title })}
            data-remove=""
            onClick={onRemove}
          />
        </>
      )}
    </li>
  );
}

interface MoveButtonsProps extends Pick<PathRowProps, 'index' | 'count' | 'onMove'> {
  readonly title: string;
}

/** Move a row up and down; the pressed one keeps the focus. */
export function MoveButtons({ title, index, count, onMove }: MoveButtonsProps) {
  const wanted = useRef<HTMLButtonElement>(null);
  // Moving a row may take its button out of the document for a moment, and with it the focus.
  useEffect(() => {
    wanted.current?.focus();
    wanted.current = null;
  });
  const moveTo = (to: number, button: HTMLButtonElement): void => {
    if (to < 0 || to >= count) return;
    wanted.current = button;
    onMove(to);
  };
  return (
    <>
      <IconButton
        icon="up"
        label={say('Move up: {title}', { title })}
        aria-disabled={index === 0}
        onClick={(event) => moveTo(index - 1, event.currentTarget)}
      />
      <IconButton
        icon="down"
        label={say('Move down: {title}', { title })}
        aria-disabled={index === count - 1}
        onClick={(event) => moveTo(index + 1, event.currentTarget)}
      />
    </>
  );
}

/** The path with the milestone that stands at `from` (from 0) put at `to`; places outside the path are its ends. */
export function moved(path: readonly string[], from: number, to: number): readonly string[] {
  const id = path[from];
  if (id === undefined) return path;
  const others = path.filter((_, index) => index !== from);
  const place = Math.min(others.length, Math.max(0, to));
  return [...others.slice(0, place), id, ...others.slice(place)];
}

/** The path in the order of all milestones, which is that of their dates. */
export function inOrderOf(
  all: readonly { readonly id: string }[],
  path: readonly string[],
): readonly string[] {
  return all.flatMap(({ id }) => (path.includes(id) ? [id] : []));
}
