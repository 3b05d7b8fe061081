import { useRef, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { say } from '../../model/say.ts';

/** What the group is: its role and whether its members can be checked. */
interface RovingGroupProps {
  /** Spoken name of the group; that arrow keys move in it is said behind it. */
  readonly label: string;
  readonly role?: 'toolbar' | 'group' | 'radiogroup';
  readonly className?: string;
  /** Selector of the members, where not every control inside is one. */
  readonly members?: string;
  readonly children: ReactNode;
}

const MEMBERS = 'button:not(:disabled), a[href], input:not(:disabled), [data-roving]';

/** How far each key moves; both arrows of a direction, since groups wrap into rows. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

function nextIndex(key: string, at: number, count: number, isRightToLeft: boolean): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  if (step === undefined) return null;
  const turned = isRightToLeft && (key === 'ArrowLeft' || key === 'ArrowRight') ? -step : step;
  return (at + turned + count) % count;
}

/** The members of a group in their order on the page; those of groups inside it are not its own. */
function membersOf(group: HTMLElement, selector: string): HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>(selector)].filter(
    (member) => member.closest('[data-roving-group]') === group && member.offsetParent !== null,
  );
}

function makeOneStop(members: readonly HTMLElement[], stop: HTMLElement | undefined): void {
  for (const member of members) member.tabIndex = member === stop ? 0 : -1;
}

/**
 * Buttons and links that are one stop of the Tab key, with the arrow keys, Home and End inside
 * (the toolbar pattern). The stop is the member that had the focus last, at first the pressed one
 * or the first.
 */
export function RovingGroup(props: RovingGroupProps) {
  const { label, role = 'toolbar', className, members: selector = MEMBERS, children } = props;
  const last = useRef<HTMLElement | null>(null);
  const arrange = (group: HTMLElement): void => {
    const members = membersOf(group, selector);
    const isMember = last.current !== null && members.includes(last.current);
    const pressed = members.find((member) =>
      member.matches('[aria-pressed=true], [aria-checked=true], :checked'),
    );
    makeOneStop(members, isMember ? (last.current ?? undefined) : (pressed ?? members[0]));
  };
  // A ref callback without a stable identity runs after every render, when members may have come
  // or gone: without script each member stays a stop of its own. Not at once: to ask which are seen
  // would lay the page out in the midst of its changes.
  const arrangeLater = (group: HTMLElement | null): (() => void) => {
    const timer = setTimeout(() => group && arrange(group));
    return () => clearTimeout(timer);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const group = event.currentTarget;
    const members = membersOf(group, selector);
    const at = members.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const isRightToLeft = getComputedStyle(group).direction === 'rtl';
    const next = nextIndex(event.key, at, members.length, isRightToLeft);
    if (next === null) return;
    event.preventDefault();
    members[next]?.focus();
  };
  const onFocus = (event: FocusEvent<HTMLDivElement>): void => {
    const members = membersOf(event.currentTarget, selector);
    if (!members.includes(event.target)) return;
    last.current = event.target;
    makeOneStop(members, event.target);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the members are the controls
    <div
      ref={arrangeLater}
      role={role}
      aria-label={say('{label}, arrow keys move', { label })}
      className={className}
      data-roving-group=""
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      {children}
    </div>
  );
}
