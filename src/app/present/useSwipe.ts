import { useRef, type PointerEvent } from 'react';

/** Shorter ways of a finger are taps or scrolling, in CSS px. */
const SWIPE_PX = 48;

interface SwipeTargets {
  readonly onNext: () => void;
  readonly onPrevious: () => void;
}

/** Handlers for an element on which a finger moved to the left goes on and to the right goes back. */
export function useSwipe({ onNext, onPrevious }: SwipeTargets) {
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onPointerDown: (event: PointerEvent): void => {
      start.current = event.pointerType === 'mouse' ? null : { x: event.clientX, y: event.clientY };
    },
    onPointerUp: (event: PointerEvent): void => {
      const from = start.current;
      start.current = null;
      if (!from) return;
      const dx = event.clientX - from.x;
      if (Math.abs(dx) < SWIPE_PX || Math.abs(dx) < 2 * Math.abs(event.clientY - from.y)) return;
      if (dx < 0) onNext();
      else onPrevious();
    },
    onPointerCancel: (): void => {
      start.current = null;
    },
  };
}
