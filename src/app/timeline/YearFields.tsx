import { useId, useState, type InputEvent } from 'react';
import { isoDay } from '../../model/calendarDate.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { afterLetter, readTypedYears, type YearDrafts, type YearEnd } from './typedYears.ts';
import { useRangeSteps } from './useRangeSteps.ts';

const LABELS: Readonly<Record<YearEnd, string>> = { first: 'First year', last: 'Last year' };

const yearOf = (day: number): number => Number(isoDay(day).slice(0, 4));

/**
 * The period in years, to be typed: a click takes hold of what is in a box, a year is taken as soon as
 * it is whole. What cannot be taken stays while the boxes have the focus, marked and told.
 */
export function YearFields() {
  const { range } = useTimeline('range');
  const { span, set, isEndLocked } = useRangeSteps();
  const [drafts, setDrafts] = useState<YearDrafts>({});
  const hint = useId();
  const bounds = { range, years: [yearOf(span.first), yearOf(span.last)] as const };
  const { fault } = readTypedYears(drafts, bounds);
  const isLocked = { first: isEndLocked('start'), last: isEndLocked('end') };
  if (isLocked.first && isLocked.last) return null;
  const type = (end: YearEnd, event: InputEvent<HTMLInputElement>): void => {
    const { data } = event.nativeEvent;
    const { [end]: _, ...other } = drafts;
    const next = { ...other, [end]: afterLetter(event.currentTarget.value, data) };
    setDrafts(next);
    const typed = readTypedYears(next, bounds);
    if (typed.range) set(typed.range);
  };
  const box = (end: YearEnd) => (
    <input
      type="text"
      inputMode="numeric"
      autoComplete="off"
      className="h-9 w-14 rounded-control border border-control bg-surface text-center tabular-nums disabled:opacity-60 aria-invalid:border-2 aria-invalid:border-ink pointer-coarse:h-11"
      aria-label={LABELS[end]}
      aria-invalid={fault?.end === end}
      aria-describedby={fault?.end === end ? hint : undefined}
      disabled={isLocked[end]}
      value={drafts[end] ?? yearOf(range[end])}
      onClick={(event) => event.currentTarget.select()}
      onFocus={(event) => event.currentTarget.select()}
      onInput={(event) => type(end, event)}
      onBlur={({ currentTarget, relatedTarget }) => {
        // From box to box what was typed stays: a later first year waits for its last one.
        if (!currentTarget.parentElement?.contains(relatedTarget)) setDrafts({});
      }}
    />
  );
  return (
    <span
      className="needs-script inline-flex flex-wrap items-center gap-2"
      role="group"
      aria-label="Years"
    >
      <span className="text-ink-2">Years</span>
      {box('first')}
      <span className="text-ink-2">to</span>
      {box('last')}
      <span id={hint} aria-live="polite" className="text-panel">
        {fault?.words}
      </span>
    </span>
  );
}
