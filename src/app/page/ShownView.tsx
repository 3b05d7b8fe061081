import { lazy, Suspense, type ReactNode } from 'react';
import { TimelineView } from '../features.ts';
import { ListView } from '../list/ListView.tsx';
import { useReader } from '../state/Reader.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { LazyPart } from '../ui/LazyPart.tsx';

const TableView = lazy(() =>
  import('../table/TableView.tsx').then((module) => ({ default: module.TableView })),
);

/** The chart's place is kept while its code and the size of the container are on their way. */
function ChartPlace() {
  return (
    <div className="card text-ink-2 needs-script hidden h-[46rem] p-4 compact:block">
      Drawing the timeline
    </div>
  );
}

interface ShownViewProps {
  readonly isNewestFirst: boolean;
  /** The open milestone where it opens in place; else null. */
  readonly panel: ReactNode;
}

/** The chosen view; where it cannot be drawn, a message and the list, which is complete. */
export function ShownView({ isNewestFirst, panel }: ShownViewProps) {
  const { view } = useReader();
  const list = <ListView isNewestFirst={isNewestFirst} panel={panel} />;
  if (view === 'list') return list;
  if (view === 'timeline') {
    return (
      <ErrorBoundary
        message="The chart could not be drawn. The list below is complete."
        cure="again"
        instead={list}
      >
        <Suspense fallback={<ChartPlace />}>{TimelineView && <TimelineView />}</Suspense>
      </ErrorBoundary>
    );
  }
  return (
    <LazyPart
      message="The table could not be loaded. The list below is complete."
      instead={list}
      pending={
        <p className="text-ink-2" data-pending="">
          Loading the table
        </p>
      }
    >
      <TableView panel={panel} />
    </LazyPart>
  );
}
