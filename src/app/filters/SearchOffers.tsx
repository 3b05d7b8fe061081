import { useEffect, useMemo, useRef } from 'react';
import { searchedTexts } from '../../timeline/search.ts';
import {
  createOffers,
  meantInstead,
  noteFor,
  offeredAlone,
  takeOffer,
  type Offer,
} from '../../timeline/offers.ts';
import { say, sayCount } from '../../model/say.ts';
import type { SearchData } from '../../model/searchData.ts';
import { useWholeTimeline } from '../state/useTimeline.ts';
import { PARAMETER_OF } from '../state/viewActions.ts';
import { announce, focusResults } from '../ui/keepFocus.tsx';
import { RovingGroup } from '../ui/RovingGroup.tsx';

/** Whether one State is all that an offer sets. */
const isState = ({ sets }: Offer): boolean =>
  sets.states?.length === 1 && Object.keys(sets).length === 1;

/** How many an offer gives: of a State apart how often it is named. */
function useCounts() {
  const { state, countWith } = useWholeTimeline();
  return (offer: Offer): { readonly all: number; readonly words: string } => {
    const alone = offeredAlone(state.filter, offer);
    const all = countWith(alone) ?? 0;
    if (!isState(offer)) return { all, words: String(all) };
    const named = countWith({ ...alone, all: 'none' }) ?? 0;
    return { all, words: say('named in {named}, with shared {all}', { named, all }) };
  };
}

/**
 * What the typed text may mean, above the results, each with what it gives. A list of buttons behind
 * the field, not a combobox: with a virtual screen reader these were heard by themselves, how many and
 * the first one, and read on as buttons, while a combobox told one offer as a state of the field and
 * not how many there are; every reader reads buttons, on phones too, and the field keeps its own keys.
 * Down arrow in the field goes to the first, Enter takes what says all that is typed.
 */
export default function SearchOffers() {
  const { searchTexts, state } = useWholeTimeline();
  if (searchTexts.status !== 'ready' || state.filter.text === '') return null;
  return <Offers data={searchTexts.value} />;
}

/** How long letters have to rest until what they may mean is spoken: a moment longer than for the result, which comes first. */
const REST_MS = 700;

/** How many offers there are, with the first one. */
const offersInWords = ([first, ...others]: readonly Offer[]): string =>
  first === undefined
    ? ''
    : sayCount(
        {
          one: '{count} offer, the first {facet}: {label}',
          other: '{count} offers, the first {facet}: {label}',
        },
        others.length + 1,
        { facet: first.facet, label: first.label },
      );

/** Speaks to who types what stands here, once the letters rest and are counted, so that a search is not spoken over itself. */
function useSpoken(words: string, counts: object | null): void {
  const last = useRef('');
  useEffect(() => {
    if (counts === null || words === last.current) return;
    const timer = setTimeout(() => {
      last.current = words;
      if (words !== '' && document.activeElement?.matches('[name=q]')) announce(words);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [words, counts]);
}

function Offers({ data }: { readonly data: SearchData }) {
  const { state, bundle, actions, isLocked, counts, result } = useWholeTimeline();
  const countOf = useCounts();
  const { words } = data;
  const offersOf = useMemo(() => createOffers({ bundle, words }), [bundle, words]);
  const { text } = state.filter;
  const isFree = ({ sets }: Offer): boolean =>
    (Object.keys(sets) as (keyof typeof sets)[]).every((key) => !isLocked(PARAMETER_OF[key]));
  const offers = offersOf(text)
    .filter(isFree)
    .map((offer) => ({ offer, ...countOf(offer) }))
    .filter(({ offer, all }) => all > 0 || isState(offer));
  const note = noteFor(text, words);
  const isNothing = counts !== null && result.passing.length === 0 && offers.length === 0;
  const meant = useMemo(
    () =>
      isNothing && note === null
        ? meantInstead(text, { bundle, words, searched: searchedTexts(bundle, data.texts) })
        : null,
    [isNothing, note, text, bundle, words, data],
  );
  const instead = meant === null ? '' : say('Did you mean “{text}”?', { text: meant });
  const counted = offersInWords(offers.map(({ offer }) => offer));
  useSpoken([note ?? '', counted, instead].filter((part) => part !== '').join(' '), counts);
  if (offers.length === 0 && note === null && meant === null) return null;
  const take = (offer: Offer): void => {
    actions.change(
      (before) => ({
        ...before,
        ...(offer.compares && { view: 'timeline', group: 'state' }),
        filter: takeOffer(before.filter, offer),
      }),
      'push',
    );
    focusResults();
  };
  return (
    <div data-offers className="order-last mt-2 w-full basis-full compact:mt-0">
      {note !== null && <p className="text-ink-2 py-1">{note}</p>}
      <RovingGroup label={say('What the search may mean')} className="flex flex-wrap gap-2">
        {offers.map(({ offer, words: gives }) => (
          <button
            key={`${offer.facet} ${offer.label}`}
            type="button"
            className="bg-tint hover:bg-band rounded-chip text-panel min-h-7 px-3 text-start pointer-coarse:min-h-11"
            data-exact={offer.isExact || undefined}
            onClick={() => take(offer)}
          >
            <span className="text-ink-2">{say('{title}:', { title: offer.facet })} </span>
            {offer.label}
            <span className="text-ink-2 tabular-nums">, {gives}</span>
          </button>
        ))}
        {meant !== null && (
          <button
            type="button"
            className="link min-h-7"
            onClick={() => {
              actions.search(meant, 'push');
              focusResults();
            }}
          >
            {instead}
          </button>
        )}
      </RovingGroup>
    </div>
  );
}
