import type { Timeline } from '../state/timeline.ts';
import { type MouseEvent, type ReactNode, useCallback, useState } from 'react';
import { allStatesInWords } from '../../model/allStatesInWords.ts';
import type { Milestone } from '../../model/bundle.ts';
import { langOf, say, sayCount, sayParts } from '../../model/say.ts';
import { partiesInLine, statesByRole } from '../../model/statesInWords.ts';
import { useDetail, useSummaries } from '../data/TimelineData.ts';
import { milestoneHref } from '../state/addresses.ts';
import { useRowInSight, MAX_ROWS, opensRow } from '../ui/rows.tsx';
import { useTimeline, useWholeTimeline } from '../state/useTimeline.ts';
import { announce } from '../ui/keepFocus.tsx';
import { LoadFailure } from '../ui/LoadFailure.tsx';
import { PathButton } from '../ui/PathButton.tsx';
import { linkedYear } from './LinkedYear.tsx';
import { ListItem } from './ListItem.tsx';
import { SleepingYears } from './SleepingYears.tsx';
import { YearChoice } from './YearChoice.tsx';
import { showYearInWords, type YearGroup, YearSection, yearsOf } from './YearSection.tsx';
import './list.css';

function StatesByRole({ milestone: { states, allStates, parties } }: { milestone: Milestone }) {
  const { stateNames, filter } = useTimeline('stateNames', 'filter');
  const rows = [
    ...statesByRole(states, 'main').map(({ heading, tags }) => ({
      heading,
      words: tags.map(({ iso2 }) => stateNames.get(iso2) ?? iso2).join(', '),
    })),
    ...(allStates ? [allStatesInWords(allStates)] : []),
    ...(parties
      ? [
          {
            heading: say('Parties | to a treaty'),
            words: sayParts(partiesInLine(parties, stateNames, filter.states)),
          },
        ]
      : []),
  ];
  return (
    <dl className="mt-2 grid grid-cols-[minmax(6rem,min-content)_minmax(0,1fr)] gap-x-2">
      {rows.map(({ heading, words }) => (
        <div key={heading} className="contents">
          <dt className="text-ink-2">{heading}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

interface InPlaceDetailProps {
  readonly milestone: Milestone;
  readonly panel: ReactNode;
  /** Whether the panel stands there, with the evidence, instead of the summary. */
  readonly isWhole: boolean;
  readonly onWhole: () => void;
}

/** The open row of the list: the summary and the States at once, the evidence one press further. */
function InPlaceDetail({ milestone, panel, isWhole, onWhole }: InPlaceDetailProps) {
  const detail = useDetail(milestone.id);
  const openWhole = (event: MouseEvent): void => {
    // The button goes with its press. The panel takes the focus over from the row, once it is there.
    const row = event.currentTarget.closest('[data-milestone]');
    row?.querySelector<HTMLElement>('.row-link')?.focus({ preventScroll: true });
    onWhole();
  };
  if (isWhole) return <div className="mt-2">{panel}</div>;
  return (
    <div data-detail={milestone.id} className="mt-1">
      {detail.status === 'loading' && <p className="text-ink-2">{say('Loading the summary')}</p>}
      {detail.status === 'failed' && (
        <LoadFailure what={say('The summary could not be loaded.')} failure={detail} />
      )}
      {detail.status === 'ready' && (
        <p lang={langOf(milestone, 'summary')}>{detail.value.summary}</p>
      )}
      {milestone.status === 'announced' && (
        <p className="mt-1">{say('Announced; no source shows that it took place.')}</p>
      )}
      <StatesByRole milestone={milestone} />
      <PathButton id={milestone.id} className="mt-2" />
      {panel && (
        <button type="button" className="control mt-2 w-full" onClick={openWhole}>
          {say('Evidence, links and source')}
        </button>
      )}
    </div>
  );
}

/** From this many rows on, years out of sight are not laid out. */
const LONG_FROM_ROWS = 400;

interface ListViewProps {
  readonly isNewestFirst: boolean;
  /** What opens in place behind the summary; null where the detail stands beside the list. */
  readonly panel: ReactNode;
}

/** Without script, and to be opened elsewhere, a milestone has a page of its own. */
function hrefOf(timeline: Timeline, id: string): string {
  return timeline.layout === null ? `m/${id}.html` : milestoneHref(timeline, id);
}

function usePress(timeline: Timeline, opensInPlace: boolean, onOwn: (id: string) => void) {
  const { actions, state } = timeline;
  const { item } = state;
  return useCallback(
    (event: MouseEvent, id: string): void => {
      if (!opensRow(event)) return;
      event.preventDefault();
      onOwn(id);
      actions.select(opensInPlace && item === id ? null : id);
    },
    [actions, item, opensInPlace, onOwn],
  );
}

type DrawRow = (milestone: Milestone, summary: string | undefined) => ReactNode;

interface YearRowsProps {
  readonly group: YearGroup;
  readonly row: DrawRow;
  readonly hasSummaries: boolean;
}

/** The rows of a year. Their summaries are asked for with them. */
function YearRows({ group: { year, milestones }, row, hasSummaries }: YearRowsProps) {
  const texts = useSummaries(year, hasSummaries);
  const file = texts.status === 'ready' ? texts.value : null;
  return <ol>{milestones.map((one) => row(one, file?.[one.id]))}</ol>;
}

interface ClosedYearProps {
  readonly group: YearGroup;
  /** Whether the open milestone is one of it: then it is open until the reader closes it. */
  readonly isChosen: boolean;
  readonly children: ReactNode;
}

/** A year that opens on request, for lists beyond MAX_ROWS. */
function ClosedYear({ group, isChosen, children }: ClosedYearProps) {
  const [choice, setOpen] = useState<boolean | null>(null);
  const isOpen = choice ?? isChosen;
  const { year, milestones } = group;
  return (
    <div>
      <button
        type="button"
        className="control my-2 ms-4"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen
          ? sayCount({ other: 'Close the {count} milestones of {year}' }, milestones.length, {
              year,
            })
          : showYearInWords(group)}
      </button>
      {isOpen && children}
    </div>
  );
}

/** The milestones that pass, year by year: the page itself, of which the chart is a drawing. */
export function ListView({ isNewestFirst, panel }: ListViewProps) {
  const timeline = useWholeTimeline();
  const { result, state, bundle, stateNames, layout } = timeline;
  const opensInPlace = layout !== 'wide';
  const hasFacts = layout === 'wide' || layout === 'full';
  // Kept here, so that previous and next, which open another row, leave the panel open.
  const [isWhole, setWhole] = useState(false);
  const leaveRow = useRowInSight(state.item, timeline.mode);
  const onOwn = useCallback(
    (id: string): void => {
      leaveRow(id);
      setWhole(false);
    },
    [leaveRow],
  );
  const onPress = usePress(timeline, opensInPlace, onOwn);
  const kindLabels = new Map(bundle.vocabulary.kinds.map(({ id, label }) => [id, label]));
  const shown = isNewestFirst ? [...result.passing].reverse() : result.passing;
  const row: DrawRow = (milestone, summary) => {
    const isSelected = milestone.id === state.item;
    return (
      <ListItem
        key={milestone.id}
        milestone={milestone}
        kindLabel={kindLabels.get(milestone.kind) ?? milestone.kind}
        stateNames={stateNames}
        chosenStates={state.filter.states}
        query={state.filter.text}
        summary={summary}
        href={hrefOf(timeline, milestone.id)}
        isSelected={isSelected}
        detail={
          isSelected && opensInPlace ? (
            <InPlaceDetail
              milestone={milestone}
              panel={panel}
              isWhole={isWhole}
              onWhole={() => setWhole(true)}
            />
          ) : null
        }
        opensInPlace={opensInPlace}
        pathPlace={state.path.indexOf(milestone.id) + 1}
        addsToPath={state.path.length > 0 ? 'always' : hasFacts ? 'near' : 'never'}
        hasFacts={hasFacts}
        onPress={onPress}
      />
    );
  };
  const rows = (group: YearGroup): ReactNode => {
    // Only what is prerendered is bounded: it stands in the file, whatever is in sight.
    const link = layout === null && linkedYear(group, shown);
    if (link) return link;
    const list = <YearRows group={group} row={row} hasSummaries={layout !== 'phone'} />;
    if (layout === null || shown.length <= MAX_ROWS) return list;
    const isChosen = group.milestones.some(({ id }) => id === state.item);
    return (
      <ClosedYear group={group} isChosen={isChosen}>
        {list}
      </ClosedYear>
    );
  };
  const groups = yearsOf(shown);
  const section = (group: YearGroup): ReactNode => (
    <YearSection key={group.year} group={group}>
      {rows(group)}
    </YearSection>
  );
  const { states, text } = state.filter;
  const isAsOpened = ({ milestones }: YearGroup): boolean =>
    (layout === null || layout === 'phone') &&
    !isNewestFirst &&
    state.path.length + states.length + text.length === 0 &&
    !milestones.some(({ id }) => id === state.item);
  return (
    <div
      className={`milestone-list card full:px-4 full:pt-4 -mx-4 overflow-clip rounded-none compact:mx-0 compact:rounded-card ${shown.length >= LONG_FROM_ROWS ? 'is-long' : ''}`}
    >
      {timeline.mode === 'page' ? (
        <SleepingYears groups={groups} isAsOpened={isAsOpened} draw={section} />
      ) : (
        groups.map(section)
      )}
    </div>
  );
}

/** Jump to a year, and the order, at the end of the status line. */
export function ListControls({
  isNewestFirst,
  onOrderChange,
}: {
  isNewestFirst: boolean;
  onOrderChange: (isNewestFirst: boolean) => void;
}) {
  return (
    <div className="needs-script flex flex-wrap items-center gap-3">
      <YearChoice />
      <button
        type="button"
        className="link min-h-6"
        onClick={() => {
          onOrderChange(!isNewestFirst);
          announce(isNewestFirst ? say('Sorted oldest first') : say('Sorted newest first'));
        }}
      >
        {isNewestFirst ? say('Oldest first') : say('Newest first')}
      </button>
    </div>
  );
}
