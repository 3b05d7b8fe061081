import type { Bundle } from '../../model/bundle.ts';
import type { CalendarDate } from '../../model/calendarDate.ts';
import type { MilestoneWithDetail } from '../../model/reference.ts';
import { useMemo } from 'react';
import { useSelection } from '../picture/useSelection.ts';
import { useReader } from '../state/Reader.ts';
import { today } from '../state/today.ts';
import type { Details } from './useDetails.tsx';

/** What is shown and taken away: in a download, on paper, in a picture. */
export interface Selection {
  readonly bundle: Bundle;
  /** In the order shown. */
  readonly entries: readonly MilestoneWithDetail[];
  /** The filter in words, or what else was chosen; empty: everything. */
  readonly words: string;
  /** Address that shows the same again; absolute. */
  readonly address: string;
  /** Day on which it was made. */
  readonly today: CalendarDate;
}

/** The selection with what is known of its details. */
export function useTaken({ detailById }: Details): Selection {
  const { bundle } = useReader();
  const { milestones, words, address } = useSelection();
  return useMemo(
    () => ({
      bundle,
      entries: milestones.map((milestone) => ({
        milestone,
        detail: detailById.get(milestone.id) ?? null,
      })),
      words,
      address,
      today: today(),
    }),
    [bundle, milestones, words, address, detailById],
  );
}
