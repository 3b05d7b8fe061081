import type { Milestone } from '../../model/bundle.ts';
import { dateInWords } from '../../model/dateInWords.ts';
import { Icon } from '../ui/Icon.tsx';

interface NeighbourProps {
  readonly milestone: Milestone | null;
  readonly direction: 'previous' | 'next';
  /** In a path the one before need not be earlier. */
  readonly isPath: boolean;
  readonly onChoose: () => void;
}

const WORDS = {
  time: { previous: 'Earlier', next: 'Later' },
  path: { previous: 'Before', next: 'After' },
} as const;

/** The way to the milestone before or after, named with its date; at the ends a line that says so. */
export function Neighbour({ milestone, direction, isPath, onChoose }: NeighbourProps) {
  const words = WORDS[isPath ? 'path' : 'time'];
  const icon = <Icon name={direction === 'next' ? 'right' : 'left'} className="present-icon" />;
  const lines = milestone ? (
    <span className="present-neighbour-lines">
      <span className="present-small">
        {words[direction]}, <span className="whitespace-nowrap">{dateInWords(milestone.date)}</span>
      </span>
      <span>{milestone.label}</span>
    </span>
  ) : (
    <span className="present-small">
      {direction === 'next' ? 'This is the last one' : 'This is the first one'}
    </span>
  );
  return (
    <button
      type="button"
      className={`present-neighbour is-${direction}`}
      aria-disabled={milestone === null}
      aria-keyshortcuts={direction === 'next' ? 'ArrowRight PageDown' : 'ArrowLeft PageUp'}
      onClick={() => {
        if (milestone) onChoose();
      }}
    >
      {direction === 'previous' && icon}
      {lines}
      {direction === 'next' && icon}
    </button>
  );
}
