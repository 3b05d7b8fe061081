import {
  type PointerEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';
import { focusResults } from '../ui/keepFocus.tsx';

const RETRY_MS = 50;

/**
 * Opens the dialog that takes the ref as a modal one while it is mounted, with the focus on `start`,
 * and gives the focus back to where it was. `onCancel` is called when the reader asks to close it.
 */
export function useModal(
  onCancel: () => void,
  start: RefObject<HTMLElement | null>,
): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  const cancelled = useEffectEvent(onCancel);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const before = document.activeElement;
    const onCancelEvent = (event: Event): void => {
      event.preventDefault();
      cancelled();
    };
    element.addEventListener('cancel', onCancelEvent);
    if (!element.open) element.showModal();
    // While the page is still taking over from the prerendered one nothing can have the focus yet.
    let retry: ReturnType<typeof setTimeout> | undefined;
    const focusStart = (): void => {
      start.current?.focus();
      if (!element.contains(document.activeElement)) retry = setTimeout(focusStart, RETRY_MS);
    };
    focusStart();
    // A press may take away the button that it was on: the browser then lets the focus fall.
    const watch = new MutationObserver(() => {
      if (document.activeElement === document.body) start.current?.focus();
    });
    watch.observe(element, { childList: true, subtree: true });
    return () => {
      watch.disconnect();
      clearTimeout(retry);
      element.removeEventListener('cancel', onCancelEvent);
      element.close();
      // Opened by its link, it was over a page in which nothing had the focus yet.
      if (!before || before === document.body) focusResults();
      else if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [start]);
  return dialog;
}

/**
 * Keys of the whole stage while it is mounted, wherever the focus is: a clicker works whatever was
 * clicked before.
 */
export function useKeys(onKeyDown: (event: KeyboardEvent) => void): void {
  const pressed = useEffectEvent(onKeyDown);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => pressed(event);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** Whether the element fills the screen, whether it may, and the switch between the two. */
export interface FullScreen {
  readonly isOn: boolean;
  readonly isAllowed: boolean;
  readonly toggle: () => void;
}

/** A browser that refuses says so by a rejected promise or has no such method: the presentation then fills the frame. */
function ask(request: () => Promise<void>): void {
  try {
    request().catch(() => undefined);
  } catch {
    // No full screen here at all (an iPhone).
  }
}

/**
 * Takes the element to full screen when it is mounted, where the browser lets it. `onLeave` is
 * called when the reader leaves full screen by the browser's own means: its Esc never reaches the
 * page.
 */
export function useFullScreen(
  element: RefObject<HTMLElement | null>,
  onLeave: () => void,
): FullScreen {
  const [isOn, setIsOn] = useState(false);
  const [isSwitchingOff, setIsSwitchingOff] = useState(false);
  const changed = useEffectEvent((isFull: boolean) => {
    setIsOn(isFull);
    setIsSwitchingOff(false);
    if (isOn && !isFull && !isSwitchingOff) onLeave();
  });
  useEffect(() => {
    const target = element.current;
    const onChange = (): void => changed(document.fullscreenElement === target);
    document.addEventListener('fullscreenchange', onChange);
    // Only what a reader has just pressed may fill the screen; a link opens in the window.
    const mayAsk = document.fullscreenEnabled && (navigator.userActivation?.isActive ?? true);
    if (target && mayAsk) ask(() => target.requestFullscreen());
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      if (target && document.fullscreenElement === target) ask(() => document.exitFullscreen());
    };
  }, [element]);
  const toggle = (): void => {
    setIsSwitchingOff(isOn);
    if (isOn) ask(() => document.exitFullscreen());
    else ask(() => element.current?.requestFullscreen() ?? Promise.resolve());
  };
  return { isOn, isAllowed: document.fullscreenEnabled, toggle };
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
