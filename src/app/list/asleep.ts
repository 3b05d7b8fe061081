/** A year that sleeps, and one that woke with texts that are no longer those that were prerendered. */
export type Sleep = 'asleep' | 'translated';

/** Ends a year's sleep for what waits for it. */
interface Waiting {
  readonly section: Element;
  readonly ends: Promise<void>;
  readonly end: () => void;
}

const waiting = new Map<number, Waiting>();
const listeners = new Set<() => void>();
let sleeps: ReadonlyMap<number, Sleep> = new Map();

function set(now: Map<number, Sleep>): void {
  sleeps = now;
  listeners.forEach((listener) => listener());
}

/** Years that sleep, or woke translated; the same object until one wakes. */
export const yearsAsleep = (): ReadonlyMap<number, Sleep> => sleeps;

/** Calls back when a year wakes; gives the way out. */
export function subscribeToSleep(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Resolves when a year wakes; undefined for one that is awake. */
export const whenAwake = (year: number): Promise<void> | undefined => waiting.get(year)?.ends;

/** Translators put elements of theirs in the place of our texts, which cannot be hydrated then. */
const isTranslated = ({ section }: Waiting): boolean => section.querySelector('font') !== null;

function wake(year: number, one: Waiting): void {
  waiting.delete(year);
  const now = new Map(sleeps);
  if (isTranslated(one)) now.set(year, 'translated');
  else now.delete(year);
  one.end();
  set(now);
}

/** What a reader does first, whatever the device; a screen reader may only press. */
const SIGNS = [
  'pointerover',
  'pointerdown',
  'keydown',
  'focusin',
  'click',
  'contextmenu',
  'scroll',
  'resize',
] as const;

/** Longer than a press: what is drawn anew must not go from under it. */
const OTHERS_AFTER_MS = 1000;

/** One year after another, the first first, with room for the reader's doings between them. */
function wakeInTurn(): void {
  for (const [year, one] of waiting) {
    wake(year, one);
    setTimeout(wakeInTurn, 0);
    return;
  }
}

/**
 * Puts the years of a prerendered list to sleep: as they stand they are read and lead on, and take no
 * work. With a reader's first sign the year in which it is wakes, before the sign reaches it, and all
 * others soon after.
 */
export function fallAsleep(root: HTMLElement): void {
  for (const section of root.querySelectorAll<HTMLElement>('[data-year]')) {
    // What stands for a year in a large list is a link, which the scripts replace at once.
    if (!section.querySelector('[data-milestone]')) continue;
    let end = (): void => undefined;
    const ends = new Promise<void>((resolve) => (end = resolve));
    waiting.set(Number(section.dataset['year']), { section, ends, end });
  }
  set(new Map([...waiting.keys()].map((year) => [year, 'asleep'])));
  let isFirst = true;
  const onSign = ({ target }: Event): void => {
    const section = target instanceof Element && target.closest<HTMLElement>('[data-year]');
    const year = section ? Number(section.dataset['year']) : Number.NaN;
    const one = waiting.get(year);
    // A translated one leads on by its links until it is drawn anew.
    if (one && !isTranslated(one)) wake(year, one);
    if (isFirst) setTimeout(wakeInTurn, OTHERS_AFTER_MS);
    isFirst = false;
    if (waiting.size === 0) for (const sign of SIGNS) removeEventListener(sign, onSign, true);
  };
  for (const sign of SIGNS) addEventListener(sign, onSign, true);
}
