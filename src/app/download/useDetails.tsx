import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { Milestone, MilestoneDetail } from '../../model/bundle.ts';
import { useDetail } from '../data/TimelineData.ts';

/** Null: could not be had. */
type Outcome = MilestoneDetail | null;

interface ProbeProps {
  readonly id: string;
  readonly onOutcome: (id: string, outcome: Outcome) => void;
}

/** One detail is asked for by one component; the files behind them are fetched once each. */
function Probe({ id, onOutcome }: ProbeProps) {
  const detail = useDetail(id);
  const outcome = detail.status === 'ready' ? detail.value : null;
  // What failed before is asked for again: its outcome is still open.
  const isDone = detail.status === 'ready' || (detail.status === 'failed' && !detail.isRetrying);
  useEffect(() => {
    if (isDone) onOutcome(id, outcome);
  }, [id, isDone, outcome, onOutcome]);
  return null;
}

export interface Details {
  readonly detailById: ReadonlyMap<string, Outcome>;
  /** All that are wanted have come or failed. */
  readonly isComplete: boolean;
  /** How many could not be had. */
  readonly missing: number;
  /** Has to stand somewhere in the document for the details to come. */
  readonly probes: ReactNode;
}

/** The details of many milestones. */
export function useDetails(milestones: readonly Milestone[], wanted: boolean): Details {
  const [detailById, setDetailById] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const onOutcome = useCallback(
    (id: string, outcome: Outcome) =>
      setDetailById((before) =>
        before.get(id) === outcome && before.has(id) ? before : new Map(before).set(id, outcome),
      ),
    [],
  );
  return {
    detailById,
    isComplete: milestones.every(({ id }) => detailById.has(id)),
    missing: milestones.filter(({ id }) => detailById.get(id) === null).length,
    probes: wanted
      ? milestones.map(({ id }) => <Probe key={id} id={id} onOutcome={onOutcome} />)
      : null,
  };
}
