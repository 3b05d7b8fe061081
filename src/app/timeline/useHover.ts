import { useEffect, useRef, useState } from 'react';

/** How long the pointer has to rest on a mark until its card opens, and how long it may be away. */
const OPENS_AFTER_MS = 300;
const CLOSES_AFTER_MS = 150;

/** What the mouse is over: at once, and after a rest. */
export interface Hover {
  /** Key of the spot under the pointer. */
  readonly key: string | null;
  /** Key of the spot whose card is open. */
  readonly cardKey: string | null;
  readonly over: (key: string | null) => void;
  /** The pointer is on the card, which then stays. */
  readonly keepCard: () => void;
  /** The pointer has left the card: it closes unless a mark or the card is reached in time. */
  readonly leaveCard: () => void;
  readonly closeCard: () => void;
}

/** Follows the pointer over the spots, with a card that opens late and can be reached by the pointer. */
export function useHover(): Hover {
  const [key, setKey] = useState<string | null>(null);
  const [cardKey, setCardKey] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const last = useRef<string | null>(null);
  useEffect(() => () => clearTimeout(timer.current), []);
  const isCardOpen = cardKey !== null;
  useEffect(() => {
    if (!isCardOpen) return undefined;
    // The card can be sent away without moving the pointer, wherever the focus is.
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setCardKey(null);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isCardOpen]);
  const later = (next: string | null): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => setCardKey(next),
      next === null ? CLOSES_AFTER_MS : OPENS_AFTER_MS,
    );
  };
  return {
    key,
    cardKey,
    over: (next) => {
      if (next === last.current) return;
      last.current = next;
      setKey(next);
      later(next);
    },
    keepCard: () => clearTimeout(timer.current),
    // Not `over(null)`: the chart said so when the pointer left it for the card.
    leaveCard: () => later(null),
    closeCard: () => {
      clearTimeout(timer.current);
      setCardKey(null);
    },
  };
}
