import { memo } from 'react';
import type { Milestone } from '../../model/bundle.ts';
import type { LabelBox, MarkBox } from '../../timeline/scene.ts';
import { kindShape } from '../ui/kindShapes.ts';
import { formOfMark } from '../ui/markForm.ts';
import type { SpokenName } from './spokenName.ts';
import type { Spot } from './spots.ts';
import { tabStopRef } from './tabStopRef.ts';

/** What the marks and pills have in common. */
export interface SpotsProps {
  readonly spots: readonly Spot[];
  readonly milestoneById: ReadonlyMap<string, Milestone>;
  readonly spokenName: SpokenName;
  readonly selectedId: string | null;
  /** The one stop of the Tab key: the milestone that it speaks, and its spot. */
  readonly stop: { readonly id: string; readonly key: string } | null;
  /** Key of the stack or cluster whose list is open. */
  readonly openKey: string | null;
}

/** The shape's outline is 12 px; the second mark of a stack peeps out to the upper right. */
const SHAPE_PX = 12;
const STACK_SHIFT = 'translate(3.5 -3.5)';

interface LabelProps {
  readonly mark: MarkBox;
  readonly label: LabelBox;
  readonly isChosen: boolean;
}

function Label({ mark, label, isChosen }: LabelProps) {
  const ink = isChosen ? 'is-chosen' : mark.tier === 2 ? 'is-further' : '';
  return (
    <text
      className={`label ${ink} ${label.isBold ? 'is-bold' : ''}`}
      x={label.textX}
      y={label.textY}
      aria-hidden="true"
    >
      {label.text}
      {label.suffix !== '' && (
        <tspan className={`kind-${mark.kind} suffix`}>{` ${label.suffix}`}</tspan>
      )}
    </text>
  );
}

interface MarkProps {
  readonly spotKey: string;
  readonly mark: MarkBox;
  /** The milestone that is spoken: of a stack the one that has the focus. */
  readonly id: string;
  readonly name: string;
  readonly isStop: boolean;
  readonly isChosen: boolean;
  readonly isOpen: boolean;
}

/** A mark with its label. An open stack hands its milestones over to the list beside it. */
const Mark = memo(function Mark(props: MarkProps) {
  const { spotKey, mark, id, name, isStop, isChosen, isOpen } = props;
  const { kind, x, y, sizePx, stacked, label } = mark;
  const form = formOfMark(mark);
  const place = `translate(${x} ${y}) scale(${sizePx / SHAPE_PX})`;
  const isStack = stacked.length > 0;
  return (
    <>
      {isStack && (
        <path
          className={`kind kind-${kind} kind-hollow`}
          d={kindShape(kind, 'hollow')}
          transform={`${place} ${STACK_SHIFT}`}
          aria-hidden="true"
        />
      )}
      <path
        data-spot={spotKey}
        data-milestone={isOpen ? undefined : id}
        data-cluster={isStack && !isOpen ? stacked.length + 1 : undefined}
        className={`kind kind-${kind} kind-${form}`}
        d={kindShape(kind, form)}
        transform={place}
        role="button"
        ref={tabStopRef(isStop)}
        aria-label={name}
        aria-current={isChosen ? 'true' : undefined}
        aria-expanded={isStack ? isOpen : undefined}
      />
      {label && <Label mark={mark} label={label} isChosen={isChosen} />}
    </>
  );
});

/** What a spot speaks: its milestone, and of which crowd it is one. */
export function spokenSpot(props: SpotsProps, spot: Spot): { id: string; name: string } {
  const { milestoneById, spokenName, stop } = props;
  const id = (stop?.key === spot.key ? stop.id : null) ?? spot.firstId;
  const milestone = milestoneById.get(id);
  const name = milestone ? spokenName(milestone) : id;
  const { count } = spot;
  if (count === 1) return { id, name };
  const place = id === spot.firstId ? 1 : spot.ids.indexOf(id) + 1;
  return { id, name: `${name}. ${place} of ${count} close together` };
}

/** All marks and stacks, in the order of lanes and time. */
export function Marks(props: SpotsProps) {
  const { spots, selectedId, stop, openKey } = props;
  return spots.map((spot) => {
    if (!spot.mark) return null;
    const { id, name } = spokenSpot(props, spot);
    // A stack that speaks another milestone is a new element, so that the change is announced.
    return (
      <Mark
        key={spot.count > 1 ? `${spot.key} ${id}` : spot.key}
        spotKey={spot.key}
        mark={spot.mark}
        id={id}
        name={name}
        isStop={stop?.key === spot.key}
        isChosen={selectedId !== null && spot.mark.id === selectedId}
        isOpen={openKey === spot.key}
      />
    );
  });
}
