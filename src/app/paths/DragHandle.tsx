import { type PointerEvent, useEffect, useRef } from 'react';
import { say } from '../../model/say.ts';

interface DragHandleProps {
  /** Place of its row in the list, from 0. */
  readonly index: number;
  readonly onMove: (to: number) => void;
}

/** What is being dragged: its row and those beside it, and the way to end it. */
interface Drag {
  readonly rows: readonly HTMLElement[];
  readonly end: (to: number) => void;
}

function middleOf(row: HTMLElement): number {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}

/**
 * Where a row that is dragged comes to lie: the number of other rows whose middle stands above it.
 * `middles` are those of all rows in their present order, in px from the top.
 */
export function dropIndex(middles: readonly number[], dragged: number, y: number): number {
  return middles.filter((middle, index) => index !== dragged && middle < y).length;
}

/** Marks the rows (`data-drag`, drawn by the rows' classes): which one is dragged, and beside which it would come to lie. */
function mark(rows: readonly HTMLElement[], from: number, to: number | null): void {
  rows.forEach((row, at) => {
    const beside =
      to !== null && at === to && to !== from ? (to < from ? 'before' : 'after') : null;
    const says = to !== null && at === from ? 'dragged' : beside;
    if (says === null) delete row.dataset['drag'];
    else row.dataset['drag'] = says;
  });
}

/** What a pointer drags a row of a list by; Escape or a lost pointer leaves the order as it was. Buttons do the same by keys. */
export default function DragHandle({ index, onMove }: DragHandleProps) {
  const drag = useRef<Drag | null>(null);
  useEffect(() => () => drag.current?.end(index), [index]);
  const begin = (event: PointerEvent<HTMLElement>): void => {
    const row = event.currentTarget.closest('li');
    // A second finger begins nothing: its way to Escape would outlive the drag.
    if (event.button !== 0 || drag.current || !row?.parentElement) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const rows = [...row.parentElement.children] as HTMLElement[];
    const onKey = (pressed: KeyboardEvent): void => {
      if (pressed.key !== 'Escape') return;
      pressed.preventDefault();
      drag.current?.end(index);
    };
    document.addEventListener('keydown', onKey);
    const end = (to: number): void => {
      document.removeEventListener('keydown', onKey);
      drag.current = null;
      mark(rows, index, null);
      if (to !== index) onMove(to);
    };
    drag.current = { rows, end };
    mark(rows, index, index);
  };
  const placeAt = (rows: readonly HTMLElement[], event: PointerEvent): number =>
    dropIndex(rows.map(middleOf), index, event.clientY);
  return (
    <span
      className="text-ink-3 flex h-9 w-6 flex-none cursor-grab touch-none items-center select-none pointer-coarse:h-11"
      aria-hidden="true"
      title={say('Drag to another place')}
      onPointerDown={begin}
      onPointerMove={(event) => {
        if (drag.current) mark(drag.current.rows, index, placeAt(drag.current.rows, event));
      }}
      onPointerUp={(event) => {
        const now = drag.current;
        now?.end(placeAt(now.rows, event));
      }}
      onPointerCancel={() => drag.current?.end(index)}
    >
      ⠿
    </span>
  );
}
