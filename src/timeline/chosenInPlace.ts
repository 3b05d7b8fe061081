import { elementOfMark, type ChartElement } from './chartElements.ts';
import {
  AIR_PX,
  LABEL_GAP_PX,
  SELECTED_PAD_PX,
  SELECTED_RING_PX,
  STACK_OFFSET_PX,
} from './metrics.ts';
import { SUFFIX_GAP_PX } from './placeLabels.ts';
import { roundPx } from './scale.ts';
import type { ChartScene, LabelBox, MarkBox, MeasureText } from './scene.ts';

/** The label of the chosen mark: bold, padded, and clear of the ring. */
function chosenLabel(mark: MarkBox, label: LabelBox, measure: MeasureText): LabelBox {
  const { text, suffix, side } = label;
  const suffixPx = suffix === '' ? 0 : SUFFIX_GAP_PX + measure(suffix, true);
  const width = Math.ceil((measure(text, true) + suffixPx + 2 * SELECTED_PAD_PX) * 10) / 10;
  const ring = SELECTED_RING_PX / 2;
  const stack = mark.stacked.length > 0 ? STACK_OFFSET_PX : 0;
  const x =
    side === 'right'
      ? Math.max(label.x, mark.x + ring + stack + LABEL_GAP_PX)
      : Math.min(label.x + label.width, mark.x - ring - LABEL_GAP_PX) - width;
  return {
    ...label,
    x: roundPx(x),
    textX: roundPx(x + SELECTED_PAD_PX),
    width,
    isBold: true,
  };
}

/** Whether a mark has its room among the others of its row, and within the plot. */
function hasRoom(own: ChartElement, others: readonly MarkBox[], plot: ChartScene['plot']): boolean {
  const from = Math.min(own.box.x, own.x - SELECTED_RING_PX / 2);
  const to = Math.max(own.box.x + own.box.width, own.x + SELECTED_RING_PX / 2);
  if (from < plot.x || to > plot.x + plot.width) return false;
  return others.every((mark) => {
    if (mark.lane !== own.lane || mark.y !== own.y || mark.id === own.firstId) return true;
    const { box } = elementOfMark(mark);
    return box.x >= to + AIR_PX || box.x + box.width + AIR_PX <= from;
  });
}

/**
 * The marks of a scene that favours nobody, with the chosen one as it looks when chosen: so that a
 * choice lays nothing out anew. Null where it is not to be seen by itself with its label, or has no
 * room for the larger one: then the chart is laid out in its favour.
 */
export function chosenInPlace(
  scene: ChartScene,
  chosenId: string,
  measure: MeasureText,
): readonly MarkBox[] | null {
  const own = scene.marks.filter(({ id }) => id === chosenId);
  if (own.length === 0) return scene.order.some(({ id }) => id === chosenId) ? null : scene.marks;
  if (own.length !== own[0]?.laneCount) return null;
  const chosen = new Map<MarkBox, MarkBox>();
  for (const mark of own) {
    if (!mark.label) return null;
    const larger = { ...mark, label: chosenLabel(mark, mark.label, measure) };
    if (!hasRoom(elementOfMark(larger), scene.marks, scene.plot)) return null;
    chosen.set(mark, larger);
  }
  return scene.marks.map((mark) => chosen.get(mark) ?? mark);
}
