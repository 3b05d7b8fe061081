import { describe, expect, it } from 'vitest';
import { exampleDetail, exampleMilestone, exampleSource } from '../testing/exampleMilestones.ts';
import type { Source } from './bundle.ts';
import { citationOf } from './citation.ts';

describe('citationOf(milestone, detail, text)', () => {
  const table: readonly (readonly [readonly Source[], string])[] = [
    [
      [exampleSource({ type: 'Decision' })],
      'OSCE. “OSCE Action Plan”. Decision, PC.DEC/557, 24 July 2003. https://www.osce.org/node/42708',
    ],
    [
      [exampleSource({ number: null, date: '2003-07', url: null })],
      'OSCE. “OSCE Action Plan”. July 2003.',
    ],
    [
      [exampleSource({ publisher: 'Ban Inc.', number: null, date: null, url: null })],
      'Ban Inc. “OSCE Action Plan”.',
    ],
    [
      [
        exampleSource({ number: null, url: null }),
        exampleSource({ title: 'Second', number: null, url: null }),
      ],
      'OSCE. “OSCE Action Plan”. 24 July 2003.\nOSCE. “Second”. 24 July 2003.',
    ],
    [[], '“Permanent Council adopts the Action Plan”. 24 July 2003.'],
  ];
  it.each(table)('%j → %s', (sources, text) => {
    expect(citationOf(exampleMilestone(), exampleDetail({ sources }), 'text')).toBe(text);
  });
});

it.each([
  ['bibtex', /^@misc\{action-plan-2003,\n/],
  ['ris', /^TY {2}- ELEC\r\n/],
] as const)('citationOf(milestone, detail, %s) begins as such a file does', (format, start) => {
  expect(citationOf(exampleMilestone(), exampleDetail(), format)).toMatch(start);
});
