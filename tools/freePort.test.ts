import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';

import { anyFreePort, freePortPair, isPortFree } from './freePort.ts';

const allBut =
  (...taken: readonly number[]) =>
  (port: number): Promise<boolean> =>
    Promise.resolve(!taken.includes(port));

describe('freePortPair(named, isFree)', () => {
  it.each([
    [undefined, [], 4173],
    [undefined, [4173], 4183],
    [undefined, [4174], 4183],
    [undefined, [4173, 4184], 4193],
    ['4300', [], 4300],
    ['65534', [], 65_534],
  ] as const)('%s with %j taken → %i', async (named, taken, port) => {
    expect(await freePortPair(named, allBut(...taken))).toBe(port);
  });

  it.each([
    ['4300', [4300], 'Unexpected E2E_PORT 4300, expected a free port'],
    ['4300', [4301], 'Unexpected E2E_PORT 4300, expected a free port'],
    ['', [], 'Unexpected E2E_PORT ``, expected a number'],
    ['x', [], 'Unexpected E2E_PORT `x`, expected a number'],
    ['4300.5', [], 'Unexpected E2E_PORT `4300.5`, expected a number'],
    ['0', [], 'Unexpected E2E_PORT `0`, expected a number'],
    ['65535', [], 'Unexpected E2E_PORT `65535`, expected a number'],
  ] as const)('%s with %j taken throws', async (named, taken, words) => {
    await expect(freePortPair(named, allBut(...taken))).rejects.toThrow(words);
  });

  it('throws where no pair is free', async () => {
    await expect(freePortPair(undefined, () => Promise.resolve(false))).rejects.toThrow('No free');
  });
});

describe('isPortFree(port)', () => {
  it('is false while somebody listens', async () => {
    const server = createServer();
    const port = await anyFreePort();
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    expect(await isPortFree(port)).toBe(false);
    await new Promise((resolve) => server.close(resolve));
  });
});
