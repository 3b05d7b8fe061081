import { useTimeline } from '../state/useTimeline.ts';
import { announce } from '../ui/keepFocus.tsx';
import { IconButton } from '../ui/Icon.tsx';
import { labelOf } from '../../model/labels.ts';
import type { RefObject } from 'react';
import type { Milestone } from '../../model/bundle.ts';
import { dateInWords, unknownPartOfDate } from '../../model/dateInWords.ts';
import { langOf, say } from '../../model/say.ts';
import { placeInWords } from '../../model/statesInWords.ts';
import { MilestoneMark } from '../ui/KindMark.tsx';
import { PathButton } from '../ui/PathButton.tsx';
import { onOneLine } from '../ui/withNodes.tsx';

const SIZE = 'size-7 pointer-coarse:size-11';

type Direction = 'previous' | 'next';
type OnStep = (id: string, direction: Direction) => void;

interface StepProps {
  readonly direction: Direction;
  readonly to: Milestone | null;
  readonly onStep: OnStep;
}

function Step({ direction, to, onStep }: StepProps) {
  const title = to?.title ?? say('none | milestone');
  return (
    <IconButton
      icon={direction === 'previous' ? 'left' : 'right'}
      iconClass="rtl:-scale-x-100"
      className={SIZE}
      label={
        direction === 'previous'
          ? say('Previous milestone: {title}', { title })
          : say('Next milestone: {title}', { title })
      }
      aria-disabled={to === null}
      data-step={direction}
      onClick={() => {
        if (!to) return;
        onStep(to.id, direction);
        announce(`${to.title}, ${dateInWords(to.date)}`);
      }}
    />
  );
}

interface PanelHeaderProps {
  readonly milestone: Milestone;
  readonly neighbours: Neighbours;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onStep: OnStep;
  readonly onClose: () => void;
}

/**
 * Kind and tier, previous and next within the filter, title, date and place. To the ear and to the Tab
 * key the title, where the focus is, comes before the ways on: behind the focus they would not be met.
 */
export function PanelHeader(props: PanelHeaderProps) {
  const { milestone, neighbours, heading, onStep, onClose } = props;
  const { bundle, stateNames } = useTimeline('bundle', 'stateNames');
  const kind = labelOf(bundle.vocabulary.kinds, milestone.kind);
  const open = unknownPartOfDate(milestone.date);
  const { position, count, previous, next } = neighbours;
  return (
    <header className="flex flex-col">
      <h2
        ref={heading}
        id="detail-title"
        tabIndex={-1}
        lang={langOf(milestone, 'title')}
        className="mt-1 mb-1.5 font-serif text-heading font-semibold text-balance wrap-break-word"
      >
        {milestone.title}
      </h2>
      <p className="text-body">
        {onOneLine(dateInWords(milestone.date))}
        {open !== '' && `, ${open}`}
        {' · '}
        <span className={milestone.place ? '' : 'text-ink-3'}>
          {placeInWords(milestone.place, stateNames)}
        </span>
      </p>
      {milestone.status === 'announced' && (
        <p className="text-body text-ink-2">
          {say('announced; no source shows that it took place')}
        </p>
      )}
      <div className="order-first flex flex-wrap items-center gap-2 text-panel text-ink-2">
        <MilestoneMark milestone={milestone} className="text-base" />
        <span className="grow whitespace-nowrap">
          {milestone.tier === 1 ? say('{kind} · landmark', { kind }) : kind}
        </span>
        <span className="ms-auto flex items-center gap-2">
          <Step direction="previous" to={previous} onStep={onStep} />
          <span className="whitespace-nowrap tabular-nums text-ink" data-position="">
            {position === null
              ? say('outside the filter')
              : say('{position} of {count}', { position, count })}
          </span>
          <Step direction="next" to={next} onStep={onStep} />
          <IconButton icon="close" label={say('Close')} className={SIZE} onClick={onClose} />
        </span>
      </div>
      <PathButton id={milestone.id} className="mt-1 self-start text-panel" />
    </header>
  );
}

/** Where a milestone stands among those that pass the filter. */
interface Neighbours {
  /** From 1; null where the filter leaves the milestone out. */
  readonly position: number | null;
  readonly count: number;
  readonly previous: Milestone | null;
  readonly next: Milestone | null;
}

/**
 * Previous and next within the filter, in list order. For one that the filter leaves out they are
 * those between which it would stand; `all` is the whole list in the same order.
 */
export function neighboursOf(
  id: string,
  passing: readonly Milestone[],
  all: readonly Milestone[],
): Neighbours {
  const count = passing.length;
  const index = passing.findIndex((milestone) => milestone.id === id);
  if (index >= 0) {
    return {
      position: index + 1,
      count,
      previous: passing[index - 1] ?? null,
      next: passing[index + 1] ?? null,
    };
  }
  const places = new Map(all.map((milestone, place) => [milestone.id, place]));
  const own = places.get(id) ?? -1;
  const after = passing.findIndex((milestone) => (places.get(milestone.id) ?? -1) > own);
  const split = after < 0 ? count : after;
  return {
    position: null,
    count,
    previous: passing[split - 1] ?? null,
    next: passing[split] ?? null,
  };
}
