import { memo, type ReactElement } from 'react';
import type { Milestone, StateCode, Vocabulary } from '../../model/bundle.ts';
import { fullDateInWords } from '../../model/dateInWords.ts';
import { LANDMARK, milestonesInNumber } from '../../model/labels.ts';
import { say } from '../../model/say.ts';
import { statesInWords } from '../../model/statesInWords.ts';
import type { Box, ChartElement } from '../../timeline/chartElements.ts';
import { drawGround, drawHeader, drawHeadings } from '../../timeline/drawFrame.ts';
import {
  circlePath,
  drawCluster,
  drawExtents,
  drawMark,
  drawParties,
  drawShared,
} from '../../timeline/drawMarks.ts';
import type { Look } from '../../timeline/look.ts';
import { MARK_PX, SELECTED_RING_PX } from '../../timeline/metrics.ts';
import type { ChartScene, LaneBox } from '../../timeline/scene.ts';
import type { SvgNode } from '../../timeline/svgNode.ts';
import { toElement } from '../picture/SvgTree.tsx';

/** The spoken name of a milestone: title, date with its precision, kind, States, the chosen ones first. */
export type SpokenName = (milestone: Milestone) => string;

/** Names are made once for each milestone: they are asked for on every frame of a zoom. */
export function createSpokenName(
  vocabulary: Vocabulary,
  stateNames: ReadonlyMap<StateCode, string>,
  chosen: readonly StateCode[],
): SpokenName {
  const kinds = new Map(vocabulary.kinds.map((kind) => [kind.id, kind.label]));
  const names = new WeakMap<Milestone, string>();
  return (milestone) => {
    const known = names.get(milestone);
    if (known !== undefined) return known;
    const name = [
      milestone.title + (milestone.tier === 1 ? LANDMARK : ''),
      fullDateInWords(milestone.date),
      (kinds.get(milestone.kind) ?? milestone.kind) +
        (milestone.status === 'announced' ? `, ${say('announced only')}` : ''),
      statesInWords(milestone, stateNames, { chosen, maxNames: 5 }),
    ]
      .join('. ')
      // A Russian year ends in a full stop of its own.
      .replace('.. ', '. ');
    names.set(milestone, name);
    return name;
  };
}

interface LayerProps {
  readonly draw: (scene: ChartScene, look: Look, chosenYear: number | null) => readonly SvgNode[];
  readonly scene: ChartScene;
  readonly look: Look;
  readonly chosenYear?: number | null;
}

/** A part of the drawing in which nothing can be done. */
const Layer = memo(function Layer({ draw, scene, look, chosenYear = null }: LayerProps) {
  return (
    <g aria-hidden="true">
      {draw(scene, look, chosenYear).map((node, place) => toElement(node, place))}
    </g>
  );
});

const putIn = (element: Element | null): void => element?.setAttribute('tabindex', '0');
const takeOut = (element: Element | null): void => element?.setAttribute('tabindex', '-1');

/**
 * Ref that makes an element of a drawing the stop of the Tab key, or focusable without being one.
 * Not by the prop: Preact, which stands for React in the frame, would write `tabIndex`, and SVG
 * knows only `tabindex`.
 */
const tabStopRef = (isStop: boolean) => (isStop ? putIn : takeOut);

interface SpotProps {
  readonly element: ChartElement;
  readonly look: Look;
  /** The milestone that is spoken: of several the one that has the focus. */
  readonly id: string;
  readonly name: string;
  readonly isStop: boolean;
  readonly isChosen: boolean;
  /** Its milestones are handed over to the list beside it. */
  readonly isOpen: boolean;
}

/** A mark with its label, or a pill. */
const Spot = memo(function Spot(props: SpotProps) {
  const { element, look, id, name, isStop, isChosen, isOpen } = props;
  const { key, count, mark, cluster } = element;
  const drawn = mark
    ? drawMark(mark, look, isChosen)
    : cluster && drawCluster(cluster, look, isChosen || isOpen);
  if (!drawn) return null;
  const hidden = { 'aria-hidden': 'true' };
  const hooks = {
    'data-spot': key,
    'data-milestone': isOpen ? undefined : id,
    'data-cluster': count > 1 && !isOpen ? count : undefined,
    role: 'button',
    ref: tabStopRef(isStop),
    'aria-label': name,
    'aria-current': mark && isChosen ? 'true' : undefined,
    'aria-expanded': count > 1 ? isOpen : undefined,
  };
  return (
    <>
      {drawn.behind && toElement(drawn.behind, 'behind', hidden)}
      {toElement(drawn.spot, 'spot', hooks)}
      {drawn.text && toElement(drawn.text, 'text', hidden)}
    </>
  );
});

/** Air around mark and label where they are tinted, px. */
const MARGIN_PX = 4;

/** The box of an element as the pointer tints it. */
export function tintedBox({ box, mark }: ChartElement): Box {
  return mark ? { ...box, x: box.x - MARGIN_PX, width: box.width + 2 * MARGIN_PX } : box;
}

/** Middle of the 3 px line: 25 px outside, so that the label beside it stays whole. */
const FOCUS_PX = 22;

/** A line below what is in the path, as wide as the mark or pill. */
function underline({ x, y, cluster }: ChartElement): string {
  const width = cluster?.width ?? MARK_PX;
  return `M${x - width / 2} ${y + (cluster ? cluster.height / 2 + 3 : 9.5)}h${width}`;
}

/** Behind marks and labels: the chosen milestone, those of the path, and the focus. */
function Highlights({ elements, selectedId, path, focused }: ChartDrawingProps) {
  const inPath = elements.filter(({ ids }) => path.some((id) => ids.includes(id)));
  const chosen = elements.flatMap(({ mark }) => (mark && mark.id === selectedId ? [mark] : []));
  const focusWidth = Math.max(FOCUS_PX, (focused?.cluster?.width ?? 0) + 8);
  return (
    <g aria-hidden="true">
      {chosen.map(({ lane, x, y, label }) => [
        <path key={lane} className="ring" d={circlePath(x, y, SELECTED_RING_PX / 2)} />,
        label && (
          <rect
            key={`${lane} label`}
            className="chosen"
            rx={4}
            x={label.x}
            y={label.y + 0.5}
            width={label.width}
            height={label.height - 1}
          />
        ),
      ])}
      {inPath.length > 0 && <path className="in-path" d={inPath.map(underline).join('')} />}
      {focused && (
        <rect
          className="focus"
          rx={5}
          x={focused.x - focusWidth / 2}
          y={focused.y - FOCUS_PX / 2}
          width={focusWidth}
          height={FOCUS_PX}
        />
      )}
    </g>
  );
}

interface ChartDrawingProps {
  readonly scene: ChartScene;
  /** Those of the scene. */
  readonly elements: readonly ChartElement[];
  readonly look: Look;
  readonly milestoneById: ReadonlyMap<string, Milestone>;
  readonly spokenName: SpokenName;
  readonly selectedId: string | null;
  readonly path: readonly string[];
  /** Year of the chosen milestone: its Chairmanship turns ink. */
  readonly chosenYear: number | null;
  /** The one stop of the Tab key: the milestone that it speaks, and its element. */
  readonly stop: { readonly id: string; readonly key: string } | null;
  /** Key of the stack or cluster whose list is open. */
  readonly openKey: string | null;
  readonly hovered: ChartElement | null;
  /** The element whose focus is to be seen. */
  readonly focused: ChartElement | null;
}

/** What an element speaks: its milestone, at last the words that are seen of it, by which speech input calls it, and of which crowd it is one. */
function spokenBy(
  { milestoneById, spokenName, stop, path }: ChartDrawingProps,
  { key, firstId, count, ids, mark }: ChartElement,
): { readonly id: string; readonly name: string } {
  const id = (stop?.key === key ? stop.id : null) ?? firstId;
  const milestone = milestoneById.get(id);
  const inPath = path.includes(id)
    ? `. ${say('In path: {place}', { place: path.indexOf(id) + 1 })}`
    : '';
  const whole = `${milestone ? spokenName(milestone) : id}${inPath}`;
  const seen = mark?.label?.text ?? '';
  const name = whole.includes(seen) ? whole : `${whole}. ${say('“{text}”', { text: seen })}`;
  if (count === 1) return { id, name };
  const place = id === firstId ? 1 : ids.indexOf(id) + 1;
  return { id, name: `${name}. ${say('{place} of {count} close together', { place, count })}` };
}

interface LaneOfSpotsProps {
  readonly lane: LaneBox;
  readonly elements: readonly ChartElement[];
  readonly drawing: ChartDrawingProps;
}

/** The marks and pills of a lane; where there are several lanes, a group with its name and count. */
function LaneOfSpots({ lane, elements, drawing }: LaneOfSpotsProps) {
  const { scene, look, selectedId, stop, openKey } = drawing;
  if (elements.length === 0) return null;
  const group = scene.lanes.length > 1 && {
    role: 'group',
    'aria-label': `${lane.label}, ${milestonesInNumber(lane.count)}`,
  };
  return (
    <g {...group}>
      {elements.map((element, place) => {
        const { id, name } = spokenBy(drawing, element);
        const holdsChosen = selectedId !== null && element.ids.includes(selectedId);
        // Pills come and go while zooming, so that the next one takes over an element. What speaks
        // another of its milestones is a new element, so that the change is announced.
        const key = element.mark ? element.key : `pill ${elements.length - place}`;
        return (
          <Spot
            key={id === element.firstId ? key : `${key} ${id}`}
            element={element}
            look={look}
            id={id}
            name={name}
            isStop={stop?.key === element.key}
            isChosen={element.mark ? element.mark.id === selectedId : holdsChosen}
            isOpen={openKey === element.key}
          />
        );
      })}
    </g>
  );
}

/**
 * The drawing of `drawChart` in the page, part by part, so that hover, focus and choice draw anew
 * only what shows them; with roles, names and the one tab stop.
 */
export function ChartDrawing(props: ChartDrawingProps) {
  const { scene, elements, look, hovered } = props;
  const layer = (draw: LayerProps['draw']): ReactElement => (
    <Layer draw={draw} scene={scene} look={look} />
  );
  return (
    <>
      {layer(drawGround)}
      <Layer draw={drawHeader} scene={scene} look={look} chosenYear={props.chosenYear} />
      {layer(drawHeadings)}
      {hovered?.mark && <rect className="hover" rx={4} {...tintedBox(hovered)} />}
      {layer(drawShared)}
      <Highlights {...props} />
      {layer(drawExtents)}
      {drawParties(scene, look).map((node, place) => toElement(node, place))}
      {scene.lanes.map((lane, at) => (
        <LaneOfSpots
          key={lane.id}
          lane={lane}
          elements={elements.filter((one) => one.lane === at)}
          drawing={props}
        />
      ))}
    </>
  );
}
