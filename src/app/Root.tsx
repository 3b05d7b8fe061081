import { useLayoutEffect, useSyncExternalStore } from 'react';
import { App } from './App.tsx';
import { TimelineDataContext, type TimelineData } from './data/TimelineData.ts';
import type { AddressStore } from './state/AddressStore.ts';
import type { Mode } from './state/Reader.ts';

const never = (): (() => void) => () => undefined;

/**
 * Tells the document that the address has been applied: prerendered markup that does not fit the
 * address stays out of sight until then.
 */
function MarkReady() {
  const isApplied = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  useLayoutEffect(() => {
    if (isApplied) document.documentElement.dataset['script'] = 'ready';
  }, [isApplied]);
  return null;
}

interface RootProps {
  readonly mode: Mode;
  readonly address: AddressStore;
  readonly data: TimelineData;
}

/** What is prerendered and what is hydrated: one shape for the page, the frame and the build. */
export function Root({ mode, address, data }: RootProps) {
  return (
    <TimelineDataContext value={data}>
      <App mode={mode} address={address} />
      <MarkReady />
    </TimelineDataContext>
  );
}
