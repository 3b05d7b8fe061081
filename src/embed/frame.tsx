import { options } from 'preact';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { summariesInMarkup, titlesInMarkup } from '../app/list/textsInMarkup.ts';
import { App } from '../app/App.tsx';
import { RangeControls, TimelineView } from '../app/features.ts';
import { loadOpeningCode, loadOpeningData, withinLimit } from '../app/opening.ts';
import { createTimelineStore } from '../app/state/timelineStore.ts';
import './frame.css';
import { frameAddress } from './frameAddress.ts';
import {
  inlinedTimeline,
  type CarriedDetail,
  type CarriedMilestone,
  type CarriedTimeline,
  type InlinedTimeline,
} from '../app/data/inlinedTimeline.ts';
import { DATA_CHANGED } from '../model/bundle.ts';
import { fromColumns } from '../model/columns.ts';
import { say, sayCount } from '../model/say.ts';
import { tellHeightOf, tellHost } from './tellHost.ts';

/**
 * The data of the file, with the ids, titles and summaries that stand in its prerendered list, in the
 * same order. A file whose list does not hold all carries them itself.
 */
function readTimeline(root: HTMLElement, json: string): InlinedTimeline {
  const carried = JSON.parse(json) as CarriedTimeline;
  const titles = Object.entries(titlesInMarkup(root));
  const summaries = Object.values(summariesInMarkup(root));
  const milestones = fromColumns<CarriedMilestone>(carried.milestones).map((one, at) => {
    const [id = '', title = ''] = titles[at] ?? [];
    return { id, title, ...one };
  });
  return {
    bundle: { ...carried.bundle, milestones },
    details: fromColumns<CarriedDetail>(carried.details).map((one, at) => ({
      summary: summaries[at] ?? '',
      ...one,
      why: [],
      links: one.links.map((link) => ({ ...link, id: milestones[link.id]?.id ?? '' })),
    })),
  };
}

/** Draws anew, at once and in the same place, what was prerendered. */
async function begin(root: HTMLElement, json: string): Promise<void> {
  const timeline = readTimeline(root, json);
  const data = inlinedTimeline(timeline);
  const address = frameAddress(window, (state) => tellHost({ type: 'state', state }));
  const { bundle } = timeline;
  const store = createTimelineStore({ mode: 'embed', bundle, address, texts: data.texts });
  // All code is here, so the chart's as well, for a frame that has no width yet.
  const code = [TimelineView.load(), RangeControls.load(), loadOpeningCode(address.read())];
  await withinLimit(Promise.all([...code, loadOpeningData(store, data)]));
  root.replaceChildren();
  createRoot(root).render(
    <StrictMode>
      <App store={store} data={data} />
    </StrictMode>,
  );
  tellHost({ type: 'ready' });
  tellHeightOf(root);
}

/** Where the frame is about to be printed: how many rows find no room in it, before the address at which they stand. */
function countLeftOut({ matches }: MediaQueryListEvent): void {
  // Its text as Preact knows it: another one in its place would be written to no more.
  const more = document.getElementById('more')?.firstChild;
  if (!matches || !(more instanceof Text)) return;
  const left = [...document.querySelectorAll('.list-row')].filter(
    (row) => row.getBoundingClientRect().left > innerWidth,
  ).length;
  const address = /\S*$/.exec(more.data)?.[0] ?? '';
  more.data =
    left > 0
      ? sayCount({ other: 'and {count} more: {address}' }, left, { address })
      : say('More: {address}', { address });
}
matchMedia('print').addEventListener('change', countLeftOut);

/**
 * Where a translator has put its elements (`font`) in the place of our texts, Preact goes on writing
 * into a text that nobody sees, and leaves theirs behind: what it draws anew is put right here.
 */
const { diffed } = options;
options.diffed = (node) => {
  diffed?.(node);
  const { type, props, __e: element } = node as typeof node & { readonly __e?: Element };
  if (typeof type !== 'string' || !element) return;
  const { children } = props;
  const isText = typeof children === 'string' || typeof children === 'number';
  if (isText && element.textContent !== String(children)) element.textContent = String(children);
  if (!isText) element.querySelectorAll(':scope > font').forEach((theirs) => theirs.remove());
};

// The classic script of embed.html. The build puts Preact in the place of React here, for the weight.
performance.mark('osce-timeline-script');
const root = document.getElementById('root');
const json = document.getElementById('timeline-data')?.textContent;
if (root && json) void begin(root, json);
// In development; the build leaves it out.
import.meta.hot?.on(DATA_CHANGED, () => location.reload());
