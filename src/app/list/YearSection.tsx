import type { ReactNode } from 'react';
import { chairOf, representativesOf, type YearGroup } from './yearsOf.ts';
import { useReader } from '../state/Reader.ts';

/** The anchor of a year in the list. */
export const yearId = (year: number): string => `year-${year}`;

/** A year: its number, how many milestones, who was in the Chair, and its rows. */
export function YearSection({ group, children }: { group: YearGroup; children: ReactNode }) {
  const { bundle, stateNames } = useReader();
  const { year, milestones } = group;
  const chair = chairOf(year, bundle.eras, stateNames);
  const representatives = representativesOf(year, bundle.eras);
  const count = milestones.length;
  return (
    <section
      id={yearId(year)}
      data-year={year}
      aria-labelledby={`${yearId(year)}-heading`}
      className="year-section border-ink full:grid full:grid-cols-[8.75rem_minmax(0,1fr)] border-t-2"
    >
      <div className="year-heading full:block flex items-center gap-4 self-start px-4 py-2.5 full:px-0">
        <h2
          id={`${yearId(year)}-heading`}
          className="text-year font-serif font-semibold tabular-nums"
        >
          {year}
        </h2>
        <div className="text-panel text-ink-2 min-w-0">
          <p className="hidden full:block">{count === 1 ? '1 milestone' : `${count} milestones`}</p>
          {chair && <p>Chairmanship: {chair}</p>}
          {representatives.length > 0 && (
            <p className="full:hidden">Special Representative: {representatives.join('; ')}</p>
          )}
        </div>
      </div>
      {children}
    </section>
  );
}
