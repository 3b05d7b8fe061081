import { expect, test, vi } from 'vitest';
import { main } from './translate.ts';

test.each([[['--bogus']], [[]], [['ru', '--mark=all']]])(
  'told %j, it says how it is used, and nothing else',
  async (args) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await main(args)).toBe(2);
    expect(error.mock.calls).toEqual([[expect.stringMatching(/^usage: npm run translate/)]]);
    error.mockRestore();
  },
);
