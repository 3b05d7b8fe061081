/** After what had the focus has gone with its press: the focus goes to the results. */
export function focusResults(): void {
  keepFocusIn(null, 0);
}

/**
 * After one of the buttons of a row has gone with its press: the focus goes to the one that took its
 * place, or to the last, or to the results where none is left.
 */
export function keepFocusIn(row: HTMLElement | null, at: number): void {
  requestAnimationFrame(() => {
    const buttons = row?.isConnected ? row.querySelectorAll<HTMLElement>('[data-chip]') : [];
    const next = buttons[Math.min(at, buttons.length - 1)];
    (next ?? document.getElementById('results'))?.focus();
  });
}

/** Gives the focus to the element of the view that stands for the milestone; says whether there is one. */
export function returnFocusTo(id: string): boolean {
  const items = document.querySelectorAll<HTMLElement | SVGElement>('[data-view] [data-milestone]');
  const item = [...items].find((one) => one.dataset['milestone'] === id);
  const target = item?.matches('button, a, [tabindex]') ? item : item?.querySelector('button, a');
  if (!(target instanceof HTMLElement || target instanceof SVGElement)) return false;
  target.focus();
  return true;
}
