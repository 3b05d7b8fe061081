import { expect, test } from 'vitest';
import { eventTitle, shortLabel } from './milestoneWords.ts';
import { MAX_LABEL } from './readCuratedParts.ts';

test.each([
  [
    'months leading up to the OSCE Ministerial Council in Maastricht',
    '',
    'OSCE Ministerial Council in Maastricht',
  ],
  [
    'said she hoped for a decision',
    'a decision at the OSCE Ministerial Council, to be held',
    'OSCE Ministerial Council',
  ],
  ['Not for Sale - Joining Forces"', '', 'Not for Sale - Joining Forces'],
  ['the conference “Not for Sale” in Vienna', '', 'Not for Sale'],
  ['ahead of the World Day against Trafficking in Persons', '', 'World Day against Trafficking'],
  [', opens on Vienna', '', 'Opens on Vienna'],
  ['a course in Rome', '', 'A course in Rome'],
  ['…', '', 'Event without a name'],
  ['', '', 'Event without a name'],
])('eventTitle(%j, %j) is %j', (words, sentence, title) => {
  expect(eventTitle(words, sentence)).toBe(title);
});

test('a long run of capital words stays quick', () => {
  const started = performance.now();
  expect(eventTitle('Abc '.repeat(20_000), 'Xy of the '.repeat(20_000))).toMatch(/^Abc/);
  expect(performance.now() - started).toBeLessThan(2000);
});

test.each([
  ['Action Plan adopted', 'Action Plan adopted'],
  ['OSCE adopts Action Plan to combat human trafficking', 'OSCE adopts Action Plan to combat'],
  ['Ministers meet in Madrid, decide on child victims', 'Ministers meet in Madrid'],
  ['Conference “Not for Sale” opens in Vienna today', 'Conference Not for Sale opens'],
  ['  spaces \n and   lines ', 'spaces and lines'],
  ['', 'Text without a title'],
  ['x'.repeat(300), 'x'.repeat(33)],
  ['𝒳'.repeat(300), '𝒳'.repeat(16)],
  ['<script>alert(1)</script> and more words', '<script>alert(1)</script>'],
])('shortLabel(%j) is %j', (title, expected) => {
  expect(shortLabel(title)).toBe(expected);
  expect(shortLabel(title).length).toBeLessThanOrEqual(MAX_LABEL);
});
