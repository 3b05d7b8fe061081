import type { Kind } from '../../model/bundle.ts';

/** The colours of a picture that stands by itself, without the page's tokens. */
export interface Palette {
  readonly surface: string;
  readonly ink: string;
  readonly ink2: string;
  readonly rule: string;
  readonly rule2: string;
  readonly band: string;
  readonly ghost: string;
  readonly kinds: Readonly<Record<Kind, string>>;
}

/** The design's light colours; pictures are for paper and slides, whatever the theme of the page. */
export const LIGHT: Palette = {
  surface: '#ffffff',
  ink: '#14202b',
  ink2: '#43505c',
  rule: '#d9dfe5',
  rule2: '#e8ecf0',
  band: '#e6ebf0',
  ghost: '#8995a1',
  kinds: {
    decision: '#2d509c',
    treaty: '#2d509c',
    conference: '#007f6c',
    publication: '#935405',
    workshop: '#681c65',
    project: '#681c65',
    visit: '#681c65',
    statement: '#202a32',
    appointment: '#202a32',
  },
};

const INK = '#14202b';

/** For paper: shapes and lanes say what colours would. */
export const INK_ONLY: Palette = {
  ...LIGHT,
  kinds: {
    decision: INK,
    treaty: INK,
    conference: INK,
    publication: INK,
    workshop: INK,
    project: INK,
    visit: INK,
    statement: INK,
    appointment: INK,
  },
};

/**
 * Fonts of a picture, by names that exist on most machines: in a file of its own `system-ui` may be
 * anything. Labels are measured in them and held to their width, so that none runs into another.
 */
export const PICTURE_SANS = '"Noto Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
export const PICTURE_SERIF = '"Noto Serif", Georgia, "Times New Roman", serif';
