import { spawn, type ChildProcess } from 'node:child_process';

import { webKitDriver } from './browsers.ts';

/** A WebKit driven by the WebDriver protocol with plain requests; scripts run in its page. */
export interface WebKitSession {
  readonly open: (address: string) => Promise<void>;
  /** Runs the body of a function in the page and gives what it returns. */
  readonly evaluate: <T>(body: string, ...args: readonly unknown[]) => Promise<T>;
  readonly close: () => Promise<void>;
}

const PORT = 4456;

async function call(method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${PORT}${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal: AbortSignal.timeout(30_000),
  });
  const { value } = (await response.json()) as { readonly value: unknown };
  if (!response.ok) throw new Error(JSON.stringify(value));
  return value;
}

async function startSession(): Promise<string> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const session = (await call('POST', '/session', {
        capabilities: { alwaysMatch: {} },
      })) as { readonly sessionId: string };
      return session.sessionId;
    } catch (error) {
      if (attempt === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

function stop(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  } catch {
    child.kill();
  }
}

/** Starts WebKitGTK on a virtual screen; throws where it does not come up. */
export async function startWebKit(): Promise<WebKitSession> {
  const found = webKitDriver();
  if (!found) throw new Error('no WebKit on this machine');
  const child = spawn(found.screen, ['-a', found.driver, `--port=${PORT}`], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  try {
    const path = `/session/${await startSession()}`;
    return {
      open: async (address) => void (await call('POST', `${path}/url`, { url: address })),
      evaluate: async <T>(script: string, ...args: readonly unknown[]) =>
        (await call('POST', `${path}/execute/sync`, { script, args })) as T,
      close: async () => {
        await call('DELETE', path).catch(() => {});
        stop(child);
      },
    };
  } catch (error) {
    stop(child);
    throw error;
  }
}
