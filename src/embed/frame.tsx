import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { summariesInMarkup } from '../app/list/summariesInMarkup.ts';
import { openingSettled } from '../app/opening.ts';
import { Root } from '../app/Root.tsx';
import '../app/ui/styles.css';
import { frameAddress } from './frameAddress.ts';
import { inlinedTimeline, type InlinedTimeline } from '../app/data/inlinedTimeline.ts';
import { tellHeightOf, tellHost } from './tellHost.ts';

/** The data of the file, with the summaries that stand in its prerendered list. */
function readTimeline(root: HTMLElement, json: string): InlinedTimeline {
  const { bundle, details } = JSON.parse(json) as InlinedTimeline;
  const summaries = summariesInMarkup(root);
  const whole = Object.entries(details).map(([id, detail]) => [
    id,
    { ...detail, summary: summaries[id] ?? detail.summary },
  ]);
  return { bundle, details: Object.fromEntries(whole) as InlinedTimeline['details'] };
}

// The classic script of embed.html. The build puts Preact in the place of React here, for the
// weight; it draws anew, at once and in the same place, what was prerendered by React.
performance.mark('osce-timeline-script');
const root = document.getElementById('root');
const json = document.getElementById('timeline-data')?.textContent;
if (root && json) {
  const data = inlinedTimeline(readTimeline(root, json));
  const address = frameAddress(window, (state) => tellHost({ type: 'state', state }));
  const settled = (): Promise<void> | null => openingSettled(address.read, null);
  root.replaceChildren();
  createRoot(root).render(
    <StrictMode>
      <Root mode="embed" address={address} data={data} settled={settled} />
    </StrictMode>,
  );
  tellHost({ type: 'ready' });
  tellHeightOf(root);
}
