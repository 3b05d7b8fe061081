import { Suspense, type ReactNode } from 'react';
import { ErrorBoundary } from './ErrorBoundary.tsx';

interface LazyPartProps {
  /** What is missing where its code does not come: "The filters could not be loaded." */
  readonly message: string;
  /** What it shows: another subject is tried anew after a failure. */
  readonly subject?: string | undefined;
  /** Stands in its place while its code is on its way; the opening view waits for `data-pending`. */
  readonly pending?: ReactNode;
  /** Stands below the message in its place. */
  readonly instead?: ReactNode;
  readonly children: ReactNode;
}

/**
 * The place of a part whose code is loaded when it is needed. Where the code does not come, as after
 * a new release of the site, a line with a way out stands there, and the page around it works on.
 */
export function LazyPart({ pending = null, children, ...failure }: LazyPartProps) {
  return (
    <ErrorBoundary cure="reload" {...failure}>
      <Suspense fallback={pending}>{children}</Suspense>
    </ErrorBoundary>
  );
}

/** Shows nothing, but lets the opening view wait for the part. */
export const UNSEEN = <span hidden data-pending="" />;
