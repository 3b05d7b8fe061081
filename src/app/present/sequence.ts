import type { Milestone, MilestoneDetail } from '../../model/bundle.ts';

/** What is presented, one after the other. */
export interface Sequence {
  readonly milestones: readonly Milestone[];
  /** True: an order of the reader's own; false: what passes the filter, by date. */
  readonly isPath: boolean;
}

/** A path goes before the filter. Ids that no longer exist are skipped. */
export function sequenceOf(
  path: readonly string[],
  milestoneById: ReadonlyMap<string, Milestone>,
  passing: readonly Milestone[],
): Sequence {
  const chosen = path.flatMap((id) => milestoneById.get(id) ?? []);
  return chosen.length > 0
    ? { milestones: chosen, isPath: true }
    : { milestones: passing, isPath: false };
}

/** Place of a milestone in the sequence; the first for one that is not in it or none. */
export function indexIn(sequence: Sequence, id: string | null): number {
  return Math.max(
    0,
    sequence.milestones.findIndex((milestone) => milestone.id === id),
  );
}

/** Ids of earlier milestones that this one rests on: what it recalls, endorses, adds to or implements, what announced it; not the one before it in a series. */
export function followsFrom(detail: MilestoneDetail): readonly string[] {
  const ids = detail.links
    .filter(({ kind, inverse }) => kind !== 'follows' && (kind === 'announces') === inverse)
    .map((link) => link.id);
  return [...new Set(ids)];
}

/** What a key asks for while presenting. */
type PresentCommand = 'next' | 'previous' | 'first' | 'last' | 'blank' | 'fullScreen' | 'leave';

/** Page keys, B and full stop are what clickers send. */
const COMMANDS: Readonly<Record<string, PresentCommand>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  n: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  p: 'previous',
  Home: 'first',
  End: 'last',
  b: 'blank',
  '.': 'blank',
  Period: 'blank',
  f: 'fullScreen',
  Escape: 'leave',
};

interface Key {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Whether a key shows the milestone again while the screen is blank: any but Esc and those of the browser. */
export function bringsBack({ key, altKey, ctrlKey, metaKey }: Omit<Key, 'code'>): boolean {
  return key !== 'Escape' && !altKey && !ctrlKey && !metaKey;
}

/**
 * The command of a key; null for keys of the browser and, with the focus on a control, for those
 * that work it (Space, Enter).
 */
export function presentCommand(event: Key, isOnControl: boolean): PresentCommand | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  if (isOnControl && (event.key === ' ' || event.key === 'Enter')) return null;
  // A clicker sends places, not letters: under a Russian layout its B arrives as "и".
  const name = event.key > '\u024f' ? event.code.replace(/^Key/, '') : event.key;
  const key = name.length === 1 ? name.toLowerCase() : name;
  return Object.hasOwn(COMMANDS, key) ? (COMMANDS[key] ?? null) : null;
}

/** Where a command leads in a sequence of `count`; it stops at both ends. Null: it does not move. */
export function indexAfter(command: PresentCommand, index: number, count: number): number | null {
  const last = count - 1;
  switch (command) {
    case 'next':
      return Math.min(last, index + 1);
    case 'previous':
      return Math.max(0, index - 1);
    case 'first':
      return 0;
    case 'last':
      return last;
    default:
      return null;
  }
}
