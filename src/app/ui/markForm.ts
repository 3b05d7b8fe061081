import type { Milestone } from '../../model/bundle.ts';
import type { ShapeForm } from './kindShapes.ts';

/** Dashed: announced only; hollow: no day known; filled otherwise. */
export function markFormOf(milestone: Pick<Milestone, 'status' | 'date'>): ShapeForm {
  if (milestone.status === 'announced') return 'dashed';
  const { precision } = milestone.date;
  return precision === 'month' || precision === 'year' ? 'hollow' : 'filled';
}
