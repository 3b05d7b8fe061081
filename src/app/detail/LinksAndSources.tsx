import type { ReactNode } from 'react';
import type { Milestone, MilestoneDetail, CitedSource } from '../../model/bundle.ts';
import { bestFirst, sourceInWords } from '../../model/bestFirst.ts';
import { calendarDateInWords, dateInWords } from '../../model/dateInWords.ts';
import { linkedInWords } from '../../model/evidenceInWords.ts';
import { langOf, say, sayCount } from '../../model/say.ts';
import { milestoneHref, milestonePageHref } from '../state/addresses.ts';
import { useTimeline, useWholeTimeline } from '../state/useTimeline.ts';
import { MilestoneMark } from '../ui/KindMark.tsx';
import { NewWindowLink, SourceTitle } from '../ui/NewWindowLink.tsx';
import { isPlainClick } from '../ui/rows.tsx';
import { CopyText } from '../ui/useCopy.tsx';
import { typeOfSource, onOneLine, withNodes } from '../ui/withNodes.tsx';
import CitePart from './CitePart.tsx';

interface PartProps {
  readonly title: string;
  readonly aside?: string;
  readonly children: ReactNode;
}

/** A part of the panel under its heading. */
export function Part({ title, aside, children }: PartProps) {
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

interface LinkedProps {
  readonly detail: MilestoneDetail;
  /** Goes to a linked milestone. */
  readonly onLinked: (id: string) => void;
}

/** Milestones that this one announces, recalls, endorses, adds to or implements, and those that do so to it. */
function Linked({ detail, onLinked }: LinkedProps) {
  const timeline = useWholeTimeline();
  const links = linkedInWords(detail.links, timeline.milestoneById);
  if (links.length === 0) return null;
  return (
    <Part title={links.length === 1 ? say('Linked milestone') : say('Linked milestones')}>
      <ul className="space-y-1">
        {links.map(({ milestone, words }) => (
          <li key={milestone.id} className="flex gap-2 text-panel">
            <MilestoneMark milestone={milestone} className="mt-0.5 text-body" />
            <span>
              {withNodes(say('{link} {title}, {date}'), {
                link: <span className="text-ink-2">{words}</span>,
                title: (
                  <a
                    className="link"
                    lang={langOf(milestone, 'title')}
                    href={milestoneHref(timeline, milestone.id)}
                    onClick={(event) => {
                      if (!isPlainClick(event)) return;
                      event.preventDefault();
                      onLinked(milestone.id);
                    }}
                  >
                    {milestone.title}
                  </a>
                ),
                date: onOneLine(dateInWords(milestone.date)),
              })}
              {!timeline.result.passing.includes(milestone) && (
                <span className="text-ink-2"> ({say('outside the present filter')})</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** What follows the title of a source, with `{type}` and `{date}` for its own, and the nodes for these. */
export function partsOfSource(source: CitedSource) {
  return {
    facts: sourceInWords(source, undefined, source.type && '{type}', source.date && '{date}'),
    nodes: {
      title: <SourceTitle source={source} />,
      type: typeOfSource(source.type),
      date: source.date && onOneLine(calendarDateInWords(source.date)),
    },
  };
}

/** A source under its heading, linked where the address is known. */
function SourceItem({ source }: { readonly source: CitedSource }) {
  const { facts, nodes } = partsOfSource(source);
  return (
    <li className="text-panel wrap-break-word" translate="no">
      {withNodes(`{title}, ${facts}`, nodes)}
    </li>
  );
}

interface SourcesProps {
  readonly milestone: Milestone;
  readonly sources: readonly CitedSource[];
}

/** The best source by itself, the others after it. */
function Sources({ milestone, sources }: SourcesProps) {
  const { mode } = useTimeline('mode');
  const [best, ...others] = bestFirst(sources);
  const keyOf = ({ url, title, number }: CitedSource): string => `${url} ${title} ${number}`;
  return (
    <>
      <Part title={milestone.sources > 1 ? say('Best source') : say('Source')}>
        {best ? (
          <ul>
            <SourceItem source={best} />
          </ul>
        ) : (
          <p className="text-panel text-ink-3">{say('not stated | source')}</p>
        )}
        <FurtherSources milestone={milestone} shown={sources.length} />
      </Part>
      {/* A frame carries the best one alone. */}
      {mode === 'page' && others.length > 0 && (
        <Part title={others.length === 1 ? say('Further source') : say('Further sources')}>
          <ul className="space-y-1">
            {others.map((source) => (
              <SourceItem key={keyOf(source)} source={source} />
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

interface FurtherSourcesProps {
  readonly milestone: Milestone;
  /** How many stand above. */
  readonly shown: number;
}

/** In a frame: where the sources are that it does not carry, and the citation. */
function FurtherSources({ milestone: { id, sources }, shown }: FurtherSourcesProps) {
  const { mode, bundle } = useTimeline('mode', 'bundle');
  if (mode === 'page') return null;
  const more = {
    one: '{count} more source, how to cite: on the milestone’s page',
    other: '{count} more sources, how to cite: on the milestone’s page',
  };
  return (
    <p className="mt-1 text-panel">
      <NewWindowLink href={milestonePageHref(bundle.site.url, id)}>
        {sources > shown
          ? sayCount(more, sources - shown)
          : say('How to cite: on the milestone’s page')}
      </NewWindowLink>
    </p>
  );
}

interface LinksAndSourcesProps extends LinkedProps {
  readonly milestone: Milestone;
  /** Absolute address of this milestone, to be copied. */
  readonly link: string;
}

/** What stands below the evidence: linked milestones, sources, cautions, and what can be taken along. */
export function LinksAndSources({ milestone, detail, link, onLinked }: LinksAndSourcesProps) {
  return (
    <>
      <Linked detail={detail} onLinked={onLinked} />
      <Sources milestone={milestone} sources={detail.sources} />
      {detail.cautions.length > 0 && (
        <Part title={say('To bear in mind')}>
          <ul className="list-disc space-y-1 ps-4 text-panel" lang={langOf(milestone, 'cautions')}>
            {detail.cautions.map((caution) => (
              <li key={caution}>{caution}</li>
            ))}
          </ul>
        </Part>
      )}
      <div className="mt-3 space-y-1 border-t border-rule pt-2.5">
        <div className="flex flex-wrap gap-x-4">
          <CopyText label={say('Copy link')} text={link} />
        </div>
        <CitePart milestone={milestone} detail={detail} />
      </div>
    </>
  );
}
