import { Position, TopLine } from './AroundSlide.tsx';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Milestone } from '../../model/bundle.ts';
import { say } from '../../model/say.ts';
import { dateInWords } from '../../model/dateInWords.ts';
import { useTimeline, useWholeTimeline } from '../state/useTimeline.ts';
import './present.css';
import './presentNarrow.css';
import { bringsBack, indexAfter, indexIn, presentCommand, sequenceOf } from './sequence.ts';
import { Slide } from './Slide.tsx';
import { SlimTimeline } from './SlimTimeline.tsx';
import { useFullScreen, useKeys, useModal, useSwipe } from './useStage.ts';

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
