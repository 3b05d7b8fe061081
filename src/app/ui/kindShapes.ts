import type { Kind } from '../../model/bundle.ts';

/**
 * One shape a kind, as path data in a box of 12 × 12 centred on the origin. Each is one closed
 * outline (the page has its fold besides), so that it can be filled, hollow or dashed alike.
 */
const SHAPES: Readonly<Record<Kind, string>> = {
  decision: 'M-5.5-5.5h11v11h-11z',
  treaty: 'M0-7 7 0 0 7-7 0z',
  conference: 'M-6 0a6 6 0 1 1 12 0 6 6 0 1 1-12 0z',
  publication: 'M-4.5-6.5h5.5l3.5 3.5v9.5h-9z',
  workshop: 'M0-6.3 6.6 5.4h-13.2z',
  project: 'M-6.7 0-3.4-5.7h6.8l3.3 5.7-3.3 5.7h-6.8z',
  visit: 'M0 6.8C-1.4 3.9-4.6 1.4-4.6-2.2a4.6 4.6 0 0 1 9.2 0C4.6 1.4 1.4 3.9 0 6.8z',
  statement: 'M-6.2-5.4h12.4v8.6h-6.6l-3.8 3.4v-3.4h-2z',
  appointment: 'M-6 6.2C-6 2.6-4.2.6-1.6.1A3.2 3.2 0 1 1 1.6.1C4.2.6 6 2.6 6 6.2z',
};

const FOLD = 'M1-6.5v3.5h3.5';

/** How a mark is inked: a known day, a month or year, or announced only. */
export type ShapeForm = 'filled' | 'hollow' | 'dashed';

/** Path data of a kind's shape, centred on the origin, 12 wide; hollow pages show their fold. */
export function kindShape(kind: Kind, form: ShapeForm): string {
  return kind === 'publication' && form !== 'filled' ? SHAPES[kind] + FOLD : SHAPES[kind];
}
