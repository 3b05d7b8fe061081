import { useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import { possibleDays } from '../../model/calendarDate.ts';
import {
  HIT_WITHIN_PX,
  hitTest,
  type ChartElement,
  type ChartElements,
} from '../../timeline/chartElements.ts';
import type { ChartScene } from '../../timeline/scene.ts';
import { walk } from '../../timeline/walk.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { togglePath } from '../ui/PathButton.tsx';
import { chartCommand, type ChartCommand } from './chartKeys.ts';
import { useHover, type Hover } from './useHover.ts';
import { useRangeSteps } from './useRangeSteps.ts';
import type { RovingFocus } from './useRovingFocus.ts';

/** How near to a mark the mouse has to come, px. */
const MOUSE_REACH_PX = 3;

interface ControlInput {
  readonly scene: ChartScene;
  readonly elements: ChartElements;
  readonly roving: RovingFocus;
  /** Px of the screen for one of the scene's. */
  readonly scale: number;
  readonly onHelp: () => void;
}

/** What the chart does on pointer and keys, and which list is open. */
export interface ChartControl {
  readonly hover: Hover;
  readonly opened: ChartElement | null;
  readonly onClick: (event: MouseEvent<SVGSVGElement>) => void;
  readonly onPointerMove: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerLeave: () => void;
  readonly onKeyDown: (event: KeyboardEvent<SVGSVGElement>) => void;
  /** Opens a milestone out of the open list. */
  readonly openItem: (id: string) => void;
  readonly closeList: () => void;
  /** The list of an element is no longer there: closed, or its element has gone under a zoom or filter. */
  readonly listGone: (element: ChartElement, focusId: string | null) => void;
  readonly zoomTo: (element: ChartElement) => void;
}

/** The element under the pointer: the one that was hit, else the nearest within reach (px of the screen). */
function elementUnder(
  event: MouseEvent<SVGSVGElement>,
  { elements, scale }: ControlInput,
  reachPx: number,
): ChartElement | null {
  const target = event.target instanceof Element ? event.target.closest('[data-spot]') : null;
  const key = target?.getAttribute('data-spot');
  if (key != null) return elements.get(key) ?? null;
  const corner = event.currentTarget.getBoundingClientRect();
  const x = (event.clientX - corner.left) / scale;
  const y = (event.clientY - corner.top) / scale;
  return hitTest(elements, { x, y }, reachPx / scale);
}

/** First day of a milestone that is shown, to zoom about. */
function dayOf(scene: ChartScene, id: string | undefined): number | undefined {
  const milestone = scene.order.find((one) => one.id === id);
  return milestone && possibleDays(milestone.date).first;
}

const movesRange = ({ does }: ChartCommand): boolean => does === 'zoom' || does === 'pan';

interface Doings {
  readonly activate: (element: ChartElement, id: string) => void;
  readonly close: () => void;
}

/** What a key press does; false where it does nothing here. */
function useCommands(input: ControlInput, { activate, close }: Doings) {
  const { scene, roving, onHelp } = input;
  const steps = useRangeSteps();
  const timeline = useTimeline('path', 'actions', 'isLocked');
  const { focus, element } = roving;
  return (command: ChartCommand): boolean => {
    if (movesRange(command) && !steps.canZoom) return false;
    if (command.does === 'focus') roving.moveTo(walk(scene, focus, command.step) ?? focus);
    else if (command.does === 'zoom') steps.zoom(command.way, dayOf(scene, focus?.id));
    else if (command.does === 'pan') steps.pan(command.direction);
    else if (command.does === 'close') close();
    else if (command.does === 'help') onHelp();
    else if (focus && command.does === 'path') togglePath(timeline, focus.id);
    else if (focus && element) activate(element, focus.id);
    return true;
  };
}

/** The list of a stack or cluster: which is open, and what its entries do. */
function useOpenList({ scene, elements, roving }: ControlInput) {
  const { actions } = useTimeline('actions');
  const steps = useRangeSteps();
  const [openKey, setOpenKey] = useState<string | null>(null);
  const opened = (openKey === null ? null : elements.get(openKey)) ?? null;
  return {
    openKey,
    opened,
    setOpenKey,
    openItem: (id: string) => {
      setOpenKey(null);
      actions.select(id);
    },
    closeList: () => setOpenKey(null),
    listGone: (element: ChartElement, focusId: string | null) => {
      // Where it was, the focus would fall out of the chart with the list.
      if (focusId !== null) roving.moveTo({ id: focusId, lane: element.lane });
      setOpenKey((key) => (key === element.key ? null : key));
    },
    zoomTo: (element: ChartElement) => {
      setOpenKey(null);
      steps.zoom('in', dayOf(scene, element.firstId));
    },
  };
}

/** Puts together what pointer and keys do in the chart. */
export function useChartControl(input: ControlInput): ChartControl {
  const { roving } = input;
  const { item, actions } = useTimeline('item', 'actions');
  const hover = useHover();
  const { openKey, setOpenKey, ...list } = useOpenList(input);
  const letGo = (): void => {
    if (openKey !== null) setOpenKey(null);
    else if (item !== null) actions.select(null);
  };
  const activate = (element: ChartElement, id: string): void => {
    hover.closeCard();
    roving.moveTo({ id, lane: element.lane });
    if (element.count > 1) setOpenKey(element.key === openKey ? null : element.key);
    else actions.select(id);
  };
  const close = (): void => {
    if (hover.cardKey === null) letGo();
    else hover.closeCard();
  };
  const run = useCommands(input, { activate, close });
  return {
    ...list,
    hover,
    onClick: (event) => {
      const isFinger = (event.nativeEvent as globalThis.PointerEvent).pointerType === 'touch';
      const element = elementUnder(event, input, isFinger ? HIT_WITHIN_PX : MOUSE_REACH_PX);
      if (element) activate(element, element.firstId);
      else letGo();
    },
    onPointerMove: (event) => {
      // While it is dragged the drawing at rest lies elsewhere than what is seen.
      if (event.pointerType === 'mouse' && event.buttons === 0)
        hover.over(elementUnder(event, input, MOUSE_REACH_PX)?.key ?? null);
    },
    onPointerLeave: () => hover.over(null),
    onKeyDown: (event) => {
      const command = chartCommand(event);
      if (command && run(command)) event.preventDefault();
    },
  };
}
