import { memo, type ReactNode, useState } from 'react';
import {
  MilestonePanel,
  PathBar,
  RangeControls,
  TableActions,
  TableView,
  TimelineView,
  YearFields,
} from '../features.ts';
import { NoResult, UnknownNotice } from '../filters/Notices.tsx';
import { ListControls, ListView } from '../list/ListView.tsx';
import { useTimeline } from '../state/useTimeline.ts';
import { say } from '../../model/say.ts';
import { countBits } from '../../timeline/bitset.ts';
import { LazyPart } from '../ui/LazyPart.tsx';
import { FailureNotice } from '../ui/LoadFailure.tsx';
import { ControlsArea } from './ControlsArea.tsx';

function SearchTextsFailure() {
  const { filter, searchTexts } = useTimeline('filter', 'searchTexts');
  if (filter.text === '' || searchTexts.status !== 'failed') return null;
  return <FailureNotice what={say('The search is not ready.')} failure={searchTexts} />;
}

interface ControlsProps {
  readonly isNewestFirst: boolean;
  readonly onOrderChange: (isNewestFirst: boolean) => void;
}

/** Filters and status, with what belongs to the view at their end; what is opened changes none of it. */
const Controls = memo(function Controls({ isNewestFirst, onOrderChange }: ControlsProps) {
  const { view } = useTimeline('view');
  const ends: Readonly<Record<typeof view, ReactNode>> = {
    timeline: (
      <LazyPart message={say('The years could not be loaded.')}>
        <RangeControls />
      </LazyPart>
    ),
    list: (
      <>
        <YearFields />
        <ListControls isNewestFirst={isNewestFirst} onOrderChange={onOrderChange} />
      </>
    ),
    table: (
      <>
        <YearFields />
        <LazyPart message={say('Copy and CSV could not be loaded.')}>
          <TableActions />
        </LazyPart>
      </>
    ),
  };
  return <ControlsArea end={ends[view]} />;
});

/** Filters, status and the chosen view, with the open milestone beside or below it. */
export function ViewArea() {
  const { item, path, view, result, filtered, counts, layout, mode } = useTimeline(
    'item',
    'path',
    'view',
    'result',
    'filtered',
    'counts',
    'layout',
    'mode',
  );
  const [isNewestFirst, setNewestFirst] = useState(false);
  const isBeside = item !== null && layout === 'wide';
  const opened = item !== null && (
    <LazyPart
      message={say('The detail could not be shown.')}
      subject={item}
      pending={<p className="text-ink-2 p-4">{say('Opening the milestone')}</p>}
    >
      <MilestonePanel />
    </LazyPart>
  );
  const panel = isBeside ? null : opened || null;
  // What the filter leaves out has no row to open in.
  const hasRow = view !== 'timeline' && result.passing.some(({ id }) => id === item);
  const isEmpty = counts !== null && result.passing.length === 0;
  // Where only the years leave nothing, the chart is the way back to others.
  const isBare = isEmpty && (view !== 'timeline' || countBits(filtered.passing) === 0);
  return (
    <main>
      <UnknownNotice />
      <Controls isNewestFirst={isNewestFirst} onOrderChange={setNewestFirst} />
      {mode === 'page' && <SearchTextsFailure />}
      {path.length > 0 && (
        <LazyPart message={say('The path could not be loaded.')}>
          <PathBar />
        </LazyPart>
      )}
      <div className={isBeside ? 'grid grid-cols-[minmax(0,1fr)_24rem] items-start gap-6' : ''}>
        <section
          id="results"
          tabIndex={-1}
          className="min-w-0 outline-offset-4"
          aria-label={say('Milestones')}
        >
          {isEmpty && <NoResult />}
          {view !== 'timeline' && !hasRow && panel && <div className="my-4">{panel}</div>}
          <div data-view={view}>
            {!isBare && <ShownView isNewestFirst={isNewestFirst} panel={panel} />}
          </div>
          {view === 'timeline' && panel && <div className="mt-4">{panel}</div>}
        </section>
        {isBeside && (
          <div className="sticky top-4 max-h-[calc(100dvh-2rem)] overflow-y-auto">{opened}</div>
        )}
      </div>
    </main>
  );
}

/** The chart's place is kept while its code and the size of the container are on their way. */
function ChartPlace() {
  return (
    <div className="card text-ink-2 needs-script hidden h-[46rem] p-4 compact:block print:gone!">
      {say('Drawing the timeline')}
    </div>
  );
}

interface ShownViewProps {
  readonly isNewestFirst: boolean;
  /** The open milestone where it opens in place; else null. */
  readonly panel: ReactNode;
}

/** The chosen view; where it cannot be drawn, a message and the list, which is complete. */
function ShownView({ isNewestFirst, panel }: ShownViewProps) {
  const { view, mode } = useTimeline('view', 'mode');
  const list = <ListView isNewestFirst={isNewestFirst} panel={panel} />;
  if (view === 'list') return <>{list}</>;
  if (view === 'timeline') {
    return (
      <LazyPart
        message={say('The chart could not be shown. The list below is complete.')}
        instead={list}
        pending={
          mode === 'page' && (
            <>
              <ChartPlace />
              <div className="gone print:block">{list}</div>
            </>
          )
        }
      >
        <TimelineView />
      </LazyPart>
    );
  }
  return (
    <LazyPart
      message={say('The table could not be loaded. The list below is complete.')}
      instead={list}
      pending={<p className="text-ink-2">{say('Loading the table')}</p>}
    >
      <TableView panel={panel} />
    </LazyPart>
  );
}
