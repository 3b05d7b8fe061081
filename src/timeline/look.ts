import type { Kind } from '../model/bundle.ts';
import { KIND_FORMS, type FamilyId } from '../model/kinds.ts';
import type { drawPictureLabel } from './pictureLabel.ts';

const COLOURS = [
  'surface',
  'ink',
  'ink-2',
  'ink-3',
  'rule',
  'rule-2',
  'band',
  'ghost',
  'chosen',
  'on-chosen',
  'family-decisions',
  'family-conferences',
  'family-publications',
  'family-activities',
  'family-statements',
] as const;

/** A colour of the theme, by its name there without the dashes before it. */
export type Colour = (typeof COLOURS)[number];
export type Palette = Readonly<Record<Colour, string>>;

/** In what a drawing differs between the page, a file and paper. */
export interface Look {
  readonly palette: Palette;
  /** Of the ids in the drawing: several may stand in one document. */
  readonly idPrefix: string;
  /** From the middle of a line to the `y` of its text: 0 where a style sheet sets texts by their middle. */
  readonly middleToFootPx: number;
  /** Draws a label where fonts are not known; null: a line of text, with its number behind it. */
  readonly drawLabel: typeof drawPictureLabel | null;
}

/** The theme's own variables: what changes with the theme changes without a new drawing. */
export const PAGE_PALETTE = Object.fromEntries(
  COLOURS.map((name) => [name, `var(--${name})`]),
) as Palette;

/** The look of a drawing in the page, whose style sheet has `dominant-baseline: central`. */
export function pageLook(idPrefix: string): Look {
  return { palette: PAGE_PALETTE, idPrefix, middleToFootPx: 0, drawLabel: null };
}

/** The colour of a family. */
export function familyColour(palette: Palette, family: FamilyId): string {
  return palette[`family-${family}`];
}

/** The colour of a kind: that of its family. */
export function kindColour(palette: Palette, kind: Kind): string {
  return familyColour(palette, KIND_FORMS[kind].family);
}
