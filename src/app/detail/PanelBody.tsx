import type { ReactNode } from 'react';
import type { Milestone, MilestoneDetail } from '../../model/bundle.ts';
import type { Loaded } from '../data/TimelineData.ts';
import { fullTimelineHref } from '../state/milestoneHref.ts';
import { type Reader, useReader } from '../state/Reader.ts';
import { LoadFailure } from '../ui/LoadFailure.tsx';
import { NewWindowLink } from '../ui/NewWindowLink.tsx';
import { PathButton } from '../ui/PathButton.tsx';
import { CitePart, CopyText } from './CitePart.tsx';
import { allStatesRows, fieldRows, pillarRows, stateRows } from './evidence.ts';
import { EvidenceRows } from './EvidenceRows.tsx';
import { LinkedMilestones, type ResolvedLink, SourceList } from './LinksAndSources.tsx';

interface PanelBodyProps {
  readonly milestone: Milestone;
  readonly loaded: Loaded<MilestoneDetail>;
  /** Address of the present view with another milestone. */
  readonly hrefOf: (id: string) => string;
  /** Absolute address of this milestone, to be copied. */
  readonly link: string;
  /** Goes to a linked milestone. */
  readonly onLinked: (id: string) => void;
}

interface PartProps {
  readonly title: string;
  readonly aside?: string;
  readonly children: ReactNode;
}

function Part({ title, aside, children }: PartProps) {
  return (
    <section className="mt-3 border-t border-rule pt-2.5">
      <h3 className="mb-1 flex justify-between gap-2 text-panel font-bold">
        {title}
        {aside !== undefined && <span className="font-normal text-ink-2">{aside}</span>}
      </h3>
      {children}
    </section>
  );
}

interface EvidenceProps {
  readonly milestone: Milestone;
  readonly detail: MilestoneDetail | null;
}

function Evidence({ milestone, detail }: EvidenceProps) {
  const { bundle, stateNames, state, mode } = useReader();
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
      <Part title="Participating States" aside={named === 0 ? 'No State named' : `${named} named`}>
        <EvidenceRows rows={states} detail={detail} />
      </Part>
      <Part title="Subject">
        <EvidenceRows rows={[...fields, ...pillars]} detail={detail} />
        {fields.length === 0 && <NotStated label="Field of work" />}
        {pillars.length === 0 && <NotStated label="Pillars" />}
        {mode === 'embed' && (
          <p className="mt-1 text-panel">
            <NewWindowLink
              href={fullTimelineHref(bundle.site.url, { ...state, item: milestone.id })}
            >
              Why? The evidence stands in the full timeline
            </NewWindowLink>
          </p>
        )}
      </Part>
    </>
  );
}

function NotStated({ label }: { readonly label: string }) {
  return (
    <p className="grid grid-cols-[6.25rem_1fr] gap-x-2 text-panel">
      <span className="text-ink-2">{label}</span>
      <span className="text-ink-3">not stated</span>
    </p>
  );
}

function linksOf(detail: MilestoneDetail, { milestoneById, result }: Reader): ResolvedLink[] {
  const passing = new Set(result.passing);
  return detail.links.flatMap((link) => {
    const milestone = milestoneById.get(link.id);
    return milestone ? [{ link, milestone, passes: passing.has(milestone) }] : [];
  });
}

function Rest(props: PanelBodyProps & { readonly detail: MilestoneDetail }) {
  const reader = useReader();
  const { detail } = props;
  const links = linksOf(detail, reader);
  return (
    <>
      {links.length > 0 && (
        <Part title={links.length === 1 ? 'Linked milestone' : 'Linked milestones'}>
          <LinkedMilestones links={links} hrefOf={props.hrefOf} onSelect={props.onLinked} />
        </Part>
      )}
      <Part title={detail.sources.length === 1 ? 'Source' : 'Sources'}>
        <SourceList sources={detail.sources} />
        {detail.sources.length === 0 && <p className="text-panel text-ink-3">not stated</p>}
      </Part>
      {detail.cautions.length > 0 && (
        <Part title="To bear in mind">
          <ul className="list-disc space-y-1 ps-4 text-panel">
            {detail.cautions.map((caution) => (
              <li key={caution}>{caution}</li>
            ))}
          </ul>
        </Part>
      )}
      <div className="mt-3 space-y-1 border-t border-rule pt-2.5">
        <div className="flex flex-wrap gap-x-4">
          <PathButton id={props.milestone.id} />
          <CopyText label="Copy link" text={props.link} />
        </div>
        <CitePart milestone={props.milestone} detail={detail} />
      </div>
    </>
  );
}

/** Summary, evidence, links and sources, or the line that says why they are not there. */
export function PanelBody(props: PanelBodyProps) {
  const { loaded } = props;
  const detail = loaded.status === 'ready' ? loaded.value : null;
  return (
    <>
      {loaded.status === 'loading' && (
        <p className="mt-2 text-body text-ink-2">Loading the evidence</p>
      )}
      {loaded.status === 'failed' && (
        <LoadFailure
          className="mt-2 text-body"
          what="The evidence and sources of this milestone could not be loaded."
          reason={loaded.reason}
          retry={loaded.retry}
          isRetrying={loaded.isRetrying}
        />
      )}
      {detail && <p className="mt-2 text-body/5.25 wrap-break-word">{detail.summary}</p>}
      {detail?.reference != null && (
        <p className="mt-1 text-panel text-ink-2">Number: {detail.reference}</p>
      )}
      <Evidence milestone={props.milestone} detail={detail} />
      {detail && <Rest {...props} detail={detail} />}
    </>
  );
}
