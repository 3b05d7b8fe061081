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
  partsOf,
} from '../../timeline/drawMarks.ts';
import type { Look } from '../../timeline/look.ts';
import { MARK_PX, SELECTED_RING_PX } from '../../timeline/metrics.ts';
import type { ChartScene, LaneBox } from '../../timeline/scene.ts';
import { svg, type SvgAttributes, type SvgNode } from '../../timeline/svgNode.ts';
import { SvgTree } from '../picture/SvgTree.tsx';

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

const HIDDEN = { 'aria-hidden': 'true' } as const;

/** A part of the drawing in which nothing can be done. */
const layer = (nodes: readonly SvgNode[]): SvgNode => svg('g', HIDDEN, nodes);

const withMore = (
  node: SvgNode | null | undefined,
  key: string,
  more: SvgAttributes,
): readonly SvgNode[] =>
  node ? [{ ...node, key, attributes: { ...node.attributes, ...more } }] : [];

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
function drawHighlights({
  elements,
  selectedId,
  path,
  focused,
}: Pick<MovingDrawing, 'elements' | 'selectedId' | 'path' | 'focused'>): readonly SvgNode[] {
  const inPath = elements.filter(({ ids }) => path.some((id) => ids.includes(id)));
  const chosen = elements.flatMap(({ mark }) => (mark && mark.id === selectedId ? [mark] : []));
  const focusWidth = Math.max(FOCUS_PX, (focused?.cluster?.width ?? 0) + 8);
  return [
    ...chosen.flatMap(({ x, y, label }) => [
      svg('path', { class: 'ring', d: circlePath(x, y, SELECTED_RING_PX / 2) }),
      ...(label
        ? [
            svg('rect', {
              class: 'chosen',
              rx: 4,
              x: label.x,
              y: label.y + 0.5,
              width: label.width,
              height: label.height - 1,
            }),
          ]
        : []),
    ]),
    ...(inPath.length > 0
      ? [svg('path', { class: 'in-path', d: inPath.map(underline).join('') })]
      : []),
    ...(focused
      ? [
          svg('rect', {
            class: 'focus',
            rx: 5,
            x: focused.x - focusWidth / 2,
            y: focused.y - FOCUS_PX / 2,
            width: focusWidth,
            height: FOCUS_PX,
          }),
        ]
      : []),
  ];
}

/** What is seen of the chart while it moves. */
interface MovingDrawing {
  readonly scene: ChartScene;
  /** Those of the scene. */
  readonly elements: readonly ChartElement[];
  readonly look: Look;
  readonly selectedId: string | null;
  readonly path: readonly string[];
  /** Year of the chosen milestone: its Chairmanship turns ink. */
  readonly chosenYear: number | null;
  /** The element whose focus is to be seen. */
  readonly focused: ChartElement | null;
}

interface ChartDrawingProps extends MovingDrawing {
  readonly milestoneById: ReadonlyMap<string, Milestone>;
  readonly spokenName: SpokenName;
  /** The one stop of the Tab key: the milestone that it speaks, and its element. */
  readonly stop: { readonly id: string; readonly key: string } | null;
  /** Key of the stack or cluster whose list is open. */
  readonly openKey: string | null;
  readonly hovered: ChartElement | null;
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

/** A mark with its label, or a pill, inked where it is chosen or its list is open. */
function drawElement(
  { mark, cluster, ids }: ChartElement,
  { look, selectedId }: Pick<MovingDrawing, 'look' | 'selectedId'>,
  isOpen = false,
) {
  const isChosen = mark ? mark.id === selectedId : selectedId !== null && ids.includes(selectedId);
  const drawing = mark
    ? drawMark(mark, look, isChosen)
    : cluster && drawCluster(cluster, look, isChosen || isOpen);
  return { isChosen, drawing };
}

/** A mark with its label, or a pill: a button with its name, the rest of it an ornament. */
function drawSpot(
  drawing: ChartDrawingProps,
  element: ChartElement,
  fromLast: number,
): readonly SvgNode[] {
  const { stop, openKey } = drawing;
  const { key, count, firstId, mark } = element;
  const { id, name } = spokenBy(drawing, element);
  const isOpen = openKey === key;
  const { isChosen, drawing: drawn } = drawElement(element, drawing, isOpen);
  // Pills come and go while zooming, so that the next one takes over an element. What speaks
  // another of its milestones is a new element, so that the change is announced.
  const own = (mark ? key : `pill ${fromLast}`) + (id === firstId ? '' : ` ${id}`);
  const hooks = {
    'data-spot': key,
    'data-milestone': isOpen ? undefined : id,
    'data-cluster': count > 1 && !isOpen ? count : undefined,
    role: 'button',
    tabindex: stop?.key === key ? 0 : -1,
    'aria-label': name,
    'aria-current': mark && isChosen ? 'true' : undefined,
    'aria-expanded': count > 1 ? String(isOpen) : undefined,
  };
  return [
    ...withMore(drawn?.behind, `${own} behind`, HIDDEN),
    ...withMore(drawn?.spot, own, hooks),
    ...withMore(drawn?.text, `${own} text`, HIDDEN),
  ];
}

/** The marks and pills of a lane; where there are several lanes, a group with its name and count. */
function drawSpots(
  drawing: ChartDrawingProps,
  lane: LaneBox,
  elements: readonly ChartElement[],
): readonly SvgNode[] {
  if (elements.length === 0) return [];
  const group = drawing.scene.lanes.length > 1 && {
    role: 'group',
    'aria-label': `${lane.label}, ${milestonesInNumber(lane.count)}`,
  };
  const spots = elements.flatMap((element, place) =>
    drawSpot(drawing, element, elements.length - place),
  );
  return [{ key: `lane ${lane.id}`, ...svg('g', { ...group }, spots) }];
}

/**
 * The drawing of `drawChart` as the page has it: with roles, names and the one tab stop, and with
 * what is chosen, focused or under the pointer.
 */
export function drawPage(drawing: ChartDrawingProps): readonly SvgNode[] {
  const { scene, elements, look, hovered, chosenYear } = drawing;
  return [
    layer(drawGround(scene, look)),
    layer(drawHeader(scene, look, chosenYear)),
    layer([
      ...drawHeadings(scene, look),
      ...(hovered?.mark ? [svg('rect', { class: 'hover', rx: 4, ...tintedBox(hovered) })] : []),
    ]),
    layer(drawShared(scene, look)),
    layer(drawHighlights(drawing)),
    layer(drawExtents(scene, look)),
    svg('g', {}, drawParties(scene, look)),
    ...scene.lanes.flatMap((lane, at) =>
      drawSpots(
        drawing,
        lane,
        elements.filter((one) => one.lane === at),
      ),
    ),
  ];
}

/** The same without what can be done in it, for a moment. */
export function drawMoving(drawing: MovingDrawing): readonly SvgNode[] {
  const { scene, elements, look, chosenYear } = drawing;
  return [
    ...drawGround(scene, look),
    ...drawHeader(scene, look, chosenYear),
    ...drawHeadings(scene, look),
    ...drawShared(scene, look),
    ...drawHighlights(drawing),
    ...drawExtents(scene, look),
    ...drawParties(scene, look),
    ...elements.flatMap((element) => {
      const { drawing: drawn } = drawElement(element, drawing);
      return drawn ? partsOf(drawn) : [];
    }),
  ];
}

/** The drawing in the page. */
export function ChartDrawing(props: ChartDrawingProps) {
  return <SvgTree nodes={drawPage(props)} />;
}
