import { type ReactNode, useEffect, useRef, useState } from 'react';
import { filterInWords } from '../../model/filterInWords.ts';
import { capital } from '../../model/labels.ts';
import { say, sayCount } from '../../model/say.ts';
import type { Filter } from '../../model/viewState.ts';
import { asSentence } from '../../model/words.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { siteBase } from '../state/addresses.ts';
import { NewWindowLink } from '../ui/NewWindowLink.tsx';
import { withNodes } from '../ui/withNodes.tsx';
import { focusResults } from '../ui/keepFocus.tsx';
import { Chips } from './Chips.tsx';

/** How long letters, and zooms that follow each other, have to rest until the result is spoken. */
const REST_MS = 500;

/** In some languages the noun goes by the number that pass, in others it may stand by the number of all. */
const ofAll = (
  passing: number,
  values: { readonly all: number; readonly count?: string },
): string => sayCount({ other: '{count} of {all} milestones' }, passing, values);

/** What is spoken of a result: "21 of 142 milestones. Switzerland." */
export function resultInWords(passing: number, all: number, filterWords: string): string {
  const count = ofAll(passing, { all });
  return filterWords === '' ? count : `${count}. ${asSentence(capital(filterWords))}`;
}

/** A letter typed or taken away; what is pasted or cleared at once is no typing. */
const isLetter = (before: Filter, after: Filter): boolean =>
  before.text !== after.text && Math.abs(before.text.length - after.text.length) <= 1;

const isZoom = (before: Filter, after: Filter): boolean =>
  before.from !== after.from || before.to !== after.to;

/**
 * The text, once it has rested where it comes of letters or of one zoom after another. A choice, and
 * the first zoom, are spoken at once: by then they stand in the address.
 */
function useRested(text: string, filter: Filter): string {
  const [spoken, setSpoken] = useState(text);
  const last = useRef({ filter, changedMs: Number.NEGATIVE_INFINITY, waits: false });
  useEffect(() => {
    const { filter: before, changedMs } = last.current;
    if (filter !== before) {
      const now = performance.now();
      const isQuick = isZoom(before, filter) && now - changedMs < REST_MS;
      last.current = { filter, changedMs: now, waits: isLetter(before, filter) || isQuick };
    }
    const speak = (): void => {
      last.current.waits = false;
      setSpoken(text);
    };
    const timer = setTimeout(speak, last.current.waits ? REST_MS : 0);
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

/** In every view, where one State is chosen: the way to all that binds it. */
function BindsState() {
  const { filter, bundle, stateNames, mode } = useTimeline(
    'filter',
    'bundle',
    'stateNames',
    'mode',
  );
  const [iso2, other] = filter.states;
  if (mode !== 'page' || iso2 === undefined || other !== undefined) return null;
  return (
    <NewWindowLink href={`${siteBase(bundle.site.url)}s/${iso2}.html`}>
      {say('What binds {state}', { state: stateNames.get(iso2) ?? iso2 })}
    </NewWindowLink>
  );
}

/** In every view, where several States are chosen: the way to their lanes. */
function CompareStates() {
  const { filter, mode, view, group, actions } = useTimeline(
    'filter',
    'mode',
    'view',
    'group',
    'actions',
  );
  if (mode !== 'page' || filter.states.length < 2) return null;
  if (view === 'timeline' && group === 'state') return null;
  return (
    <button
      type="button"
      className="link min-h-6"
      onClick={() => {
        actions.change((before) => ({ ...before, view: 'timeline', group: 'state' }), 'push');
        focusResults();
      }}
    >
      {say('Compare the States')}
    </button>
  );
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
    ? say('Searching the texts')
    : isUnsearched
      ? `${found} ${say('Search not applied.')}`
      : found;
  return (
    <div className={`flex flex-wrap items-center gap-x-3 gap-y-2 ${className}`}>
      <p aria-hidden="true" className="text-[0.9375rem]">
        {counts ? (
          <>
            {withNodes(ofAll(result.passing.length, { all, count: '{count}' }), {
              count: <b className="tabular-nums">{result.passing.length}</b>,
            })}
            {isUnsearched && `, ${say('search not applied')}`}
          </>
        ) : (
          text
        )}
        {words === '' && <span className="text-ink-2 text-body ms-1"> {note}</span>}
      </p>
      <p role="status" className="spoken">
        {useRested(text, filter)}
      </p>
      {hasChips ? (
        <Chips>
          <CompareStates />
        </Chips>
      ) : (
        <CompareStates />
      )}
      <BindsState />
      {end && <div className="ms-auto flex flex-wrap items-center gap-3">{end}</div>}
    </div>
  );
}
