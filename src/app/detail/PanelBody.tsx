import type { Milestone, MilestoneDetail } from '../../model/bundle.ts';
import { calendarDateInWords } from '../../model/dateInWords.ts';
import { langOf, say, sayCount } from '../../model/say.ts';
import { FORCE_WORDS, NOT_TOLD } from '../../model/partiesInWords.ts';
import type { Loaded } from '../data/TimelineData.ts';
import { fullTimelineHref } from '../state/addresses.ts';
import { useTimeline, useWholeTimeline } from '../state/useTimeline.ts';
import { LoadFailure } from '../ui/LoadFailure.tsx';
import { NewWindowLink } from '../ui/NewWindowLink.tsx';
import { withNodes } from '../ui/withNodes.tsx';
import { allStatesRows, fieldRows, partyRows, pillarRows, stateRows } from './evidence.ts';
import { EvidenceRows } from './EvidenceRows.tsx';
import { LinksAndSources, Part } from './LinksAndSources.tsx';

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
export function PanelBody(props: PanelBodyProps) {
  const { loaded } = props;
  const detail = loaded.status === 'ready' ? loaded.value : null;
  return (
    <>
      {loaded.status === 'loading' && (
        <p className="mt-2 text-body text-ink-2">{say('Loading the evidence')}</p>
      )}
      {loaded.status === 'failed' && (
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
