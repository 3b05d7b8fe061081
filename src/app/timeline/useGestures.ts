import { useEffect, useRef, type RefObject } from 'react';
import type { DayRange } from '../../model/calendarDate.ts';
import type { TimeScale } from '../../timeline/scene.ts';
import { attachGestures } from './chartGestures.ts';
import type { LiveRange } from './useLiveRange.ts';

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
