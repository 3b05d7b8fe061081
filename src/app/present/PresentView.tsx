import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Milestone } from '../../model/bundle.ts';
import { say, langOf } from '../../model/say.ts';
import { dateInWords } from '../../model/dateInWords.ts';
import { useTimeline, useWholeTimeline } from '../state/useTimeline.ts';
import './present.css';
import {
  bringsBack,
  indexAfter,
  indexIn,
  presentCommand,
  sequenceOf,
  type Sequence,
} from './sequence.ts';
import { Slide } from './Slide.tsx';
import { SlimTimeline } from './SlimTimeline.tsx';
import { useFullScreen, useKeys, useModal, useSwipe, type FullScreen } from './useStage.ts';
import { filterInWords } from '../../model/filterInWords.ts';
import { pathInWords } from '../../model/pathWords.ts';
import { Icon } from '../ui/Icon.tsx';
import { onOneLine, withNodes } from '../ui/withNodes.tsx';

/** The sequence, the place in it, and the way to another place; the address follows unless its `item` is locked. */
function usePosition() {
  const { state, milestoneById, result, actions, isLocked } = useWholeTimeline();
  const sequence = sequenceOf(state.path, milestoneById, result.passing);
  const [ownItem, setOwnItem] = useState(state.item);
  const item = isLocked('item') ? ownItem : state.item;
  const index = indexIn(sequence, item);
  const current = sequence.milestones[index] ?? null;
  // A link that names no milestone opens the first; from then on the address says which.
  const currentId = current?.id ?? null;
  const tellAddress = (id: string): void => {
    if (id === item || isLocked('item')) return;
    actions.change((before) => ({ ...before, item: id }), 'replace');
  };
  const goTo = (to: number): void => {
    const id = sequence.milestones[to]?.id;
    if (id === undefined) return;
    setOwnItem(id);
    tellAddress(id);
  };
  const keepAddress = useEffectEvent(tellAddress);
  useEffect(() => {
    if (currentId !== null) keepAddress(currentId);
  }, [currentId]);
  return { sequence, index, current, goTo };
}

/** Leaving puts back what was open before, unless a link opened the presentation. */
function useLeave(): () => void {
  const { item, actions } = useTimeline('item', 'actions');
  const [itemBefore] = useState(item);
  return () =>
    actions.change((before) => ({ ...before, present: false, item: itemBefore }), 'replace');
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, input, select, textarea') !== null;
}

/**
 * One milestone at a time over the whole surface, from the filter or from a path: `state.item` is
 * the place. Full screen where the browser allows it, otherwise it fills the window or frame.
 */
export default function PresentView() {
  const { sequence, index, current, goTo } = usePosition();
  const [isBlank, setIsBlank] = useState(false);
  const leave = useLeave();
  const stage = useRef<HTMLDivElement>(null);
  const dialog = useModal(leave, stage);
  const fullScreen = useFullScreen(stage, leave);
  const count = sequence.milestones.length;

  useKeys((event) => {
    if (isBlank && bringsBack(event)) {
      event.preventDefault();
      setIsBlank(false);
      return;
    }
    const command = presentCommand(event, isControl(event.target));
    if (command === null) return;
    event.preventDefault();
    if (command === 'leave') leave();
    else if (command === 'blank') setIsBlank(true);
    else if (command === 'fullScreen') fullScreen.toggle();
    else goTo(indexAfter(command, index, count) ?? index);
  });
  const swipe = useSwipe({ onNext: () => goTo(index + 1), onPrevious: () => goTo(index - 1) });

  return (
    <dialog
      ref={dialog}
      className="present-dialog"
      aria-label={say('Presentation')}
      aria-describedby="presented"
    >
      <div
        ref={stage}
        className="present"
        role="group"
        aria-label={say('Milestones')}
        tabIndex={-1}
        data-present=""
        {...swipe}
      >
        <TopLine sequence={sequence} fullScreen={fullScreen} leave={leave} />
        {current ? (
          <>
            <Slide milestone={current} />
            <SlimTimeline sequence={sequence} current={current} />
            <Position sequence={sequence} index={index} goTo={goTo} />
          </>
        ) : (
          <p className="present-text">{say('No milestone matches the filter.')}</p>
        )}
        <p id="presented" className="spoken" aria-live="polite">
          {isBlank
            ? say('The screen is blank. Any key shows it again.')
            : spoken(current, index, count)}
        </p>
        {isBlank && (
          <button type="button" className="present-blank" onClick={() => setIsBlank(false)}>
            <span className="spoken">{say('Show the milestone again')}</span>
          </button>
        )}
      </div>
    </dialog>
  );
}

function spoken(current: Milestone | null, index: number, count: number): string {
  if (!current) return '';
  const { title, date } = current;
  return say('{position} of {count}: {title}, {date}', {
    position: index + 1,
    count,
    title,
    date: dateInWords(date),
  });
}

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
function TopLine({ sequence, fullScreen, leave }: TopLineProps) {
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
function Position({ sequence, index, goTo }: PositionProps) {
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
