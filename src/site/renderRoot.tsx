import { StrictMode } from 'react';
import { prerender } from 'react-dom/static';

import { Root } from '../app/Root.tsx';
import type { AddressStore } from '../app/state/liveAddress.ts';
import type { Mode } from '../app/state/Reader.ts';
import { inlinedTimeline, type InlinedTimeline } from '../app/data/inlinedTimeline.ts';

const NO_ADDRESS: AddressStore = {
  read: () => '',
  write: () => undefined,
  subscribe: () => () => undefined,
};

const nothing = (): null => null;

/** Markup of the opening list, as the page or the frame will hydrate it. Rejects where it cannot be rendered. */
export async function renderRoot(mode: Mode, data: InlinedTimeline): Promise<string> {
  const errors: unknown[] = [];
  const { prelude } = await prerender(
    <StrictMode>
      <Root mode={mode} address={NO_ADDRESS} data={inlinedTimeline(data)} settled={nothing} />
    </StrictMode>,
    // Everything stands in its place: pieces that a script would move in are refused by the policy.
    { onError: (error) => void errors.push(error), progressiveChunkSize: Infinity },
  );
  const markup = await new Response(prelude).text();
  if (errors.length > 0) throw new Error('the page cannot be prerendered', { cause: errors[0] });
  return markup;
}
