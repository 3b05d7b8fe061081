/**
 * What a framed timeline tells the page around it. Plain objects, versioned; nothing private is in
 * them (a height, the public query string), so they go to any parent: a sandboxed frame cannot
 * know who its host is. The host's script imports this file and nothing else.
 */

export const MESSAGE_SOURCE = 'osce-thb-timeline';
export const MESSAGE_VERSION = 1;

/** Heights outside this are clamped by the host's script, in CSS pixels. */
export const HEIGHT_LIMITS = { least: 200, most: 4000 } as const;

/** Longest query string that a host mirrors, in characters. */
export const MAX_STATE_LENGTH = 2000;

/** height: of the content, in CSS pixels; state: query string without `?`. */
export type FrameNews =
  | { readonly type: 'ready' }
  | { readonly type: 'height'; readonly height: number }
  | { readonly type: 'state'; readonly state: string };

export type FrameMessage = FrameNews & {
  readonly source: typeof MESSAGE_SOURCE;
  readonly v: typeof MESSAGE_VERSION;
};

/**
 * The one question that a host may ask: to be told the height again. The host's script may come
 * long after the frame, which has then told its height to nobody.
 */
export const QUESTION = { source: MESSAGE_SOURCE, v: MESSAGE_VERSION, type: 'ask' } as const;

/** Whether a message is that question. */
export function isQuestion(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const { source, v, type } = data as Readonly<Record<string, unknown>>;
  return source === MESSAGE_SOURCE && v === MESSAGE_VERSION && type === 'ask';
}

/** Puts the sender and the version around a piece of news. */
export function frameMessage(news: FrameNews): FrameMessage {
  return { source: MESSAGE_SOURCE, v: MESSAGE_VERSION, ...news };
}

/** Characters that our own address writer produces; anything else is no state of ours. */
const STATE_SHAPE = /^[\w=&,.~%+!'()*-]*$/;

/** Reads what came in a message event; null for everything that is not one of ours, word for word. */
export function readFrameMessage(data: unknown): FrameNews | null {
  if (typeof data !== 'object' || data === null) return null;
  const { source, v, type, height, state } = data as Readonly<Record<string, unknown>>;
  if (source !== MESSAGE_SOURCE || v !== MESSAGE_VERSION) return null;
  if (type === 'ready') return { type };
  if (type === 'height' && typeof height === 'number' && Number.isFinite(height)) {
    return { type, height };
  }
  const isState =
    typeof state === 'string' && state.length <= MAX_STATE_LENGTH && STATE_SHAPE.test(state);
  return type === 'state' && isState ? { type, state } : null;
}

/** A height in whole pixels that a host may give to a frame. */
export function clampHeight(heightPx: number): number {
  return Math.min(HEIGHT_LIMITS.most, Math.max(HEIGHT_LIMITS.least, Math.ceil(heightPx)));
}
