import { useEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { MAX_TEXT_LENGTH } from '../../model/address.ts';
import { say } from '../../model/say.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { focusResults } from '../ui/keepFocus.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LazyPart, loadable } from '../ui/LazyPart.tsx';

/** What the text may mean; its code comes with the first letter, as the texts do. */
export const SearchOffers = loadable(() =>
  import('./SearchOffers.tsx').then((module) => module.default),
);

/** Down arrow goes to the first offer; Enter takes the one that says all that is typed, else goes to what is found. */
function onOfferKey(event: KeyboardEvent<HTMLInputElement>): void {
  const { value } = event.currentTarget;
  const offers = event.currentTarget.closest('label')?.parentElement;
  const [way, selector] =
    event.key === 'Enter' ? (['click', '[data-exact]'] as const) : (['focus', 'button'] as const);
  if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
  const offer = offers?.querySelector<HTMLElement>(`[data-offers] ${selector}`);
  if (!offer && (event.key !== 'Enter' || value.trim() === '')) return;
  event.preventDefault();
  if (offer) offer[way]();
  else focusResults();
}

const isTypingIn = (target: Element): boolean =>
  target.matches('input, textarea, select, [contenteditable]');

/**
 * `/` goes to the search while the focus is in the chart, list or table, as their other keys: a key
 * of one character that worked everywhere would answer to what is said to a speech input.
 */
function useSlashKey(isOn: boolean) {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const { target } = event;
      if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey) return;
      if (!(target instanceof Element) || isTypingIn(target)) return;
      if (!target.closest('[data-view]') || target.closest('dialog')) return;
      if (!ref.current?.offsetParent) return;
      event.preventDefault();
      ref.current.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn]);
  return ref;
}

/** Text search; the address follows when typing rests. */
export function SearchField({
  className = '',
  inputRef,
}: {
  className?: string;
  inputRef?: Ref<HTMLInputElement>;
}) {
  const { filter, actions, mode, isLocked } = useTimeline('filter', 'actions', 'mode', 'isLocked');
  const { text } = filter;
  const [typed, setTyped] = useState(text);
  const slash = useSlashKey(mode === 'page' && !inputRef);
  // Another way to change the text (Back, Clear all) goes before what was typed; a space at the end
  // that the address does not keep does not.
  const [lastText, setLastText] = useState(text);
  if (text !== lastText) {
    setLastText(text);
    if (typed.trim() !== text) setTyped(text);
  }
  return (
    <>
      <label
        className={`search-box border-control rounded-control bg-surface flex min-w-0 items-center gap-2 border px-3 ${className}`}
      >
        <Icon name="search" className="text-ink-2" />
        <span className="spoken">{say('Search titles, summaries, people, places')}</span>
        <input
          ref={inputRef ?? slash}
          type="search"
          name="q"
          className="placeholder:text-ink-3 w-full min-w-0 bg-transparent"
          placeholder={say('Search titles, people, places')}
          autoComplete="off"
          maxLength={MAX_TEXT_LENGTH}
          disabled={isLocked('q')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            actions.search(event.target.value.trim());
          }}
          onKeyDown={onOfferKey}
        />
      </label>
      {mode === 'page' && text !== '' && (
        <LazyPart message={say('What the search may mean could not be loaded.')}>
          <SearchOffers />
        </LazyPart>
      )}
    </>
  );
}
