import { useEffect, useRef } from 'react';
import type { Mode } from './Reader.ts';

/**
 * Brings the row of the open milestone into sight: when the page opens with it, and when previous
 * and next go on. Not what the reader pressed, and never in a frame, whose host would scroll too.
 */
export function useRowInSight(item: string | null, mode: Mode): void {
  const isFirst = useRef(true);
  useEffect(() => {
    if (item === null || mode === 'embed') return;
    const block = isFirst.current ? 'start' : 'nearest';
    isFirst.current = false;
    let frame = 0;
    const scroll = (): void => {
      // Until the address has been applied, prerendered markup is out of sight and nothing scrolls.
      if (document.documentElement.dataset['script'] === 'pending') {
        frame = requestAnimationFrame(scroll);
        return;
      }
      const row = document.querySelector<HTMLElement>(`[data-view] [data-milestone="${item}"]`);
      if (!row || row.contains(document.activeElement)) return;
      // A cell at the start of a table's row, so that the table does not move sideways.
      (row.querySelector('td, .row-link') ?? row).scrollIntoView({ block });
    };
    frame = requestAnimationFrame(scroll);
    return () => cancelAnimationFrame(frame);
  }, [item, mode]);
}
