import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DayRange } from '../../model/calendarDate.ts';
import { createRest } from '../state/rest.ts';

/** How long a gesture has to rest until its range becomes the page's. */
const REST_MS = 220;
/** Length of the glide to a range that a button, a key or Back has set. */
const GLIDE_MS = 160;

/** The range that is drawn, ahead of the page's while the reader zooms or pans. */
export interface LiveRange {
  readonly range: DayRange;
  /** True between the first step of a gesture and its rest. */
  readonly isMoving: boolean;
  /** The newest range, also before it has been drawn. */
  readonly newest: () => DayRange;
  /** One step of a gesture; drawn once a frame, given to the page when it rests. */
  readonly move: (range: DayRange) => void;
  /** Ends a gesture at once: what is pressed next is what is seen. */
  readonly settle: () => void;
}

const isSame = (a: DayRange, b: DayRange): boolean => a.first === b.first && a.last === b.last;

function between(from: DayRange, to: DayRange, share: number): DayRange {
  const eased = 1 - (1 - share) ** 3;
  return {
    first: Math.round(from.first + (to.first - from.first) * eased),
    last: Math.round(from.last + (to.last - from.last) * eased),
  };
}

const wantsNoMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Draws the way from one range to another; gives the way to stop it. */
function glide(from: DayRange, to: DayRange, draw: (range: DayRange | null) => void): () => void {
  let frame = 0;
  const start = performance.now();
  const step = (now: number): void => {
    const share = Math.max(0, (now - start) / GLIDE_MS);
    draw(share < 1 ? between(from, to, share) : null);
    if (share < 1) frame = requestAnimationFrame(step);
  };
  step(start);
  return () => cancelAnimationFrame(frame);
}

/**
 * Keeps a range of its own while a gesture moves it, and calls `onRest` once it rests. Where the
 * page's range changes by itself, the drawing glides there, unless the reader wants no motion.
 */
export function useLiveRange(page: DayRange, onRest: (range: DayRange) => void): LiveRange {
  const [live, setLive] = useState<DayRange | null>(null);
  const gesture = useRef<DayRange | null>(null);
  const drawn = useRef(page);
  const frame = useRef(0);
  const [rest] = useState(() => createRest(REST_MS));
  const latest = useRef({ page, onRest });
  useLayoutEffect(() => {
    latest.current = { page, onRest };
  });
  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current);
      rest.settle();
    },
    [rest],
  );

  const { first, last } = page;
  useLayoutEffect(() => {
    const from = drawn.current;
    const to = { first, last };
    drawn.current = to;
    if (gesture.current || isSame(from, to) || wantsNoMotion()) return undefined;
    // A gesture that begins on the way goes on from where it leads.
    return glide(from, to, (range) => gesture.current ?? setLive(range));
  }, [first, last]);

  const hand = useMemo(
    () => ({
      newest: () => gesture.current ?? latest.current.page,
      settle: rest.settle,
      move: (range: DayRange) => {
        gesture.current = range;
        rest.begin(() => {
          drawn.current = range;
          gesture.current = null;
          setLive(null);
          if (!isSame(range, latest.current.page)) latest.current.onRest(range);
        });
        cancelAnimationFrame(frame.current);
        frame.current = requestAnimationFrame(() => setLive(gesture.current));
      },
    }),
    [rest],
  );
  return useMemo(
    () => ({ range: live ?? page, isMoving: live !== null, ...hand }),
    [live, page, hand],
  );
}
