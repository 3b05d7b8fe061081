import { createRequest, readyRequest, type TimelineData } from './TimelineData.ts';
import type { Bundle, MilestoneDetail } from '../../model/bundle.ts';
import { searchTextOf } from '../../model/searchText.ts';

/** What `embed.html` carries; details without evidence. */
export interface InlinedTimeline {
  readonly bundle: Bundle;
  readonly details: Readonly<Record<string, MilestoneDetail>>;
}

/** The data of the frame, all there from the start. */
export function inlinedTimeline({ details }: InlinedTimeline): TimelineData {
  const each = <T>(valueOf: (detail: MilestoneDetail) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(details).map(([id, detail]) => [id, valueOf(detail)]));
  const requests = each(readyRequest);
  const missing = createRequest<never>(() => new Promise(() => undefined));
  return {
    detail: (id) => requests[id] ?? missing,
    summaries: readyRequest(each(({ summary }) => summary)),
    // Made with the first letter.
    texts: createRequest(async () => each(searchTextOf)),
  };
}
