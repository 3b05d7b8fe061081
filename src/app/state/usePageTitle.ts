import { useEffect, useRef } from 'react';
import { filterInWords } from '../../model/filterInWords.ts';
import type { Reader } from './Reader.ts';

/** What is open or chosen, in front of the page's own title; empty for the opening view. */
export function titlePart({ state, bundle, milestoneById }: Reader): string {
  const milestone = state.item === null ? undefined : milestoneById.get(state.item);
  return milestone?.title ?? filterInWords(state.filter, bundle.vocabulary, bundle.span);
}

/** Names the open milestone or the filter in the window's title, so that history and tabs tell views apart. */
export function usePageTitle(reader: Reader): void {
  const part = titlePart(reader);
  const base = useRef<string | null>(null);
  useEffect(() => {
    if (reader.mode !== 'page') return;
    base.current ??= document.title;
    document.title = part === '' ? base.current : `${part} – ${base.current}`;
  }, [part, reader.mode]);
}
