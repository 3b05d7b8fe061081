import { type PointerEvent, useRef } from 'react';

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

/** Shorter ways of a finger are taps or scrolling, in CSS px. */
const SWIPE_PX = 48;

interface SwipeTargets {
  readonly onNext: () => void;
  readonly onPrevious: () => void;
}

/** Handlers for an element on which a finger moved to the left goes on and to the right goes back. */
export function useSwipe({ onNext, onPrevious }: SwipeTargets) {
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onPointerDown: (event: PointerEvent): void => {
      start.current = event.pointerType === 'mouse' ? null : { x: event.clientX, y: event.clientY };
    },
    onPointerUp: (event: PointerEvent): void => {
      const from = start.current;
      start.current = null;
      if (!from) return;
      const dx = event.clientX - from.x;
      if (Math.abs(dx) < SWIPE_PX || Math.abs(dx) < 2 * Math.abs(event.clientY - from.y)) return;
      if (dx < 0) onNext();
      else onPrevious();
    },
    onPointerCancel: (): void => {
      start.current = null;
    },
  };
}
