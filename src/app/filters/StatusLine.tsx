import { type ReactNode, useEffect, useRef, useState } from 'react';
import { filterInWords } from '../../model/filterInWords.ts';
import type { Filter } from '../../model/viewState.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { Chips } from './Chips.tsx';

/** How long typing and zooming have to rest until the result is spoken. */
const REST_MS = 500;

/** What is spoken of a result: "21 of 142 milestones. Switzerland." */
export function resultInWords(passing: number, all: number, filterWords: string): string {
  const count = `${passing} of ${all} milestones`;
  if (filterWords === '') return count;
  return `${count}. ${filterWords.charAt(0).toUpperCase()}${filterWords.slice(1)}.`;
}

const isTyping = (before: Filter, after: Filter): boolean =>
  before.text !== after.text || before.from !== after.from || before.to !== after.to;

/** The text, once it has rested where it comes of typing or dragging; a choice is spoken at once. */
function useRested(text: string, filter: Filter): string {
  const [spoken, setSpoken] = useState(text);
  const last = useRef(filter);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        last.current = filter;
        setSpoken(text);
      },
      isTyping(last.current, filter) ? REST_MS : 0,
    );
    return () => clearTimeout(timer);
  }, [text, filter]);
  return spoken;
}

interface StatusLineProps {
  /** Stands behind the count while nothing is chosen. */
  readonly note: ReactNode;
  /** False where the chips stand elsewhere. */
  readonly hasChips: boolean;
  readonly className: string;
  readonly end?: ReactNode;
}

/** How many pass and what is chosen; `end` stands at the end of the line. */
export function StatusLine({ note, hasChips, className, end }: StatusLineProps) {
  const { filter, bundle, result, counts, searchTexts } = useTimeline(
    'filter',
    'bundle',
    'result',
    'counts',
    'searchTexts',
  );
  const words = filterInWords(filter, bundle.vocabulary, bundle.span);
  const all = bundle.milestones.length;
  const isUnsearched = filter.text !== '' && searchTexts.status === 'failed';
  const found = resultInWords(result.passing.length, all, words);
  const text = !counts
    ? 'Searching the texts'
    : isUnsearched
      ? `${found} Search not applied.`
      : found;
  return (
    <div className={`flex flex-wrap items-center gap-x-3 gap-y-2 ${className}`}>
      <p aria-hidden="true" className="text-[0.9375rem]">
        {counts ? (
          <>
            <b className="tabular-nums">
              {result.passing.length} of {all}
            </b>{' '}
            milestones{isUnsearched && ', search not applied'}
          </>
        ) : (
          text
        )}
        {words === '' && <span className="text-ink-2 text-body ms-2">{note}</span>}
      </p>
      <p role="status" className="spoken">
        {useRested(text, filter)}
      </p>
      {hasChips && <Chips />}
      {end && <div className="ms-auto flex flex-wrap items-center gap-3">{end}</div>}
    </div>
  );
}
