import { allStatesLine } from '../../model/allStatesInWords.ts';
import { labelOf } from '../../model/labels.ts';
import { useId, useLayoutEffect, useRef } from 'react';
import type { Milestone, MilestoneDetail } from '../../model/bundle.ts';
import { bestFirst } from '../../model/bestFirst.ts';
import { calendarDateInWords, dateInWords, unknownPartOfDate } from '../../model/dateInWords.ts';
import { ENGLISH_HERE, langOf, say, sayCount, sayParts } from '../../model/say.ts';
import { noteOf } from '../../model/pathWords.ts';
import { hasStates, partiesInLine, placeInWords, statesByRole } from '../../model/statesInWords.ts';
import { type Loaded, useDetail } from '../data/TimelineData.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { MilestoneMark } from '../ui/KindMark.tsx';
import { LoadFailure } from '../ui/LoadFailure.tsx';
import { typeOfSource, onOneLine, withNodes } from '../ui/withNodes.tsx';
import { followsFrom } from './sequence.ts';

/** More names than this in one role are counted: the room reads the slide from afar. */
const MAX_NAMES = 6;
/** With more States than this in all, fewer of each role are named. */
const MANY_STATES = 5;
const MAX_NAMES_OF_MANY = 2;
const MAX_LINES = 2;

/** Titles longer than this are set smaller. */
const LONG_TITLE = 70;

/**
 * One milestone, large: what, where, when, told in a few sentences; States, origin and source beside.
 * The box stays from one milestone to the next, so that it keeps the focus.
 */
export function Slide({ milestone }: { readonly milestone: Milestone }) {
  const { bundle, stateNames, pathNotes } = useTimeline('bundle', 'stateNames', 'pathNotes');
  const note = noteOf(pathNotes, milestone.id);
  const detail = useDetail(milestone.id);
  const kind = labelOf(bundle.vocabulary.kinds, milestone.kind);
  const open = unknownPartOfDate(milestone.date);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    box.current?.scrollTo(0, 0);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another one begins at its top
  }, [milestone.id]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- may scroll in a small frame
    <div ref={box} className="present-slide" tabIndex={0} role="group" aria-label={milestone.title}>
      <article className="present-main" data-milestone={milestone.id}>
        <p className="present-kind">
          <MilestoneMark milestone={milestone} /> {kind}
          {milestone.place && ` · ${placeInWords(milestone.place, stateNames)}`}
        </p>
        <p className="present-date">
          {onOneLine(dateInWords(milestone.date))}
          {open !== '' && <span className="present-open">, {open}</span>}
        </p>
        <h2
          className={milestone.title.length > LONG_TITLE ? 'is-long' : ''}
          lang={langOf(milestone, 'title')}
        >
          {milestone.title}
        </h2>
        {milestone.status === 'announced' && (
          <p className="present-open">{say('Announced; no source shows that it took place.')}</p>
        )}
        <Summary milestone={milestone} detail={detail} />
        {note !== '' && <p className="present-note">{note}</p>}
      </article>
      <aside className="present-side" aria-label={say('States and sources')}>
        <States milestone={milestone} />
        {detail.status === 'ready' && <Origin detail={detail.value} />}
        {detail.status === 'ready' && <SourceLine milestone={milestone} detail={detail.value} />}
      </aside>
    </div>
  );
}

interface SummaryProps {
  readonly milestone: Milestone;
  readonly detail: Loaded<MilestoneDetail>;
}

function Summary({ milestone, detail }: SummaryProps) {
  if (detail.status === 'ready') {
    return (
      <p className="present-text" lang={langOf(milestone, 'summary')}>
        {detail.value.summary}
      </p>
    );
  }
  if (detail.status === 'loading') return <p className="present-text" aria-busy="true" />;
  return (
    <LoadFailure
      className="present-open"
      what={say('The summary could not be loaded.')}
      failure={detail}
    />
  );
}

/** The first names; the others are counted. */
function namesInLine(all: readonly string[], max: number): string {
  const names = all.slice(0, max).join(', ');
  const more = all.length - max;
  return more > 0 ? sayCount({ other: '{names} and {count} more' }, more, { names }) : names;
}

function States({ milestone }: { readonly milestone: Milestone }) {
  const { stateNames, filter } = useTimeline('stateNames', 'filter');
  const heading = useId();
  const { parties = [] } = milestone;
  const groups = statesByRole(milestone.states, 'main');
  const max = milestone.states.length > MANY_STATES ? MAX_NAMES_OF_MANY : MAX_NAMES;
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{say('Participating States')}</h3>
      {groups.map(({ heading: role, tags }) => (
        <p key={role}>
          <span className="present-small">{role}</span>
          {namesInLine(
            tags.map(({ iso2 }) => stateNames.get(iso2) ?? iso2),
            max,
          )}
        </p>
      ))}
      {milestone.allStates && <p>{allStatesLine(milestone.allStates)}</p>}
      {parties.length > 0 && <p>{sayParts(partiesInLine(parties, stateNames, filter.states))}</p>}
      {!hasStates(milestone) && <p className="present-open">{say('No State named')}</p>}
    </section>
  );
}

function Origin({ detail }: { readonly detail: MilestoneDetail }) {
  const { milestoneById } = useTimeline('milestoneById');
  const heading = useId();
  const origins = followsFrom(detail)
    .flatMap((id) => milestoneById.get(id) ?? [])
    .slice(0, MAX_LINES);
  if (origins.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{say('Follows from | earlier milestones')}</h3>
      {origins.map((origin) => (
        <p key={origin.id}>
          <bdi lang={langOf(origin, 'label')}>{origin.label}</bdi>,{' '}
          {onOneLine(dateInWords(origin.date))}
        </p>
      ))}
    </section>
  );
}

interface SourceLineProps {
  readonly milestone: Milestone;
  readonly detail: MilestoneDetail;
}

function SourceLine({ milestone, detail }: SourceLineProps) {
  const heading = useId();
  const [first] = bestFirst(detail.sources);
  const others = milestone.sources - 1;
  if (!first) return null;
  const told = [first.publisher, first.type && '{type}', first.number, first.date && '{date}'];
  let sources = told.filter(Boolean).join(', ');
  if (first.date === null && first.type === undefined)
    sources = say('{facts}, “{title}”', { facts: sources });
  if (others > 0) sources = sayCount({ other: '{sources} and {count} more' }, others, { sources });
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{others > 0 ? say('Sources') : say('Source')}</h3>
      <p translate="no">
        {withNodes(sources, {
          type: typeOfSource(first.type),
          date: first.date && calendarDateInWords(first.date),
          title: (
            <cite className="not-italic" lang={first.lang ?? ENGLISH_HERE}>
              {first.title}
            </cite>
          ),
        })}
      </p>
    </section>
  );
}
