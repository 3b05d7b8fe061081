import { useMemo } from 'react';
import { useSelection } from '../picture/useSelection.ts';
import { useReader } from '../state/Reader.ts';
import { today } from '../state/today.ts';
import type { Selection } from './selection.ts';
import type { Details } from './useDetails.tsx';

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
