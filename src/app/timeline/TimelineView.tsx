import { Component, useState, type ReactNode } from 'react';
import { useReader } from '../state/Reader.ts';
import { ChartKey, KeysHelp } from './ChartKey.tsx';
import { useChartSize } from './chartSize.ts';
import { OverviewStrip } from './OverviewStrip.tsx';
import { StateSummary } from './StateSummary.tsx';
import { TimeChart } from './TimeChart.tsx';
import { densityOf, useChartScene, useFilteredMilestones } from './useChartScene.ts';
import { useLiveRange } from './useLiveRange.ts';
import { useRangeSteps } from './useRangeSteps.ts';

interface ChartBoundaryProps {
  readonly onShowList: () => void;
  readonly children: ReactNode;
}

interface ChartBoundaryState {
  readonly hasFailed: boolean;
}

/** Stands in for a chart that could not be drawn: the page around it goes on, and the list is complete. */
class ChartBoundary extends Component<ChartBoundaryProps, ChartBoundaryState> {
  static getDerivedStateFromError(): ChartBoundaryState {
    return { hasFailed: true };
  }

  override state: ChartBoundaryState = { hasFailed: false };

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div className="card flex flex-wrap items-center gap-3 p-4" role="alert">
        The chart could not be drawn. The list is complete.
        <button
          type="button"
          className="control"
          onClick={() => this.setState({ hasFailed: false })}
        >
          Try again
        </button>
        <button type="button" className="control" onClick={this.props.onShowList}>
          Show the list
        </button>
      </div>
    );
  }
}

/** The chart with its axis, strip and key, as wide as its place; below it how the texts name the chosen States. */
export function TimelineView() {
  const { actions } = useReader();
  return (
    <ChartBoundary onShowList={() => actions.setView('list')}>
      <Timeline />
    </ChartBoundary>
  );
}

function Timeline() {
  const reader = useReader();
  const { place, probe, size } = useChartSize();
  const steps = useRangeSteps();
  const live = useLiveRange(reader.range, steps.rest);
  const milestones = useFilteredMilestones(reader);
  const scene = useChartScene(reader, milestones, live.range, size);
  const [showsKeys, setShowsKeys] = useState(false);
  const density = densityOf(reader.layout);
  // A small frame has no room for explanations; its keys stay.
  const hasKey = reader.mode === 'page' || density === 'full';
  return (
    <>
      <div className="card relative">
        <div ref={place}>
          <span ref={probe} className="chart-probe" aria-hidden="true">
            2003 New
          </span>
          {scene && size ? (
            <TimeChart scene={scene} size={size} live={live} onHelp={() => setShowsKeys(true)} />
          ) : (
            <p className="min-h-160 p-4 text-ink-2">Drawing the timeline</p>
          )}
        </div>
        {scene && size && (
          <OverviewStrip
            milestones={milestones}
            live={live}
            steps={steps}
            size={size}
            density={density}
          />
        )}
        {scene && hasKey && <ChartKey forms={scene.forms} onShowKeys={() => setShowsKeys(true)} />}
        {showsKeys && <KeysHelp onClose={() => setShowsKeys(false)} />}
      </div>
      {density === 'full' && <StateSummary />}
    </>
  );
}
