import { useLayoutEffect, useSyncExternalStore } from 'react';
import { App } from './App.tsx';
import { TimelineDataContext, type TimelineData } from './data/TimelineData.ts';
import type { AddressStore } from './state/liveAddress.ts';
import type { Mode } from './state/Reader.ts';
import { ErrorBoundary } from './ui/LazyPart.tsx';

const never = (): (() => void) => () => undefined;

const markReady = (): void => {
  document.documentElement.dataset['script'] = 'ready';
};

type Settled = () => Promise<void> | null;

/**
 * Tells the document that the address has been applied and drawn: prerendered markup that does not
 * fit the address stays out of sight until then.
 */
function MarkReady({ settled }: { readonly settled: Settled }) {
  const isApplied = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  useLayoutEffect(() => {
    if (!isApplied) return;
    const waiting = settled();
    if (waiting) void waiting.then(markReady);
    else markReady();
  }, [isApplied, settled]);
  return null;
}

interface RootProps {
  readonly mode: Mode;
  readonly address: AddressStore;
  readonly data: TimelineData;
  /** When what the opening view shows has come; null: it is there. */
  readonly settled: Settled;
}

/** What is prerendered and what is hydrated: one shape for the page, the frame and the build. */
export function Root({ mode, address, data, settled }: RootProps) {
  return (
    <TimelineDataContext value={data}>
      <ErrorBoundary message="The timeline could not be shown." cure="reload">
        <App mode={mode} address={address} />
      </ErrorBoundary>
      <MarkReady settled={settled} />
    </TimelineDataContext>
  );
}
