import { useLayoutEffect, useRef, useState, type FocusEvent, type RefObject } from 'react';
import type { ChartElement } from '../../timeline/chartElements.ts';
import type { ChartScene } from '../../timeline/scene.ts';
import { elementAt, entryFocus, focusOn, type ChartFocus } from '../../timeline/walk.ts';

/** The one tab stop of the chart: which milestone it speaks, and whether it has the focus. */
export interface RovingFocus {
  /** Null where nothing is shown. */
  readonly focus: ChartFocus | null;
  readonly element: ChartElement | null;
  /** The element to draw the ring around: it has the focus, and by a key. */
  readonly ringed: ChartElement | null;
  /** Moves the stop, and the focus with it. */
  readonly moveTo: (focus: ChartFocus | null) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
}

/**
 * Keeps the focus on its milestone while the drawing changes under it: when zooming or filtering
 * puts the milestone into another element, that takes the focus.
 */
export function useRovingFocus(
  svg: RefObject<SVGSVGElement | null>,
  scene: ChartScene,
  { selectedId, isMoving }: { readonly selectedId: string | null; readonly isMoving: boolean },
): RovingFocus {
  const [wanted, setWanted] = useState<ChartFocus | null>(null);
  const [hasFocus, setHasFocus] = useState<'no' | 'pointer' | 'key'>('no');
  const holdsFocus = useRef(false);
  // Where the reader left it, else at the chosen milestone, else at the first. Nobody tabs into a
  // chart that moves, and looking the stop up on each frame costs as much as the drawing.
  const focus =
    isMoving && hasFocus === 'no'
      ? null
      : ((wanted && focusOn(scene, wanted.id, wanted.lane)) ?? entryFocus(scene, selectedId));
  const element = focus && elementAt(scene, focus);

  useLayoutEffect(() => {
    if (!holdsFocus.current) return;
    const stop = svg.current?.querySelector<SVGElement>('[data-spot][tabindex="0"]');
    if (stop && stop !== document.activeElement) stop.focus();
  });

  const moveTo = (next: ChartFocus | null): void => {
    holdsFocus.current = true;
    setWanted(next);
  };
  const onFocus = (event: FocusEvent<HTMLElement>): void => {
    const { dataset } = event.target;
    const key = dataset['spot'];
    const id = dataset['milestone'];
    if (key === undefined) return;
    holdsFocus.current = true;
    setHasFocus(event.target.matches(':focus-visible') ? 'key' : 'pointer');
    const lane = Number(key.slice(0, key.indexOf(':')));
    if (id !== undefined && (id !== focus?.id || lane !== focus.lane)) setWanted({ id, lane });
  };
  const onBlur = (event: FocusEvent<HTMLElement>): void => {
    const chart = event.currentTarget;
    const leave = (): void => {
      holdsFocus.current = false;
      setHasFocus('no');
    };
    // Without a target the focused element may only have been drawn anew; then it has the focus
    // again by the time this runs.
    if (event.relatedTarget) leave();
    else setTimeout(() => chart.contains(document.activeElement) || leave());
  };
  return { focus, element, ringed: hasFocus === 'key' ? element : null, moveTo, onFocus, onBlur };
}
