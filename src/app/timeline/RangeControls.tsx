import { useState } from 'react';
import { dayNumber, isoDay, possibleDays } from '../../model/calendarDate.ts';
import { isWholeSpan, SHORTEST_RANGE_DAYS } from '../../timeline/zoom.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { RovingGroup } from '../ui/RovingGroup.tsx';
import { useRangeSteps } from './useRangeSteps.ts';

interface YearFieldProps {
  readonly label: string;
  readonly year: number;
  readonly min: number;
  readonly max: number;
  readonly isDisabled: boolean;
  readonly onYear: (year: number) => void;
}

/** A year to be typed; taken as soon as it is one of the period. */
function YearField({ label, year, min, max, isDisabled, onYear }: YearFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const isYear = (text: string): boolean => /^\d{4}$/.test(text) && +text >= min && +text <= max;
  return (
    <input
      type="number"
      inputMode="numeric"
      className="h-9 w-14 appearance-none rounded-control border border-control bg-surface text-center tabular-nums disabled:opacity-60 [&::-webkit-inner-spin-button]:appearance-none [-moz-appearance:textfield]"
      aria-label={label}
      aria-invalid={draft !== null && draft !== '' && !isYear(draft)}
      min={min}
      max={max}
      disabled={isDisabled}
      value={draft ?? year}
      onChange={(event) => {
        const text = event.target.value;
        setDraft(text);
        if (isYear(text)) onYear(Number(text));
      }}
      onBlur={() => setDraft(null)}
    />
  );
}

/** The period in years, as numbers to be typed. */
function YearFields() {
  const { range } = useTimeline('range');
  const { span, set, isEndLocked } = useRangeSteps();
  const yearOf = (day: number): number => Number(isoDay(day).slice(0, 4));
  const isFirstLocked = isEndLocked('start');
  const isLastLocked = isEndLocked('end');
  // An end that is locked cannot make way for the other.
  const bounds = {
    min: yearOf(isFirstLocked ? range.first : span.first),
    max: yearOf(isLastLocked ? range.last : span.last),
  };
  const setYears = (from: number | null, to: number | null): void => {
    const first = from === null ? range.first : dayNumber(from, 1, 1);
    const last = to === null ? range.last : dayNumber(to, 12, 31);
    if (first <= last) set({ first, last });
    else if (from === null) set({ first: dayNumber(yearOf(last), 1, 1), last });
    else set({ first, last: dayNumber(yearOf(first), 12, 31) });
  };
  return (
    <span className="inline-flex items-center gap-2" role="group" aria-label="Years">
      <span className="text-ink-2">Years</span>
      <YearField
        label="First year"
        year={yearOf(range.first)}
        {...bounds}
        isDisabled={isFirstLocked}
        onYear={(year) => setYears(year, null)}
      />
      <span className="text-ink-2">to</span>
      <YearField
        label="Last year"
        year={yearOf(range.last)}
        {...bounds}
        isDisabled={isLastLocked}
        onYear={(year) => setYears(null, year)}
      />
    </span>
  );
}

const BUTTONS: readonly { way: 'out' | 'in' | 'whole'; icon: IconName; label: string }[] = [
  { way: 'out', icon: 'minus', label: 'Zoom out' },
  { way: 'in', icon: 'plus', label: 'Zoom in' },
  { way: 'whole', icon: 'whole', label: 'Whole period' },
];

/** Years from and to, and the zoom: about the chosen milestone where it is in sight, else about the middle. */
export function RangeControls() {
  const { item, range, milestoneById } = useTimeline('item', 'range', 'milestoneById');
  const { span, canZoom, isEndLocked, zoom } = useRangeSteps();
  const isWhole = isWholeSpan(range, span);
  const isClosest = range.last - range.first < SHORTEST_RANGE_DAYS;
  const chosen = item === null ? undefined : milestoneById.get(item);
  const day = chosen && possibleDays(chosen.date).first;
  const anchor = day !== undefined && day >= range.first && day <= range.last ? day : undefined;
  if (isEndLocked('start') && isEndLocked('end')) return null;
  if (!canZoom) return <YearFields />;
  return (
    <>
      <YearFields />
      <RovingGroup label="Zoom" className="inline-flex gap-2">
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
