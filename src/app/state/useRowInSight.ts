import { useCallback, useLayoutEffect, useRef } from 'react';
import type { Mode } from './timeline.ts';

/** Whether the address has not been applied yet, so that this is the opening view. */
const isPending = (): boolean => document.documentElement.dataset['script'] === 'pending';

const rowOf = (id: string): HTMLElement | null =>
  document.querySelector(`[data-view] [data-milestone="${id}"]`);

const topOf = (id: string): number => rowOf(id)?.getBoundingClientRect().top ?? 0;

/**
 * Brings the row of the open milestone into sight: to the top when the view opens with it, as near as
 * it is when previous and next go on. Never in a frame, whose host would scroll too. Gives a function
 * to be called with the id of what the reader presses in the view itself: that row stays where it is
 * on the screen, although the rows above it may change their height.
 */
export function useRowInSight(item: string | null, mode: Mode): (id: string) => void {
  const isOpening = useRef(item !== null);
  const pressed = useRef<{ readonly id: string; readonly top: number } | null>(null);
  // Before the document is marked as ready, which happens with the same drawing.
  useLayoutEffect(() => {
    const own = pressed.current?.id === item ? pressed.current : null;
    pressed.current = null;
    if (item === null || mode === 'embed') return;
    const block = isOpening.current || isPending() ? 'start' : 'nearest';
    isOpening.current = false;
    const scroll = (): void => {
      if (own) {
        scrollBy(0, topOf(own.id) - own.top);
        return;
      }
      const row = rowOf(item);
      if (!row || row.contains(document.activeElement)) return;
      // A cell at the start of a table's row, so that the table does not move sideways.
      (row.querySelector('td, .row-link') ?? row).scrollIntoView({ block });
    };
    const frame = requestAnimationFrame(scroll);
    return () => cancelAnimationFrame(frame);
  }, [item, mode]);
  return useCallback((id) => {
    pressed.current = { id, top: topOf(id) };
  }, []);
}
