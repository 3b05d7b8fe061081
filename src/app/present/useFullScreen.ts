import { useEffect, useRef, type RefObject } from 'react';

/** A browser that refuses full screen says so by a rejected promise; the presentation then fills the frame. */
function ask(request: () => Promise<void>): void {
  try {
    request().catch(() => undefined);
  } catch {
    // No full screen here at all (an iPhone).
  }
}

/**
 * Takes the element to full screen while it is mounted, where the browser lets it; `onLeave` is
 * called when the reader leaves full screen by the browser's own means (its Esc never reaches the
 * page). The result switches between full screen and frame.
 */
export function useFullScreen(
  element: RefObject<HTMLElement | null>,
  onLeave: () => void,
): () => void {
  const isSwitching = useRef(false);
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => {
    const target = element.current;
    let wasFull = false;
    const onChange = (): void => {
      const isFull = document.fullscreenElement === target;
      if (wasFull && !isFull && !isSwitching.current) leave.current();
      wasFull = isFull;
      isSwitching.current = false;
    };
    document.addEventListener('fullscreenchange', onChange);
    if (target && document.fullscreenEnabled) ask(() => target.requestFullscreen());
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      if (document.fullscreenElement === target && target) ask(() => document.exitFullscreen());
    };
  }, [element]);
  return () => {
    const target = element.current;
    isSwitching.current = document.fullscreenElement === target;
    if (document.fullscreenElement) ask(() => document.exitFullscreen());
    else if (target) ask(() => target.requestFullscreen());
  };
}
