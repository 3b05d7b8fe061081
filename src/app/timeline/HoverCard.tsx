import type { KindEntry, Milestone } from '../../model/bundle.ts';
import { dateInWords, unknownPartOfDate } from '../../model/dateInWords.ts';
import { KindMark } from '../ui/KindMark.tsx';
import { markFormOf } from '../ui/markForm.ts';
import type { Place } from './placeBeside.ts';

interface HoverCardProps {
  readonly milestone: Milestone;
  readonly kinds: readonly KindEntry[];
  readonly place: Place;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

const counted = (count: number, one: string, many: string): string =>
  `${count === 0 ? 'no' : count} ${count === 1 ? one : many}`;

/** What a mark stands for, after the pointer has rested on it; the same as the detail says first. */
export function HoverCard({ milestone, kinds, place, onEnter, onLeave }: HoverCardProps) {
  const open = unknownPartOfDate(milestone.date);
  const states = milestone.allStates
    ? 'all participating States'
    : `${counted(milestone.states.length, 'State', 'States')} named`;
  return (
    <div
      aria-hidden="true"
      className="absolute z-10 rounded-card border border-control bg-surface p-3 text-panel shadow-1"
      style={place}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      <p className="flex items-center gap-2 text-ink-2">
        <KindMark kind={milestone.kind} form={markFormOf(milestone)} className="text-body" />
        {kinds.find(({ id }) => id === milestone.kind)?.label}
      </p>
      <p className="my-1 font-serif text-title-2 font-semibold">{milestone.title}</p>
      <p>
        {dateInWords(milestone.date)}
        {open !== '' && `, ${open}`}
      </p>
      <p className="text-ink-2">
        {milestone.status === 'announced' && 'announced only · '}
        {states} · {counted(milestone.sources, 'source', 'sources')}
      </p>
    </div>
  );
}
