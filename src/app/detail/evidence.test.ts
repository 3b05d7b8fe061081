import { describe, expect, it } from 'vitest';
import { exampleDetail, exampleMilestone } from '../../testing/exampleMilestones.ts';
import type { Why } from '../../model/bundle.ts';
import { partyRows, stateRows } from './evidence.ts';
import { reportAddress } from './MilestonePanel.tsx';
import { neighboursOf } from './PanelHeader.tsx';

const NAMES = new Map([
  ['AT', 'Austria'],
  ['CH', 'Switzerland'],
  ['FR', 'France'],
]);

describe('stateRows(milestone, detail, names, chosen)', () => {
  const milestone = exampleMilestone({
    states: [
      { iso2: 'FR', roles: ['host', 'participant'], basis: 'stated' },
      { iso2: 'AT', roles: ['mentioned'], basis: 'stated' },
      { iso2: 'CH', roles: ['mentioned'], basis: 'derived' },
    ],
  });
  const why: Why = {
    facet: 'state',
    id: 'CH',
    role: 'mentioned',
    basis: 'derived',
    quote: 'Swiss OSCE Chairmanship',
    document: 'd',
    paragraph: 4,
  };

  it('makes a row for each role and basis, strongest role first', () => {
    const rows = stateRows(milestone, exampleDetail({ why: [why] }), NAMES, new Set(['CH']));
    expect(
      rows.map(({ label, basis, tags }) => [label, basis, tags.map((tag) => tag.name).join()]),
    ).toEqual([
      ['Host', 'stated', 'France'],
      ['Participant', 'stated', 'France'],
      ['Mentioned', 'stated', 'Austria'],
      ['Mentioned', 'derived', 'Switzerland'],
    ]);
    expect(rows[3]?.tags[0]).toMatchObject({ why, isChosen: true });
    expect(rows[0]?.tags[0]).toMatchObject({ why: null, isChosen: false });
  });

  it('stands without its evidence before the detail is there', () => {
    expect(stateRows(milestone, null, NAMES, new Set())).toHaveLength(4);
  });
});

describe('partyRows(milestone, detail, names, which)', () => {
  const milestone = exampleMilestone({
    parties: [
      { iso2: 'AT', date: '2005-09-15' },
      { iso2: 'CH', date: null },
    ],
  });
  const why: Why = {
    facet: 'party',
    id: 'AT',
    role: null,
    basis: 'stated',
    act: 'ratification',
    partySource: 0,
  };
  it.each([
    [true, [['Party', 'Austria (15 September 2005)', why]]],
    [false, [['Party', 'Switzerland', null]]],
  ])('those chosen: %s', (isChosen, expected) => {
    const which = { chosen: new Set(['AT']), isChosen };
    const rows = partyRows(milestone, exampleDetail({ why: [why] }), NAMES, which);
    expect(
      rows.flatMap(({ label, tags }) => tags.map((tag) => [label, tag.name, tag.why])),
    ).toEqual(expected);
  });
});

describe('neighboursOf(id, passing, all)', () => {
  const all = ['a', 'b', 'c', 'd'].map((id) => exampleMilestone({ id }));
  const passing = all.filter(({ id }) => id === 'a' || id === 'd');
  it.each([
    ['a', 1, null, 'd'],
    ['d', 2, 'a', null],
    ['b', null, 'a', 'd'],
  ])('%s', (id, position, previous, next) => {
    const found = neighboursOf(id, passing, all);
    expect([found.position, found.previous?.id ?? null, found.next?.id ?? null]).toEqual([
      position,
      previous,
      next,
    ]);
    expect(found.count).toBe(2);
  });
});

describe('reportAddress(contact, milestone, link)', () => {
  const milestone = { id: 'x', title: 'A & B' };
  it.each([
    ['', ''],
    ['https://example.org/errors', 'https://example.org/errors'],
  ])('%s', (contact, expected) => {
    expect(reportAddress(contact, milestone, 'https://l')).toBe(expected);
  });

  it('fills in a letter', () => {
    const address = reportAddress('mailto:a@b.org', milestone, 'https://l');
    expect(address).toMatch(/^mailto:a@b\.org\?subject=Correction%3A%20A%20%26%20B/);
    expect(address).toContain(encodeURIComponent('https://l'));
  });
});
