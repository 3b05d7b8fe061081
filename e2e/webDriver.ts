import { setTimeout as rest } from 'node:timers/promises';
import { spawn, type ChildProcess } from 'node:child_process';

import { anyFreePort } from '../tools/freePort.ts';

/** A WebKit driven by the WebDriver protocol with plain requests; scripts run in its page. */
export interface WebKitSession {
  readonly open: (address: string) => Promise<void>;
  /** Runs the body of a function in the page and gives what it returns. */
  readonly evaluate: <T>(body: string, ...args: readonly unknown[]) => Promise<T>;
  readonly close: () => Promise<void>;
}

type Call = (method: string, path: string, body?: object) => Promise<unknown>;

const callAt =
  (port: number): Call =>
  async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(30_000),
    });
    const { value } = (await response.json()) as { readonly value: unknown };
    if (!response.ok) throw new Error(JSON.stringify(value));
    return value;
  };

async function startSession(call: Call, child: ChildProcess): Promise<string> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const session = (await call('POST', '/session', {
        capabilities: { alwaysMatch: {} },
      })) as { readonly sessionId: string };
      return session.sessionId;
    } catch (error) {
      if (attempt === 20 || child.exitCode !== null) throw error;
      await rest(500);
    }
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Ends the driver, its screen and its browser with this process, however that ends; gives what ends
 * them before. They are a group of their own, which an interrupt at the terminal does not reach.
 */
function endWithUs(child: ChildProcess): () => void {
  const kill = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    } catch {
      child.kill();
    }
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    stop();
    // Ends this process as it would have ended without us; in a worker of the tests it is handled there.
    process.kill(process.pid, signal);
  };
  const stop = (): void => {
    process.off('exit', kill);
    for (const signal of SIGNALS) process.off(signal, onSignal);
    kill();
  };
  process.once('exit', kill);
  for (const signal of SIGNALS) process.once(signal, onSignal);
  return stop;
}

/** Starts WebKitGTK by its WebKitWebDriver on a virtual screen; throws where it does not come up. */
export async function startWebKit(driver: string): Promise<WebKitSession> {
  const port = await anyFreePort();
  const child = spawn('xvfb-run', ['-a', driver, `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  // Without a program there is no answer either, which is told below.
  child.on('error', () => undefined);
  const stop = endWithUs(child);
  const call = callAt(port);
  try {
    const path = `/session/${await startSession(call, child)}`;
    return {
      open: async (address) => void (await call('POST', `${path}/url`, { url: address })),
      evaluate: async <T>(script: string, ...args: readonly unknown[]) =>
        (await call('POST', `${path}/execute/sync`, { script, args })) as T,
      close: async () => {
        await call('DELETE', path).catch(() => {});
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}
