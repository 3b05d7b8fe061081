import { hash } from 'node:crypto';
import { KeptByKey } from './diskReadings.ts';
import type { KeptMilestones } from './milestonePieces.ts';
import { compareText } from './printDiagnostic.ts';

/** Keys as the disk knows them, in their order, so that each file of the cache is read once. */
const inOrder = (keys: Iterable<string>): readonly (readonly [string, string])[] =>
  Array.from(keys, (key) => [hash('sha256', key), key] as const).sort(([a], [b]) =>
    compareText(a, b),
  );

/** Milestones of a collection of documents, kept on disk between runs beside what was read of these. */
export function milestonesIn(folder: string, version: string): KeptMilestones {
  const kept = new KeptByKey<Uint8Array>(folder, version, 'milestones-');
  return {
    find: (keys) => {
      const found = new Map<string, Uint8Array>();
      for (const [hashed, key] of inOrder(keys)) {
        const bytes = kept.get(hashed);
        if (bytes) found.set(key, bytes);
      }
      return found;
    },
    keep: (made) => {
      for (const [hashed, key] of inOrder(made.keys())) {
        const bytes = made.get(key);
        if (bytes) kept.put(hashed, bytes);
      }
      kept.save();
    },
  };
}
