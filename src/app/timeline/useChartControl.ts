import {
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useRef,
} from 'react';
import { possibleDays } from '../../model/calendarDate.ts';
import {
  HIT_WITHIN_PX,
  hitTest,
  type ChartElement,
  type ChartElements,
} from '../../timeline/chartElements.ts';
import type { ChartScene } from '../../timeline/scene.ts';
import { walk, type WalkStep } from '../../timeline/walk.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { togglePath } from '../ui/PathButton.tsx';
import { useRangeSteps } from './useRangeSteps.ts';
import type { RovingFocus } from './useRovingFocus.ts';

/** How long the pointer has to rest on a mark until its card opens, and how long it may be away. */
const OPENS_AFTER_MS = 300;
const CLOSES_AFTER_MS = 150;

/** What the mouse is over: at once, and after a rest. */
export interface Hover {
  /** Key of the spot under the pointer. */
  readonly key: string | null;
  /** Key of the spot whose card is open. */
  readonly cardKey: string | null;
  readonly over: (key: string | null) => void;
  /** The pointer is on the card, which then stays. */
  readonly keepCard: () => void;
  /** The pointer has left the card: it closes unless a mark or the card is reached in time. */
  readonly leaveCard: () => void;
  readonly closeCard: () => void;
}

/** Follows the pointer over the spots, with a card that opens late and can be reached by the pointer. */
export function useHover(): Hover {
  const [key, setKey] = useState<string | null>(null);
  const [cardKey, setCardKey] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const last = useRef<string | null>(null);
  useEffect(() => () => clearTimeout(timer.current), []);
  const isCardOpen = cardKey !== null;
  useEffect(() => {
    if (!isCardOpen) return undefined;
    // The card can be sent away without moving the pointer, wherever the focus is.
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setCardKey(null);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isCardOpen]);
  const later = (next: string | null): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => setCardKey(next),
      next === null ? CLOSES_AFTER_MS : OPENS_AFTER_MS,
    );
  };
  return {
    key,
    cardKey,
    over: (next) => {
      if (next === last.current) return;
      last.current = next;
      setKey(next);
      later(next);
    },
    keepCard: () => clearTimeout(timer.current),
    // Not `over(null)`: the chart said so when the pointer left it for the card.
    leaveCard: () => later(null),
    closeCard: () => {
      clearTimeout(timer.current);
      setCardKey(null);
    },
  };
}

/** What a key does in the chart. */
export type ChartCommand =
  | { readonly does: 'focus'; readonly step: WalkStep }
  | { readonly does: 'zoom'; readonly way: 'in' | 'out' | 'whole' }
  | { readonly does: 'pan'; readonly direction: 1 | -1 }
  | { readonly does: 'open' | 'path' | 'close' | 'help' };

const STEPS: Readonly<Record<string, WalkStep>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
  PageUp: 'yearEarlier',
  PageDown: 'yearLater',
};

const OTHERS: Readonly<Record<string, ChartCommand>> = {
  Enter: { does: 'open' },
  ' ': { does: 'open' },
  p: { does: 'path' },
  P: { does: 'path' },
  Escape: { does: 'close' },
  '?': { does: 'help' },
  '+': { does: 'zoom', way: 'in' },
  '=': { does: 'zoom', way: 'in' },
  '-': { does: 'zoom', way: 'out' },
  '−': { does: 'zoom', way: 'out' },
  '0': { does: 'zoom', way: 'whole' },
};

interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** The command of a key press; null where the key is the browser's or the reader's own. */
export function chartCommand(pressed: Pressed): ChartCommand | null {
  const { key } = pressed;
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null;
  if (pressed.shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight'))
    return { does: 'pan', direction: key === 'ArrowRight' ? 1 : -1 };
  const step = STEPS[key];
  if (step) return pressed.shiftKey ? null : { does: 'focus', step };
  // On a keyboard of another script the letter has another name, and the same place.
  return OTHERS[key > '\u024f' && pressed.code === 'KeyP' ? 'p' : key] ?? null;
}

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
