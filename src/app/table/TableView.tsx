import { type MouseEvent, type ReactNode, useState } from 'react';
import type { Milestone } from '../../model/bundle.ts';
import { dateInWords } from '../../model/dateInWords.ts';
import { filterInWords } from '../../model/filterInWords.ts';
import { inSentence, labelOf, LANDMARK } from '../../model/labels.ts';
import { langOf, say, sayCount } from '../../model/say.ts';
import { hasStates, placeInWords, shortPlace, statesInWords } from '../../model/statesInWords.ts';
import { milestoneHref } from '../state/addresses.ts';
import { useRowInSight, MAX_ROWS, opensRow, useFoundText } from '../ui/rows.tsx';
import { useTimeline, useWholeTimeline } from '../state/useTimeline.ts';
import { Icon } from '../ui/Icon.tsx';
import { MilestoneMark } from '../ui/KindMark.tsx';
import { PathButton, PathPlace, useNear } from '../ui/PathButton.tsx';
import { RovingGroup } from '../ui/RovingGroup.tsx';
import { withLang } from '../ui/withNodes.tsx';
import { BY_DATE, type Column, COLUMNS, type Sorting, sortMilestones } from './sorting.ts';
import './table.css';

interface TableRowProps {
  readonly milestone: Milestone;
  readonly date: string;
  readonly isSelected: boolean;
  /** What opens under the row; null where the detail stands beside the table. */
  readonly panel: ReactNode;
  readonly onPress: (event: MouseEvent, milestone: Milestone) => void;
}

function Nothing({ children }: { children: string }) {
  return <span className="text-ink-3">{children}</span>;
}

function useLabels(milestone: Milestone) {
  const { bundle } = useTimeline('bundle');
  const { kinds, pillars } = bundle.vocabulary;
  const pillarLabels = milestone.pillars.map((id) => labelOf(pillars, id));
  return {
    kind: labelOf(kinds, milestone.kind),
    pillars: pillarLabels.map((label, at) => (at === 0 ? label : inSentence(label))).join(', '),
  };
}

/** The first States of each role; all of them once the row is open. */
function States({ milestone, isOpen }: { milestone: Milestone; isOpen: boolean }) {
  const { filter, stateNames } = useTimeline('filter', 'stateNames');
  const options = { chosen: filter.states, maxNames: isOpen ? Infinity : 3 };
  const words = statesInWords(milestone, stateNames, options);
  return hasStates(milestone) ? <span>{words}</span> : <Nothing>{words}</Nothing>;
}

/** One milestone in the table; landmarks are bold. */
function TableRow({ milestone, date, isSelected, panel, onPress }: TableRowProps) {
  const timeline = useWholeTimeline();
  const labels = useLabels(milestone);
  const { id, title, tier, place, sources } = milestone;
  const where = shortPlace(place, timeline.stateNames);
  const { path } = timeline;
  const found = useFoundText(timeline.state.filter.text);
  const near = useNear();
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the title is the control; the row only makes its target larger */}
      <tr
        data-milestone={id}
        className={isSelected ? 'is-selected' : ''}
        onClick={(event) => onPress(event, milestone)}
        {...near.handlers}
      >
        <td className="whitespace-nowrap">{date}</td>
        <th scope="row" className={tier === 1 ? 'font-bold' : 'font-normal'}>
          <a
            className="row-link"
            href={milestoneHref(timeline, id)}
            aria-current={isSelected ? 'true' : undefined}
          >
            {withLang(found(title), langOf(milestone, 'title'))}
            {milestone.tier === 1 && <span className="spoken">{LANDMARK}</span>}
            <PathPlace place={path.indexOf(id) + 1} />
          </a>
          {milestone.status === 'announced' && <Nothing>{` ${say('announced only')}`}</Nothing>}
        </th>
        <td>
          {(near.isNear || path.length > 0) && (
            <PathButton id={id} title={milestone.label} isShort className="row-offer" />
          )}
          <span className="inline-flex items-center gap-2 whitespace-nowrap">
            <MilestoneMark milestone={milestone} />
            {labels.kind}
          </span>
        </td>
        <td>
          {where !== null ? (
            found(where)
          ) : (
            <Nothing>{placeInWords(place, timeline.stateNames)}</Nothing>
          )}
        </td>
        <td>
          <States milestone={milestone} isOpen={isSelected} />
        </td>
        <td>
          {labels.pillars === '' ? (
            <Nothing>{say('not stated | pillars')}</Nothing>
          ) : (
            labels.pillars
          )}
        </td>
        <td className="text-end tabular-nums">{sources}</td>
      </tr>
      {panel && (
        <tr>
          <td colSpan={COLUMNS.length} className="table-panel-cell bg-sunken">
            <div className="table-panel">{panel}</div>
          </td>
        </tr>
      )}
    </>
  );
}

const HEADINGS: Readonly<Record<Column, string>> = {
  date: say('Date'),
  title: say('Milestone'),
  kind: say('Kind'),
  place: say('Place'),
  states: say('Participating States and role'),
  pillars: say('Pillars'),
  sources: say('Sources'),
};

interface HeadProps {
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

function HeadCell({ column, sorting, onSort }: HeadProps & { column: Column }) {
  const isSorted = sorting.column === column;
  const isUp = isSorted && sorting.direction === 'ascending';
  return (
    <th
      scope="col"
      aria-sort={isSorted ? sorting.direction : undefined}
      className={column === 'sources' ? 'text-end' : 'text-start'}
    >
      <button
        type="button"
        className="inline-flex min-h-6 items-center gap-1 text-start font-bold hover:underline"
        onClick={() => onSort({ column, direction: isUp ? 'descending' : 'ascending' })}
      >
        {HEADINGS[column]}
        {isSorted && <Icon name={isUp ? 'down' : 'up'} className="size-3.5" />}
      </button>
    </th>
  );
}

/** "Milestones 2011–2022, oldest first." */
function captionOf(filterWords: string, sorting: Sorting): string {
  const order =
    sorting.column === 'date'
      ? sorting.direction === 'ascending'
        ? say('oldest first')
        : say('newest first')
      : say('by “{column}”', { column: HEADINGS[sorting.column] });
  const milestones =
    filterWords === ''
      ? say('All milestones')
      : say('Milestones: {filter}', { filter: filterWords });
  return say('{milestones}; {order}. Dates are given as exactly as the source gives them.', {
    milestones,
    order,
  });
}

/** The milestones that pass as a real table, sortable; `panel` opens in place under its row. */
export function TableView({ panel }: { panel: ReactNode }) {
  const { item, filter, result, bundle, stateNames, actions, mode } = useTimeline(
    'item',
    'filter',
    'result',
    'bundle',
    'stateNames',
    'actions',
    'mode',
  );
  const leaveRow = useRowInSight(item, mode);
  const [sorting, setSorting] = useState(BY_DATE);
  const [limit, setLimit] = useState(MAX_ROWS);
  const rows = sortMilestones(result.passing, sorting, stateNames);
  const words = filterInWords(filter, bundle.vocabulary, bundle.span);
  const onPress = (event: MouseEvent, milestone: Milestone): void => {
    if (!opensRow(event)) return;
    event.preventDefault();
    leaveRow(milestone.id);
    actions.select(panel !== null && item === milestone.id ? null : milestone.id);
  };
  return (
    // A region that scrolls sideways must be reachable by keys: its links are.
    <div className="table-scroll card">
      <RovingGroup label={say('Table of milestones')} role="group" members="thead button">
        <table className="milestone-table">
          <caption className="text-panel text-ink-2 bg-page border-rule border-b px-3 py-2.5 text-start">
            <span className="table-caption">{captionOf(words, sorting)}</span>
          </caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <HeadCell key={column} column={column} sorting={sorting} onSort={setSorting} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, limit).map((milestone) => (
              <TableRow
                key={milestone.id}
                milestone={milestone}
                date={dateInWords(milestone.date, 'short')}
                isSelected={milestone.id === item}
                panel={milestone.id === item ? panel : null}
                onPress={onPress}
              />
            ))}
          </tbody>
        </table>
      </RovingGroup>
      {rows.length > limit && (
        <button type="button" className="control m-3" onClick={() => setLimit(limit + MAX_ROWS)}>
          {sayCount(
            { other: 'Show {count} more | milestones' },
            Math.min(MAX_ROWS, rows.length - limit),
          )}
        </button>
      )}
    </div>
  );
}
