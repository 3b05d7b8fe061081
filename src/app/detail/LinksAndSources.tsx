import { isPlainClick } from '../state/milestoneHref.ts';
import type { Milestone, MilestoneLink, Source } from '../../model/bundle.ts';
import { dateInWords } from '../../model/dateInWords.ts';
import { linkInWords } from '../../model/evidenceInWords.ts';
import { KindMark } from '../ui/KindMark.tsx';
import { markFormOf } from '../ui/markForm.ts';
import { NewWindowLink } from '../ui/NewWindowLink.tsx';
import { sourceInWords } from './evidence.ts';

/** A link whose other milestone is in the bundle. */
export interface ResolvedLink {
  readonly link: MilestoneLink;
  readonly milestone: Milestone;
  /** False: the present filter leaves it out. */
  readonly passes: boolean;
}

interface LinkedMilestonesProps {
  readonly links: readonly ResolvedLink[];
  readonly hrefOf: (id: string) => string;
  readonly onSelect: (id: string) => void;
}

/** Milestones that this one announces, recalls, endorses, adds to or implements, and those that do so to it. */
export function LinkedMilestones({ links, hrefOf, onSelect }: LinkedMilestonesProps) {
  return (
    <ul className="space-y-1">
      {links.map(({ link, milestone, passes }) => (
        <li key={`${link.kind}:${milestone.id}`} className="flex gap-2 text-panel">
          <KindMark
            kind={milestone.kind}
            form={markFormOf(milestone)}
            className="mt-0.5 text-body"
          />
          <span>
            <span className="text-ink-2">{linkInWords(link)} </span>
            <a
              className="link"
              href={hrefOf(milestone.id)}
              onClick={(event) => {
                if (!isPlainClick(event)) return;
                event.preventDefault();
                onSelect(milestone.id);
              }}
            >
              {milestone.title}
            </a>
            , <span className="whitespace-nowrap">{dateInWords(milestone.date)}</span>
            {!passes && <span className="text-ink-2"> (outside the present filter)</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Sources with publisher, type, number and date; linked where the address is known. */
export function SourceList({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <ul className="space-y-1">
      {sources.map((source) => (
        <li
          key={`${source.url ?? ''} ${source.title} ${source.number ?? ''}`}
          className="text-panel wrap-break-word"
        >
          {source.url === null ? (
            <cite className="not-italic">{source.title}</cite>
          ) : (
            <NewWindowLink href={source.url}>
              <cite className="not-italic">{source.title}</cite>
            </NewWindowLink>
          )}
          , {sourceInWords(source)}
        </li>
      ))}
    </ul>
  );
}
