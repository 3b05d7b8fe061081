import { type ReactNode, Suspense, use, useState, useSyncExternalStore } from 'react';
import { subscribeToSleep, whenAwake, yearsAsleep } from './asleep.ts';
import type { YearGroup } from './YearSection.tsx';

interface SleepingYearProps {
  readonly year: number;
  readonly draw: () => ReactNode;
}

/** Hydration stops here while the year sleeps; its boundary shows what was prerendered. */
function SleepingYear({ year, draw }: SleepingYearProps) {
  const isHydrating = useSyncExternalStore(
    subscribeToSleep,
    () => false,
    () => true,
  );
  const awake = isHydrating && whenAwake(year);
  if (awake) use(awake);
  return draw();
}

interface SleepingYearsProps {
  readonly groups: readonly YearGroup[];
  /** Whether a year would be drawn as it was prerendered, but for what only a touch of it shows. */
  readonly isAsOpened: (group: YearGroup) => boolean;
  readonly draw: (group: YearGroup) => ReactNode;
}

/** How a year was drawn to be hydrated: with the same element React leaves it alone. */
interface Opened {
  readonly count: number;
  readonly element: ReactNode;
}

const NONE: ReadonlySet<number> = new Set();

/**
 * The years of a list. One that sleeps stays as it was prerendered as long as it would be drawn so;
 * when it would not, it is drawn anew, which is less work than to hydrate it first.
 */
export function SleepingYears({ groups, isAsOpened, draw }: SleepingYearsProps) {
  const sleeps = useSyncExternalStore(subscribeToSleep, yearsAsleep, yearsAsleep);
  const [opened] = useState(() => new Map<number, Opened>());
  const [anew, setAnew] = useState(NONE);
  const groupOf = new Map(groups.map((group) => [group.year, group]));
  const isOutdated = (year: number): boolean => {
    const group = groupOf.get(year);
    const { count } = opened.get(year) ?? {};
    return count !== undefined && !(group?.milestones.length === count && isAsOpened(group));
  };
  const outdated = [...sleeps.keys()].filter((year) => !anew.has(year) && isOutdated(year));
  if (outdated.length > 0) setAnew(new Set([...anew, ...outdated]));
  const isAnew = (year: number): boolean => anew.has(year) || sleeps.get(year) === 'translated';
  return groups.map((group) => {
    const { year } = group;
    const isAsleep = sleeps.has(year) && !isAnew(year);
    const before = isAsleep ? opened.get(year) : undefined;
    if (before) return before.element;
    const element = (
      <Suspense key={isAnew(year) ? `${year} anew` : year}>
        <SleepingYear year={year} draw={() => draw(group)} />
      </Suspense>
    );
    if (isAsleep) opened.set(year, { count: group.milestones.length, element });
    return element;
  });
}
