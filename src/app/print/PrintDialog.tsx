import { type ComponentType, type MouseEvent, useState } from 'react';
import { takenInWords, useDetails, useSelection } from '../picture/useSelection.ts';
import { capital } from '../../model/labels.ts';
import { MAX_QUESTIONS } from '../../model/questions.ts';
import { say, sayCount } from '../../model/say.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { ABOUT_ID, Choice, closeDialog, Dialog, DialogAbout, FormChoice } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Handout, handoutPlan } from './Handout.tsx';
import './handout.css';
import { QuestionSheet } from './QuestionSheet.tsx';

interface PrintDialogProps {
  readonly onClose: () => void;
  /** Prints a sheet; null: the overview. */
  readonly onPrint: (Sheet: ComponentType | null) => void;
}

const SHEETS = [
  {
    id: 'handout',
    label: say('Handout | a sheet of paper'),
    says: say('each milestone with summary, date, place, States and best source; link and QR code'),
  },
  {
    id: 'overview',
    label: say('Overview | a sheet of paper'),
    says: say('the chart, below it landmarks or the path with States, the others in one paragraph'),
  },
  {
    id: 'questions',
    label: say('Questions'),
    says: say('cards to put in order, kinds, what is only announced; answers on the last page'),
  },
] as const;

/** Which sheet of the path, or of what is shown, is printed. */
export default function PrintDialog({ onClose, onPrint }: PrintDialogProps) {
  const { layout } = useTimeline('layout');
  const { milestones, isPath, words } = useSelection();
  const [sheet, setSheet] = useState<(typeof SHEETS)[number]['id']>('handout');
  const [hasRoom, setRoom] = useState(false);
  const details = useDetails(milestones);
  const plan = handoutPlan(milestones, { isPath, hasRoom });
  const isWaiting = sheet === 'handout' && details === null;
  const missing = details === null ? 0 : milestones.length - details.size;
  const print = (event: MouseEvent): void => {
    closeDialog(event);
    if (sheet === 'overview') onPrint(null);
    else if (sheet === 'questions') onPrint(QuestionSheet);
    else onPrint(() => <Handout details={details ?? new Map()} hasRoom={hasRoom} />);
  };
  return (
    <Dialog
      title={say('Print | verb')}
      onClose={onClose}
      form={layout === 'phone' ? 'sheet' : 'card'}
      aboutId={ABOUT_ID}
      footer={
        <button
          type="button"
          className="control is-primary"
          aria-disabled={isWaiting}
          onClick={(event) => {
            if (!isWaiting) print(event);
          }}
        >
          <Icon name="print" /> {say('Print | verb')}
        </button>
      }
    >
      <DialogAbout words={isPath ? capital(words) : takenInWords(milestones.length, words)} />
      <FormChoice
        legend={say('Sheet | of paper')}
        name="sheet"
        forms={SHEETS.filter(({ id }) => id !== 'questions' || milestones.length > 1)}
        chosen={sheet}
        onChoose={({ id }) => setSheet(id)}
        className="[&>label]:py-1"
      />
      {sheet === 'handout' && plan.mayHaveRoom && (
        <Choice
          className="mt-2"
          checked={hasRoom}
          onChange={(event) => setRoom(event.currentTarget.checked)}
        >
          {say('Room for notes below each milestone')}
        </Choice>
      )}
      <p role="status" className="mt-2">
        {sheet === 'handout' && plan.leftOut}
        {sheet === 'handout' && isWaiting && ` ${say('Fetching the summaries and sources.')}`}
        {sheet === 'handout' &&
          missing > 0 &&
          ` ${sayCount(
            {
              one: 'The summaries and sources of {count} milestone could not be loaded.',
              other: 'The summaries and sources of {count} milestones could not be loaded.',
            },
            missing,
          )}`}
        {sheet === 'questions' &&
          milestones.length > MAX_QUESTIONS &&
          say('{count} of the {all} milestones are asked for.', {
            count: MAX_QUESTIONS,
            all: milestones.length,
          })}
      </p>
      <p className="text-ink-2 mt-2">
        {say('For A4 and Letter. What the browser’s own command prints is the overview.')}
      </p>
    </Dialog>
  );
}
