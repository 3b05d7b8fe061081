import { expect, it } from 'vitest';
import { exampleDetail, exampleSource } from '../testing/exampleMilestones.ts';
import { searchTextOf } from './searchText.ts';

it('searchTextOf(detail) has the summary on its first line and leaves out what is empty', () => {
  const detail = exampleDetail({
    summary: 'The Council adopted a plan.',
    reference: null,
    sources: [exampleSource(), exampleSource({ title: 'A report', number: null })],
    cautions: ['one text says 2004'],
  });
  expect(searchTextOf(detail).split('\n')).toEqual([
    'The Council adopted a plan.',
    'OSCE Action Plan PC.DEC/557',
    'A report',
    'one text says 2004',
  ]);
});
