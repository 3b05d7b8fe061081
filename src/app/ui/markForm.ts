import type { Milestone } from '../../model/bundle.ts';
import type { MarkBox } from '../../timeline/scene.ts';
import type { ShapeForm } from './kindShapes.ts';

/** Dashed: announced only; hollow: no day known; filled otherwise. */
export function markFormOf(milestone: Pick<Milestone, 'status' | 'date'>): ShapeForm {
  if (milestone.status === 'announced') return 'dashed';
  const { precision } = milestone.date;
  return precision === 'month' || precision === 'year' ? 'hollow' : 'filled';
}

/** The same of a mark of the chart's scene. */
export function formOfMark(mark: Pick<MarkBox, 'isAnnounced' | 'form'>): ShapeForm {
  if (mark.isAnnounced) return 'dashed';
  return mark.form === 'soft' ? 'hollow' : 'filled';
}
