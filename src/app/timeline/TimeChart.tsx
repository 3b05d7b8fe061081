import { useMemo, useRef } from 'react';
import { parseCalendarDate } from '../../model/calendarDate.ts';
import type { ChartScene } from '../../timeline/scene.ts';
import { isWholeSpan } from '../../timeline/zoom.ts';
import { useReader } from '../state/Reader.ts';
import './chart.css';
import './chartForcedColors.css';
import { ChartCards } from './ChartCards.tsx';
import { ChartGround } from './ChartGround.tsx';
import { ChartHeader } from './ChartHeader.tsx';
import { Clusters } from './Clusters.tsx';
import { Extents } from './Extents.tsx';
import { LaneHeadings } from './LaneHeadings.tsx';
import { LanesSelect } from './LanesSelect.tsx';
import { Marks, type SpotsProps } from './Marks.tsx';
import { measureIn } from './measureLabel.ts';
import { createSpokenName } from './spokenName.ts';
import { spotsOf } from './spots.ts';
import { Underlays } from './Underlays.tsx';
import { useChartControl } from './useChartControl.ts';
import type { ChartSize } from './useChartSize.ts';
import { useGestures } from './useGestures.ts';
import type { LiveRange } from './useLiveRange.ts';
import { useRangeSteps } from './useRangeSteps.ts';
import { useRovingSpot } from './useRovingSpot.ts';
import { useWheelHint } from './useWheelHint.ts';

interface TimeChartProps {
  readonly scene: ChartScene;
  readonly size: ChartSize;
  readonly live: LiveRange;
  /** Rings mark what stands in more than one lane. */
  readonly marksShared: boolean;
  readonly onHelp: () => void;
}

/** The drawn scene with everything that can be done in it: one tab stop, arrows inside. */
export function TimeChart({ scene, size, live, marksShared, onHelp }: TimeChartProps) {
  const { bundle, state, milestoneById, stateNames } = useReader();
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const { span, canZoom } = useRangeSteps();
  const spots = useMemo(() => spotsOf(scene), [scene]);
  const drawn = useMemo(() => [...spots.values()], [spots]);
  const spokenName = useMemo(
    () => createSpokenName(bundle.vocabulary, stateNames),
    [bundle, stateNames],
  );
  const roving = useRovingSpot(svg, scene, {
    selectedId: state.item,
    isMoving: live.isMoving,
  });
  const control = useChartControl({ scene, spots, roving, scale: size.scale, onHelp });
  const [hint, showHint] = useWheelHint();
  useGestures(frame, {
    live,
    span,
    scale: scene.scale,
    pxScale: size.scale,
    isOn: canZoom,
    onPlainWheel: showHint,
  });
  const { hover, openSpot } = control;
  const spotOf = (key: string | null) => (key === null ? null : spots.get(key)) ?? null;
  const chosen = state.item === null ? undefined : milestoneById.get(state.item);
  const spotsProps: SpotsProps = {
    spots: drawn,
    milestoneById,
    spokenName,
    selectedId: state.item,
    stop: roving.focus && roving.spot && { id: roving.focus.id, key: roving.spot.key },
    openKey: openSpot?.key ?? null,
  };
  const look = [
    'chart',
    canZoom ? 'can-zoom' : '',
    canZoom && !isWholeSpan(live.range, span) ? 'is-zoomed' : '',
    live.isMoving ? 'is-moving' : '',
  ];
  return (
    <div ref={frame} className="relative">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its marks are the controls */}
      <svg
        ref={svg}
        className={look.join(' ')}
        width={scene.widthPx * size.scale}
        height={scene.heightPx * size.scale}
        viewBox={`0 0 ${scene.widthPx} ${scene.heightPx}`}
        role="group"
        aria-label="Milestones in time. Arrow keys walk through them, Enter opens one, question mark lists the keys."
        onClick={control.onClick}
        onPointerMove={control.onPointerMove}
        onPointerLeave={control.onPointerLeave}
        onKeyDown={control.onKeyDown}
        onFocus={roving.onFocus}
        onBlur={roving.onBlur}
      >
        <ChartGround scene={scene} />
        <ChartHeader
          scene={scene}
          measure={measureIn(size.font)}
          chosenYear={chosen ? (parseCalendarDate(chosen.date.start)?.year ?? null) : null}
        />
        <LaneHeadings scene={scene} kinds={bundle.vocabulary.kinds} />
        <Underlays
          scene={scene}
          spots={drawn}
          hovered={spotOf(hover.key)}
          selectedId={state.item}
          focused={roving.ringed}
          marksShared={marksShared}
        />
        <Extents scene={scene} />
        <Marks {...spotsProps} />
        <Clusters {...spotsProps} mixesFamilies={state.group !== 'kind'} />
      </svg>
      <LanesSelect
        widthPx={scene.gutterPx * size.scale}
        isShort={scene.heading.counts === 'none'}
      />
      <ChartCards
        scene={scene}
        scale={size.scale}
        hovered={spotOf(hover.cardKey)}
        hover={hover}
        open={openSpot}
        focusId={roving.focus?.id ?? ''}
        hint={hint}
        onOpenItem={control.openItem}
        onCloseList={control.closeList}
        onListGone={control.listGone}
        onZoomTo={canZoom ? control.zoomTo : null}
      />
    </div>
  );
}
