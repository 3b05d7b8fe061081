import { labelOf, LANDMARK } from '../../model/labels.ts';
import type { MouseEvent, ReactNode } from 'react';
import type { Milestone } from '../../model/bundle.ts';
import { hasStates, shortPlace, statesInWords } from '../../model/statesInWords.ts';
import { milestoneHref } from '../state/addresses.ts';
import { useReader } from '../state/Reader.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { useFoundText } from '../ui/rows.tsx';
import { MilestoneMark } from '../ui/KindMark.tsx';
import { COLUMNS } from './sorting.ts';

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
    pillars: pillarLabels.map((label, at) => (at === 0 ? label : label.toLowerCase())).join(', '),
  };
}

function States({ milestone }: { milestone: Milestone }) {
  const { filter, stateNames } = useTimeline('filter', 'stateNames');
  const options = { chosen: filter.states, maxNames: 3 };
  const words = statesInWords(milestone, stateNames, options);
  return hasStates(milestone) ? <span>{words}</span> : <Nothing>{words}</Nothing>;
}

/** One milestone in the table; landmarks are bold. */
export function TableRow({ milestone, date, isSelected, panel, onPress }: TableRowProps) {
  const reader = useReader();
  const labels = useLabels(milestone);
  const { id, title, tier, place, sources } = milestone;
  const where = shortPlace(place, reader.stateNames);
  const found = useFoundText(reader.state.filter.text);
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the title is the control; the row only makes its target larger */}
      <tr
        data-milestone={id}
        className={isSelected ? 'is-selected' : ''}
        onClick={(event) => onPress(event, milestone)}
      >
        <td className="whitespace-nowrap">{date}</td>
        <th scope="row" className={tier === 1 ? 'font-bold' : 'font-normal'}>
          <a
            className="row-link"
            href={milestoneHref(reader, id)}
            aria-current={isSelected ? 'true' : undefined}
          >
            {found(title)}
            {milestone.tier === 1 && <span className="spoken">{LANDMARK}</span>}
          </a>
          {milestone.status === 'announced' && <Nothing> announced only</Nothing>}
        </th>
        <td>
          <span className="inline-flex items-center gap-2 whitespace-nowrap">
            <MilestoneMark milestone={milestone} />
            {labels.kind}
          </span>
        </td>
        <td>{where !== null ? found(where) : <Nothing>no place</Nothing>}</td>
        <td>
          <States milestone={milestone} />
        </td>
        <td>{labels.pillars === '' ? <Nothing>not stated</Nothing> : labels.pillars}</td>
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
