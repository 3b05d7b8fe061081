import { Fragment, useMemo } from 'react';
import type { Milestone } from '../../model/bundle.ts';
import { calendarDateInWords, dateInWords, fullDateInWords } from '../../model/dateInWords.ts';
import { inSentence } from '../../model/labels.ts';
import { langOf, say, sayParts } from '../../model/say.ts';
import { noteOf } from '../../model/pathWords.ts';
import { shortPlace, statesInWords } from '../../model/statesInWords.ts';
import { pageLook, PAGE_PALETTE } from '../../timeline/look.ts';
import { formOf } from '../../timeline/kindShape.ts';
import { drawKey } from '../../timeline/drawKey.ts';
import { drawPicture, measurePicture, pictureScene } from '../picture/chartPicture.ts';
import { KeySign, SvgTree } from '../picture/SvgTree.tsx';
import { useSelection, type ShownSelection, readersToday } from '../picture/useSelection.ts';
import { useTimeline, useWholeTimeline } from '../state/useTimeline.ts';
import { KindMark, MilestoneMark } from '../ui/KindMark.tsx';
import { Sheet, unbroken } from './SheetParts.tsx';

/** Inner width of an A4 page with our margins at 96 px to the inch; Letter is wider by 2 %. */
const PAPER_WIDTH_PX = 698;
/** More States of one role are counted. */
const MAX_NAMES = 4;

/**
 * The overview: filter in words, chart in ink, landmarks with the roles of States, the others as one
 * paragraph, link and date.
 */
export function PrintedSheet() {
  const selection = useSelection();
  const { milestones, isPath, address } = selection;
  const told = isPath ? milestones : milestones.filter(({ tier }) => tier === 1);
  const rest = isPath ? [] : milestones.filter(({ tier }) => tier === 2);
  return (
    <Sheet>
      <SheetChart selection={selection} />
      <ol className={`sheet-entries ${isPath ? 'is-path' : ''}`}>
        {told.map((milestone) => (
          <Entry key={milestone.id} milestone={milestone} />
        ))}
      </ol>
      {rest.length > 0 && <Rest milestones={rest} hasOthers={told.length > 0} />}
      <footer className="sheet-foot">
        <Symbols milestones={milestones} />
        <p>
          {say('Sources for every line:')} <a href={address}>{unbroken(address)}</a>
        </p>
        <p>{say('Printed on {date}.', { date: calendarDateInWords(readersToday()) })}</p>
      </footer>
    </Sheet>
  );
}

function SheetChart({ selection }: { readonly selection: ShownSelection }) {
  const { bundle, state } = useWholeTimeline();
  const { milestones, drawn, range, isPath } = selection;
  const { viewBox, nodes } = useMemo(() => {
    const scene = pictureScene({
      bundle,
      // Few milestones in an order of their own: lanes would stand empty.
      state: isPath ? { ...state, group: 'none' } : state,
      drawn,
      range,
      widthPx: PAPER_WIDTH_PX,
      density: 'compact',
      measure: measurePicture,
    });
    return {
      viewBox: `0 0 ${scene.widthPx} ${scene.heightPx}`,
      nodes: [drawPicture(scene, PAGE_PALETTE)],
    };
  }, [bundle, state, drawn, range, isPath]);
  return milestones.length === 0 ? (
    <p>{say('No milestone matches.')}</p>
  ) : (
    <svg className="sheet-chart" viewBox={viewBox} aria-hidden="true">
      <SvgTree nodes={nodes} />
    </svg>
  );
}

function Entry({ milestone }: { readonly milestone: Milestone }) {
  const { filter, stateNames, pathNotes } = useTimeline('filter', 'stateNames', 'pathNotes');
  const note = noteOf(pathNotes, milestone.id);
  const place = shortPlace(milestone.place, stateNames);
  return (
    <li>
      <MilestoneMark milestone={milestone} />
      <p>
        {fullDateInWords(milestone.date)}
        {place !== null && ` · ${place}`}
        {milestone.status === 'announced' && ` · ${say('announced only | a milestone')}`}
      </p>
      <h2 lang={langOf(milestone, 'title')}>{milestone.title}</h2>
      <p>
        {statesInWords(milestone, stateNames, {
          chosen: filter.states,
          maxNames: MAX_NAMES,
        })}
      </p>
      {note !== '' && <p className="sheet-note">{note}</p>}
    </li>
  );
}

interface RestProps {
  readonly milestones: readonly Milestone[];
  readonly hasOthers: boolean;
}

function Rest({ milestones, hasOthers }: RestProps) {
  return (
    <section className="sheet-rest">
      <h2>
        {hasOthers
          ? say('Further milestones in this selection')
          : say('Milestones in this selection')}
      </h2>
      <p>
        {milestones.map((milestone, at) => (
          <Fragment key={milestone.id}>
            {at > 0 && sayParts(['', ''])}
            <bdi lang={langOf(milestone, 'label')}>{milestone.label}</bdi> (
            {dateInWords(milestone.date, 'short')})
          </Fragment>
        ))}
        .
      </p>
    </section>
  );
}

const SCENE_FORMS = { filled: 'day', hollow: 'soft', dashed: 'announced' } as const;
const LOOK = pageLook('');

/** Only the symbols that occur are explained. */
function Symbols({ milestones }: { readonly milestones: readonly Milestone[] }) {
  const { bundle } = useTimeline('bundle');
  const kinds = bundle.vocabulary.kinds.filter(({ id }) =>
    milestones.some(({ kind }) => kind === id),
  );
  const forms = new Set(milestones.map((milestone) => SCENE_FORMS[formOf(milestone)]));
  return (
    <p className="sheet-symbols">
      {say('Symbols:')}
      {kinds.map(({ id, label }) => (
        <span key={id}>
          <KindMark kind={id} /> {inSentence(label)}
        </span>
      ))}
      {drawKey({ forms }, LOOK)
        .filter(({ form }) => form !== 'day')
        .map((entry) => (
          <span key={entry.form}>
            <KeySign entry={entry} /> {entry.says}
          </span>
        ))}
    </p>
  );
}
