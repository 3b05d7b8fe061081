import { groupBy } from '../compiler/groupBy.ts';
import type { LargeBundle } from '../model/bundle.ts';
import { openingCount, yearOf } from '../model/openingList.ts';
import { packMilestones } from '../model/packedMilestones.ts';
import { searchTextOf } from '../model/searchText.ts';
import { digestedJson } from './digestedName.ts';
import type { SiteData } from './siteData.ts';

/** What the page of a large site fetches in place of `timeline.json`: paths from the top of the site. */
export interface LargeFiles {
  readonly index: string;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * The milestones packed and their search texts a file a year, for a site whose list does not hold
 * all; null for others, whose `timeline.json` is small enough. Names bear a digest, the page names
 * the index: it never meets that of another release.
 */
export function largeFiles({ bundle, detailById, language }: SiteData): LargeFiles | null {
  const { milestones, ...rest } = bundle;
  if (openingCount(milestones) === milestones.length) return null;
  const up = language.folder === '' ? '' : '../';
  const years = [...groupBy(milestones, yearOf)].map(([year, ofYear]) => {
    const texts = ofYear.map(({ id }) => {
      const detail = detailById.get(id);
      if (!detail) throw new Error(`no detail of ${id}`);
      return [id, searchTextOf(detail)] as const;
    });
    return [year, digestedJson('assets/search', Object.fromEntries(texts))] as const;
  });
  const large: LargeBundle = {
    ...rest,
    milestones: [],
    packed: packMilestones(milestones),
    searchOfYears: Object.fromEntries(years.map(([year, [path]]) => [year, `${up}${path}`])),
  };
  const index = digestedJson('assets/milestones', large);
  return { index: index[0], files: new Map([index, ...years.map(([, file]) => file)]) };
}
