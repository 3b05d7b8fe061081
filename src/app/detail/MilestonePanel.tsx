import {
  type KeyboardEvent as ReactKeyboardEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useRef,
} from 'react';
import type { Milestone } from '../../model/bundle.ts';
import { withQuery } from '../../model/address.ts';
import { say } from '../../model/say.ts';
import { useDetail } from '../data/TimelineData.ts';
import { siteBase } from '../state/addresses.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { HowTagsAreDecided } from './EvidenceRows.tsx';
import { neighboursOf, PanelHeader } from './PanelHeader.tsx';
import { focusResults, returnFocusTo } from '../ui/keepFocus.tsx';
import { PanelBody } from './PanelBody.tsx';

/** All that is known of the chosen milestone, with the evidence for each tag; nothing where none is chosen. */
export function MilestonePanel() {
  const { item, milestoneById } = useTimeline('item', 'milestoneById');
  const milestone = item === null ? undefined : milestoneById.get(item);
  return milestone ? <OpenPanel milestone={milestone} /> : null;
}

function OpenPanel({ milestone }: { readonly milestone: Milestone }) {
  const { bundle, mode, actions, result } = useTimeline('bundle', 'mode', 'actions', 'result');
  const heading = useRef<HTMLHeadingElement>(null);
  const loaded = useDetail(milestone.id);
  useFocusWhenOpened(milestone.id, heading);
  const goTo = (id: string, focused: string) => {
    actions.select(id);
    focusInPanel(id, focused);
  };
  const close = () => {
    actions.select(null);
    requestAnimationFrame(() => {
      // The view shows none that the filter leaves out.
      if (!returnFocusTo(milestone.id) && document.activeElement === document.body) focusResults();
    });
  };
  useEscapeFromGround(mode === 'page', close);
  const closeOnEscape = (event: ReactKeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
  const link = withQuery(siteBase(bundle.site.url), `item=${milestone.id}`);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc works wherever the focus is in the panel
    <aside
      className="flex min-w-0 flex-col gap-4"
      data-detail={milestone.id}
      aria-labelledby="detail-title"
      onKeyDown={closeOnEscape}
    >
      <div className="card p-4">
        <PanelHeader
          milestone={milestone}
          neighbours={neighboursOf(milestone.id, result.passing, bundle.milestones)}
          heading={heading}
          onStep={(id, direction) => goTo(id, `[data-step=${direction}]`)}
          onClose={close}
        />
        <PanelBody
          key={milestone.id}
          milestone={milestone}
          loaded={loaded}
          link={link}
          onLinked={(id) => goTo(id, '#detail-title')}
        />
      </div>
      <HowTagsAreDecided reportHref={reportAddress(bundle.site.contact, milestone, link)} />
    </aside>
  );
}

/**
 * Address to report an error in one milestone: a letter with the title and link filled in where the
 * contact begins with `mailto:`, else the contact's page. Empty where no contact is set.
 */
export function reportAddress(
  contact: string,
  milestone: Pick<Milestone, 'id' | 'title'>,
  link: string,
): string {
  if (!contact.startsWith('mailto:')) return contact;
  const subject = encodeURIComponent(`${say('Correction: {title}', milestone)} (${milestone.id})`);
  const body = encodeURIComponent(
    `${link}\n\n${say('What is wrong, and where it can be checked:')}\n`,
  );
  return `${contact}?subject=${subject}&body=${body}`;
}

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
function useFocusWhenOpened(id: string, heading: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (standsFor(document.activeElement, id)) heading.current?.focus();
  }, [id, heading]);
}

/**
 * Moves the focus into the panel of a milestone once it is drawn. A step to another milestone may
 * draw the panel anew in another row: `selector` names what has the focus there.
 */
function focusInPanel(id: string, selector: string): void {
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
function useEscapeFromGround(isOn: boolean, close: () => void): void {
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
