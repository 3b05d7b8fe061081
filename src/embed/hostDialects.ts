import { frameMessage } from './messages.ts';

/** What the frame's own address tells about the host: WordPress and Pym write a token into it. */
export interface HostTokens {
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
