/** @jsxImportSource react */
import { createRoot, type Root } from 'react-dom/client';
import type { Bundle, Milestone } from '../../src/model/bundle.ts';
import {
  createRequest,
  TimelineDataContext,
  type TimelineData,
} from '../../src/app/data/TimelineData.ts';
import type { AddressStore } from '../../src/app/state/liveAddress.ts';
import { createTimelineStore } from '../../src/app/state/timelineStore.ts';
import { TimelineContext } from '../../src/app/state/useTimeline.ts';
import { TimelineView } from '../../src/app/timeline/TimelineView.tsx';
import { BUNDLE_HEAD } from '../../src/testing/exampleMilestones.ts';
import { GENERATED_VOCABULARY } from '../../src/testing/generateMilestones.ts';
import '../../src/app/ui/styles.css';
// In the page it comes with the first styles.
import '../../src/app/timeline/chart.css';
// @ts-expect-error -- plain script, shared with the pages of the peers
import { expose } from './measure.js';

/** The chart alone, with its strip, axis and context rows, on an address kept in memory. */

const never = createRequest<never>(() => new Promise(() => undefined));
const data: TimelineData = { detail: () => never, summaries: () => never, texts: never };

let query = '';
const listeners = new Set<() => void>();
const address: AddressStore = {
  read: () => query,
  write: (next) => {
    query = next;
  },
  subscribe: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function bundleOf(milestones: readonly Milestone[]): Bundle {
  return {
    ...BUNDLE_HEAD,
    digest: 'sha256-bench',
    vocabulary: GENERATED_VOCABULARY,
    eras: {
      chairs: Array.from({ length: 20 }, (_, place) => ({ year: 2003 + place, iso2: 'CH' })),
      representatives: [2004, 2006, 2010, 2014, 2018].map((year) => ({
        name: `Representative of ${year}`,
        start: String(year),
        end: null,
      })),
    },
    milestones,
    details: [],
    search: '',
    words: 'words.1.json',
  };
}

let root: Root | null = null;

expose({
  mount(element: HTMLElement, milestones: readonly Milestone[]) {
    const bundle = bundleOf(milestones);
    const store = createTimelineStore({ mode: 'page', bundle, address, texts: never });
    store.setSize({ widthRem: innerWidth / 16, heightRem: innerHeight / 16 });
    root = createRoot(element);
    root.render(
      <TimelineDataContext value={data}>
        <TimelineContext value={store}>
          <div className="timeline-root">
            <TimelineView />
          </div>
        </TimelineContext>
      </TimelineDataContext>,
    );
  },
  isReady: (element: HTMLElement) => element.querySelector('[data-milestone]') !== null,
  filter(_element: HTMLElement, _shown: readonly Milestone[], kinds: readonly string[]) {
    query = kinds.length === 0 ? '' : `kind=${kinds.join(',')}`;
    for (const listener of listeners) listener();
  },
});
