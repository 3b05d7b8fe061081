import { expect, test } from 'vitest';
import { thingTitle } from './thingTitle.ts';

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
  ['Not for Sale - Joining Forces"', '', null],
  ['the conference “Not for Sale” in Vienna', '', 'Not for Sale'],
  ['ahead of the World Day against Trafficking in Persons', '', 'World Day against Trafficking'],
  ['a course in Rome', '', 'Course in Rome'],
  [
    'a similar seminar for labour inspectors was held in Rome',
    '',
    'Similar seminar for labour inspectors in Rome',
  ],
  ['Serbia passed a law on shelters', '', null],
  ['Latvia opened the Riga shelter programme', '', 'Riga shelter programme'],
  ['Pristina, 10', '', null],
  ['last group of 2', '', null],
  ['the remembrance day', '', null],
  ['it was launched', '', null],
  [', opens on Vienna', '', null],
  ['…', '', null],
  ['', '', null],
])('thingTitle(%j, %j) is %j', (words, sentence, title) => {
  expect(thingTitle(words, sentence)).toBe(title);
});

test('a long run of capital words stays quick', () => {
  const started = performance.now();
  thingTitle('Abc '.repeat(2000), 'Xy of the '.repeat(2000));
  thingTitle('meeting '.repeat(500), '');
  expect(performance.now() - started).toBeLessThan(3000);
});
