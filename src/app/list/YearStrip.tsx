import { useEffect, useRef, useState } from 'react';
import type { Milestone } from '../../model/bundle.ts';
import { milestonesInNumber } from '../../model/labels.ts';
import { say } from '../../model/say.ts';
import { useTimeline } from '../state/useTimeline.ts';
import './list.css';
import { goToYear, showYear, yearTowards } from './YearSection.tsx';

/** Whatever scrolls: the window of a page, the body of a frame. */
const isAtEnd = (): boolean => {
  const end = document.getElementById('root')?.getBoundingClientRect().bottom ?? 0;
  return end <= innerHeight + 2;
};

/**
 * The year whose rows are at the top of what is in sight, and a way to name the one that the reader
 * goes to: the last years may not come up to the top, as the page ends before.
 */
function useCurrentYear(
  firstYear: number,
  passing: readonly Milestone[],
): readonly [number, (year: number) => void] {
  const [year, setYear] = useState(firstYear);
  const goal = useRef<number | null>(null);
  useEffect(() => {
    if (passing.length === 0) return;
    const seen = new Map<number, boolean>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          seen.set(Number((target as HTMLElement).dataset['year']), isIntersecting);
        }
        const inSight = [...seen].filter(([, isSeen]) => isSeen).map(([one]) => one);
        if (!isAtEnd() && !inSight.includes(goal.current ?? 0)) goal.current = null;
        if (inSight.length > 0) setYear(goal.current ?? Math.min(...inSight));
      },
      // The band just under the sticky bar.
      { rootMargin: '-25% 0px -65% 0px' },
    );
    for (const section of document.querySelectorAll('[data-year]')) observer.observe(section);
    return () => observer.disconnect();
  }, [passing]);
  const goTo = (next: number): void => {
    goal.current = next;
    setYear(next);
  };
  return [year, goTo];
}

/** How many milestones begin in each year of the span: all, and those that pass. */
function useYearCounts() {
  const { bundle, result } = useTimeline('bundle', 'result');
  const first = Number(bundle.span.start.slice(0, 4));
  const last = Number(bundle.span.end.slice(0, 4));
  const years = Array.from({ length: last - first + 1 }, (_, at) => ({
    year: first + at,
    all: 0,
    passing: 0,
  }));
  const passing = new Set(result.passing);
  for (const milestone of bundle.milestones) {
    const entry = years[Number(milestone.date.start.slice(0, 4)) - first];
    if (!entry) continue;
    entry.all += 1;
    if (passing.has(milestone)) entry.passing += 1;
  }
  return years;
}

const STRIP_PX = 34;

/** One bar a year; a tap, a drag or the arrow keys show a year, the end of the press or Enter goes there. */
export function YearStrip() {
  const { result } = useTimeline('result');
  const years = useYearCounts();
  const first = years[0]?.year ?? 0;
  const last = years.at(-1)?.year ?? 0;
  const shown = years.filter(({ passing }) => passing > 0).map(({ year }) => year);
  const [seen, setSeen] = useCurrentYear(shown[0] ?? first, result.passing);
  const current = yearTowards(shown, seen, seen) ?? seen;
  const highest = Math.max(1, ...years.map(({ all }) => all));
  const count = years.find(({ year }) => year === current)?.passing ?? 0;
  const heightOf = (value: number): number => Math.round((value / highest) * STRIP_PX);
  const goTo = (wanted: number): void => {
    const next = yearTowards(shown, current, wanted);
    if (next === null) return;
    setSeen(next);
    showYear(next);
  };
  return (
    <div className="year-strip">
      <svg
        viewBox={`0 0 ${years.length * 10} ${STRIP_PX}`}
        width="100%"
        height={STRIP_PX}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {years.map(({ year, all, passing }, at) => (
          <g key={year} className={year === current ? 'is-current' : ''}>
            <rect
              className="bar-all"
              x={at * 10 + 1}
              width="8"
              y={STRIP_PX - heightOf(all)}
              height={heightOf(all)}
            />
            <rect
              className="bar-passing"
              x={at * 10 + 1}
              width="8"
              y={STRIP_PX - heightOf(passing)}
              height={heightOf(passing)}
            />
          </g>
        ))}
      </svg>
      <input
        type="range"
        aria-label={say('Go to year')}
        aria-valuetext={`${current}, ${milestonesInNumber(count)}`}
        min={first}
        max={last}
        step={1}
        value={current}
        aria-keyshortcuts="Enter"
        onChange={(event) => goTo(Number(event.target.value))}
        onKeyDown={(event) => event.key === 'Enter' && goToYear(current)}
        onPointerUp={() => goToYear(current)}
      />
      <div className="year-strip-labels text-tiny tabular-nums" aria-hidden="true">
        <span>{first}</span>
        {current > first + 2 && current < last - 2 && (
          <b style={{ insetInlineStart: `${((current - first + 0.5) / years.length) * 100}%` }}>
            {current}
          </b>
        )}
        <span>{last}</span>
      </div>
    </div>
  );
}
