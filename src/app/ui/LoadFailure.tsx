import type { FailureReason } from '../data/TimelineData.ts';

interface LoadFailureProps {
  /** What is missing: "The summary could not be loaded." */
  readonly what: string;
  readonly reason: FailureReason;
  readonly retry: () => void;
  readonly className?: string;
}

const WHY: Readonly<Record<FailureReason, string>> = {
  unreachable: 'The server did not answer.',
  unreadable: 'Its file is damaged.',
  newer: 'The site has been updated since this page was opened.',
  stale: 'The site has been updated since this page was opened.',
};

/** Says what could not be had, why, and what cures it: asking again, or a reload where the site has a new release. */
export function LoadFailure({ what, reason, retry, className = '' }: LoadFailureProps) {
  const needsReload = reason === 'stale' || reason === 'newer';
  return (
    <p className={className} role="alert">
      {what} {WHY[reason]}{' '}
      <button
        type="button"
        className="link"
        onClick={needsReload ? () => location.reload() : retry}
      >
        {needsReload ? 'Reload the page' : 'Try again'}
      </button>
    </p>
  );
}
