import { type PointerEvent, type RefObject, useEffect, useState } from 'react';

/** How a row is drawn while one is dragged: the line shows where it would come to lie. */
export type RowDragState = 'rest' | 'dragged' | 'before' | 'after';

interface Drag {
  readonly from: number;
  readonly to: number;
}

function middlesOf(list: HTMLElement): readonly number[] {
  return [...list.children].map((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2;
  });
}

/** Moves rows of a list by their handle with a pointer; Escape or a lost pointer leaves the order as it was. */
export function useRowDrag(
  list: RefObject<HTMLElement | null>,
  onMove: (from: number, to: number) => void,
) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const isDragging = drag !== null;
  useEffect(() => {
    if (!isDragging) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setDrag(null);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isDragging]);
  const placeAt = (from: number, event: PointerEvent): number =>
    list.current ? dropIndex(middlesOf(list.current), from, event.clientY) : from;
  const handle = (from: number) => ({
    onPointerDown: (event: PointerEvent): void => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ from, to: from });
    },
    onPointerMove: (event: PointerEvent): void => {
      if (drag?.from === from) setDrag({ from, to: placeAt(from, event) });
    },
    onPointerUp: (event: PointerEvent): void => {
      if (drag?.from !== from) return;
      setDrag(null);
      onMove(from, placeAt(from, event));
    },
    onPointerCancel: (): void => setDrag(null),
  });
  const stateOf = (index: number): RowDragState => {
    if (!drag) return 'rest';
    if (index === drag.from) return 'dragged';
    if (index !== drag.to || drag.to === drag.from) return 'rest';
    return drag.to < drag.from ? 'before' : 'after';
  };
  return { handle, stateOf };
}

/** The path with the milestone that stands at `from` (from 0) put at `to`; places outside the path are its ends. */
export function moved(path: readonly string[], from: number, to: number): readonly string[] {
  const id = path[from];
  if (id === undefined) return path;
  const others = path.filter((_, index) => index !== from);
  const place = Math.min(others.length, Math.max(0, to));
  return [...others.slice(0, place), id, ...others.slice(place)];
}

/**
 * Where a row that is dragged comes to lie: the number of other rows whose middle stands above it.
 * `middles` are those of all rows in their present order, in px from the top.
 */
export function dropIndex(middles: readonly number[], dragged: number, y: number): number {
  return middles.filter((middle, index) => index !== dragged && middle < y).length;
}

/** The path in the order of all milestones, which is that of their dates. */
export function inOrderOf(
  all: readonly { readonly id: string }[],
  path: readonly string[],
): readonly string[] {
  return all.flatMap(({ id }) => (path.includes(id) ? [id] : []));
}
