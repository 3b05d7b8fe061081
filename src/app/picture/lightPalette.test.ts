import { expect, it } from 'vitest';
import { PAGE_PALETTE } from '../../timeline/look.ts';
import { LIGHT_PALETTE } from './lightPalette.ts';

it('each colour of a drawing is written out in the light theme', () => {
  for (const name of Object.keys(PAGE_PALETTE)) {
    expect(LIGHT_PALETTE).toHaveProperty(name, expect.stringMatching(/^#[0-9a-f]{6}$/));
  }
});
