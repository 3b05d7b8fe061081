import { failureInWords, type FailureReason } from '../data/TimelineData.ts';
import { TITLE } from './heading.ts';

/** Stands in the place of the page while the bundle is on its way. */
export function Loading() {
  return (
    <main className="mx-auto max-w-[90rem] p-4">
      <h1 className="text-display font-serif font-semibold">{TITLE}</h1>
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
      <h1 className="text-display font-serif font-semibold">{TITLE}</h1>
      <p role="alert" className="mt-4 mb-4">
        {failureInWords(reason)}
      </p>
      <button type="button" className="control" onClick={retry}>
        Try again
      </button>
    </main>
  );
}
