import { clampHeight, QUESTION, readFrameMessage } from './messages.ts';

/**
 * Defines `<osce-timeline>`: gives the iframe inside it the height of its content. Without this
 * script the iframe stands as it is. It listens to its own frame's window alone, never navigates
 * the page and never writes into it. With `mirror="name"` the frame's state is kept in the page's
 * address as `?name=…`, so that a copied link opens the same slice.
 */
class OsceTimeline extends HTMLElement {
  #known: HTMLIFrameElement | null = null;
  // Where this script comes first, as from the head of the page, the element is there before its
  // iframe is; and a page may put another in its place.
  readonly #arrivals = new MutationObserver(() => this.#greet());

  connectedCallback(): void {
    this.style.display = 'block';
    addEventListener('message', this);
    this.#arrivals.observe(this, { childList: true, subtree: true });
    this.#greet();
  }

  /** Gives a frame that has come what was kept of its state, or asks it for its height. */
  #greet(): void {
    const frame = this.frame();
    if (!frame || frame === this.#known) return;
    this.#known = frame;
    const kept = this.mirror && new URLSearchParams(location.search).get(this.mirror);
    if (kept) frame.src = withState(frame.src, kept);
    else frame.contentWindow?.postMessage(QUESTION, '*');
  }

  disconnectedCallback(): void {
    removeEventListener('message', this);
    this.#arrivals.disconnect();
    this.#known = null;
  }

  handleEvent(event: MessageEvent): void {
    const frame = this.frame();
    // A frame that is not shown has no window, and a message without a sender has no source: both
    // are null, so null must not count as a match.
    if (!frame || !event.source || event.source !== frame.contentWindow) return;
    if (event.origin !== 'null' && event.origin !== new URL(frame.src).origin) return;
    const news = readFrameMessage(event.data);
    if (news?.type === 'height') frame.style.height = `${clampHeight(news.height)}px`;
    if (news?.type === 'state' && this.mirror) keep(this.mirror, news.state);
  }

  private get mirror(): string | null {
    return this.getAttribute('mirror');
  }

  private frame(): HTMLIFrameElement | null {
    return this.querySelector('iframe');
  }
}

/** The frame's address with a kept state in it; what the author locked stays as it is. */
function withState(src: string, state: string): string {
  const url = new URL(src);
  const fixed = `${url.searchParams.get('lock') ?? ''},lock,controls`.split(',');
  if (!readFrameMessage({ source: 'osce-thb-timeline', v: 1, type: 'state', state })) return src;
  for (const [name, value] of new URLSearchParams(state)) {
    if (!fixed.includes(name)) url.searchParams.set(name, value);
  }
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

if (!customElements.get('osce-timeline')) customElements.define('osce-timeline', OsceTimeline);
