import { expect, test } from 'vitest';
import { exampleSource } from '../testing/exampleMilestones.ts';
import { bestFirst, sourceInWords } from './bestFirst.ts';

const NUMBERED = exampleSource({ title: 'numbered, with address' });
const OTHERS = [
  exampleSource({ title: 'of another body', publisher: 'United Nations' }),
  exampleSource({ title: 'with address', number: null }),
  exampleSource({ title: 'numbered', url: null }),
  exampleSource({ title: 'neither', number: null, url: null }),
  exampleSource({ title: 'page text', form: 'page', document: 'a' }),
  exampleSource({ title: 'our record', form: 'record', document: 'b' }),
  exampleSource({ title: 'weak', weak: true }),
];

test('bestFirst: numbered documents of the OSCE first, our record late, what is weak last', () => {
  const inOrder = [NUMBERED, ...OTHERS].map(({ title }) => title);
  const turned = bestFirst([...OTHERS.toReversed(), NUMBERED]);
  expect(turned.map(({ title }) => title)).toEqual(inOrder);
});

test('bestFirst keeps the order of those that are equally good', () => {
  const two = [exampleSource({ title: 'first' }), exampleSource({ title: 'second' })];
  expect(bestFirst(two)).toEqual(two);
});

test.each([
  [exampleSource({ type: 'Decision' }), 'OSCE, decision, PC.DEC/557, 24 July 2003'],
  [exampleSource({ number: null, date: '2014-10' }), 'OSCE, October 2014'],
  [
    exampleSource({ number: null, date: null, weak: true }),
    'OSCE (weak source: a list, a notice, a news agency or another’s page; no better one was found)',
  ],
])('sourceInWords(%j) is %j', (source, words) => {
  expect(sourceInWords(source)).toBe(words);
});
