import { memo, useCallback, useMemo, useState } from 'react';

import { drawKey } from '../../timeline/drawKey.ts';
import { pageLook } from '../../timeline/look.ts';
import type { SceneForm } from '../../timeline/scene.ts';
import { KeySign } from '../picture/SvgTree.tsx';
import { useTimeline } from '../state/useTimeline.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { LazyPart, loadable } from '../ui/LazyPart.tsx';
import { OverviewStrip } from './OverviewStrip.tsx';
import { TimeChart } from './TimeChart.tsx';
import { type MeasuredChart, useChartSize } from './chartSize.ts';
import { densityOf, useChartScene } from './useChartScene.ts';
import { useLiveRange } from './useLiveRange.ts';
import { useRangeSteps } from './useRangeSteps.ts';

/** Below the chart once a State is chosen. */
export const StateSummary = loadable(() =>
  import('./StateSummary.tsx').then((module) => module.StateSummary),
);

const KeysHelp = loadable(() => import('./KeysHelp.tsx').then((module) => module.KeysHelp));

const LOOK = pageLook('');

interface ChartKeyProps {
  readonly forms: ReadonlySet<SceneForm>;
  readonly onShowKeys: () => void;
}

/** Explains the forms that occur in the view, and opens the list of keys. */
const ChartKey = memo(function ChartKey({ forms, onShowKeys }: ChartKeyProps) {
  const entries = useMemo(() => drawKey({ forms }, LOOK), [forms]);
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1 border-t border-rule px-3.5 py-2 text-tiny text-ink-2">
      {entries.map((entry) => (
        <span key={entry.form} className="inline-flex items-center gap-2">
          <KeySign entry={entry} />
          {entry.says}
        </span>
      ))}
      <button type="button" className="link ms-auto min-h-6" onClick={onShowKeys}>
        Keys
      </button>
    </div>
  );
});

/** Comes with the chart: one file more would be one request more. */
export { RangeControls } from './RangeControls.tsx';

/** A text in the chart's font, to be measured and never seen. */
function ChartProbe({ probe }: Pick<MeasuredChart, 'probe'>) {
  return (
    <svg className="chart-probe" aria-hidden="true">
      <text ref={probe} fontSize={12.5}>
        0000 New
      </text>
    </svg>
  );
}

/** The strip of all years by itself, as wide as its place. */
export function PeriodStrip() {
  const { filtered, range } = useTimeline('filtered', 'range');
  const { place, probe, size } = useChartSize();
  const steps = useRangeSteps();
  const live = useLiveRange(range, steps.rest);
  return (
    <div ref={place} className="mt-2 -ms-3.5 -me-2.5 *:border-t-0">
      <ChartProbe probe={probe} />
      {size && (
        <OverviewStrip
          milestones={filtered}
          live={live}
          steps={steps}
          size={size}
          density="compact"
        />
      )}
    </div>
  );
}

/** The chart with its axis, strip and key, as wide as its place; below it how the texts name the chosen States. */
export function TimelineView() {
  const { actions } = useTimeline('actions');
  return (
    <ErrorBoundary
      cure="again"
      message="The chart could not be drawn. The list is complete."
      instead={
        <button type="button" className="control" onClick={() => actions.setView('list')}>
          Show the list
        </button>
      }
    >
      <Timeline />
    </ErrorBoundary>
  );
}

function Timeline() {
  const { filtered, layout, mode, range } = useTimeline('filtered', 'layout', 'mode', 'range');
  const { place, probe, size } = useChartSize();
  const hasStates = useTimeline(({ filter }) => filter.states.length > 0);
  const steps = useRangeSteps();
  const live = useLiveRange(range, steps.rest);
  const shown = useChartScene(live.range, size);
  const [showsKeys, setShowsKeys] = useState(false);
  const showKeys = useCallback(() => setShowsKeys(true), []);
  const density = densityOf(layout);
  // A small frame has no room for explanations; its keys stay.
  const hasKey = mode === 'page' || density === 'full';
  return (
    <>
      <div className="card relative">
        <div ref={place}>
          <ChartProbe probe={probe} />
          {shown && size ? (
            <TimeChart {...shown} size={size} live={live} onHelp={showKeys} />
          ) : (
            <p className="min-h-160 p-4 text-ink-2">Drawing the timeline</p>
          )}
        </div>
        {shown && size && (
          <OverviewStrip
            milestones={filtered}
            live={live}
            steps={steps}
            size={size}
            density={density}
          />
        )}
        {shown && hasKey && <ChartKey forms={shown.scene.forms} onShowKeys={showKeys} />}
        {showsKeys && (
          <LazyPart message="The list of keys could not be loaded.">
            <KeysHelp onClose={() => setShowsKeys(false)} />
          </LazyPart>
        )}
      </div>
      {hasKey && hasStates && (
        <LazyPart message="The summary of the chosen States could not be loaded.">
          <StateSummary />
        </LazyPart>
      )}
    </>
  );
}
