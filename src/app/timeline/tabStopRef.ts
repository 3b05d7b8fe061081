const putIn = (element: Element | null): void => element?.setAttribute('tabindex', '0');
const takeOut = (element: Element | null): void => element?.setAttribute('tabindex', '-1');

/**
 * Ref that makes an element of a drawing the stop of the Tab key, or focusable without being one.
 * Not by the prop: Preact, which stands for React in the frame, would write `tabIndex`, and SVG
 * knows only `tabindex`.
 */
export function tabStopRef(isStop: boolean): (element: Element | null) => void {
  return isStop ? putIn : takeOut;
}
