import type { FailureReason, LoadFailed } from '../data/TimelineData.ts';
import { RetryButton } from './RetryButton.tsx';

interface LoadFailureProps {
  /** What is missing: "The summary could not be loaded." */
  readonly what: string;
  readonly reason: FailureReason;
  readonly retry: () => void;
  readonly isRetrying?: LoadFailed['isRetrying'];
  readonly className?: string;
}

const WHY: Readonly<Record<FailureReason, string>> = {
  unreachable: 'The server did not answer.',
  unreadable: 'Its file is damaged.',
  newer: 'The site has been updated since this page was opened.',
  stale: 'The site has been updated since this page was opened.',
};

/** Says what could not be had, why, and what cures it: asking again, or a reload where the site has a new release. */
export function LoadFailure({ what, className = '', ...failure }: LoadFailureProps) {
  return (
    <p className={className} role="alert">
      {what} {WHY[failure.reason]} <RetryButton failure={failure} className="link" />
    </p>
  );
}
