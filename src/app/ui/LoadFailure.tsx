import { say } from '../../model/say.ts';
import { failureInWords, type FailureReason, type LoadFailed } from '../data/TimelineData.ts';
import { useLayoutEffect, useRef } from 'react';

interface LoadFailureProps {
  /** What is missing: "The summary could not be loaded." */
  readonly what: string;
  readonly failure: LoadFailed;
  readonly className?: string;
}

const UPDATED = say('The site has been updated since this page was opened.');
const WHY: Readonly<Record<FailureReason, string>> = {
  unreachable: say('The server did not answer.'),
  unreadable: say('Its file is damaged.'),
  newer: UPDATED,
  stale: UPDATED,
};

/** Says what could not be had, why, and what cures it: asking again, or a reload where the site has a new release. */
export function LoadFailure({ what, failure, className = '' }: LoadFailureProps) {
  return (
    <p className={className} role="alert">
      {what} {WHY[failure.reason]} <RetryButton failure={failure} className="link" />
    </p>
  );
}

/** The same about the milestones as a whole, above what they are shown in. */
export function FailureNotice({ what, failure }: LoadFailureProps) {
  return (
    <p className="card mb-3 flex flex-wrap items-center gap-3 px-3 py-2" role="alert">
      {what} {failureInWords(failure.reason)}
      <RetryButton failure={failure} className="control" />
    </p>
  );
}

interface RetryButtonProps {
  readonly failure: LoadFailed;
  readonly className: string;
}

/** What has the focus after the button has gone with the failure: the detail it stood in, or the results. */
function placeAfter(button: HTMLElement | null): HTMLElement | null {
  const detail = button?.closest('[data-detail]');
  return (
    detail?.querySelector<HTMLElement>('#detail-title') ??
    detail?.closest('[data-milestone]')?.querySelector<HTMLElement>('.row-link') ??
    document.getElementById('results')
  );
}

/** Cures a failure: asks again, and says so in its place; or a reload where the site has a new release. */
function RetryButton({ failure, className }: RetryButtonProps) {
  const { reason, retry, isRetrying } = failure;
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const element = button.current;
    return () => {
      if (element && document.activeElement === element) placeAfter(element)?.focus();
    };
  }, []);
  const needsReload = reason === 'stale' || reason === 'newer';
  const cure = needsReload ? () => location.reload() : retry;
  return (
    <button
      ref={button}
      type="button"
      className={className}
      aria-disabled={isRetrying || undefined}
      onClick={isRetrying ? undefined : cure}
    >
      {isRetrying ? say('Asking again') : needsReload ? say('Reload the page') : say('Try again')}
    </button>
  );
}
