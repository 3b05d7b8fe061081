import type { Palette } from '../../timeline/look.ts';
import theme from '../ui/theme.css?raw';

const [, light = ''] = /\[data-theme='light'\]\s*\{([^}]*)\}/.exec(theme) ?? [];

const TOKENS: Readonly<Record<string, string>> = Object.fromEntries(
  [...light.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
);

/** The theme's light colours written out: pictures are for paper and slides, whatever the theme of the page. */
export const LIGHT_PALETTE = {
  ...TOKENS,
  chosen: TOKENS['ink'],
  'on-chosen': TOKENS['on-ink'],
} as unknown as Palette;
