import { useEffect, useEffectEvent, type RefObject } from 'react';

/** Not in the panel itself, which in the list stands in the row. */
function standsFor(element: Element | null, id: string): boolean {
  if (element?.closest('[data-detail]')) return false;
  const item = element?.closest<HTMLElement | SVGElement>('[data-milestone]');
  return item?.dataset['milestone'] === id && item.closest('[data-view]') !== null;
}

/**
 * Moves the focus to the heading when the reader has just opened this milestone from a view, that
 * is when its mark or row still has the focus. A milestone opened by its address, by Back or by
 * previous and next leaves the focus where it is.
 */
export function useFocusWhenOpened(id: string, heading: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (standsFor(document.activeElement, id)) heading.current?.focus();
  }, [id, heading]);
}

/**
 * Moves the focus into the panel of a milestone once it is drawn. A step to another milestone may
 * draw the panel anew in another row: `selector` names what has the focus there.
 */
export function focusInPanel(id: string, selector: string): void {
  requestAnimationFrame(() => {
    const panels = document.querySelectorAll<HTMLElement>('[data-detail]');
    const panel = [...panels].find((one) => one.dataset['detail'] === id);
    panel?.querySelector<HTMLElement>(selector)?.focus();
  });
}

/**
 * Esc while nothing has the focus, as after a press on the ground, closes the milestone too. In a
 * frame the key belongs to the host; what is open above the page has it first.
 */
export function useEscapeFromGround(isOn: boolean, close: () => void): void {
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (document.activeElement !== document.body) return;
    if (document.querySelector('dialog[open], [role=dialog]')) return;
    close();
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const listen = (event: KeyboardEvent): void => onEscape(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [isOn]);
}
