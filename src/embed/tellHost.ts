import { heightLedger } from './heightLedger.ts';
import { heightInAllDialects, readHostTokens } from './hostDialects.ts';
import { frameMessage, isQuestion, type FrameNews } from './messages.ts';

/** Rest after a change of the document before it is measured. */
const REST_MS = 50;

/** Posts to the page around the frame; does nothing where there is none. */
function post(message: unknown): void {
  if (window.parent !== window) window.parent.postMessage(message, '*');
}

/** Tells the host a piece of news in our own words. */
export function tellHost(news: FrameNews): void {
  post(frameMessage(news));
}

/** WordPress, which lets our frame open no windows, itself goes to an address of our site that it is told. */
function leadOutOfWordPress(secret: string): void {
  addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[target]');
    if (link?.host !== location.host) return;
    event.preventDefault();
    post({ message: 'link', value: link.href, secret });
  });
}

/**
 * Tells the host the height of an element, now and whenever it changes, in every host's words; and
 * once more when the host's script, which may come late, asks for it.
 */
export function tellHeightOf(content: Element): void {
  const tokens = readHostTokens(location.href);
  if (tokens.secret !== null) leadOutOfWordPress(tokens.secret);
  const next = heightLedger();
  let last: number | null = null;
  const measure = (): void => {
    // A frame that is not shown has no width, and its content no true height.
    if (innerWidth === 0) return;
    const height = next(content.getBoundingClientRect().height);
    if (height === null) return;
    last = height;
    heightInAllDialects(height, tokens).forEach(post);
  };
  new ResizeObserver(measure).observe(content);
  // A browser draws no frame that is out of the reader's sight, and then sees no sizes: so what
  // changes in the document is measured too, a moment later.
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(measure, REST_MS);
  };
  new MutationObserver(soon).observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-script'],
  });
  addEventListener('message', ({ source, data }) => {
    if (source !== window.parent || !isQuestion(data)) return;
    measure();
    if (last !== null) tellHost({ type: 'height', height: last });
  });
}
