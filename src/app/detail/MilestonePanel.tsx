import {
  type KeyboardEvent as ReactKeyboardEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useRef,
} from 'react';
import type { Milestone, MilestoneDetail } from '../../model/bundle.ts';
import { withQuery } from '../../model/address.ts';
import { say, langOf, sayCount } from '../../model/say.ts';
import { useDetail, type Loaded } from '../data/TimelineData.ts';
import { siteBase, fullTimelineHref } from '../state/addresses.ts';
import { useTimeline, useWholeTimeline } from '../state/useTimeline.ts';
import { HowTagsAreDecided, EvidenceRows } from './EvidenceRows.tsx';
import { neighboursOf, PanelHeader } from './PanelHeader.tsx';
import { focusResults, returnFocusTo } from '../ui/keepFocus.tsx';
import { calendarDateInWords } from '../../model/dateInWords.ts';
import { FORCE_WORDS, NOT_TOLD } from '../../model/partiesInWords.ts';
import { LoadFailure } from '../ui/LoadFailure.tsx';
import { NewWindowLink } from '../ui/NewWindowLink.tsx';
import { withNodes } from '../ui/withNodes.tsx';
import { allStatesRows, fieldRows, partyRows, pillarRows, stateRows } from './evidence.ts';
import { LinksAndSources, Part } from './LinksAndSources.tsx';

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

interface PanelBodyProps {
  readonly milestone: Milestone;
  readonly loaded: Loaded<MilestoneDetail>;
  /** Absolute address of this milestone, to be copied. */
  readonly link: string;
  /** Goes to a linked milestone. */
  readonly onLinked: (id: string) => void;
}

interface EvidenceProps {
  readonly milestone: Milestone;
  readonly detail: MilestoneDetail | null;
}

function Evidence({ milestone, detail }: EvidenceProps) {
  const { bundle, stateNames, state, mode } = useWholeTimeline();
  const { vocabulary } = bundle;
  const { filter } = state;
  const states = [
    ...stateRows(milestone, detail, stateNames, new Set(filter.states)),
    ...allStatesRows(milestone, detail),
  ];
  const fields = fieldRows(milestone, detail, vocabulary, new Set(filter.fields));
  const pillars = pillarRows(milestone, detail, vocabulary, new Set(filter.pillars));
  const named = milestone.states.length;
  return (
    <>
      <Part
        title={say('Participating States')}
        aside={
          named === 0 ? say('No State named') : sayCount({ other: '{count} named | States' }, named)
        }
      >
        <EvidenceRows rows={states} detail={detail} />
      </Part>
      {milestone.parties && <Parties milestone={milestone} detail={detail} />}
      <Part title={say('Subject | of a milestone')}>
        <EvidenceRows rows={[...fields, ...pillars]} detail={detail} />
        {fields.length === 0 && <NotStated label={say('Field of work')} />}
        {pillars.length === 0 && <NotStated label={say('Pillars')} />}
        {mode === 'embed' && (
          <p className="mt-1 text-panel">
            <NewWindowLink
              href={fullTimelineHref(bundle.site.url, { ...state, item: milestone.id })}
            >
              {say('Why? The evidence stands in the full timeline')}
            </NewWindowLink>
          </p>
        )}
      </Part>
    </>
  );
}

/** Who is party to a treaty: the chosen States at once with act and source, the others one press further. */
function Parties({ milestone, detail }: EvidenceProps) {
  const { stateNames, filter } = useTimeline('stateNames', 'filter');
  const chosen = new Set(filter.states);
  const own = partyRows(milestone, detail, stateNames, { chosen, isChosen: true });
  const others = partyRows(milestone, detail, stateNames, { chosen, isChosen: false });
  const asOf = detail?.partiesAsOf;
  return (
    <Part
      title={say('Parties | to a treaty')}
      aside={sayCount({ other: '{count} told here | parties' }, milestone.parties?.length ?? 0)}
    >
      <EvidenceRows rows={own} detail={detail} />
      <details className="text-panel">
        <summary className="link min-h-6">
          {own.length > 0 ? say('The others, by State | parties') : say('All, by State | parties')}
        </summary>
        <EvidenceRows rows={others} detail={detail} />
      </details>
      <p className="mt-1 text-panel text-ink-2">
        {asOf !== undefined && `${say('As of {date}.', { date: calendarDateInWords(asOf) })} `}
        {NOT_TOLD} {FORCE_WORDS.binds}
      </p>
    </Part>
  );
}

function NotStated({ label }: { readonly label: string }) {
  return (
    <p className="grid grid-cols-[minmax(6.25rem,min-content)_1fr] gap-x-2 text-panel">
      <span className="text-ink-2">{label}</span>
      <span className="text-ink-3">{say('not stated | field of work or pillars')}</span>
    </p>
  );
}

/** Summary, evidence, links and sources, or the line that says why they are not there. */
function PanelBody(props: PanelBodyProps) {
  const { loaded } = props;
  const { mode } = useTimeline('mode');
  const detail = loaded.status === 'ready' ? loaded.value : null;
  return (
    <>
      {/* A frame has the details of all from the start. */}
      {mode === 'page' && loaded.status === 'loading' && (
        <p className="mt-2 text-body text-ink-2">{say('Loading the evidence')}</p>
      )}
      {mode === 'page' && loaded.status === 'failed' && (
        <LoadFailure
          className="mt-2 text-body"
          what={say('The evidence and sources of this milestone could not be loaded.')}
          failure={loaded}
        />
      )}
      {detail && (
        <p
          className="mt-2 text-body/5.25 wrap-break-word"
          lang={langOf(props.milestone, 'summary')}
        >
          {detail.summary}
        </p>
      )}
      {detail?.reference != null && (
        <p className="mt-1 text-panel text-ink-2">
          {withNodes(say('Number: {number} | of a document'), {
            number: <span translate="no">{detail.reference}</span>,
          })}
        </p>
      )}
      <Evidence milestone={props.milestone} detail={detail} />
      {detail && <LinksAndSources {...props} detail={detail} />}
    </>
  );
}
