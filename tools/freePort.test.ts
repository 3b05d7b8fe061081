import { createServer } from 'node:net';
import { expect, test } from 'vitest';

import { freePortPair } from './freePort.ts';

test('freePortPair leaves out a pair of which one is taken', async () => {
  const first = await freePortPair();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(first + 1, '127.0.0.1', resolve));
  expect(await freePortPair()).not.toBe(first);
  await new Promise((resolve) => server.close(resolve));
});
