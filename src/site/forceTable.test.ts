import { expect, it } from 'vitest';
import type { Milestone, MilestoneDetail } from '../model/bundle.ts';
import { smallMilestone, smallSite } from '../testing/smallSite.ts';
import { statePage } from './listPage.ts';
import { milestonePage } from './milestonePage.ts';
import { siteData } from './siteData.ts';

const { bundle, detailById } = smallSite();

const TREATY: Milestone = smallMilestone({
  id: 'treaty',
  title: 'A treaty <enters> into force',
  kind: 'decision',
  date: { start: '2008-02-01', end: null, precision: 'day' },
  status: 'reported',
  parties: [{ iso2: 'AT', date: '2006-10-12' }],
});

const DETAIL: MilestoneDetail = {
  summary: 'It enters into force.',
  reference: 'CETS No. 197',
  why: [
    { facet: 'party', id: 'AT', role: null, basis: 'stated', act: 'ratification', partySource: 0 },
  ],
  links: [],
  sources: [],
  cautions: [],
  partiesAsOf: '2024-09-12',
  partySources: [
    {
      publisher: 'Treaty Office',
      title: 'Chart & list',
      number: null,
      date: null,
      url: 'https://osce.example/197',
    },
  ],
};

const data = siteData(
  { ...bundle, milestones: [...bundle.milestones, TREATY] },
  { ...Object.fromEntries(detailById), treaty: DETAIL },
);

const textOf = (markup: string): string =>
  markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

const pageOf = (iso2: string): string => {
  const state = data.stateByCode.get(iso2);
  return state ? textOf(statePage(data, state).body.markup) : '';
};

it('names what binds a State by act and day with the source, then what commits, then what addresses', () => {
  const [binds, commits, informs, rest] = pageOf('AT').split(
    /What all participating States adopted: |What is addressed to all participating States: |Milestones that name/,
  );
  expect(binds).toContain('What binds Austria: 1 Treaties bind in law');
  expect(binds).toContain(
    'A treaty &lt;enters&gt; into force Party by ratification, 12 October 2006 ( Chart &amp; list , Treaty Office)',
  );
  expect(binds).not.toContain('Adopted by');
  expect(commits).toContain('24 July 2003 · Adopted by all 55 participating States · PC.DEC/1');
  expect(informs).toContain('2013 · Addressed to all 57 participating States');
  expect(informs).not.toContain('Adopted by');
  expect(rest).not.toMatch(/Adopted by|Addressed to/);
});

it('says of a State that is not named "not told here", with the day of the list', () => {
  const page = pageOf('ME');
  expect(page).toContain('What binds Montenegro: 0');
  expect(page).toContain(
    'Not told here: A treaty &lt;enters&gt; into force (list of 12 September 2024).',
  );
  expect(pageOf('AT')).not.toContain('Not told here:');
});

it('the page of the treaty lists its parties, and says that who is not named is not told', () => {
  const page = textOf(milestonePage(data, TREATY).body.markup);
  expect(page).toContain('Parties: 1 As of 12 September 2024. A State that is not named');
  expect(page).toContain('Austria : Party by ratification, 12 October 2006');
  expect(page).not.toContain('Montenegro');
});
