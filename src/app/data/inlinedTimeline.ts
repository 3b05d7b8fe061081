import type { Summaries, TimelineData } from './TimelineData.ts';
import type { Bundle, MilestoneDetail } from '../../model/bundle.ts';
import { searchTextOf } from '../../model/searchText.ts';

/** What `embed.html` carries; details without evidence. */
export interface InlinedTimeline {
  readonly bundle: Bundle;
  readonly details: Readonly<Record<string, MilestoneDetail>>;
}

/** The data of the frame, all there from the start. */
export function inlinedTimeline({ details }: InlinedTimeline): TimelineData {
  const entries = Object.entries(details);
  const each = <T>(valueOf: (detail: MilestoneDetail) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(entries.map(([id, detail]) => [id, valueOf(detail)]));
  const ready = each((value) => ({ status: 'ready', value }) as const);
  const summaries: Summaries = each(({ summary }) => summary);
  const readySummaries = { status: 'ready', value: summaries } as const;
  return {
    useDetail: (id) => ready[id] ?? { status: 'loading' },
    useSummaries: () => readySummaries,
    loadDetails: async (ids) =>
      new Map(ids.flatMap((id) => (details[id] ? [[id, details[id]]] : []))),
    loadTexts: async () => each(searchTextOf),
  };
}
