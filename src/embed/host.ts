import { ALL_PARAMETERS, queryOf, queryPairs, valuesIn } from '../model/queryPairs.ts';
import { clampHeight, QUESTION, readFrameMessage } from './messages.ts';

/** Folder of this script, the top of our site; empty where the script was copied into another. */
const SCRIPT = (document.currentScript as HTMLScriptElement | null)?.src;
const SITE = SCRIPT && new URL('.', SCRIPT).href;

/** Our frame lies beside this script, in another language in a folder of it. */
const isOurs = ({ src }: HTMLIFrameElement): boolean =>
  !!SITE && src.startsWith(SITE) && /^([\w-]+\/)?embed\.html/.test(src.slice(SITE.length));

const mirrorOf = (frame: Element): string | null | undefined =>
  frame.closest('osce-timeline')?.getAttribute('mirror');

/**
 * Gives every frame of ours the height of its content: those in an `<osce-timeline>`, and bare ones
 * at the addresses of this script's site, since editors take the element away and leave the frame.
 * Without this script a frame stands as it is. It listens to the windows of these frames alone,
 * never navigates the page and never writes into it. With `<osce-timeline mirror="name">` the
 * frame's state is kept in the page's address as `?name=…`, so that a copied link opens the same slice.
 */
function ours(): HTMLIFrameElement[] {
  return [...document.querySelectorAll('iframe')].filter(
    (frame) => frame.closest('osce-timeline') ?? isOurs(frame),
  );
}

/** Gives a frame that has its address what was kept of its state, or asks it for its height. */
function greet(frame: HTMLIFrameElement): void {
  const mirror = mirrorOf(frame);
  const kept = mirror && new URLSearchParams(location.search).get(mirror);
  if (kept) frame.src = withState(frame.src, kept);
  else frame.contentWindow?.postMessage(QUESTION, '*');
}

class OsceTimeline extends HTMLElement {
  #known: HTMLIFrameElement | null = null;
  // Where this script comes first, as from the head of the page, the element is there before its
  // iframe is; a consent manager gives the iframe its address later; and a page may put another in
  // its place.
  readonly #arrivals = new MutationObserver(() => this.#greet());

  connectedCallback(): void {
    this.style.display = 'block';
    this.style.width = '100%';
    this.#arrivals.observe(this, { childList: true, subtree: true, attributeFilter: ['src'] });
    this.#greet();
  }

  #greet(): void {
    const frame = this.querySelector('iframe');
    if (!frame || frame === this.#known || !/^(?:http|file)/.test(frame.src)) return;
    this.#known = frame;
    greet(frame);
  }

  disconnectedCallback(): void {
    this.#arrivals.disconnect();
    this.#known = null;
  }
}

function hear({ source, origin, data }: MessageEvent): void {
  // A frame that is not shown has no window, and a message without a sender has no source: both
  // are null, so null must not count as a match.
  const frame = source && ours().find(({ contentWindow }) => contentWindow === source);
  if (!frame || (origin !== 'null' && !frame.src.startsWith(`${origin}/`))) return;
  const news = readFrameMessage(data);
  if (news?.type === 'height') frame.style.height = `${clampHeight(news.height)}px`;
  const mirror = mirrorOf(frame);
  if (news?.type === 'state' && mirror) keep(mirror, news.state);
}

/** The frame's address with a kept state in it; what the author locked stays as it is. */
function withState(src: string, state: string): string {
  if (!readFrameMessage({ source: 'osce-thb-timeline', v: 1, type: 'state', state })) return src;
  const url = new URL(src);
  const own = queryPairs(queryOf(url), ALL_PARAMETERS);
  const locked = own.flatMap(([name, value]) => (name === 'lock' ? valuesIn(value) : []));
  const fixed = new Set(['lock', 'controls', ...locked.map(([name]) => name.toLowerCase())]);
  const kept = new Map(queryPairs(state, ALL_PARAMETERS).filter(([name]) => !fixed.has(name)));
  const left = own.filter(([name]) => !kept.has(name));
  url.search = new URLSearchParams([...left, ...kept]).toString();
  return url.href;
}

function keep(name: string, state: string): void {
  const url = new URL(location.href);
  if (state === '') url.searchParams.delete(name);
  else url.searchParams.set(name, state);
  try {
    history.replaceState(history.state, '', url);
  } catch {
    // A page without a history of its own (a sandbox, a file) simply is not mirrored.
  }
}

// Two snippets on a page bring this script twice.
if (!customElements.get('osce-timeline')) {
  addEventListener('message', hear);
  customElements.define('osce-timeline', OsceTimeline);
  ours()
    .filter((frame) => !frame.closest('osce-timeline'))
    .forEach(greet);
}
