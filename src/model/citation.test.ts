import { describe, expect, it } from 'vitest';
import { exampleDetail, exampleMilestone, exampleSource } from '../testing/exampleMilestones.ts';
import type { SiteFacts, CitedSource } from './bundle.ts';
import { citationOf, citationOfTimeline } from './citation.ts';

describe('citationOf(milestone, detail, text)', () => {
  const table: readonly (readonly [readonly CitedSource[], string])[] = [
    [
      [exampleSource({ type: 'Decision' })],
      'OSCE. “OSCE Action Plan”. Decision, PC.DEC/557, 24 July 2003. https://www.osce.org/node/42708',
    ],
    [
      [exampleSource({ type: 'press release', number: null, url: null })],
      'OSCE. “OSCE Action Plan”. Press release, 24 July 2003.',
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
  ['bibtex', /^@techreport\{action-plan-2003,\n/],
  ['ris', /^TY {2}- RPRT\r\n/],
] as const)('citationOf(milestone, detail, %s) begins as such a file does', (format, start) => {
  expect(citationOf(exampleMilestone(), exampleDetail(), format)).toMatch(start);
});

describe('citationOfTimeline(bundle, { address, accessed })', () => {
  const span = { start: '2003-01-01', end: '2022-12-31' };
  const digest = 'sha256-0123456789abcdef';
  const site = { title: 'Milestones', subject: 'S', rows: { chairs: 'C', representatives: 'R' } };
  const bare = { ...site, publisher: '', contact: '', url: '' };
  const table: readonly (readonly [SiteFacts, string | null, string | null, string])[] = [
    [
      { ...bare, publisher: 'A School', updated: '2026-11-28' },
      'https://timeline.example/',
      '2026-11-29',
      'A School. “Milestones, 2003–2022”. Data of 28 November 2026, version 01234567. https://timeline.example/, accessed 29 November 2026.',
    ],
    [bare, null, null, '“Milestones, 2003–2022”. Data version 01234567.'],
  ];
  it.each(table)('%j, %j, %j', (facts, address, accessed, expected) => {
    const bundle = { site: facts, span, digest };
    expect(citationOfTimeline(bundle, { address, accessed })).toBe(expected);
  });
});

it('says of a weak source that it is weak, in each form', () => {
  const detail = exampleDetail({ sources: [exampleSource({ weak: true, lang: 'de' })] });
  const forms = (['text', 'bibtex', 'ris'] as const).map((format) =>
    citationOf(exampleMilestone(), detail, format),
  );
  expect(forms.filter((text) => !text.includes('weak source:'))).toEqual([]);
  expect(forms[1]).toContain('langid = {german},\n  language = {german}');
  expect(forms[2]).toContain('LA  - de');
});
