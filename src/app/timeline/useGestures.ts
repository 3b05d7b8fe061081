import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { DayRange } from '../../model/calendarDate.ts';
import { say } from '../../model/say.ts';
import type { TimeScale } from '../../timeline/scene.ts';
import { isWholeSpan, panRange, zoomRange } from '../../timeline/zoom.ts';
import type { LiveRange } from './useLiveRange.ts';

/** What the gestures need to know of the chart, asked at each event. */
interface GestureField {
  readonly range: DayRange;
  readonly span: DayRange;
  /** Left end and width of the time scale on the screen, px. */
  readonly left: number;
  readonly width: number;
}

interface GestureHandlers {
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
  return event.target instanceof Element && event.target.closest('svg, [data-header]') === null;
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

/** What Safari's gesture events say, which no library of types names. */
interface SafariGesture {
  /** How far apart the fingers are, 1 at the start. */
  readonly scale: number;
  readonly clientX: number;
}

interface Drag {
  readonly field: GestureField;
  readonly x: number;
  isMoving: boolean;
}

/** The gestures under way on one element. */
class ChartGestures {
  readonly #element: Element;
  readonly #handlers: GestureHandlers;
  readonly #fingers = new Map<number, Point>();
  #pinch: { readonly field: GestureField; readonly from: readonly Point[] } | null = null;
  #pinchStart: GestureField | null = null;
  #drag: Drag | null = null;
  #swallowsClick = false;

  constructor(element: Element, handlers: GestureHandlers) {
    this.#element = element;
    this.#handlers = handlers;
  }

  onWheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) {
      this.#handlers.onPlainWheel();
      return;
    }
    const field = this.#handlers.field();
    if (!field) return;
    event.preventDefault();
    const px = event.deltaY * (WHEEL_UNITS_PX[event.deltaMode] ?? 1);
    // A trackpad's pinch comes as a wheel with Ctrl and small steps.
    const rate = Math.abs(px) < 30 ? WHEEL_RATE * 5 : WHEEL_RATE;
    const by = { factor: Math.exp(-px * rate), anchorDay: dayAt(field, event.clientX) };
    this.#handlers.move(zoomRange(field.range, field.span, by));
  }

  onPointerDown(event: PointerEvent): void {
    this.#swallowsClick = false;
    const field = this.#handlers.field();
    if (!field || isOnCard(event)) return;
    if (event.pointerType === 'mouse') {
      if (event.button === 0) this.#drag = { field, x: event.clientX, isMoving: false };
      return;
    }
    this.#fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.#pinch = this.#fingers.size === 2 ? { field, from: [...this.#fingers.values()] } : null;
  }

  onPointerMove(event: PointerEvent): void {
    if (this.#fingers.has(event.pointerId)) this.#moveFinger(event);
    else if (this.#drag && event.pointerType === 'mouse') this.#moveMouse(event, this.#drag);
  }

  #moveFinger(event: PointerEvent): void {
    this.#fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (!this.#pinch) return;
    this.#swallowsClick = true;
    const { field, from } = this.#pinch;
    this.#handlers.move(pinched(field, from, [...this.#fingers.values()]));
  }

  #moveMouse(event: PointerEvent, drag: Drag): void {
    // Released outside the chart, before the drag had taken hold of the pointer.
    if ((event.buttons & 1) === 0) {
      this.#drag = null;
      return;
    }
    const px = event.clientX - drag.x;
    if (!drag.isMoving) {
      if (Math.abs(px) < DRAG_FROM_PX) return;
      drag.isMoving = true;
      // What began as a drag chooses nothing, also where there is nothing to pan.
      this.#swallowsClick = true;
      this.#element.setPointerCapture(event.pointerId);
    }
    const { range, span, width } = drag.field;
    if (isWholeSpan(range, span)) return;
    this.#handlers.move(panRange(range, span, (-px / width) * lengthOf(range)));
  }

  onPointerEnd(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
    this.#pinch = null;
    this.#drag = null;
  }

  /**
   * Safari tells of a trackpad's pinch in events of its own: the first with the state at its start,
   * each further one with the scale since. On a touch screen they come beside the fingers.
   */
  onGesture(event: Partial<SafariGesture> & Event): void {
    if (this.#fingers.size > 0) return;
    const field = this.#handlers.field();
    if (!field) return;
    event.preventDefault();
    if (event.type === 'gesturestart') this.#pinchStart = field;
    const { scale: factor = 1, clientX = 0 } = event;
    const start = this.#pinchStart;
    if (!start || factor <= 0) return;
    const anchorDay = dayAt(start, clientX);
    this.#handlers.move(zoomRange(start.range, start.span, { factor, anchorDay }));
  }

  /** Two fingers that move together would scroll the page in spite of the pinch. */
  onTouchMove(event: TouchEvent): void {
    if (event.touches.length > 1 && event.cancelable) event.preventDefault();
  }

  onClick(event: Event): void {
    if (!this.#swallowsClick) return;
    this.#swallowsClick = false;
    event.stopPropagation();
    event.preventDefault();
  }
}

/**
 * Zoom and pan by pointer on the chart and what lies over it: Ctrl or ⌘ with the wheel, two
 * fingers, and a drag of the mouse while zoomed in. A plain wheel and a single finger are left to
 * the page (the drawing has `touch-action: pan-x pan-y`). Gives the way to take the gestures off
 * again.
 */
function attachGestures(element: HTMLElement, handlers: GestureHandlers): () => void {
  const gestures = new ChartGestures(element, handlers);
  const away = new AbortController();
  const { signal } = away;
  const notPassive = { signal, passive: false };
  element.addEventListener('wheel', (event) => gestures.onWheel(event), notPassive);
  for (const type of ['gesturestart', 'gesturechange'])
    element.addEventListener(type, (event) => gestures.onGesture(event), notPassive);
  element.addEventListener('touchmove', (event) => gestures.onTouchMove(event), notPassive);
  element.addEventListener('pointerdown', (event) => gestures.onPointerDown(event), { signal });
  element.addEventListener('pointermove', (event) => gestures.onPointerMove(event), { signal });
  element.addEventListener('pointerup', (event) => gestures.onPointerEnd(event), { signal });
  element.addEventListener('pointercancel', (event) => gestures.onPointerEnd(event), { signal });
  element.addEventListener('click', (event) => gestures.onClick(event), { signal, capture: true });
  return () => away.abort();
}

interface GestureInput {
  readonly live: LiveRange;
  readonly span: DayRange;
  readonly scale: TimeScale;
  /** Px of the screen for one of the scene's. */
  readonly pxScale: number;
  /** False: the range cannot be changed, and all pointers are the page's. */
  readonly isOn: boolean;
  readonly onPlainWheel: () => void;
}

/** Puts the gestures on an element once and tells them of the newest drawing. */
export function useGestures(ref: RefObject<HTMLElement | null>, input: GestureInput): void {
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });
  const { isOn } = input;
  useEffect(() => {
    const element = ref.current;
    if (!element || !isOn) return undefined;
    return attachGestures(element, {
      field: () => {
        const { live, span, scale, pxScale } = latest.current;
        return {
          range: live.newest(),
          span,
          left: element.getBoundingClientRect().left + scale.x * pxScale,
          width: scale.width * pxScale,
        };
      },
      move: (range) => latest.current.live.move(range),
      onPlainWheel: () => latest.current.onPlainWheel(),
    });
  }, [ref, isOn]);
}

const SHOWN_MS = 2600;

/** The hint that appears once, after a plain wheel over the chart; empty while there is none. */
export function useWheelHint(): readonly [string, () => void] {
  const [hint, setHint] = useState('');
  const wasShown = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = useCallback(() => {
    if (wasShown.current) return;
    wasShown.current = true;
    setHint(say('To zoom, hold Ctrl or ⌘ while turning the wheel'));
    timer.current = setTimeout(() => setHint(''), SHOWN_MS);
  }, []);
  return [hint, show];
}
