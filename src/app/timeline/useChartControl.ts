import { useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import { possibleDays } from '../../model/calendarDate.ts';
import { HIT_WITHIN_PX, hitTest } from '../../timeline/hitTest.ts';
import type { ChartScene } from '../../timeline/scene.ts';
import { walk } from '../../timeline/walk.ts';
import { useReader } from '../state/Reader.ts';
import { chartCommand, type ChartCommand } from './chartKeys.ts';
import { spotOfElement, type Spot, type Spots } from './spots.ts';
import { useHover, type Hover } from './useHover.ts';
import { useRangeSteps } from './useRangeSteps.ts';
import type { RovingSpot } from './useRovingSpot.ts';

/** How near to a mark the mouse has to come, px. */
const MOUSE_REACH_PX = 3;

interface ControlInput {
  readonly scene: ChartScene;
  readonly spots: Spots;
  readonly roving: RovingSpot;
  readonly scale: number;
  readonly onHelp: () => void;
}

/** What the chart does on pointer and keys, and which list is open. */
export interface ChartControl {
  readonly hover: Hover;
  readonly openSpot: Spot | null;
  readonly onClick: (event: MouseEvent<SVGSVGElement>) => void;
  readonly onPointerMove: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerLeave: () => void;
  readonly onKeyDown: (event: KeyboardEvent<SVGSVGElement>) => void;
  /** Opens a milestone out of the open list. */
  readonly openItem: (id: string) => void;
  readonly closeList: (id: string, returnsFocus: boolean) => void;
  readonly zoomTo: (spot: Spot) => void;
}

export function useChartControl(input: ControlInput): ChartControl {
  const { scene, spots, roving, scale, onHelp } = input;
  const { state, actions } = useReader();
  const steps = useRangeSteps();
  const hover = useHover();
  const [openKey, setOpenKey] = useState<string | null>(null);
  const openSpot = (openKey === null ? null : spots.get(openKey)) ?? null;

  const spotUnder = (event: MouseEvent<SVGSVGElement>, reachPx: number): Spot | null => {
    const target = event.target instanceof Element ? event.target.closest('[data-spot]') : null;
    const key = target?.getAttribute('data-spot');
    if (key != null) return spots.get(key) ?? null;
    const corner = event.currentTarget.getBoundingClientRect();
    const at = {
      x: (event.clientX - corner.left) / scale,
      y: (event.clientY - corner.top) / scale,
    };
    const element = hitTest(scene, at, reachPx / scale);
    return element && spotOfElement(element);
  };
  const activate = (spot: Spot, id: string): void => {
    hover.closeCard();
    roving.moveTo({ id, lane: spot.lane });
    if (spot.count > 1) setOpenKey(spot.key === openKey ? null : spot.key);
    else actions.select(id);
  };
  const close = (): void => {
    if (hover.cardKey !== null) hover.closeCard();
    else if (state.item !== null) actions.select(null);
  };
  const run = (command: ChartCommand): void => {
    const { focus, spot } = roving;
    switch (command.does) {
      case 'focus':
        roving.moveTo(walk(scene, focus, command.step) ?? focus);
        break;
      case 'zoom': {
        const milestone = scene.order.find((one) => one.id === focus?.id);
        steps.zoom(command.way, milestone && possibleDays(milestone.date).first);
        break;
      }
      case 'pan':
        steps.pan(command.direction);
        break;
      case 'open':
        if (focus && spot) activate(spot, focus.id);
        break;
      case 'close':
        close();
        break;
      case 'help':
        onHelp();
    }
  };
  return {
    hover,
    openSpot,
    onClick: (event) => {
      const isFinger = (event.nativeEvent as globalThis.PointerEvent).pointerType === 'touch';
      const spot = spotUnder(event, isFinger ? HIT_WITHIN_PX : MOUSE_REACH_PX);
      const id = spot?.firstId;
      if (spot && id !== undefined) activate(spot, id);
      else if (openKey !== null) setOpenKey(null);
      else if (state.item !== null) actions.select(null);
    },
    onPointerMove: (event) => {
      if (event.pointerType === 'mouse') hover.over(spotUnder(event, MOUSE_REACH_PX)?.key ?? null);
    },
    onPointerLeave: () => hover.over(null),
    onKeyDown: (event) => {
      const command = chartCommand(event);
      if (!command) return;
      event.preventDefault();
      run(command);
    },
    openItem: (id) => {
      if (openSpot) roving.moveTo({ id, lane: openSpot.lane });
      setOpenKey(null);
      actions.select(id);
    },
    closeList: (id, returnsFocus) => {
      if (returnsFocus && openSpot) roving.moveTo({ id, lane: openSpot.lane });
      setOpenKey(null);
    },
    zoomTo: (spot) => {
      const milestone = scene.order.find((one) => one.id === spot.firstId);
      setOpenKey(null);
      steps.zoom('in', milestone && possibleDays(milestone.date).first);
    },
  };
}
