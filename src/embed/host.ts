import { clampHeight, QUESTION, readFrameMessage } from './messages.ts';

/**
 * Defines `<osce-timeline>`: gives the iframe inside it the height of its content. Without this
 * script the iframe stands as it is. It listens to its own frame's window alone, never navigates
 * the page and never writes into it. With `mirror="name"` the frame's state is kept in the page's
 * address as `?name=…`, so that a copied link opens the same slice.
 */
class OsceTimeline extends HTMLElement {
  connectedCallback(): void {
    this.style.display = 'block';
    addEventListener('message', this);
    const frame = this.frame();
    const kept = this.mirror && new URLSearchParams(location.search).get(this.mirror);
    if (frame && kept) frame.src = withState(frame.src, kept);
    else frame?.contentWindow?.postMessage(QUESTION, '*');
  }

  disconnectedCallback(): void {
    removeEventListener('message', this);
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
