import { type FocusEvent, type MouseEvent, type PointerEvent, useState } from 'react';
import { milestonesInNumber } from '../../model/labels.ts';
import { say } from '../../model/say.ts';
import type { Timeline } from '../state/timeline.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { announce } from './keepFocus.tsx';
import { Icon } from './Icon.tsx';

interface PathButtonProps {
  /** Id of the milestone. */
  readonly id: string;
  /** Spoken behind the words where several such buttons stand together. */
  readonly title?: string;
  /** The sign alone is seen. */
  readonly isShort?: boolean;
  readonly className?: string;
  /** In what is hidden from assistive technology: neither reached by keys nor given the focus. */
  readonly isForPointer?: boolean;
}

/** Adds a milestone to the reader's path, or takes it out again, and says so. Nothing where the path is locked. */
export function togglePath(
  { path, actions, isLocked }: Pick<Timeline, 'path' | 'actions' | 'isLocked'>,
  id: string,
): void {
  if (isLocked('path')) return;
  const isIn = path.includes(id);
  const next = isIn ? path.filter((one) => one !== id) : [...path, id];
  actions.setPath(next);
  const done = isIn ? say('Removed from your path:') : say('Added to your path:');
  announce(`${done} ${milestonesInNumber(next.length)}`);
}

/** Does so by a press; not there where the path is locked. */
export function PathButton({
  id,
  title,
  isShort = false,
  isForPointer = false,
  className = '',
}: PathButtonProps) {
  const timeline = useTimeline('path', 'actions', 'isLocked');
  if (timeline.isLocked('path')) return null;
  const isIn = timeline.path.includes(id);
  const words = isIn ? say('Remove from path') : say('Add to path');
  const toggle = ({ currentTarget: button }: MouseEvent): void => {
    const row = button.closest('[data-milestone]');
    togglePath(timeline, id);
    // With the last one the rows lose these buttons: the focus stays in the row.
    requestAnimationFrame(() => {
      if (!button.isConnected) row?.querySelector<HTMLElement>('.row-link')?.focus();
    });
  };
  return (
    <button
      type="button"
      className={`link needs-script inline-flex min-h-6 items-center gap-1 pointer-coarse:min-h-11 ${className}`}
      title={isShort ? words : undefined}
      tabIndex={isForPointer ? -1 : undefined}
      onMouseDown={(event) => isForPointer && event.preventDefault()}
      onClick={toggle}
    >
      <Icon name={isIn ? 'minus' : 'plus'} />
      <span className={isShort ? 'spoken' : ''}>{words}</span>
      {title !== undefined && <span className="spoken">: {title}</span>}
    </button>
  );
}

/** Behind a title: its place in the path, from 1; nothing for 0. */
export function PathPlace({ place }: { readonly place: number }) {
  return (
    place > 0 && (
      <>
        <span className="spoken">, </span>
        <span className="path-place">{say('in path: {place}', { place })}</span>
      </>
    )
  );
}

/** Whether the pointer or the focus is in a row, which then offers to add it to the path; with the handlers of the row. */
export function useNear() {
  const [isNear, setNear] = useState(false);
  const come = (): void => setNear(true);
  // A pointer that leaves takes nothing from under the focus.
  const leave = ({ currentTarget }: PointerEvent): void =>
    setNear(currentTarget.contains(document.activeElement));
  const blur = ({ currentTarget, relatedTarget }: FocusEvent): void =>
    setNear(relatedTarget instanceof Node && currentTarget.contains(relatedTarget));
  return {
    isNear,
    handlers: { onPointerEnter: come, onPointerLeave: leave, onFocus: come, onBlur: blur },
  };
}
