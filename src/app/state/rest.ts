/** Clock of a rest; the browser's own outside tests. */
export interface RestTimer {
  readonly start: (callback: () => void, ms: number) => unknown;
  readonly stop: (handle: unknown) => void;
}

/** One thing that waits until the reader's hand rests: the newest, in place of those before. */
export interface Rest {
  readonly begin: (task: () => void) => void;
  /** Does at once what waits, if anything does. */
  readonly settle: () => void;
  readonly drop: () => void;
}

const browserTimer: RestTimer = {
  start: (callback, ms) => setTimeout(callback, ms),
  stop: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
};

/** What waits anywhere in the page. */
const waiting = new Set<() => void>();

/** A page that is left, reloaded or put away keeps nothing waiting; what is done may wait for more. */
export function settleAll(): void {
  while (waiting.size > 0) for (const settle of waiting) settle();
}

const LEAVING = ['beforeunload', 'pagehide', 'visibilitychange'] as const;

// Only while something waits: a page that listens for its end all the time may not be kept by the
// browser for Back.
function wait(settle: () => void): void {
  if (waiting.size === 0)
    LEAVING.forEach((event) => globalThis.addEventListener?.(event, settleAll));
  waiting.add(settle);
}

function waitNoMore(settle: () => void): void {
  if (!waiting.delete(settle) || waiting.size > 0) return;
  LEAVING.forEach((event) => globalThis.removeEventListener?.(event, settleAll));
}

/** Lets typing, dragging and zooming rest for so long before what they ask for is done. */
export function createRest(ms: number, timer: RestTimer = browserTimer): Rest {
  let pending: { readonly task: () => void; readonly handle: unknown } | null = null;
  const drop = (): void => {
    if (pending) timer.stop(pending.handle);
    pending = null;
    waitNoMore(settle);
  };
  const settle = (): void => {
    const task = pending?.task;
    drop();
    task?.();
  };
  return {
    begin: (task) => {
      drop();
      pending = { task, handle: timer.start(settle, ms) };
      wait(settle);
    },
    settle,
    drop,
  };
}

/** Whether something may be done once more: so many times within so long a time. Each yes is counted. */
export function createAllowance(
  times: number,
  withinMs: number,
  now: () => number = () => performance.now(),
): () => boolean {
  let done: readonly number[] = [];
  return () => {
    const moment = now();
    done = done.filter((one) => moment - one < withinMs);
    if (done.length >= times) return false;
    done = [...done, moment];
    return true;
  };
}
