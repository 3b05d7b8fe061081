import type { ReactNode } from 'react';
import type { Milestone } from '../../model/bundle.ts';
import { fullDateInWords } from '../../model/dateInWords.ts';
import { inSentence, labelOf } from '../../model/labels.ts';
import { langOf, say, sayList, sayParts } from '../../model/say.ts';
import {
  eitherWay,
  inOrderOfTime,
  letterOf,
  outOfOrder,
  questionSet,
  tellsKind,
  withoutYear,
} from '../../model/questions.ts';
import { placeInWords } from '../../model/statesInWords.ts';
import { useSelection } from '../picture/useSelection.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { withLang, withNodes } from '../ui/withNodes.tsx';
import { Sheet, unbroken } from './SheetParts.tsx';

/** A milestone under the letter that stands for it all over the sheet. */
interface Card {
  readonly letter: string;
  readonly milestone: Milestone;
}

/** Questions to a path or selection, on paper: cards without dates to put in order, kinds, what is only announced; answers on a page of their own. */
export function QuestionSheet() {
  const { milestones, address } = useSelection();
  const { bundle } = useTimeline('bundle');
  const set = questionSet(milestones);
  const cards = outOfOrder(set).map((milestone, at) => ({ letter: letterOf(at), milestone }));
  const { kinds } = bundle.vocabulary;
  const ofKind = cards.filter(
    ({ milestone: { title, kind } }) => !tellsKind(title, labelOf(kinds, kind)),
  );
  return (
    <Sheet heading={say('Questions')}>
      {set.length < milestones.length && (
        <p className="sheet-left-out">
          {say('{count} of the {all} milestones are asked for here.', {
            count: set.length,
            all: milestones.length,
          })}
        </p>
      )}
      <section className="questions">
        <h2>1. {say('Put in order | a task')}</h2>
        <p>
          {say(
            'Number the milestones from the earliest to the latest, or cut the cards out. Years in titles are left blank.',
          )}
        </p>
        <ol className="question-cards">
          {cards.map(({ letter, milestone }) => (
            <OrderCard key={letter} letter={letter} milestone={milestone} />
          ))}
        </ol>
      </section>
      {ofKind.length > 0 && <KindQuestion cards={ofKind} />}
      <section className="questions">
        <h2>
          {ofKind.length > 0 ? 3 : 2}. {say('Which are only announced?')}
        </h2>
        <p>
          {say(
            'Only announced is what is known from a text that looks ahead, while no source shows that it took place. Mark those that are; there may be none.',
          )}
        </p>
        <p className="question-letters">
          {cards.map(({ letter }) => (
            <span key={letter}>
              <span className="question-box" /> {letter}
            </span>
          ))}
        </p>
      </section>
      <Answers cards={cards} ofKind={ofKind} address={address} />
    </Sheet>
  );
}

function OrderCard({ letter, milestone }: Card) {
  const { stateNames } = useTimeline('stateNames');
  return (
    <li>
      <b>{letter}</b>
      <span>
        {withLang(withoutYear(milestone), langOf(milestone, 'title'))}
        {milestone.place !== null && (
          <span className="question-place">, {placeInWords(milestone.place, stateNames)}</span>
        )}
      </span>
      <span className="question-box" />
    </li>
  );
}

interface CardsProps {
  readonly cards: readonly Card[];
}

function KindQuestion({ cards }: CardsProps) {
  const { bundle } = useTimeline('bundle');
  const labels = bundle.vocabulary.kinds.map(({ label }) => inSentence(label));
  return (
    <section className="questions">
      <h2>2. {say('Of what kind?')}</h2>
      <p>
        {say('Write the kind behind each letter: {kinds}.', {
          kinds: sayList(labels, 'disjunction'),
        })}
      </p>
      <p className="question-letters">
        {cards.map(({ letter }) => (
          <span key={letter}>
            {letter} <span className="question-line" />
          </span>
        ))}
      </p>
    </section>
  );
}

interface AnswersProps extends CardsProps {
  readonly ofKind: readonly Card[];
  readonly address: string;
}

function Answers({ cards, ofKind, address }: AnswersProps) {
  const { bundle } = useTimeline('bundle');
  const letters = new Map(cards.map(({ letter, milestone }) => [milestone, letter]));
  const order = inOrderOfTime(cards.map(({ milestone }) => milestone));
  const free = eitherWay(order).map((pair) =>
    sayList(
      pair.map((one) => letters.get(one) ?? ''),
      'conjunction',
    ),
  );
  const announced = cards.filter(({ milestone }) => milestone.status === 'announced');
  return (
    <section className="questions answers">
      <h2>{say('Answers')}</h2>
      <h3>1. {say('In order | an answer')}</h3>
      <ol>
        {order.map((milestone) => (
          <li key={milestone.id}>
            <b>{letters.get(milestone)}</b>{' '}
            {withNodes(say('{title}: {words}'), {
              title: fullDateInWords(milestone.date),
              words: withLang(milestone.title, langOf(milestone, 'title')),
            })}
          </li>
        ))}
      </ol>
      {free.length > 0 && (
        <p>
          {say('Their dates are the same or may be: either may stand first, {pairs}.', {
            pairs: sayParts(free),
          })}
        </p>
      )}
      {ofKind.length > 0 && (
        <Answer title={`2. ${say('Kinds')}`}>
          {ofKind
            .map(
              ({ letter, milestone }) =>
                `${letter} ${inSentence(labelOf(bundle.vocabulary.kinds, milestone.kind))}`,
            )
            .join(', ')}
        </Answer>
      )}
      <Answer title={`${ofKind.length > 0 ? 3 : 2}. ${say('Only announced | milestones')}`}>
        {announced.length === 0
          ? say('none | of the milestones')
          : announced.map(({ letter }) => letter).join(', ')}
      </Answer>
      <p className="sheet-foot">
        {say('Sources for every line:')} <a href={address}>{unbroken(address)}</a>
      </p>
    </section>
  );
}

function Answer({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <h3>{title}</h3>
      <p>{children}.</p>
    </>
  );
}
