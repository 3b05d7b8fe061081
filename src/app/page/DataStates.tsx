import type { FailureReason } from '../data/TimelineData.ts';

const SAYS: Readonly<Record<FailureReason, string>> = {
  unreachable: 'The milestones could not be loaded: the server did not answer.',
  unreadable: 'The milestones could not be read: the file is damaged or not the one expected.',
  newer: 'The milestones are in a newer format than this page knows. Reload the page.',
  stale: 'The site has been updated since this page was opened. Reload the page.',
};

/** Words for a failure, in plain language. */
export function failureInWords(reason: FailureReason): string {
  return SAYS[reason];
}

/** Stands in the place of the page while the bundle is on its way. */
export function Loading() {
  return (
    <main className="mx-auto max-w-[90rem] p-4">
      <h1 className="text-page font-serif font-semibold">
        Combating trafficking in human beings: OSCE milestones
      </h1>
      <p role="status" className="text-ink-2 mt-2">
        Loading the milestones
      </p>
    </main>
  );
}

/** Stands in the place of the page when the bundle did not come; asks again on request. */
export function Failure({ reason, retry }: { reason: FailureReason; retry: () => void }) {
  return (
    <main className="mx-auto max-w-[90rem] p-4">
      <h1 className="text-page font-serif font-semibold">
        Combating trafficking in human beings: OSCE milestones
      </h1>
      <p role="alert" className="mt-4 mb-4">
        {failureInWords(reason)}
      </p>
      <button type="button" className="control" onClick={retry}>
        Try again
      </button>
    </main>
  );
}
