import { type InputEvent, useId, useState } from 'react';

import { dayNumber, type DayRange, isoDay } from '../../model/calendarDate.ts';
import { say } from '../../model/say.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { useRangeSteps } from './useRangeSteps.ts';

/** The ends of the period, by the words of their boxes. */
type YearEnd = 'first' | 'last';

/** What stands in a box and is not taken yet, typed last last; an end that is not there shows the year of the range. */
export type YearDrafts = Readonly<Partial<Record<YearEnd, string>>>;

/** What typed years come to: a range to be taken, what is wrong and in which box, or neither while a year is being typed. */
interface TypedYears {
  readonly range: DayRange | null;
  readonly fault: { readonly end: YearEnd; readonly words: string } | null;
}

/** What a box holds after a letter: the letter alone where the box was full, wherever the caret stood. */
export function afterLetter(text: string, letter: string | null | undefined): string {
  return text.length > 4 && letter != null && /^\d$/.test(letter) ? letter : text;
}

/** Reads the boxes: whole years are taken, parts of a year are waited for, all else is told. */
export function readTypedYears(
  drafts: YearDrafts,
  { range, years }: { readonly range: DayRange; readonly years: readonly [number, number] },
): TypedYears {
  const [min, max] = years;
  let { first, last } = range;
  for (const end of ['first', 'last'] as const) {
    const text = drafts[end]?.trim();
    if (text === undefined) continue;
    if (/^\d{0,3}$/.test(text)) return { range: null, fault: null };
    const year = Number(text);
    if (!/^\d{4}$/.test(text) || year < min || year > max) {
      return {
        range: null,
        fault: { end, words: say('A year from {min} to {max}.', { min, max }) },
      };
    }
    if (end === 'first') first = dayNumber(year, 1, 1);
    else last = dayNumber(year, 12, 31);
  }
  if (first <= last) return { range: { first, last }, fault: null };
  const end = Object.keys(drafts).at(-1) === 'first' ? 'first' : 'last';
  return {
    range: null,
    fault: { end, words: say('The first year is after the last: change the other too.') },
  };
}

const LABELS: Readonly<Record<YearEnd, string>> = {
  first: say('First year'),
  last: say('Last year'),
};

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
      className="control w-14 px-0 text-center tabular-nums disabled:opacity-60 aria-invalid:border-2 aria-invalid:border-ink"
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
      aria-label={say('Years')}
    >
      <span className="text-ink-2">{say('Years')}</span>
      {box('first')}
      <span className="text-ink-2">{say('to | between two years')}</span>
      {box('last')}
      <span id={hint} aria-live="polite" className="text-panel">
        {fault?.words}
      </span>
    </span>
  );
}
