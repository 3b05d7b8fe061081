import { say, sayParts } from '../../model/say.ts';
import type { Filter } from '../../model/viewState.ts';
import type { ReactNode } from 'react';
import { useTimeline, useWholeTimeline } from '../state/useTimeline.ts';
import { withNodes } from '../ui/withNodes.tsx';
import { focusResults } from '../ui/keepFocus.tsx';
import { chipsOf, FACET_WORDS, isFixedChip } from './Chips.tsx';
import type { UnknownValue } from '../../model/address.ts';
import { Icon } from '../ui/Icon.tsx';

interface OtherFilterProps {
  readonly filter: Filter;
  readonly children: ReactNode;
}

/** A way to another filter; the results have the focus then. */
export function OtherFilter({ filter, children }: OtherFilterProps) {
  const { actions } = useTimeline('actions');
  const go = (): void => {
    actions.change((before) => ({ ...before, filter }), 'push');
    focusResults();
  };
  return (
    <button type="button" className="link min-h-6 text-start" onClick={go}>
      {children}
    </button>
  );
}

/** Nothing passes: which filter to do without, and what that gives; where no single one helps, all. */
export function NoResult() {
  const timeline = useWholeTimeline();
  const { state, bundle, actions, countWith } = timeline;
  const free = chipsOf(state.filter, bundle.vocabulary, bundle.span).filter(
    (chip) => !isFixedChip(chip, timeline),
  );
  // Of a text that none has in whole, each word is a filter to do without.
  const words = state.filter.text.split(/\s+/);
  const isApart = words.length > 1 && !/["“”„«»]/.test(state.filter.text);
  const parts = free.flatMap((chip) => {
    if (chip.parameter !== 'q' || !isApart) return [chip];
    return words.map((word, at) => ({
      ...chip,
      key: `${at} ${word}`,
      label: say('“{text}”', { text: word }),
      without: { ...state.filter, text: words.filter((_, other) => other !== at).join(' ') },
    }));
  });
  const ways = parts.flatMap((chip) => {
    const count = countWith(chip.without);
    return count === 0 ? [] : [{ chip, count }];
  });
  return (
    <div className="card mb-4 p-4">
      <p className="text-heading font-serif font-semibold">{say('No milestone matches.')}</p>
      <ul className="mt-2 space-y-1">
        {ways.map(({ chip, count }) => (
          <li key={chip.key}>
            <OtherFilter filter={chip.without}>
              {withNodes(say('Without {filter}: {count}', { count: count ?? '' }), {
                filter: <i>{chip.label}</i>,
              })}
            </OtherFilter>
          </li>
        ))}
        {ways.length === 0 && free.length > 0 && (
          <li>
            <button
              type="button"
              className="link min-h-6"
              onClick={() => {
                actions.clearFilter();
                focusResults();
              }}
            >
              {say('Clear all filters')}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}

/** What a parameter names; the others are told as they stand in the link. */
const NAMES: Readonly<Partial<Record<UnknownValue['parameter'], string>>> = {
  ...FACET_WORDS,
  item: say('Milestone'),
  path: say('Milestone'),
};

/** "State: XY", "theme=purple" */
function unknownInWords({ parameter, value }: UnknownValue): string {
  const title = NAMES[parameter];
  return title === undefined
    ? `${parameter}=${value}`
    : say('{title}: {words}', { title, words: value });
}

/** Names what the address holds and nobody knows; the rest of it is shown. */
export function UnknownNotice() {
  const { unknown } = useTimeline('unknown');
  if (unknown.length === 0) return null;
  return (
    <div className="card mt-3 flex gap-2 px-3 py-2" role="note">
      <Icon name="notice" className="mt-0.5" />
      <p>
        {say('The link names what is not known here ({what}). The rest of the view is shown.', {
          what: sayParts(unknown.map(unknownInWords)),
        })}
      </p>
    </div>
  );
}
