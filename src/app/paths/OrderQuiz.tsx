import { useState } from 'react';
import { formatAddress, withQuery } from '../../model/address.ts';
import type { Milestone } from '../../model/bundle.ts';
import { fullDateInWords } from '../../model/dateInWords.ts';
import {
  eitherWay,
  inOrderOfTime,
  outOfOrder,
  questionSet,
  withoutYear,
  wrongPairs,
} from '../../model/questions.ts';
import { say, sayCount } from '../../model/say.ts';
import { placeInWords } from '../../model/statesInWords.ts';
import { DEFAULT_VIEW_STATE } from '../../model/viewState.ts';
import { siteBase } from '../state/addresses.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { CopyText } from '../ui/useCopy.tsx';
import { withNodes } from '../ui/withNodes.tsx';
import DragHandle from './DragHandle.tsx';
import { MoveButtons, moved, ROW } from './PathRow.tsx';

/** A path that is made for a check out of what is shown. */
const OFFERED = 6;

/** The self-check of `quiz=order`: the milestones of the path without their dates, to be put in order. Keeps and sends nothing. */
export default function OrderQuiz() {
  const { path, pathTitle, milestoneById, actions } = useTimeline(
    'path',
    'pathTitle',
    'milestoneById',
    'actions',
  );
  const milestones = path.flatMap((id) => milestoneById.get(id) ?? []);
  const close = (): void => actions.change((before) => ({ ...before, quiz: null }), 'replace');
  return (
    // Over the whole surface: the page behind it has the dates.
    <Dialog
      title={
        pathTitle === '' ? say('Self-check') : say('Self-check: {title}', { title: pathTitle })
      }
      onClose={close}
      form="sheet"
    >
      <div className="mx-auto max-w-3xl">
        {milestones.length > 1 ? (
          <Ordering key={path.join()} milestones={milestones} />
        ) : (
          <NoPath />
        )}
      </div>
    </Dialog>
  );
}

function NoPath() {
  const { result, actions } = useTimeline('result', 'actions');
  const offered = questionSet(result.passing, OFFERED);
  return (
    <>
      <p>{say('A self-check needs a path of two milestones or more.')}</p>
      {offered.length > 1 ? (
        <button
          type="button"
          className="control is-primary mt-3"
          onClick={() => actions.setPath(offered.map(({ id }) => id))}
        >
          {say('Take {count} of the milestones that are shown', { count: offered.length })}
        </button>
      ) : (
        <p className="mt-2">{say('Close it, and add milestones to your path.')}</p>
      )}
    </>
  );
}

interface OrderingProps {
  readonly milestones: readonly Milestone[];
}

function Ordering({ milestones }: OrderingProps) {
  const set = questionSet(milestones);
  const [order, setOrder] = useState(() => outOfOrder(set));
  const [isChecked, setChecked] = useState(false);
  const [isShown, setShown] = useState(false);
  const [said, setSaid] = useState('');
  const move = (from: number, to: number): void => {
    const ids = moved(
      order.map(({ id }) => id),
      from,
      to,
    );
    const next = ids.flatMap((id) => order.find((one) => one.id === id) ?? []);
    const one = order[from];
    if (!one || next.indexOf(one) === from) return;
    setOrder(next);
    setChecked(false);
    setSaid(
      say('{title}: now {place} of {count}', {
        title: withoutYear(one),
        place: next.indexOf(one) + 1,
        count: next.length,
      }),
    );
  };
  return (
    <>
      <p>
        {say(
          'Put these milestones in order, from the earliest to the latest: drag them, or press the arrows. Years in titles are left blank.',
        )}
        {set.length < milestones.length &&
          ` ${say('{count} of the {all} milestones of the path are asked for.', {
            count: set.length,
            all: milestones.length,
          })}`}
      </p>
      <ol className="divide-rule-2 border-rule my-3 divide-y border-y">
        {order.map((milestone, at) => (
          <li key={milestone.id} className={ROW} data-quiz-row={milestone.id}>
            <DragHandle index={at} onMove={(to) => move(at, to)} />
            <Question milestone={milestone} />
            <MoveButtons
              title={withoutYear(milestone)}
              index={at}
              count={order.length}
              onMove={(to) => move(at, to)}
            />
          </li>
        ))}
      </ol>
      <p className="spoken" aria-live="polite">
        {said}
      </p>
      <div className="flex flex-wrap gap-3">
        <button type="button" className="control is-primary" onClick={() => setChecked(true)}>
          {say('Check the order | verb')}
        </button>
        <button
          type="button"
          className="control"
          aria-expanded={isShown}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? say('Hide the dates') : say('Show the dates')}
        </button>
      </div>
      <div role="status" className="mt-3 space-y-2" data-quiz-answer="">
        {isChecked && <Answer order={order} />}
      </div>
      {isShown && <Dates milestones={set} />}
      <p className="text-ink-2 mt-6">
        {say('Nothing of this is kept or sent.')} <LinkToIt />
      </p>
    </>
  );
}

function Question({ milestone }: { readonly milestone: Milestone }) {
  const { stateNames } = useTimeline('stateNames');
  return (
    <span className="min-w-0 grow py-2">
      {withoutYear(milestone)}
      {milestone.place !== null && (
        <span className="text-ink-2">, {placeInWords(milestone.place, stateNames)}</span>
      )}
    </span>
  );
}

function Told({ milestone: { title, date } }: { readonly milestone: Milestone }) {
  return (
    <>
      <em>{title}</em> ({fullDateInWords(date)})
    </>
  );
}

/** What is certainly wrong, with the true dates; or that it is right, and where another order would be too. */
function Answer({ order }: { readonly order: readonly Milestone[] }) {
  const wrong = wrongPairs(order);
  const isRight = wrong.length === 0;
  return (
    <>
      <p className="font-bold">
        {isRight
          ? say('The order is right.')
          : sayCount(
              {
                one: '{count} pair stands the wrong way round.',
                other: '{count} pairs stand the wrong way round.',
              },
              wrong.length,
            )}
      </p>
      <ul className="list-disc space-y-1 ps-5">
        {(isRight ? eitherWay(order) : wrong).map(([one, other]) => (
          <li key={`${one.id} ${other.id}`}>
            {withNodes(
              isRight
                ? say(
                    '{one} and {other}: the days are the same or may be, so either may stand first.',
                  )
                : say('{one} came after {other}.'),
              { one: <Told milestone={one} />, other: <Told milestone={other} /> },
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Dates({ milestones }: OrderingProps) {
  return (
    <ol className="mt-3 list-decimal space-y-1 ps-6" aria-label={say('In the order of time')}>
      {inOrderOfTime(milestones).map(({ id, title, date }) => (
        <li key={id}>
          {withNodes(say('{title}: {words}'), {
            title: <strong>{fullDateInWords(date)}</strong>,
            words: title,
          })}
        </li>
      ))}
    </ol>
  );
}

/** The check for others, without notes, which may give answers away. */
function LinkToIt() {
  const { bundle, path, pathTitle } = useTimeline('bundle', 'path', 'pathTitle');
  const query = formatAddress({ ...DEFAULT_VIEW_STATE, path, pathTitle, quiz: 'order' });
  return (
    <CopyText
      label={say('Copy the link to it | the self-check')}
      text={withQuery(siteBase(bundle.site.url), query)}
    />
  );
}
