import type { MouseEvent } from 'react';
import { counted } from '../../model/labels.ts';
import { useWholeTimeline } from '../state/useTimeline.ts';
import { announce } from './announce.ts';
import { Icon } from './Icon.tsx';

interface PathButtonProps {
  /** Id of the milestone. */
  readonly id: string;
  /** Spoken behind the words where several such buttons stand together. */
  readonly title?: string;
  readonly className?: string;
}

/** Adds a milestone to the reader's path, or takes it out again. Nothing where the path is locked. */
export function PathButton({ id, title, className = '' }: PathButtonProps) {
  const { state, actions, isLocked } = useWholeTimeline();
  if (isLocked('path')) return null;
  const isIn = state.path.includes(id);
  const toggle = ({ currentTarget: button }: MouseEvent): void => {
    const row = button.closest('[data-milestone]');
    const path = isIn ? state.path.filter((one) => one !== id) : [...state.path, id];
    actions.setPath(path);
    announce(`${isIn ? 'Removed from' : 'Added to'} your path: ${counted(path.length)}`);
    // With the last one the rows lose these buttons: the focus stays in the row.
    requestAnimationFrame(() => {
      if (!button.isConnected) row?.querySelector<HTMLElement>('.row-link')?.focus();
    });
  };
  return (
    <button
      type="button"
      className={`link needs-script inline-flex min-h-6 items-center gap-1 pointer-coarse:min-h-11 ${className}`}
      onClick={toggle}
    >
      <Icon name={isIn ? 'minus' : 'plus'} />
      {isIn ? 'Remove from path' : 'Add to path'}
      {title !== undefined && <span className="spoken">: {title}</span>}
    </button>
  );
}
