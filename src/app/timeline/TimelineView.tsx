import { memo, useCallback, useState } from 'react';
import { say } from '../../model/say.ts';
import { drawKey } from '../../timeline/drawKey.ts';
import { pageLook } from '../../timeline/look.ts';
import type { ChartScene } from '../../timeline/scene.ts';
import { KeySign } from '../picture/SvgTree.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { KindMark } from '../ui/KindMark.tsx';
import { useTimeline } from '../state/useTimeline.ts';
import { LazyPart, loadable } from '../ui/LazyPart.tsx';
import { OverviewStrip } from './OverviewStrip.tsx';
import { TimeChart } from './TimeChart.tsx';
import { type MeasuredChart, useChartSize } from './chartSize.ts';
import { densityOf, useChartScene } from './useChartScene.ts';
import { useLiveRange } from './useLiveRange.ts';
import { usePainted } from './usePainted.tsx';
import { useRangeSteps } from './useRangeSteps.ts';
import { possibleDays } from '../../model/calendarDate.ts';
import { isWholeSpan, SHORTEST_RANGE_DAYS } from '../../timeline/zoom.ts';
import { RovingGroup } from '../ui/RovingGroup.tsx';
import { YearFields } from './YearFields.tsx';

const BUTTONS: readonly { way: 'out' | 'in' | 'whole'; icon: IconName; label: string }[] = [
  { way: 'out', icon: 'minus', label: say('Zoom out') },
  { way: 'in', icon: 'plus', label: say('Zoom in') },
  { way: 'whole', icon: 'whole', label: say('Whole period') },
];

/** Years from and to, and the zoom: about the chosen milestone where it is in sight, else about the middle. */
export function RangeControls() {
  const { item, range, milestoneById } = useTimeline('item', 'range', 'milestoneById');
  const { span, canZoom, zoom } = useRangeSteps();
  const isWhole = isWholeSpan(range, span);
  const isClosest = range.last - range.first < SHORTEST_RANGE_DAYS;
  const chosen = item === null ? undefined : milestoneById.get(item);
  const day = chosen && possibleDays(chosen.date).first;
  const anchor = day !== undefined && day >= range.first && day <= range.last ? day : undefined;
  if (!canZoom) return <YearFields />;
  return (
    <>
      <YearFields />
      <RovingGroup label={say('Zoom | noun')} className="inline-flex gap-2">
        {BUTTONS.map(({ way, icon, label }) => {
          const isIdle = way === 'in' ? isClosest : isWhole;
          return (
            <button
              key={way}
              type="button"
              className="control px-0 aria-disabled:opacity-50"
              aria-label={label}
              aria-disabled={isIdle}
              title={label}
              onClick={() => {
                if (!isIdle) zoom(way, anchor);
              }}
            >
              <Icon name={icon} />
            </button>
          );
        })}
      </RovingGroup>
    </>
  );
}

/** Below the chart once a State is chosen. */
export const StateSummary = loadable(() =>
  import('./StateSummary.tsx').then((module) => module.StateSummary),
);

const KeysHelp = loadable(() => import('./KeysHelp.tsx').then((module) => module.KeysHelp));

const LOOK = pageLook('');

interface ChartKeyProps {
  readonly scene: ChartScene;
  readonly onShowKeys: () => void;
}

/** The shapes that no line of the gutter names, and the forms that occur, each with its words. */
const KeyEntries = memo(function KeyEntries({ scene }: Pick<ChartKeyProps, 'scene'>) {
  const { kinds } = useTimeline(({ bundle }) => bundle.vocabulary);
  const { forms, marks, clusters, plan, headingStyle } = scene;
  const isNamed =
    headingStyle.counts === 'lines' && plan.lanes.some((lane) => lane.kinds.length > 0);
  const shown = new Set(
    [...marks, ...clusters].flatMap((one) => ('kinds' in one ? one.kinds : one.kind)),
  );
  return (
    <>
      {kinds
        .filter(({ id }) => !isNamed && shown.has(id))
        .map(({ id, label }) => (
          <span key={id} className="inline-flex items-center gap-2">
            <KindMark kind={id} />
            {label}
          </span>
        ))}
      {drawKey({ forms }, LOOK).map((entry) => (
        <span key={entry.form} className="inline-flex items-center gap-2">
          <KeySign entry={entry} />
          {entry.says}
        </span>
      ))}
    </>
  );
});

/** In a small frame, which has no room for it: the key behind a sign in the corner over the gutter. */
function CornerKey({ scene, scale }: Pick<ChartKeyProps, 'scene'> & { readonly scale: number }) {
  const title = say('Key | to the signs of the chart');
  return (
    <details
      className="absolute top-1 z-10"
      style={{ insetInlineStart: (scene.gutterPx - 28) * scale }}
    >
      <summary className="grid size-6 cursor-pointer place-items-center text-ink-2" title={title}>
        <span className="spoken">{title}</span>
        <Icon name="notice" />
      </summary>
      <div className="absolute -start-16 card shadow-1 grid w-72 gap-1 p-3 text-tiny text-ink-2">
        <KeyEntries scene={scene} />
      </div>
    </details>
  );
}

/** Explains the forms that occur in the view, and opens the list of keys. */
const ChartKey = memo(function ChartKey({ scene, onShowKeys }: ChartKeyProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1 border-t border-rule px-3.5 py-2 text-tiny text-ink-2">
      <KeyEntries scene={scene} />
      <button type="button" className="link ms-auto min-h-6" onClick={onShowKeys}>
        {say('Keys | of the keyboard')}
      </button>
    </div>
  );
});

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
  const { filtered, layout, mode, range } = useTimeline('filtered', 'layout', 'mode', 'range');
  const { place, probe, size } = useChartSize();
  const hasStates = useTimeline(({ filter }) => filter.states.length > 0);
  const steps = useRangeSteps();
  const live = useLiveRange(range, steps.rest);
  const painted = usePainted(live, range, size);
  const still = painted?.still ?? live;
  const shown = useChartScene(still.range, size);
  const [showsKeys, setShowsKeys] = useState(false);
  const showKeys = useCallback(() => setShowsKeys(true), []);
  const density = densityOf(layout);
  // A small frame has no room for explanations; its keys stay.
  const hasKey = mode === 'page' || density === 'full';
  return (
    <>
      <div className="card relative">
        <div ref={place} className="relative" {...painted?.around}>
          <ChartProbe probe={probe} />
          {painted?.picture}
          {shown && size ? (
            <TimeChart {...shown} size={size} live={still} onHelp={showKeys} />
          ) : (
            <p className="min-h-160 p-4 text-ink-2">{say('Drawing the timeline')}</p>
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
        {shown &&
          (hasKey ? (
            <ChartKey scene={shown.scene} onShowKeys={showKeys} />
          ) : (
            <CornerKey scene={shown.scene} scale={size?.scale ?? 1} />
          ))}
        {showsKeys && (
          <LazyPart message={say('The list of keys could not be loaded.')}>
            <KeysHelp onClose={() => setShowsKeys(false)} />
          </LazyPart>
        )}
      </div>
      {hasKey && hasStates && (
        <LazyPart message={say('The summary of the chosen States could not be loaded.')}>
          <StateSummary />
        </LazyPart>
      )}
    </>
  );
}
