import { failureInWords, type LoadFailed } from '../data/TimelineData.ts';
import { RetryButton } from '../ui/RetryButton.tsx';
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
export function Failure({ failure }: { failure: LoadFailed }) {
  return (
    <main className="mx-auto max-w-[90rem] p-4">
      <h1 className="text-display font-serif font-semibold">{TITLE}</h1>
      <p role="alert" className="mt-4 mb-4">
        {failureInWords(failure.reason)}
      </p>
      <RetryButton failure={failure} className="control" />
    </main>
  );
}
