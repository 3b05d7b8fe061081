import type { Kind, Milestone } from '../model/bundle.ts';
import { KIND_FORMS, PAGE_FOLD } from '../model/kinds.ts';
import { kindColour, type Palette } from './look.ts';
import type { SvgAttributes } from './svgNode.ts';

/** How a shape is inked: a known day, a month or year, or announced only. */
export type ShapeForm = 'filled' | 'hollow' | 'dashed';

/** Dashed: announced only; hollow: no day known; filled otherwise. */
export function formOf(milestone: Pick<Milestone, 'status' | 'date'>): ShapeForm {
  if (milestone.status === 'announced') return 'dashed';
  const { precision } = milestone.date;
  return precision === 'month' || precision === 'year' ? 'hollow' : 'filled';
}

/** Fill and line of a shape in a colour. */
function inkOf(form: ShapeForm, colour: string, surface: string): SvgAttributes {
  if (form === 'filled') return { fill: colour };
  const line = { fill: surface, stroke: colour, 'stroke-width': 1.75, 'stroke-linejoin': 'round' };
  return form === 'dashed' ? { ...line, 'stroke-dasharray': '2.6 1.9' } : line;
}

/** The attributes of a path that is a kind's shape, 12 px wide around the origin, in its family's colour or another. */
export function shapeOf(
  kind: Kind,
  form: ShapeForm,
  { palette, colour = kindColour(palette, kind) }: { palette: Palette; colour?: string },
): SvgAttributes {
  const { shape } = KIND_FORMS[kind];
  return {
    d: kind === 'publication' && form !== 'filled' ? shape + PAGE_FOLD : shape,
    ...inkOf(form, colour, palette.surface),
  };
}
