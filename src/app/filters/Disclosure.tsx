import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTimeline } from '../state/useTimeline.ts';
import { sayCount } from '../../model/say.ts';
import { Icon } from '../ui/Icon.tsx';

interface DisclosureProps {
  readonly label: string;
  /** How many values are chosen; 0 shows no number. */
  readonly chosen: number;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** wide: as wide as the filter bar; narrow: under its button. */
  readonly width: 'wide' | 'narrow';
  readonly children: ReactNode;
}

/** Closes on Escape and as soon as the pointer goes down elsewhere or the focus moves on. */
function useLightDismiss(isOpen: boolean, close: (returnsFocus: boolean) => void) {
  const ref = useRef<HTMLDivElement>(null);
  const closeNow = useRef(close);
  useEffect(() => {
    closeNow.current = close;
  });
  useEffect(() => {
    const element = ref.current;
    if (!isOpen || !element) return;
    const isOutside = (target: EventTarget | null): boolean =>
      target instanceof Node && !element.contains(target);
    const onPointer = (event: Event): void => {
      if (isOutside(event.target)) closeNow.current(false);
    };
    const onFocusOut = (event: FocusEvent): void => {
      if (isOutside(event.relatedTarget)) closeNow.current(false);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      closeNow.current(true);
    };
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('keydown', onKey);
    element.addEventListener('focusout', onFocusOut);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('keydown', onKey);
      element.removeEventListener('focusout', onFocusOut);
    };
  }, [isOpen]);
  return ref;
}

/** Shifts a panel that would stand out of the content back into it. */
function keepInside(panel: HTMLElement | null): void {
  const bounds = panel?.closest('main')?.getBoundingClientRect();
  if (!panel || !bounds) return;
  panel.style.translate = '';
  const { left, right } = panel.getBoundingClientRect();
  const over = Math.max(0, right - bounds.right) || Math.min(0, left - bounds.left);
  if (over !== 0) panel.style.translate = `${-over}px 0`;
}

/**
 * A button and the panel that it opens right behind it; not modal: choices show at once beside it.
 * The closed panel stays in the document, so that its values and counts can always be read there.
 */
export function Disclosure(props: DisclosureProps) {
  const { label, chosen, isOpen, onOpenChange, width, children } = props;
  const panelId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLElement>(null);
  // Prerendered pages go without: their list needs no filter, and the values would weigh on them.
  const isMeasured = useTimeline(({ layout }) => layout !== null);
  useLayoutEffect(() => {
    if (!isOpen) {
      // What is pressed to close the panel goes with it, and the focus would fall.
      if (panel.current?.contains(document.activeElement)) button.current?.focus();
      return;
    }
    keepInside(panel.current);
    // Where a keyboard is at hand one types what one looks for; on touch it would cover the panel.
    if (matchMedia('(pointer: fine)').matches) {
      panel.current?.querySelector<HTMLElement>('input[type=search]')?.focus();
    }
  }, [isOpen]);
  const ref = useLightDismiss(isOpen, (returnsFocus) => {
    onOpenChange(false);
    if (returnsFocus) button.current?.focus();
  });
  const place =
    width === 'wide' ? 'wide-panel inset-x-0' : 'start-0 w-96 max-w-[calc(100cqi-2rem)]';
  return (
    <div ref={ref} className={width === 'wide' ? '' : 'compact:relative'}>
      <button
        ref={button}
        type="button"
        className={`control ${chosen > 0 || isOpen ? 'border-ink! shadow-[inset_0_0_0_1px_var(--ink)]' : ''}`}
        aria-expanded={isOpen}
        aria-controls={isMeasured ? panelId : undefined}
        onClick={() => onOpenChange(!isOpen)}
      >
        {label}
        {chosen > 0 && (
          <span className="bg-ink text-on-ink rounded-label text-tiny px-1.5 font-bold">
            {chosen}
            <span className="spoken">
              {' '}
              {sayCount({ other: 'chosen | behind a number' }, chosen)}
            </span>
          </span>
        )}
        <Icon name={isOpen ? 'up' : 'down'} />
      </button>
      {isMeasured && (
        <section
          id={panelId}
          ref={panel}
          hidden={!isOpen}
          aria-label={label}
          className={`border-rule rounded-dialog bg-surface shadow-1 absolute top-full z-30 mt-2 border p-4 ${place}`}
        >
          {children}
        </section>
      )}
    </div>
  );
}
