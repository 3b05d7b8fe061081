import { type MouseEvent, type ReactNode, useCallback, useLayoutEffect, useRef } from 'react';
import type { Search } from '../data/TimelineData.ts';
import type { Timeline, Mode } from '../state/timeline.ts';
import { useTimeline } from '../state/useTimeline.ts';

/** Up to this many rows all of a list or table are in the document; beyond, more on request. */
export const MAX_ROWS = 1500;

const searchOf = ({ searchTexts }: Timeline): Search | null =>
  searchTexts.status === 'ready' ? searchTexts.value : null;

/** Marks the words of a text that begin with what was searched for; gives the text itself where none does. */
export function useFoundText(query: string): (text: string) => ReactNode {
  const search = useTimeline(searchOf);
  return (text) => {
    const pieces = search?.code.markFound(text, query, search.words);
    if (!pieces?.some(({ isFound }) => isFound)) return text;
    return pieces.map((piece, at) =>
      // oxlint-disable-next-line react/no-array-index-key -- pieces have no identity but their place
      piece.isFound ? <mark key={at}>{piece.text}</mark> : piece.text,
    );
  };
}

/**
 * Whether a press on a row opens it: on its title or its ground, not on another control in it, nor
 * one that selects words or asks the browser for a tab, a window or a file.
 */
export function opensRow(event: MouseEvent): boolean {
  const control = (event.target as Element).closest('a, button, [data-no-press]');
  const isTitle = control?.classList.contains('row-link') === true;
  if ((control && !isTitle) || !isPlainClick(event)) return false;
  return isTitle || getSelection()?.type !== 'Range';
}

/** A press that the browser should not turn into a new tab, window or download. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

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
