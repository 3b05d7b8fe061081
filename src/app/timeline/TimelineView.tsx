import { useState } from 'react';
import { useReader } from '../state/Reader.ts';
import { ChartBoundary } from './ChartBoundary.tsx';
import { ChartKey } from './ChartKey.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { OverviewStrip } from './OverviewStrip.tsx';
import { StateSummary } from './StateSummary.tsx';
import { TimeChart } from './TimeChart.tsx';
import { densityOf, useChartScene, useFilteredMilestones } from './useChartScene.ts';
import { useChartSize } from './useChartSize.ts';
import { useLiveRange } from './useLiveRange.ts';
import { useRangeSteps } from './useRangeSteps.ts';

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
  const { group, filter } = reader.state;
  const density = densityOf(reader.layout);
  // A small frame has no room for explanations; its keys stay.
  const hasKey = reader.mode === 'page' || density === 'full';
  const marksShared = group === 'state' && filter.states.length > 1;
  return (
    <>
      <div className="card relative">
        <div ref={place}>
          <span ref={probe} className="chart-probe" aria-hidden="true">
            2003 New
          </span>
          {scene && size ? (
            <TimeChart
              scene={scene}
              size={size}
              live={live}
              marksShared={marksShared}
              onHelp={() => setShowsKeys(true)}
            />
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
        {scene && hasKey && (
          <ChartKey
            forms={scene.forms}
            hasShared={marksShared && scene.marks.some((mark) => mark.laneCount > 1)}
            onShowKeys={() => setShowsKeys(true)}
          />
        )}
        {showsKeys && <KeysHelp onClose={() => setShowsKeys(false)} />}
      </div>
      {density === 'full' && <StateSummary />}
    </>
  );
}
