import { useRef, type KeyboardEvent } from 'react';
import type { Milestone } from '../../model/bundle.ts';
import { formatAddress } from '../../model/address.ts';
import { useDetail } from '../data/TimelineData.ts';
import { useReader } from '../state/Reader.ts';
import { HowTagsAreDecided } from './HowTagsAreDecided.tsx';
import { linkToMilestone, reportAddress } from './milestoneLinks.ts';
import { neighboursOf } from './neighbours.ts';
import { returnFocusTo } from '../ui/keepFocusIn.ts';
import { focusInPanel, useEscapeFromGround, useFocusWhenOpened } from './openedFocus.ts';
import { PanelBody } from './PanelBody.tsx';
import { PanelHeader } from './PanelHeader.tsx';

/** All that is known of the chosen milestone, with the evidence for each tag; nothing where none is chosen. */
export function MilestonePanel() {
  const { state, milestoneById } = useReader();
  const milestone = state.item === null ? undefined : milestoneById.get(state.item);
  return milestone ? <OpenPanel milestone={milestone} /> : null;
}

function OpenPanel({ milestone }: { readonly milestone: Milestone }) {
  const { bundle, state, embed, mode, actions, result, stateNames } = useReader();
  const heading = useRef<HTMLHeadingElement>(null);
  const loaded = useDetail(milestone.id);
  useFocusWhenOpened(milestone.id, heading);
  const goTo = (id: string, focused: string) => {
    actions.select(id);
    focusInPanel(id, focused);
  };
  const close = () => {
    actions.select(null);
    requestAnimationFrame(() => returnFocusTo(milestone.id));
  };
  useEscapeFromGround(mode === 'page', close);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
  const link = linkToMilestone(bundle.site.url, milestone.id);
  const hrefOf = (item: string) =>
    `?${formatAddress({ ...state, item }, mode === 'embed' ? embed : undefined)}`;
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
          vocabulary={bundle.vocabulary}
          stateNames={stateNames}
          neighbours={neighboursOf(milestone.id, result.passing, bundle.milestones)}
          heading={heading}
          onStep={(id, direction) => goTo(id, `[data-step=${direction}]`)}
          onClose={close}
        />
        <PanelBody
          key={milestone.id}
          milestone={milestone}
          loaded={loaded}
          hrefOf={hrefOf}
          link={link}
          onLinked={(id) => goTo(id, '#detail-title')}
        />
      </div>
      <HowTagsAreDecided reportHref={reportAddress(bundle.site.contact, milestone, link)} />
    </aside>
  );
}
