import { heightLedger } from './heightLedger.ts';
import { heightInAllDialects, readHostTokens } from './hostDialects.ts';
import { frameMessage, type FrameNews } from './messages.ts';

/** Posts to the page around the frame; does nothing where there is none. */
function post(message: unknown): void {
  if (window.parent !== window) window.parent.postMessage(message, '*');
}

/** Tells the host a piece of news in our own words. */
export function tellHost(news: FrameNews): void {
  post(frameMessage(news));
}

/** Tells the host the height of an element, now and whenever it changes, in every host's words. */
export function tellHeightOf(content: Element): void {
  const tokens = readHostTokens(location.href);
  const next = heightLedger();
  const measure = (): void => {
    // A frame that is not shown has no width, and its content no true height.
    if (innerWidth === 0) return;
    const height = next(content.getBoundingClientRect().height);
    if (height !== null) heightInAllDialects(height, tokens).forEach(post);
  };
  new ResizeObserver(measure).observe(content);
}
