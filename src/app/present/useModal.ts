import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';

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
    return () => {
      clearTimeout(retry);
      element.removeEventListener('cancel', onCancelEvent);
      element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [start]);
  return dialog;
}
