import { expect, test } from 'vitest';
import { shortLabel } from './milestoneWords.ts';
import { MAX_LABEL } from './readCuratedParts.ts';

test.each([
  ['Action Plan adopted', 'Action Plan adopted'],
  ['OSCE adopts Action Plan to combat human trafficking', 'OSCE adopts Action Plan to combat'],
  ['Ministers meet in Madrid, decide on child victims', 'Ministers meet in Madrid'],
  ['Conference “Not for Sale” opens in Vienna today', 'Conference Not for Sale opens'],
  ['  spaces \n and   lines ', 'spaces and lines'],
  ['', ''],
  ['x'.repeat(300), 'x'.repeat(33)],
  ['𝒳'.repeat(300), '𝒳'.repeat(16)],
  ['<script>alert(1)</script> and more words', '<script>alert(1)</script>'],
])('shortLabel(%j) is %j', (title, expected) => {
  expect(shortLabel(title)).toBe(expected);
  expect(shortLabel(title).length).toBeLessThanOrEqual(MAX_LABEL);
});
