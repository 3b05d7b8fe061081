import { Component, type ReactNode } from 'react';

/** Gives the focus to a part of the page; the page stays where the part's beginning is in sight. */
function focusInSight(part: HTMLElement | null): void {
  const top = part?.getBoundingClientRect().top ?? 0;
  part?.focus({ preventScroll: top >= 0 && top < innerHeight * 0.8 });
}

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
    if (next) next.focus();
    else focusInSight(document.getElementById('results'));
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

interface KeptFocusProps {
  /** Changes when what stands here is drawn anew in another form. */
  readonly form: string;
  readonly children: ReactNode;
}

/** Where the focus was: in the detail, or at what stands for a milestone, or neither. */
interface Held {
  readonly isInDetail: boolean;
  readonly id: string | undefined;
}

/** A chart that has just come is measured before it is drawn. */
const MAX_FRAMES = 20;

function heldNow(): Held | null {
  const held = document.activeElement;
  if (!held || held === document.body) return null;
  const detail = held.closest<HTMLElement>('[data-detail]');
  const item = held.closest<HTMLElement | SVGElement>('[data-milestone]');
  return { isInDetail: detail !== null, id: (detail ?? item)?.dataset['milestone'] };
}

/** Gives the focus on unless somebody has it: to the detail, the same milestone or, at last, the results. */
function giveOn(held: Held, framesLeft: number): void {
  if (document.activeElement !== document.body) return;
  const title = held.isInDetail && document.getElementById('detail-title');
  if (title) title.focus();
  else if (held.id !== undefined && returnFocusTo(held.id)) return;
  else if (held.id === undefined || framesLeft === 0) focusResults();
  else requestAnimationFrame(() => giveOn(held, framesLeft - 1));
}

/**
 * Another form of the page, as after a turn of the phone, takes away what had the focus; it goes to
 * what stands for the same there. A class, as only classes are asked before the document changes.
 */
export class KeptFocus extends Component<KeptFocusProps> {
  override getSnapshotBeforeUpdate(before: KeptFocusProps): Held | null {
    return before.form === this.props.form ? null : heldNow();
  }

  override componentDidUpdate(_props: KeptFocusProps, _state: unknown, held: Held | null): void {
    if (held) giveOn(held, MAX_FRAMES);
  }

  override render(): ReactNode {
    return this.props.children;
  }
}

const ID = 'announcer';

/** Attributes of the one element of the page whose text is spoken when `announce` changes it. */
export const ANNOUNCER = { id: ID, className: 'spoken', 'aria-live': 'polite' } as const;

/** Speaks what a press has changed where the focus does not say it. */
export function announce(words: string): void {
  const element = document.getElementById(ID);
  if (element) element.textContent = words;
}
