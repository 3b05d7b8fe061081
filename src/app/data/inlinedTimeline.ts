import type { Loaded, Summaries, TimelineData } from './TimelineData.ts';
import type { Bundle, MilestoneDetail, SearchFile } from '../../model/bundle.ts';
import { searchTextOf } from '../../model/searchText.ts';

/** What `embed.html` carries; details without evidence. */
export interface InlinedTimeline {
  readonly bundle: Bundle;
  readonly details: Readonly<Record<string, MilestoneDetail>>;
}

/** The data of the frame, all there from the start. */
export function inlinedTimeline({ bundle, details }: InlinedTimeline): TimelineData {
  const ready = { status: 'ready', value: bundle } as const;
  const entries = Object.entries(details);
  const summaries: Summaries = Object.fromEntries(
    entries.map(([id, { summary }]) => [id, summary]),
  );
  const readySummaries = { status: 'ready', value: summaries } as const;
  // Made with the first letter.
  let texts: Loaded<SearchFile> | null = null;
  const readyTexts = (): Loaded<SearchFile> => {
    const value = (): SearchFile =>
      Object.fromEntries(entries.map(([id, detail]) => [id, searchTextOf(detail)]));
    texts ??= { status: 'ready', value: value() };
    return texts;
  };
  const readyDetails = new Map<string, Loaded<MilestoneDetail>>(
    entries.map(([id, value]) => [id, { status: 'ready', value }]),
  );
  return {
    useBundle: () => ready,
    useDetail: (id) => readyDetails.get(id ?? '') ?? { status: 'loading' },
    useSummaries: () => readySummaries,
    useSearchTexts: (wanted) => (wanted ? readyTexts() : { status: 'loading' }),
  };
}
