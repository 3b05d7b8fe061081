import { createServer } from 'node:net';

const FIRST = 4173;
const LAST = 4573;
const STEP = 10;

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/**
 * A port that is free together with the one after it, for the built site and for the pages that
 * embed it; what E2E_PORT names goes first. Throws where there is none up to 4573.
 */
export async function freePortPair(): Promise<number> {
  const named = process.env['E2E_PORT'];
  if (named !== undefined) return Number(named);
  for (let port = FIRST; port <= LAST; port += STEP) {
    const answers: boolean[] = [];
    // One after the other: both names may be the same address.
    for (const each of [port, port + 1]) {
      for (const host of ['127.0.0.1', 'localhost']) answers.push(await isFree(each, host));
    }
    if (answers.every(Boolean)) return port;
  }
  throw new Error(`no free port between ${FIRST} and ${LAST}`);
}
