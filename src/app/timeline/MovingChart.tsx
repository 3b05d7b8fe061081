import { useLayoutEffect, useRef, type RefObject } from 'react';
import { parseCalendarDate, type DayRange } from '../../model/calendarDate.ts';
import { elementsOf } from '../../timeline/chartElements.ts';
import { PAGE_PALETTE, pageLook } from '../../timeline/look.ts';
import { paintDrawing, type Brush } from '../../timeline/paintDrawing.ts';
import { elementAt, focusOn, type ChartFocus } from '../../timeline/walk.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { drawMoving } from './ChartDrawing.tsx';
import { LABEL_PX, type ChartSize } from './chartSize.ts';
import { useChartScene } from './useChartScene.ts';

const COLOURS = { ...PAGE_PALETTE, focus: 'var(--focus)' };

/** The colours of the chart as they are now. */
function coloursOf(canvas: HTMLElement): Brush['palette'] {
  const style = getComputedStyle(canvas);
  const colours = Object.entries(COLOURS).map(([name, colour]) => {
    canvas.style.color = colour;
    return [name, style.color];
  });
  return Object.fromEntries(colours) as Brush['palette'];
}

interface MovingChartProps {
  readonly range: DayRange;
  readonly size: ChartSize;
  /** What has the ring of the focus, where something has. */
  readonly ring: RefObject<ChartFocus | null>;
}

/**
 * The chart while a gesture lasts, painted over the drawing at rest, which keeps focus and names: a
 * frame of it is less work than to set the drawing anew.
 */
export function MovingChart({ range, size, ring }: MovingChartProps) {
  const { item, path, milestoneById } = useTimeline('item', 'path', 'milestoneById');
  const ref = useRef<HTMLCanvasElement>(null);
  const palette = useRef<Brush['palette'] | null>(null);
  const shown = useChartScene(range, size);
  const chosen = item === null ? undefined : milestoneById.get(item);
  const chosenYear = chosen ? (parseCalendarDate(chosen.date.start)?.year ?? null) : null;
  useLayoutEffect(() => {
    const canvas = ref.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context || !shown) return;
    const { scene, marks } = shown;
    const scale = size.scale * devicePixelRatio;
    const [width, height] = [scene.widthPx, scene.heightPx].map((px) => Math.round(px * scale));
    if (canvas.width !== width || canvas.height !== height) {
      Object.assign(canvas, { width, height });
      canvas.style.width = `${scene.widthPx * size.scale}px`;
    }
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, scene.widthPx, scene.heightPx);
    palette.current ??= coloursOf(canvas);
    const brush = {
      palette: palette.current,
      fontFamily: size.font.family,
      fontScale: size.font.sizePx / LABEL_PX,
    };
    const focus = ring.current && focusOn(scene, ring.current.id, ring.current.lane);
    const drawing = drawMoving({
      scene,
      elements: [...elementsOf({ ...scene, marks }).values()],
      look: { ...pageLook(''), palette: brush.palette },
      selectedId: item,
      path,
      chosenYear,
      focused: focus && elementAt(scene, focus),
    });
    paintDrawing(context, drawing, brush);
  }, [shown, size, item, path, chosenYear, ring]);
  return (
    <canvas
      ref={ref}
      aria-hidden="true"
      className="chart kind pointer-events-none absolute start-0 top-0"
    />
  );
}
