import { MilestonePanel, TimelineView } from '../features.ts';
import { useReader } from '../state/Reader.ts';

/** The view that is chosen, and the milestone that is open. */
export function ViewArea() {
  const { view, state, result, bundle } = useReader();
  return (
    <main id="results">
      <p role="status">
        {result.passing.length} of {bundle.milestones.length} milestones
      </p>
      <div data-view={view}>{view === 'timeline' && TimelineView && <TimelineView />}</div>
      {state.item !== null && MilestonePanel && <MilestonePanel />}
    </main>
  );
}
