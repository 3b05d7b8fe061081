import { formatAddress, withQuery } from '../../model/address.ts';
import { bestFirst, sourceInWords } from '../../model/bestFirst.ts';
import type { Milestone, MilestoneDetail } from '../../model/bundle.ts';
import { calendarDateInWords, fullDateInWords } from '../../model/dateInWords.ts';
import { inSentence, labelOf } from '../../model/labels.ts';
import { ENGLISH_HERE, langOf, say, sayCount, sayParts } from '../../model/say.ts';
import { noteOf } from '../../model/pathWords.ts';
import { placeInWords, statesInWords } from '../../model/statesInWords.ts';
import { DEFAULT_VIEW_STATE } from '../../model/viewState.ts';
import { asSentence } from '../../model/words.ts';
import { QrPicture, qrText } from '../picture/QrCode.tsx';
import { useSelection, readersToday, type Details } from '../picture/useSelection.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { MilestoneMark } from '../ui/KindMark.tsx';
import { typeOfSource, withLang, withNodes } from '../ui/withNodes.tsx';
import { Sheet, unbroken } from './SheetParts.tsx';

/** More States of one role are counted. */
const MAX_NAMES = 8;

interface HandoutProps {
  readonly details: Details;
  /** Room for notes below each milestone. */
  readonly hasRoom: boolean;
}

/** A sheet for those in the room: each milestone with summary, date, place, States by role, best source and the path's note; link and QR code. */
export function Handout({ details, hasRoom }: HandoutProps) {
  const { milestones, isPath, address } = useSelection();
  const shortAddress = useShortAddress();
  const plan = handoutPlan(milestones, { isPath, hasRoom });
  const code = qrText(address, shortAddress);
  return (
    <Sheet
      aside={
        code !== null && (
          <QrPicture text={code} label={say('QR code of the link')} className="sheet-qr" />
        )
      }
    >
      {milestones.length === 0 && <p>{say('No milestone matches.')}</p>}
      {plan.leftOut !== '' && <p className="sheet-left-out">{plan.leftOut}</p>}
      <ol className={`handout is-${plan.form}`}>
        {plan.told.map((milestone, at) => (
          <Step
            key={milestone.id}
            milestone={milestone}
            place={isPath ? at + 1 : null}
            detail={details.get(milestone.id)}
            form={plan.form}
            hasRoom={hasRoom}
          />
        ))}
      </ol>
      <footer className="sheet-foot">
        <p>
          {say('On line, with the evidence for each line:')}{' '}
          <a href={address}>{unbroken(shortAddress)}</a>
        </p>
        <p>
          {say('Where this sheet and a source differ, the source is right.')}{' '}
          {say('Printed on {date}.', { date: calendarDateInWords(readersToday()) })}
        </p>
      </footer>
    </Sheet>
  );
}

/** The link as it is printed: of a path its milestones alone, for its words stand on the paper. */
function useShortAddress(): string {
  const { path, milestoneById } = useTimeline('path', 'milestoneById');
  const { address, isPath } = useSelection();
  if (!isPath) return address;
  const known = path.filter((id) => milestoneById.has(id));
  return withQuery(
    address.replace(/\?.*/s, ''),
    formatAddress({ ...DEFAULT_VIEW_STATE, path: known }),
  );
}

interface StepProps {
  readonly milestone: Milestone;
  /** From 1, in a path. */
  readonly place: number | null;
  readonly detail: MilestoneDetail | undefined;
  readonly form: HandoutPlan['form'];
  readonly hasRoom: boolean;
}

function Step({ milestone, place, detail, form, hasRoom }: StepProps) {
  const { bundle, stateNames, pathNotes } = useTimeline('bundle', 'stateNames', 'pathNotes');
  const note = noteOf(pathNotes, milestone.id);
  const facts = [
    fullDateInWords(milestone.date),
    placeInWords(milestone.place, stateNames),
    inSentence(labelOf(bundle.vocabulary.kinds, milestone.kind)),
    ...(milestone.status === 'announced' ? [say('announced only | a milestone')] : []),
    ...(detail?.reference == null ? [] : [detail.reference]),
  ];
  const source = detail && <SourceWords milestone={milestone} detail={detail} />;
  return (
    <li>
      <MilestoneMark milestone={milestone} />
      <h2 lang={langOf(milestone, 'title')}>
        {place !== null && `${place}. `}
        {milestone.title}
      </h2>
      {form === 'short' ? (
        <p>
          {facts.join(' · ')}. {source}
        </p>
      ) : (
        <>
          <p className="handout-facts">{facts.join(' · ')}</p>
          <p lang={langOf(milestone, 'summary')}>
            {detail?.summary ?? say('The summary could not be loaded.')}
          </p>
          <p>
            {/* Not strong: Chromium tags it by a name of PDF 2.0, at which readers of its PDF 1.4 stumble. */}
            <b>{say('States:')}</b> {statesInWords(milestone, stateNames, { maxNames: MAX_NAMES })}.
          </p>
          <p>{source}</p>
        </>
      )}
      {note !== '' && <p className="sheet-note">{note}</p>}
      {hasRoom && form === 'full' && <div className="handout-room" />}
    </li>
  );
}

interface SourceWordsProps {
  readonly milestone: Milestone;
  readonly detail: MilestoneDetail;
}

/** The best source with its number, and how many there are besides. */
function SourceWords({ milestone, detail }: SourceWordsProps) {
  const [best] = bestFirst(detail.sources);
  const others = milestone.sources - 1;
  if (!best) return null;
  const title = withLang(best.title, best.lang ?? ENGLISH_HERE);
  const told = sourceInWords(best, undefined, best.type && '{type}');
  return (
    <>
      <b>{say('Source:')}</b> {best.url === null ? title : <a href={best.url}>{title}</a>}
      {withNodes(`, ${others > 0 ? told : asSentence(told)}`, { type: typeOfSource(best.type) })}
      {others > 0 &&
        `${sayParts([
          '',
          sayCount({ one: '{count} more on line', other: '{count} more on line' }, others),
        ])}.`}
    </>
  );
}

/** How a handout tells its milestones, so that it keeps to four pages. */
interface HandoutPlan {
  /** `full`: with summary and roles of States; `short`: title, date, place and source. */
  readonly form: 'full' | 'short';
  readonly told: readonly Milestone[];
  /** What is left out, in a sentence; empty where nothing is. */
  readonly leftOut: string;
  /** Whether room for notes may be asked for, whether or not it is: without it the form is full. */
  readonly mayHaveRoom: boolean;
}

/** What four pages of A4 and Letter hold, also where texts are long. */
const FULL = { plain: 20, withRoom: 12 } as const;
const SHORT = 60;

/** The milestones of a handout: up to 20 in full (12 with room for notes), up to 60 in short; of more, the landmarks, and of a path its beginning. */
export function handoutPlan(
  milestones: readonly Milestone[],
  { isPath, hasRoom }: { readonly isPath: boolean; readonly hasRoom: boolean },
): HandoutPlan {
  const count = milestones.length;
  const full = FULL[hasRoom ? 'withRoom' : 'plain'];
  const mayHaveRoom = count <= FULL.plain;
  if (count <= full) return { form: 'full', told: milestones, leftOut: '', mayHaveRoom };
  const noSummaries = say(
    'Of more than {count} milestones the summaries and States are left out.',
    { count: full },
  );
  if (count <= SHORT) {
    return { form: 'short', told: milestones, leftOut: noSummaries, mayHaveRoom };
  }
  const from = isPath ? milestones : milestones.filter(({ tier }) => tier === 1);
  const told = from.slice(0, SHORT);
  const counts = { count: told.length, some: from.length, all: count };
  const which = isPath
    ? say('Here stand the first {count} of {all}; the link has all.', counts)
    : told.length === from.length
      ? say('Here stand the {count} landmarks among {all} milestones; the link has all.', counts)
      : say(
          'Here stand the first {count} of {some} landmarks among {all} milestones; the link has all.',
          counts,
        );
  return { form: 'short', told, leftOut: `${which} ${noSummaries}`, mayHaveRoom };
}
