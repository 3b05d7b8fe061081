import { memo, useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react';

import { parseCalendarDate } from '../../model/calendarDate.ts';
import { say } from '../../model/say.ts';
import { type Group, GROUPS } from '../../model/viewState.ts';
import { elementsOf } from '../../timeline/chartElements.ts';
import { pageLook } from '../../timeline/look.ts';
import type { ChartScene, MarkBox } from '../../timeline/scene.ts';
import { isWholeSpan } from '../../timeline/zoom.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { LazyPart, loadable } from '../ui/LazyPart.tsx';
import { ChartDrawing, createSpokenName } from './ChartDrawing.tsx';
import { LABEL_PX, type ChartSize } from './chartSize.ts';
import { useChartControl } from './useChartControl.ts';
import { useGestures, useWheelHint } from './useGestures.ts';
import type { LiveRange } from './useLiveRange.ts';
import { useRangeSteps } from './useRangeSteps.ts';
import { keepMovingChart, useUnderPicture } from './usePainted.tsx';
import { useRovingFocus } from './useRovingFocus.ts';

const WORDS: Readonly<Record<Group, string>> = {
  kind: say('Lanes by kind'),
  pillar: say('Lanes by pillar'),
  field: say('Lanes by field'),
  state: say('Lanes by State'),
  none: say('One lane for all'),
};

/** After the word "Lanes", which is then only spoken. */
const SHORT_WORDS: Readonly<Record<Group, string>> = {
  kind: say('by kind | behind “Lanes”'),
  pillar: say('by pillar | behind “Lanes”'),
  field: say('by field | behind “Lanes”'),
  state: say('by State | behind “Lanes”'),
  none: say('one for all | behind “Lanes”'),
};

interface LanesSelectProps {
  /** Width of the free corner, px of the scene. */
  readonly widthPx: number;
  /** Px of the screen for one of the scene's. */
  readonly scale: number;
  /** No room for the word before the choice: a low chart, or the larger letters of fields for fingers. */
  readonly isShort: boolean;
}

/** By what the chart is divided into lanes; stands in the free corner over the gutter. */
const LanesSelect = memo(function LanesSelect({ widthPx, scale, isShort }: LanesSelectProps) {
  const { group, actions, isLocked, mode } = useTimeline('group', 'actions', 'isLocked', 'mode');
  // A small frame has its key beside it.
  const free = mode === 'embed' && isShort ? 36 : 12;
  if (isLocked('group')) return null;
  return (
    <label className="absolute start-2.5 top-1" style={{ width: (widthPx - free) * scale }}>
      <span className="spoken">{say('Lanes | of the chart')}</span>
      <select
        className="h-6 max-w-full cursor-pointer rounded-label bg-surface text-tiny text-ink-2"
        value={group}
        onChange={(event) => {
          const chosen = GROUPS.find((one) => one === event.target.value);
          if (chosen) actions.setGroup(chosen);
        }}
      >
        {GROUPS.map((one) => (
          <option key={one} value={one}>
            {isShort ? SHORT_WORDS[one] : WORDS[one]}
          </option>
        ))}
      </select>
    </label>
  );
});

/** Until the first picture has been seen: what comes then is needed once the reader's hand is there. */
const SEEN_AFTER_MS = 200;

function useIsSeen(): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSeen(true), SEEN_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return isSeen;
}

const HeaderButtons = loadable(() =>
  import('./HeaderButtons.tsx').then((module) => module.default),
);
const ChartCards = loadable(async () => {
  const module = await import('./ChartCards.tsx');
  keepMovingChart(module.MovingChart);
  return module.ChartCards;
});

interface TimeChartProps {
  readonly scene: ChartScene;
  /** Those of the scene, the chosen one as it looks when chosen. */
  readonly marks: readonly MarkBox[];
  readonly size: ChartSize;
  readonly live: LiveRange;
  readonly onHelp: () => void;
}

/** The drawn scene with everything that can be done in it: one tab stop, arrows inside. */
export const TimeChart = memo(function TimeChart(props: TimeChartProps) {
  const { scene, marks, size, live, onHelp } = props;
  const { item, path, filter, bundle, milestoneById, stateNames, mode } = useTimeline(
    'mode',
    'item',
    'path',
    'filter',
    'bundle',
    'milestoneById',
    'stateNames',
  );
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const { span, canZoom } = useRangeSteps();
  const id = useId();
  const look = useMemo(() => pageLook(id), [id]);
  const elements = useMemo(() => elementsOf({ ...scene, marks }), [scene, marks]);
  const drawn = useMemo(() => [...elements.values()], [elements]);
  const spokenName = useMemo(
    () => createSpokenName(bundle.vocabulary, stateNames, filter.states),
    [bundle, stateNames, filter.states],
  );
  const roving = useRovingFocus(svg, scene, {
    selectedId: item,
    isMoving: live.isMoving,
  });
  const control = useChartControl({ scene, elements, roving, scale: size.scale, onHelp });
  const [hint, showHint] = useWheelHint();
  useGestures(frame, {
    live,
    span,
    scale: scene.scale,
    pxScale: size.scale,
    isOn: canZoom,
    onPlainWheel: showHint,
  });
  const { hover, opened } = control;
  useUnderPicture(roving.ringed && roving.focus, scene, hover);
  const isSeen = useIsSeen();
  // A mark without a label tells by its card what it is, to the eye that follows the keys too.
  const bare = roving.ringed?.mark?.label === null ? roving.ringed.key : null;
  const showCard = useEffectEvent(hover.over);
  useEffect(() => showCard(bare), [bare]);
  const elementOf = (key: string | null) => (key === null ? null : elements.get(key)) ?? null;
  const chosen = item === null ? undefined : milestoneById.get(item);
  const classes = [
    'chart kind',
    canZoom ? 'can-zoom' : '',
    canZoom && !isWholeSpan(live.range, span) ? 'is-zoomed' : '',
    live.isMoving ? 'is-moving' : '',
  ];
  return (
    <div ref={frame} className="relative">
      {/* Not on the drawing: an svg that listens to the focus takes it in Chromium. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- its marks are the controls */}
      <div translate="no" onFocus={roving.onFocus} onBlur={roving.onBlur}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its marks are the controls */}
        <svg
          ref={svg}
          fill={look.palette.ink}
          fontSize={LABEL_PX}
          className={classes.join(' ')}
          width={scene.widthPx * size.scale}
          height={scene.heightPx * size.scale}
          viewBox={`0 0 ${scene.widthPx} ${scene.heightPx}`}
          role="group"
          aria-label={say(
            'Milestones in time. Arrow keys walk through them, Enter opens one, question mark lists the keys.',
          )}
          onClick={control.onClick}
          onPointerMove={control.onPointerMove}
          onPointerLeave={control.onPointerLeave}
          onKeyDown={control.onKeyDown}
        >
          <ChartDrawing
            scene={scene}
            elements={drawn}
            look={look}
            milestoneById={milestoneById}
            spokenName={spokenName}
            selectedId={item}
            path={path}
            chosenYear={chosen ? (parseCalendarDate(chosen.date.start)?.year ?? null) : null}
            stop={
              roving.focus && roving.element && { id: roving.focus.id, key: roving.element.key }
            }
            openKey={opened?.key ?? null}
            hovered={elementOf(hover.key)}
            focused={roving.ringed}
          />
        </svg>
      </div>
      <LanesSelect
        widthPx={scene.gutterPx}
        scale={size.scale}
        isShort={scene.headingStyle.counts === 'none' || matchMedia('(pointer: coarse)').matches}
      />
      {isSeen && canZoom && mode === 'page' && (
        <LazyPart message={say('The buttons of the years could not be loaded.')}>
          <HeaderButtons scene={scene} scale={size.scale} />
        </LazyPart>
      )}
      {isSeen && (
        <LazyPart message={say('The cards of the marks could not be loaded.')}>
          <ChartCards
            scene={scene}
            scale={size.scale}
            hovered={elementOf(hover.cardKey)}
            hover={hover}
            open={opened}
            focusId={roving.focus?.id ?? ''}
            hint={hint}
            onOpenItem={control.openItem}
            onCloseList={control.closeList}
            onListGone={control.listGone}
            onZoomTo={canZoom ? control.zoomTo : null}
          />
        </LazyPart>
      )}
    </div>
  );
});
