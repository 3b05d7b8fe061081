import { type KeyboardEvent, useRef, useState } from 'react';
import { say } from '../../model/say.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { goToYear, yearsOf } from './YearSection.tsx';

/** Keys that open the choice, in which a year is then taken as by the pointer. */
const opens = ({ key, altKey }: KeyboardEvent): boolean => altKey || key === ' ' || key === 'F4';

/**
 * A year to go to. While it is closed, arrows and digits only pass over years, and Enter goes: else
 * the first arrow would take the focus away, and no other year could be reached.
 */
export function YearChoice() {
  const { result } = useTimeline('result');
  const [passed, setPassed] = useState('');
  const isByKey = useRef(false);
  const go = (year: string): void => {
    setPassed('');
    if (year !== '') goToYear(Number(year));
  };
  return (
    <label className="text-ink-2 flex items-center gap-2">
      {say('Go to year')}
      <select
        className="control text-body py-0 ps-2 pe-1 tabular-nums"
        aria-keyshortcuts="Enter"
        value={passed}
        onPointerDown={() => {
          isByKey.current = false;
        }}
        onKeyDown={(event) => {
          isByKey.current = !opens(event);
          if (event.key === 'Enter') go(passed);
        }}
        onChange={({ target: { value } }) => (isByKey.current ? setPassed : go)(value)}
      >
        <option value="" disabled>
          {say('Year')}
        </option>
        {yearsOf(result.passing).map(({ year }) => (
          <option key={year}>{year}</option>
        ))}
      </select>
    </label>
  );
}
