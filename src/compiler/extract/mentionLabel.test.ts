import { expect, test } from 'vitest';
import { mentionLabel } from './mentionLabel.ts';

test.each([
  [
    'In Vienna, the first conference on forced labour met on # for two days.',
    'first conference on forced labour met two days',
  ],
  [
    'Much was said - the first conference on forced labour met on #.',
    'first conference on forced labour met',
  ],
  [
    'Much was said -- the first conference on forced labour met on # - and more came.',
    'first conference on forced labour met',
  ],
  [
    'The anti-trafficking forum of the OSCE met on #, and more came.',
    'anti-trafficking forum of the OSCE met',
  ],
  ['The new law, on #, passed.', 'new law'],
])('mentionLabel of %j', (text, label) => {
  const start = text.indexOf('#');
  expect(mentionLabel(text, { start, end: start + 1 })).toBe(label);
});
