import { possibleDays } from '../../model/calendarDate.ts';
import { say } from '../../model/say.ts';
import { isWholeSpan, SHORTEST_RANGE_DAYS } from '../../timeline/zoom.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { RovingGroup } from '../ui/RovingGroup.tsx';
import { YearFields } from './YearFields.tsx';
import { useRangeSteps } from './useRangeSteps.ts';

const BUTTONS: readonly { way: 'out' | 'in' | 'whole'; icon: IconName; label: string }[] = [
  { way: 'out', icon: 'minus', label: say('Zoom out') },
  { way: 'in', icon: 'plus', label: say('Zoom in') },
  { way: 'whole', icon: 'whole', label: say('Whole period') },
];

/** Years from and to, and the zoom: about the chosen milestone where it is in sight, else about the middle. */
export function RangeControls() {
  const { item, range, milestoneById } = useTimeline('item', 'range', 'milestoneById');
  const { span, canZoom, zoom } = useRangeSteps();
  const isWhole = isWholeSpan(range, span);
  const isClosest = range.last - range.first < SHORTEST_RANGE_DAYS;
  const chosen = item === null ? undefined : milestoneById.get(item);
  const day = chosen && possibleDays(chosen.date).first;
  const anchor = day !== undefined && day >= range.first && day <= range.last ? day : undefined;
  if (!canZoom) return <YearFields />;
  return (
    <>
      <YearFields />
      <RovingGroup label={say('Zoom | noun')} className="inline-flex gap-2">
        {BUTTONS.map(({ way, icon, label }) => {
          const isIdle = way === 'in' ? isClosest : isWhole;
          return (
            <button
              key={way}
              type="button"
              className="control px-0 aria-disabled:opacity-50"
              aria-label={label}
              aria-disabled={isIdle}
              title={label}
              onClick={() => {
                if (!isIdle) zoom(way, anchor);
              }}
            >
              <Icon name={icon} />
            </button>
          );
        })}
      </RovingGroup>
    </>
  );
}
