import { createRequest, readyRequest, type TimelineData } from './TimelineData.ts';
import type { Bundle, Milestone, MilestoneDetail, MilestoneLink } from '../../model/bundle.ts';
import type { Columns } from '../../model/columns.ts';
import * as code from '../../timeline/search.ts';
import { searchTextOf } from '../../model/searchText.ts';

/** Data that are all there from the start: those of `embed.html`, and those that are prerendered. */
export interface InlinedTimeline {
  readonly bundle: Bundle;
  /** In the order of the bundle's milestones: their ids need not be carried twice. */
  readonly details: readonly MilestoneDetail[];
}

/** A milestone as `embed.html` carries it; what lacks stands in its list. */
export type CarriedMilestone = Omit<Milestone, 'id' | 'title'> &
  Partial<Pick<Milestone, 'id' | 'title'>>;

/** A detail as `embed.html` carries it: a linked milestone is told by its place in the bundle. */
export type CarriedDetail = Omit<MilestoneDetail, 'links' | 'summary'> & {
  /** Where it does not stand in the list. */
  readonly summary?: string;
  readonly links: readonly (Omit<MilestoneLink, 'id'> & { readonly id: number })[];
};

/** What stands in `embed.html` as data: the milestones, which its bundle is without, and their details as columns. */
export interface CarriedTimeline {
  readonly bundle: Bundle;
  readonly milestones: Columns;
  readonly details: Columns;
}

/** The door to data that need no asking; a detail may lack evidence and further sources. */
export function inlinedTimeline({ bundle, details }: InlinedTimeline): TimelineData {
  const each = <T>(valueOf: (detail: MilestoneDetail) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(details.map((detail, at) => [bundle.milestones[at]?.id, valueOf(detail)]));
  const requests = each(readyRequest);
  const summaries = readyRequest(each(({ summary }) => summary));
  const missing = createRequest<never>(() => new Promise(() => undefined));
  return {
    detail: (id) => requests[id] ?? missing,
    summaries: () => summaries,
    // Made with the first letter.
    texts: createRequest(async () => ({
      texts: each(searchTextOf),
      words: code.NO_WORDS,
      code,
    })),
  };
}
