import { LANDMARK } from '../../model/labels.ts';
import { memo, type MouseEvent, type ReactNode } from 'react';
import type { Milestone } from '../../model/bundle.ts';
import type { MilestoneDate } from '../../model/calendarDate.ts';
import { shortPlace, statesInWords } from '../../model/statesInWords.ts';
import { useFoundText } from '../ui/rows.tsx';
import { MilestoneMark } from '../ui/KindMark.tsx';
import { PathButton, PathPlace, useNear } from '../ui/PathButton.tsx';
import { dateWithinYear } from '../../model/dateInWords.ts';
import { langOf, say, sayCount } from '../../model/say.ts';
import { withLang } from '../ui/withNodes.tsx';

interface ListItemProps {
  readonly milestone: Milestone;
  readonly kindLabel: string;
  readonly stateNames: ReadonlyMap<string, string>;
  /** Named first in the line of States. */
  readonly chosenStates: readonly string[];
  readonly query: string;
  /** Undefined until the texts are there; out of sight where there is no room for it. */
  readonly summary: string | undefined;
  readonly href: string;
  readonly isSelected: boolean;
  /** What opens in place; null where the detail stands beside the list. */
  readonly detail: ReactNode;
  readonly opensInPlace: boolean;
  /** Place in the path, from 1; 0: not in it. */
  readonly pathPlace: number;
  /** When the row offers to be added to the path: with the pointer or the focus in it, or always. */
  readonly addsToPath: 'never' | 'near' | 'always';
  /** Whether there is room for the facts at its end, where the offer then stands. */
  readonly hasFacts: boolean;
  /** Gets the element for the press, to tell links and buttons from the ground. */
  readonly onPress: (event: MouseEvent, id: string) => void;
}

/** Day and month stay on one line in their column; what is not known may go on the next. */
function DateWords({ date }: { date: MilestoneDate }) {
  const [known = '', ...open] = dateWithinYear(date).split(', ');
  return open.length === 0 && !/\d/.test(known) ? (
    <span>{known}</span>
  ) : (
    <>
      <span className="full:whitespace-nowrap">
        {known}
        {open.length > 0 && ','}
      </span>{' '}
      {open.join(', ')}
    </>
  );
}

/** Kind, place, States and number of sources, at the end of a row. */
function Facts(props: ListItemProps & { readonly offer: ReactNode }) {
  const { milestone, kindLabel, stateNames, chosenStates, query, offer } = props;
  const { place, sources, status } = milestone;
  const where = shortPlace(place, stateNames);
  const found = useFoundText(query);
  return (
    <div className="row-facts">
      <p>
        {kindLabel}
        {where !== null && ', '}
        {where !== null && found(where)}
      </p>
      <p>{statesInWords(milestone, stateNames, { chosen: chosenStates, maxNames: 4 })}</p>
      <p>
        {sayCount({ one: '{count} source', other: '{count} sources' }, sources)}
        {status === 'announced' && `, ${say('announced only')}`}
        {offer}
      </p>
    </div>
  );
}

function Title({ milestone, query, href, isSelected, opensInPlace, pathPlace }: ListItemProps) {
  const found = useFoundText(query);
  return (
    <h3 className={milestone.tier === 1 ? 'row-title font-semibold' : 'row-title'}>
      <a
        className="row-link"
        href={href}
        aria-current={isSelected && !opensInPlace ? 'true' : undefined}
        aria-expanded={opensInPlace ? isSelected : undefined}
      >
        {withLang(found(milestone.title), langOf(milestone, 'title'))}
        {milestone.tier === 1 && <span className="spoken">{LANDMARK}</span>}
        <PathPlace place={pathPlace} />
      </a>
    </h3>
  );
}

/** A milestone in the list; the whole row can be pressed, the title is its link. */
export const ListItem = memo(function ListItem(props: ListItemProps) {
  const { milestone, kindLabel, summary, query, isSelected, detail, opensInPlace, onPress } = props;
  const { addsToPath, hasFacts } = props;
  const near = useNear();
  const offer = !detail && (addsToPath === 'always' || (addsToPath === 'near' && near.isNear)) && (
    <PathButton
      id={milestone.id}
      title={milestone.label}
      className={hasFacts ? 'row-offer' : 'text-panel mt-0.5'}
    />
  );
  const { id, date, place, status } = milestone;
  const where = shortPlace(place, props.stateNames);
  const found = useFoundText(query);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the title is the control; the row only makes its target larger
    <li
      className={`list-row${opensInPlace ? ' opens' : ''}${isSelected ? ' is-selected' : ''}`}
      data-milestone={id}
      onClick={(event) => onPress(event, id)}
      {...near.handlers}
    >
      <MilestoneMark milestone={milestone} className="row-mark" />
      <Title {...props} />
      <p className="row-date">
        <DateWords date={date} />
        <span className="row-what">
          {' · '}
          {kindLabel}
          {where !== null && `, ${where}`}
          {status === 'announced' && `, ${say('announced only')}`}
        </span>
      </p>
      <div className="row-text">
        {summary !== undefined && !detail && (
          <p data-summary="" lang={langOf(milestone, 'summary')}>
            {found(summary)}
          </p>
        )}
        {!hasFacts && offer}
        {detail && <div data-no-press="">{detail}</div>}
      </div>
      <Facts {...props} offer={hasFacts && offer} />
    </li>
  );
});
