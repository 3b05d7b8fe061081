import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';

import { Root } from '../app/Root.tsx';
import '../app/ui/styles.css';
import { frameAddress } from './frameAddress.ts';
import { inlinedTimeline, type InlinedTimeline } from './inlinedTimeline.ts';
import { tellHeightOf, tellHost } from './tellHost.ts';

// The classic script of embed.html: takes over the prerendered list with the data of the file.
const root = document.getElementById('root');
const text = document.getElementById('timeline-data')?.textContent;
if (root && text) {
  const data = inlinedTimeline(JSON.parse(text) as InlinedTimeline);
  const address = frameAddress(window, (state) => tellHost({ type: 'state', state }));
  hydrateRoot(
    root,
    <StrictMode>
      <Root mode="embed" address={address} data={data} />
    </StrictMode>,
    // A mismatch with what was prerendered is a bug of ours; the tests look for it.
    { onRecoverableError: (error) => reportError(error) },
  );
  tellHost({ type: 'ready' });
  tellHeightOf(root);
}
