import { useEffect, useEffectEvent, useMemo, useState, type ReactNode } from 'react';
import type { DayRange } from '../../model/calendarDate.ts';
import type { ChartScene } from '../../timeline/scene.ts';
import type { ChartFocus } from '../../timeline/walk.ts';
import type { ChartSize } from './chartSize.ts';
import type { MovingChart } from './MovingChart.tsx';
import type { Hover } from './useChartControl.ts';
import type { LiveRange } from './useLiveRange.ts';

let Known: typeof MovingChart | null = null;

/** What paints a moving chart comes after the first picture. */
export function keepMovingChart(component: typeof MovingChart): void {
  Known = component;
}

/** Not where letters are spaced, or the reader's system decides on the colours. */
function canPaint({ font }: ChartSize): boolean {
  const isPlain = font.letterPx === 0 && font.wordPx === 0;
  return isPlain && !matchMedia('(forced-colors: active)').matches;
}

/**
 * What lies under the picture, and what stands at its marks. A press is for the drawing as a whole: a
 * mark that goes as the drawing comes to rest would take the click with it.
 */
const HIDDEN =
  'relative [&_:is(svg.chart,[data-header],.shadow-1)]:opacity-0 [&_.chart]:cursor-grabbing! [&_.chart_*]:pointer-events-none!';

/** A chart that is painted while it moves. */
interface Painted {
  /** Lies over the drawing while a gesture lasts that began when what paints it was there. */
  readonly picture: ReactNode;
  /** For what holds the drawing and the picture. */
  readonly around: {
    readonly className: string;
    /** What is pressed is what is seen. */
    readonly onPointerDownCapture: () => void;
  };
  /** For the drawing below: then the range at rest, else the one that is drawn. */
  readonly still: LiveRange;
}

/** What has the ring of the focus in the drawing at rest. */
const ring: { current: ChartFocus | null } = { current: null };

/**
 * Keeps for the picture what has the ring of the focus. While the drawing lies elsewhere than what is
 * seen, the pointer is taken to be over its marks: with a new scene that is known anew, by its next move.
 */
export function useUnderPicture(focus: ChartFocus | null, scene: ChartScene, hover: Hover): void {
  useEffect(() => {
    ring.current = focus;
  });
  const forget = useEffectEvent(() => {
    if (!focus) hover.over(null);
  });
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- with each new scene
  useEffect(() => forget(), [scene]);
}

/** The picture of a chart while a gesture lasts; null in a frame, which sets its drawing anew in each frame. */
export function usePainted(
  live: LiveRange,
  page: DayRange,
  size: ChartSize | null,
): Painted | null {
  const [Moving, setMoving] = useState<typeof MovingChart | null>(null);
  const [wasMoving, setWasMoving] = useState(false);
  if (wasMoving !== live.isMoving) {
    setWasMoving(live.isMoving);
    setMoving(() => (live.isMoving && size && canPaint(size) ? Known : null));
  }
  const { newest, move, settle } = live;
  const rest = useMemo(
    () => ({ range: page, isMoving: false, newest, move, settle }),
    [page, newest, move, settle],
  );
  return {
    picture: Moving && size && <Moving range={live.range} size={size} ring={ring} />,
    around: { className: Moving ? HIDDEN : 'relative', onPointerDownCapture: settle },
    still: Moving ? rest : live,
  };
}
