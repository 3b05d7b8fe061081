import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_VIEW_STATE, EMPTY_FILTER } from '../model/viewState.ts';
import { formatAddress } from '../model/address.ts';
import { heightInAllDialects, readHostTokens } from './tellHost.ts';
import {
  clampHeight,
  frameMessage,
  HEIGHT_LIMITS,
  isQuestion,
  QUESTION,
  readFrameMessage,
  type FrameNews,
} from './messages.ts';

function isSound(news: FrameNews): boolean {
  if (news.type === 'height') return Number.isFinite(news.height);
  return news.type === 'ready' || !/[<>"\s:]/.test(news.state);
}

const ours = { source: 'osce-thb-timeline', v: 1 };

test.each([
  [{ ...ours, type: 'ready' }, { type: 'ready' }],
  [
    { ...ours, type: 'height', height: 480 },
    { type: 'height', height: 480 },
  ],
  [
    { ...ours, type: 'state', state: 'state=PT&view=list' },
    { type: 'state', state: 'state=PT&view=list' },
  ],
  [{ ...ours, type: 'height', height: '480' }, null],
  [{ ...ours, type: 'height', height: Number.NaN }, null],
  [{ ...ours, type: 'height', height: Number.POSITIVE_INFINITY }, null],
  [{ ...ours, type: 'height' }, null],
  [{ ...ours, v: 2, type: 'ready' }, null],
  [{ ...ours, type: 'navigate', url: 'https://example.org' }, null],
  [{ ...ours, type: 'state', state: '<img src=x>' }, null],
  [{ ...ours, type: 'state', state: 'javascript:alert(1)' }, null],
  [{ ...ours, type: 'state', state: 'q='.padEnd(3000, 'a') }, null],
  [{ ...ours, type: 'state', state: ['state=PT'] }, null],
  [JSON.stringify({ ...ours, type: 'ready' }), null],
  ['pymxPYMx1xPYMxheightxPYMx300', null],
  [null, null],
  [undefined, null],
  [7, null],
])('readFrameMessage(%j) is %j', (data, expected) => {
  expect(readFrameMessage(data)).toEqual(expected);
});

test('every message that the frame makes is read back by the host', () => {
  const state = formatAddress({
    ...DEFAULT_VIEW_STATE,
    filter: { ...EMPTY_FILTER, states: ['PT', 'CH'], text: "it's (a) test! ü * ~ 50 %" },
    item: 'action-plan-2003',
  });
  for (const news of [{ type: 'ready' }, { type: 'height', height: 481 }] as const) {
    expect(readFrameMessage(frameMessage(news))).toEqual(news);
  }
  expect(readFrameMessage(frameMessage({ type: 'state', state }))).toEqual({
    type: 'state',
    state,
  });
});

test('of 10,000 strange messages none is read unless it is a whole one of ours', () => {
  const strange = fc.oneof(
    fc.anything(),
    fc.record({ source: fc.constant('osce-thb-timeline'), v: fc.anything(), type: fc.anything() }),
    fc.record(
      {
        source: fc.constant('osce-thb-timeline'),
        v: fc.constant(1),
        type: fc.constantFrom('ready', 'height', 'state', 'navigate', '__proto__'),
        height: fc.anything(),
        state: fc.anything(),
      },
      { requiredKeys: [] },
    ),
  );
  let understood = 0;
  fc.assert(
    fc.property(strange, (data) => {
      const news = readFrameMessage(data);
      if (news === null) return;
      understood += 1;
      expect(data).toMatchObject({ source: 'osce-thb-timeline', v: 1, type: news.type });
      expect(isSound(news)).toBe(true);
    }),
    { seed: 20261121, numRuns: 10_000 },
  );
  expect(understood).toBeGreaterThan(100);
});

test.each([
  [0, HEIGHT_LIMITS.least],
  [-5, HEIGHT_LIMITS.least],
  [480.2, 481],
  [1e9, HEIGHT_LIMITS.most],
])('clampHeight(%d) is %d', (height, expected) => {
  expect(clampHeight(height)).toBe(expected);
});

const href = 'https://timeline.example/embed.html?state=PT';

test.each([
  [href, { href, secret: null, pymId: null }],
  [`${href}#?secret=aB3xY`, { href: `${href}#?secret=aB3xY`, secret: 'aB3xY', pymId: null }],
  [
    `${href}&#038;view=list#?secret=aB3xY`,
    { href: `${href}&#038;view=list#?secret=aB3xY`, secret: 'aB3xY', pymId: null },
  ],
  [`${href}&childId=box-1`, { href: `${href}&childId=box-1`, secret: null, pymId: 'box-1' }],
  [
    `${href}&childId=%3Cb%3E#?secret=a.b`,
    { href: `${href}&childId=%3Cb%3E#?secret=a.b`, secret: null, pymId: null },
  ],
])('readHostTokens(%s)', (address, expected) => {
  expect(readHostTokens(address)).toEqual(expected);
});

test('heightInAllDialects speaks to every host, to WordPress and Pym only with their token', () => {
  expect(heightInAllDialects(480, readHostTokens(href))).toEqual([
    { ...ours, type: 'height', height: 480 },
    { sentinel: 'amp', type: 'embed-size', height: 480 },
    { subject: 'lti.frameResize', height: 480 },
    JSON.stringify({ src: href, context: 'iframe.resize', height: 480 }),
  ]);
  const withTokens = heightInAllDialects(480, readHostTokens(`${href}&childId=p1#?secret=s1`));
  expect(withTokens).toContainEqual({ message: 'height', value: 480, secret: 's1' });
  expect(withTokens).toContainEqual('pymxPYMxp1xPYMxheightxPYMx480');
});

test.each([
  [QUESTION, true],
  [{ ...QUESTION, v: 2 }, false],
  [{ ...QUESTION, type: 'setState', state: 'state=PT' }, false],
  ['ask', false],
  [null, false],
])('isQuestion(%j) is %j', (data, expected) => {
  expect(isQuestion(data)).toBe(expected);
});
