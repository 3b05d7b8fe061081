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

/** More than this is not asked for: a longer content scrolls inside the frame. CSS pixels. */
export const MOST_ASKED_PX = 1000;

/**
 * Decides which measured heights are told to the host: whole pixels, bounded, only on change. Some
 * hosts change our width when they change our height (a scrollbar comes or goes), and the content
 * then answers with the height before: two heights that take turns settle on the larger one.
 */
export function heightLedger(): (measuredPx: number) => number | null {
  const told: number[] = [];
  let settled: { readonly low: number; readonly high: number } | null = null;
  return (measuredPx) => {
    const height = Math.min(MOST_ASKED_PX, Math.ceil(measuredPx));
    if (!(height > 0)) return null;
    if (settled && height >= settled.low && height <= settled.high) return null;
    settled = null;
    if (told.at(-1) === height) return null;
    told.push(height);
    if (told.length > 5) told.shift();
    const [a, b, c, d, e] = told;
    if (e === undefined || a !== c || b !== d || a !== e) return height;
    settled = { low: Math.min(height, d ?? 0), high: Math.max(height, d ?? 0) };
    return settled.high === height ? height : null;
  };
}

/** What the frame's own address tells about the host: WordPress and Pym write a token into it. */
interface HostTokens {
  /** Address of the frame, as Medium and Embedly tell their frames apart. */
  readonly href: string;
  /** From `#?secret=…` (WordPress), or null. */
  readonly secret: string | null;
  /** From `?childId=…` (Pym), or null. */
  readonly pymId: string | null;
}

const TOKEN = /^[\w-]{1,64}$/;

function token(value: string | null | undefined): string | null {
  return value !== null && value !== undefined && TOKEN.test(value) ? value : null;
}

/** Reads the hosts' tokens out of the frame's address; what has not the shape of a token is null. */
export function readHostTokens(href: string): HostTokens {
  const url = new URL(href);
  return {
    href,
    secret: token(/#\?secret=([^&]*)/.exec(url.hash)?.[1]),
    pymId: token(url.searchParams.get('childId')),
  };
}

/**
 * One height in the words of every host that listens: ours, AMP, Canvas, Medium and Embedly, and,
 * where the address holds their token, WordPress and Pym.
 */
export function heightInAllDialects(heightPx: number, tokens: HostTokens): readonly unknown[] {
  const messages: unknown[] = [
    frameMessage({ type: 'height', height: heightPx }),
    { sentinel: 'amp', type: 'embed-size', height: heightPx },
    { subject: 'lti.frameResize', height: heightPx },
    JSON.stringify({ src: tokens.href, context: 'iframe.resize', height: heightPx }),
  ];
  if (tokens.secret !== null) {
    messages.push({ message: 'height', value: heightPx, secret: tokens.secret });
  }
  if (tokens.pymId !== null) messages.push(`pymxPYMx${tokens.pymId}xPYMxheightxPYMx${heightPx}`);
  return messages;
}
