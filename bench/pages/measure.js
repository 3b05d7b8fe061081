import { generateMilestones } from '../../src/testing/generateMilestones.ts';

/** Seed of the data that all are measured with. */
const SEED = 142;
/** Kinds that the filter keeps: about half. */
const KEPT = new Set(['decision', 'conference', 'publication', 'statement']);

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** After the browser has painted: a task that follows a frame. */
async function painted() {
  await frame();
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', resolve, { once: true });
    port1.start();
    port2.postMessage(null);
  });
}

/** A chart that has not changed for so long has come to rest. */
const REST_MS = 250;
const ANY_CHANGE = { childList: true, subtree: true, attributes: true, characterData: true };

/**
 * Ms from now until what `change` causes under `root` is painted; null where nothing changes. Some
 * charts draw in several steps: the clock stops at the frame after which nothing more changes.
 */
async function msUntilRest(root, change) {
  let changes = 0;
  const observer = new MutationObserver(() => (changes += 1));
  observer.observe(root, ANY_CHANGE);
  const start = performance.now();
  await change();
  let known = 0;
  let lastPaint = null;
  let quietSince = performance.now();
  while (performance.now() - quietSince < REST_MS) {
    await painted();
    if (changes === known) continue;
    known = changes;
    lastPaint = performance.now();
    quietSince = lastPaint;
  }
  observer.disconnect();
  return lastPaint === null ? null : lastPaint - start;
}

/** What `window.bench` offers to the program that drives the page. */
class Bench {
  #subject;
  #milestones = [];
  #root = document.getElementById('root');
  #times = [];
  #isRecording = false;

  constructor(subject) {
    this.#subject = subject;
  }

  /** Makes the data; not measured. */
  prepare(count) {
    this.#milestones = generateMilestones(count, SEED);
    this.#subject.prepare?.(this.#milestones);
  }

  /** Ms from data in hand to the second frame in which something stands there, and elements then. */
  async mount() {
    const start = performance.now();
    await this.#subject.mount(this.#root, this.#milestones);
    while (!this.#subject.isReady(this.#root)) await frame();
    await frame();
    await frame();
    const ms = performance.now() - start;
    return { ms, nodes: this.#root.querySelectorAll('*').length };
  }

  /** Ms from a change of the filter to the paint of its last change, there and back; null where nothing changed. */
  async filter() {
    const kept = this.#milestones.filter(({ kind }) => KEPT.has(kind));
    const there = await msUntilRest(this.#root, () =>
      this.#subject.filter(this.#root, kept, [...KEPT]),
    );
    const back = await msUntilRest(this.#root, () =>
      this.#subject.filter(this.#root, this.#milestones, []),
    );
    return [there, back];
  }

  nodesNow() {
    return this.#root.querySelectorAll('*').length;
  }

  record() {
    this.#times = [];
    this.#isRecording = true;
    const step = (now) => {
      this.#times.push(now);
      if (this.#isRecording) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }

  /** Ms between frames since `record`. */
  stop() {
    this.#isRecording = false;
    return this.#times.slice(1).map((time, place) => time - this.#times[place]);
  }
}

/** Makes a page drivable: `subject` knows how to mount, filter and when it is drawn. */
export function expose(subject) {
  window.bench = new Bench(subject);
}

/** Start and end of a milestone as dates of the browser, as the peers want them. */
export function datesOf({ date }) {
  const full = (text) => new Date(`${text.padEnd(10, '-01-01'.slice(text.length - 4))}T00:00:00Z`);
  const start = full(date.start);
  const end = date.end === null ? new Date(start.getTime() + 86_400_000) : full(date.end);
  return { start, end };
}

/** The five lanes of the comparison. */
export const LANE_BY_KIND = {
  decision: 'decisions',
  treaty: 'decisions',
  conference: 'conferences',
  publication: 'publications',
  workshop: 'activities',
  project: 'activities',
  visit: 'activities',
  statement: 'statements',
  appointment: 'statements',
};

export const LANES = [...new Set(Object.values(LANE_BY_KIND))];

export const SPAN = { start: new Date('2003-01-01'), end: new Date('2023-01-01') };
