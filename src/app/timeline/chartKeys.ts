import type { WalkStep } from '../../timeline/walk.ts';

/** What a key does in the chart. */
export type ChartCommand =
  | { readonly does: 'focus'; readonly step: WalkStep }
  | { readonly does: 'zoom'; readonly way: 'in' | 'out' | 'whole' }
  | { readonly does: 'pan'; readonly direction: 1 | -1 }
  | { readonly does: 'open' | 'path' | 'close' | 'help' };

const STEPS: Readonly<Record<string, WalkStep>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
  PageUp: 'yearEarlier',
  PageDown: 'yearLater',
};

const OTHERS: Readonly<Record<string, ChartCommand>> = {
  Enter: { does: 'open' },
  ' ': { does: 'open' },
  p: { does: 'path' },
  P: { does: 'path' },
  Escape: { does: 'close' },
  '?': { does: 'help' },
  '+': { does: 'zoom', way: 'in' },
  '=': { does: 'zoom', way: 'in' },
  '-': { does: 'zoom', way: 'out' },
  '−': { does: 'zoom', way: 'out' },
  '0': { does: 'zoom', way: 'whole' },
};

interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** The command of a key press; null where the key is the browser's or the reader's own. */
export function chartCommand(pressed: Pressed): ChartCommand | null {
  const { key } = pressed;
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null;
  if (pressed.shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight'))
    return { does: 'pan', direction: key === 'ArrowRight' ? 1 : -1 };
  const step = STEPS[key];
  if (step) return pressed.shiftKey ? null : { does: 'focus', step };
  // On a keyboard of another script the letter has another name, and the same place.
  return OTHERS[key > '\u024f' && pressed.code === 'KeyP' ? 'p' : key] ?? null;
}
