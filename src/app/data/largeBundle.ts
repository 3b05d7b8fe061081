import type { Bundle, LargeBundle } from '../../model/bundle.ts';
import { unpackMilestones } from '../../model/packedMilestones.ts';
import { loadBeside, readBundle, type FetchText } from './loadBundle.ts';

/**
 * Fetches the bundle of a large site, whose milestones are packed. Rejects with DataError: `stale`
 * where the page names a file that is no longer there.
 */
export async function loadLargeBundle(file: string, fetchText: FetchText): Promise<Bundle> {
  const { packed, ...bundle } = readBundle(
    await loadBeside<LargeBundle>(file, fetchText),
    file,
  ) as LargeBundle;
  return { ...bundle, milestones: unpackMilestones(packed) };
}
