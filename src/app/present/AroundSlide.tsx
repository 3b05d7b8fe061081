import type { FullScreen } from './useStage.ts';
import type { Sequence } from './sequence.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { filterInWords } from '../../model/filterInWords.ts';
import { pathInWords } from '../../model/pathWords.ts';
import type { Milestone } from '../../model/bundle.ts';
import { langOf, say } from '../../model/say.ts';
import { dateInWords } from '../../model/dateInWords.ts';
import { Icon } from '../ui/Icon.tsx';
import { onOneLine, withNodes } from '../ui/withNodes.tsx';

interface NeighbourProps {
  readonly milestone: Milestone | null;
  readonly direction: 'previous' | 'next';
  /** In a path the one before need not be earlier. */
  readonly isPath: boolean;
  readonly onChoose: () => void;
}

const WORDS = {
  time: { previous: say('Earlier, {date}'), next: say('Later, {date}') },
  path: { previous: say('Previous, {date}'), next: say('Next, {date}') },
};

/** The way to the milestone before or after, named with its date; at the ends a line that says so. */
function Neighbour({ milestone, direction, isPath, onChoose }: NeighbourProps) {
  const words = WORDS[isPath ? 'path' : 'time'];
  const icon = <Icon name={direction === 'next' ? 'right' : 'left'} className="present-icon" />;
  const lines = milestone ? (
    <span className="present-neighbour-lines">
      <span className="present-small">
        {withNodes(words[direction], {
          date: onOneLine(dateInWords(milestone.date)),
        })}
      </span>
      <span lang={langOf(milestone, 'label')}>{milestone.label}</span>
    </span>
  ) : (
    <span className="present-small">
      {direction === 'next' ? say('This is the last one') : say('This is the first one')}
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

/** What is presented, in words for the line at the top. */
function usePresentedWords(sequence: Sequence): string {
  const { filter, bundle, pathTitle } = useTimeline('filter', 'bundle', 'pathTitle');
  if (sequence.isPath) return pathInWords(sequence.milestones.length, pathTitle);
  return filterInWords(filter, bundle.vocabulary, bundle.span);
}

interface TopLineProps {
  readonly sequence: Sequence;
  readonly fullScreen: FullScreen;
  readonly leave: () => void;
}

/** What is presented, and the ways to full screen and out. */
export function TopLine({ sequence, fullScreen, leave }: TopLineProps) {
  const { isLocked, bundle } = useTimeline('isLocked', 'bundle');
  const words = usePresentedWords(sequence);
  return (
    <div className="present-top">
      <p>
        <strong>{bundle.site.subject}</strong>
        {` · ${say('OSCE milestones')}`}
        {words !== '' && ` · ${words}`}
      </p>
      {fullScreen.isAllowed && !fullScreen.isOn && (
        <button type="button" aria-keyshortcuts="f" onClick={fullScreen.toggle}>
          <Icon name="whole" className="present-icon" /> {say('Full screen')}
        </button>
      )}
      {!isLocked('present') && (
        <button type="button" aria-label={say('Esc: leave the presentation')} onClick={leave}>
          <Icon name="close" className="present-icon" /> {say('Esc | key')}
        </button>
      )}
    </div>
  );
}

interface PositionProps {
  readonly sequence: Sequence;
  readonly index: number;
  readonly goTo: (index: number) => void;
}

/** The place among those presented, between the ways to its neighbours. */
export function Position({ sequence, index, goTo }: PositionProps) {
  const { milestones, isPath } = sequence;
  return (
    <nav className="present-position" aria-label={say('Milestones')}>
      <Neighbour
        milestone={milestones[index - 1] ?? null}
        direction="previous"
        isPath={isPath}
        onChoose={() => goTo(index - 1)}
      />
      <p className="present-count" aria-hidden="true">
        {withNodes(say('{position} of {count}'), {
          position: <strong>{index + 1}</strong>,
          count: milestones.length,
        })}
      </p>
      <Neighbour
        milestone={milestones[index + 1] ?? null}
        direction="next"
        isPath={isPath}
        onChoose={() => goTo(index + 1)}
      />
    </nav>
  );
}
