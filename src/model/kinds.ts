import type { Kind } from './bundle.ts';

/** A group of kinds: a lane of the chart, and a colour (`--family-…` of the theme). */
export type FamilyId = 'decisions' | 'conferences' | 'publications' | 'activities' | 'statements';

interface KindForm {
  readonly family: FamilyId;
  /**
   * Path data in a box of 12 × 12 centred on the origin: one closed outline, so that it can be
   * filled, hollow or dashed alike.
   */
  readonly shape: string;
}

/** Family and shape of each kind: colour says the family, shape the kind. */
export const KIND_FORMS: Readonly<Record<Kind, KindForm>> = {
  decision: { family: 'decisions', shape: 'M-5.5-5.5h11v11h-11z' },
  treaty: { family: 'decisions', shape: 'M0-7 7 0 0 7-7 0z' },
  conference: { family: 'conferences', shape: 'M-6 0a6 6 0 1 1 12 0 6 6 0 1 1-12 0z' },
  publication: { family: 'publications', shape: 'M-4.5-6.5h5.5l3.5 3.5v9.5h-9z' },
  workshop: { family: 'activities', shape: 'M0-6.3 6.6 5.4h-13.2z' },
  project: { family: 'activities', shape: 'M-6.7 0-3.4-5.7h6.8l3.3 5.7-3.3 5.7h-6.8z' },
  visit: {
    family: 'activities',
    shape: 'M0 6.8C-1.4 3.9-4.6 1.4-4.6-2.2a4.6 4.6 0 0 1 9.2 0C4.6 1.4 1.4 3.9 0 6.8z',
  },
  statement: { family: 'statements', shape: 'M-6.2-5.4h12.4v8.6h-6.6l-3.8 3.4v-3.4h-2z' },
  appointment: {
    family: 'statements',
    shape: 'M-6 6.2C-6 2.6-4.2.6-1.6.1A3.2 3.2 0 1 1 1.6.1C4.2.6 6 2.6 6 6.2z',
  },
};

/** The fold of a page, drawn where its shape is not filled. */
export const PAGE_FOLD = 'M1-6.5v3.5h3.5';
