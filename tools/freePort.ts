import { createServer } from 'node:net';

const FIRST = 4173;
const LAST = 4573;
const STEP = 10;
const HIGHEST = 65_535;

/** Asks whether a port of this machine can be had. */
export type IsFree = (port: number) => Promise<boolean>;

function isFreeAt(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/** True where nobody listens on the port, by number or by the name `localhost`. */
export async function isPortFree(port: number): Promise<boolean> {
  // One after the other: both names may be the same address.
  return (await isFreeAt(port, '127.0.0.1')) && (await isFreeAt(port, 'localhost'));
}

/**
 * A port that is free together with the one after it, for the built site and for the pages that
 * embed it: the one that E2E_PORT names, or the first pair found. Throws where what is named is no
 * port or taken, and where no pair is free up to 4573.
 */
export async function freePortPair(
  named: string | undefined,
  isFree: IsFree = isPortFree,
): Promise<number> {
  const isPairFree = async (port: number): Promise<boolean> =>
    (await isFree(port)) && (await isFree(port + 1));
  if (named !== undefined) {
    const port = Number(named);
    if (!/^\d+$/.test(named) || port < 1 || port >= HIGHEST)
      throw new Error(`Unexpected E2E_PORT \`${named}\`, expected a number from 1 to 65534.`);
    if (await isPairFree(port)) return port;
    throw new Error(`Unexpected E2E_PORT ${port}, expected a free port with a free one after it.`);
  }
  for (let port = FIRST; port <= LAST; port += STEP) {
    if (await isPairFree(port)) return port;
  }
  throw new Error(`No free pair of ports between ${FIRST} and ${LAST}.`);
}

/** Some port that is free at this moment. */
export function anyFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
