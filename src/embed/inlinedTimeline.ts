import type { Loaded, TimelineData } from '../app/data/TimelineData.ts';
import type { Bundle, MilestoneDetail, SearchFile } from '../model/bundle.ts';

/** What `embed.html` carries; details without evidence. */
export interface InlinedTimeline {
  readonly bundle: Bundle;
  readonly details: Readonly<Record<string, MilestoneDetail>>;
}

/** The data of the frame, all there from the start. The summaries serve the search. */
export function inlinedTimeline({ bundle, details }: InlinedTimeline): TimelineData {
  const ready = { status: 'ready', value: bundle } as const;
  const texts: SearchFile = Object.fromEntries(
    Object.entries(details).map(([id, { summary }]) => [id, summary]),
  );
  const readyTexts = { status: 'ready', value: texts } as const;
  const readyDetails = new Map<string, Loaded<MilestoneDetail>>(
    Object.entries(details).map(([id, value]) => [id, { status: 'ready', value }]),
  );
  return {
    useBundle: () => ready,
    useDetail: (id) => readyDetails.get(id ?? '') ?? { status: 'loading' },
    useSummaries: () => readyTexts,
    useSearchTexts: () => readyTexts,
  };
}
