import type { MouseEvent, ReactNode } from 'react';
import type { Search } from '../data/TimelineData.ts';
import type { Timeline } from '../state/timeline.ts';
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
