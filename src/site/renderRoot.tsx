import { StrictMode } from 'react';
import { prerender } from 'react-dom/static';

import { App } from '../app/App.tsx';
import type { AddressStore } from '../app/state/liveAddress.ts';
import type { Mode } from '../app/state/timeline.ts';
import { createTimelineStore } from '../app/state/timelineStore.ts';
import { inlinedTimeline, type InlinedTimeline } from '../app/data/inlinedTimeline.ts';

const NO_ADDRESS: AddressStore = {
  read: () => '',
  write: () => undefined,
  subscribe: () => () => undefined,
};

/** Markup of the opening list, as the page or the frame will hydrate it. Rejects where it cannot be rendered. */
export async function renderRoot(mode: Mode, data: InlinedTimeline): Promise<string> {
  const errors: unknown[] = [];
  const timeline = inlinedTimeline(data);
  const { texts } = timeline;
  const store = createTimelineStore({ mode, bundle: data.bundle, address: NO_ADDRESS, texts });
  const { prelude } = await prerender(
    <StrictMode>
      <App store={store} data={timeline} />
    </StrictMode>,
    // Everything stands in its place: pieces that a script would move in are refused by the policy.
    { onError: (error) => void errors.push(error), progressiveChunkSize: Infinity },
  );
  const markup = await new Response(prelude).text();
  if (errors.length > 0) throw new Error('the page cannot be prerendered', { cause: errors[0] });
  // React marks what it will hydrate; the frame draws anew.
  return mode === 'page' ? markup : markup.replaceAll(/<!--.*?-->/g, '');
}
