import type { ReactNode } from 'react';
import type { Milestone } from '../../model/bundle.ts';
import { openingCount, yearPath } from '../../model/openingList.ts';
import { showYearInWords, type YearGroup } from './YearSection.tsx';

/**
 * What stands in place of the rows of a year that the prerendered list does not hold: a link to its
 * page, where the year opens in place once the scripts are there. Null for a year that it holds.
 */
export function linkedYear(group: YearGroup, shown: readonly Milestone[]): ReactNode {
  const beyond = shown[openingCount(shown)];
  if (!beyond || group.year < Number(beyond.date.start.slice(0, 4))) return null;
  return (
    <div>
      <a className="control my-2 ms-4" href={yearPath(group.year)}>
        {showYearInWords(group)}
      </a>
    </div>
  );
}
