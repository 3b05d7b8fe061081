import type { DayRange } from '../../model/calendarDate.ts';
import { isWholeSpan, panRange, zoomRange } from '../../timeline/zoom.ts';

/** What the gestures need to know of the chart, asked at each event. */
export interface GestureField {
  readonly range: DayRange;
  readonly span: DayRange;
  /** Left end and width of the time scale on the screen, px. */
  readonly left: number;
  readonly width: number;
}

export interface GestureHandlers {
  readonly field: () => GestureField | null;
  readonly move: (range: DayRange) => void;
  /** A wheel was turned without a key: the page scrolls, and the reader may be told. */
  readonly onPlainWheel: () => void;
}

/** Movement of the mouse, in px, from which a press is a drag. */
const DRAG_FROM_PX = 4;
/** One notch of a wheel (100 px) zooms by about a sixth. */
const WHEEL_RATE = 0.0016;
/** A wheel that counts in lines or pages, in px. */
const WHEEL_UNITS_PX = [1, 16, 400];

interface Point {
  readonly x: number;
  readonly y: number;
}

const lengthOf = (range: DayRange): number => range.last + 1 - range.first;

/** The day under an x of the screen, with its fraction. */
function dayAt(field: GestureField, x: number): number {
  return field.range.first + ((x - field.left) / field.width) * lengthOf(field.range);
}

/** Lists and controls that lie over the drawing keep their pointers. */
function isOnCard(event: Event): boolean {
  return event.target instanceof Element && event.target.closest('svg') === null;
}

/** Range after two fingers moved: what was between them stays between them. */
function pinched(start: GestureField, from: readonly Point[], to: readonly Point[]): DayRange {
  const [a, b] = from;
  const [c, d] = to;
  if (!a || !b || !c || !d) return start.range;
  const before = Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
  const after = Math.max(1, Math.hypot(c.x - d.x, c.y - d.y));
  const anchorDay = dayAt(start, (a.x + b.x) / 2);
  const zoomed = zoomRange(start.range, start.span, { factor: after / before, anchorDay });
  const under = dayAt({ ...start, range: zoomed }, (c.x + d.x) / 2);
  return panRange(zoomed, start.span, anchorDay - under);
}

/**
 * Zoom and pan by pointer on the chart and what lies over it: Ctrl or ⌘ with the wheel, two fingers, and a drag of the mouse while
 * zoomed in. A plain wheel and a single finger are left to the page (the element has
 * `touch-action: pan-x pan-y`). Gives the way to take the gestures off again.
 */
export function attachGestures(element: Element, handlers: GestureHandlers): () => void {
  const fingers = new Map<number, Point>();
  let pinch: { readonly field: GestureField; readonly from: readonly Point[] } | null = null;
  let drag: { readonly field: GestureField; readonly x: number; isMoving: boolean } | null = null;
  let swallowsClick = false;

  const onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) {
      handlers.onPlainWheel();
      return;
    }
    const field = handlers.field();
    if (!field) return;
    event.preventDefault();
    const px = event.deltaY * (WHEEL_UNITS_PX[event.deltaMode] ?? 1);
    // A trackpad's pinch comes as a wheel with Ctrl and small steps.
    const rate = Math.abs(px) < 30 ? WHEEL_RATE * 5 : WHEEL_RATE;
    const by = { factor: Math.exp(-px * rate), anchorDay: dayAt(field, event.clientX) };
    handlers.move(zoomRange(field.range, field.span, by));
  };

  const onPointerDown = (event: PointerEvent): void => {
    swallowsClick = false;
    const field = handlers.field();
    if (!field || isOnCard(event)) return;
    if (event.pointerType === 'mouse') {
      if (event.button === 0) drag = { field, x: event.clientX, isMoving: false };
      return;
    }
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    pinch = fingers.size === 2 ? { field, from: [...fingers.values()] } : null;
  };

  const onPointerMove = (event: PointerEvent): void => {
    if (fingers.has(event.pointerId)) {
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (!pinch) return;
      swallowsClick = true;
      handlers.move(pinched(pinch.field, pinch.from, [...fingers.values()]));
      return;
    }
    if (!drag || event.pointerType !== 'mouse') return;
    const px = event.clientX - drag.x;
    if (!drag.isMoving) {
      if (Math.abs(px) < DRAG_FROM_PX) return;
      drag.isMoving = true;
      // What began as a drag chooses nothing, also where there is nothing to pan.
      swallowsClick = true;
      element.setPointerCapture(event.pointerId);
    }
    if (isWholeSpan(drag.field.range, drag.field.span)) return;
    const { range, span, width } = drag.field;
    handlers.move(panRange(range, span, (-px / width) * lengthOf(range)));
  };

  const onPointerEnd = (event: PointerEvent): void => {
    fingers.delete(event.pointerId);
    pinch = null;
    drag = null;
  };

  // Two fingers that move together would scroll the page in spite of the pinch.
  const onTouchMove = (event: TouchEvent): void => {
    if (event.touches.length > 1 && event.cancelable) event.preventDefault();
  };

  const onClick = (event: Event): void => {
    if (!swallowsClick) return;
    swallowsClick = false;
    event.stopPropagation();
    event.preventDefault();
  };

  const away = new AbortController();
  const { signal } = away;
  const listen = element.addEventListener.bind(element) as (
    type: string,
    listener: (event: never) => void,
    options: AddEventListenerOptions,
  ) => void;
  listen('wheel', onWheel, { signal, passive: false });
  listen('touchmove', onTouchMove, { signal, passive: false });
  listen('pointerdown', onPointerDown, { signal });
  listen('pointermove', onPointerMove, { signal });
  listen('pointerup', onPointerEnd, { signal });
  listen('pointercancel', onPointerEnd, { signal });
  listen('click', onClick, { signal, capture: true });
  return () => away.abort();
}
