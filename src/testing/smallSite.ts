import type { Bundle, Milestone, MilestoneDetail } from '../model/bundle.ts';
import { siteData, type SiteData } from '../site/siteData.ts';
import { BUNDLE_HEAD, exampleMilestone } from './exampleMilestones.ts';

/** For tests: three made-up milestones of two States and two fields of work, with hostile characters. */

const DECISION = exampleMilestone({
  id: 'decision-2003',
  title: 'Council <b>decides</b> & "acts" on its \'plan\'',
  label: 'Council decides',
  pillars: ['prevention'],
  documents: ['record-1'],
  sources: 2,
});

const WORKSHOP: Milestone = {
  ...DECISION,
  id: 'workshop-2014',
  title: 'Workshop in a month of 2014',
  label: 'Workshop',
  kind: 'workshop',
  tier: 2,
  date: { start: '2014-09', end: null, precision: 'month' },
  status: 'announced',
  place: null,
  fields: [],
  states: [],
  allStates: null,
  pillars: [],
  documents: [],
};

const DETAIL: MilestoneDetail = {
  summary: 'The Council decided </script><script>alert(1)</script>.',
  reference: 'PC.DEC/1',
  why: [
    {
      facet: 'state',
      id: 'AT',
      role: 'host',
      basis: 'derived',
      quote: 'in Vienna, "Austria"',
      document: 'record-1',
      paragraph: 2,
    },
    { facet: 'field', id: 'human-rights', role: null, basis: 'stated', source: 1 },
    { facet: 'pillar', id: 'prevention', role: null, basis: 'editor', reason: 'It is about it.' },
    {
      facet: 'allStates',
      id: 'all',
      role: null,
      basis: 'derived',
      quote: 'the participating States',
      document: 'record-1',
      paragraph: 1,
    },
  ],
  links: [{ id: 'workshop-2014', kind: 'announces', inverse: false }],
  sources: [
    {
      publisher: 'OSCE',
      title: 'A press release',
      number: null,
      date: '2003-07-25',
      url: null,
      document: 'record-1',
      form: 'record',
    },
    {
      publisher: 'OSCE',
      title: 'The decision',
      number: 'PC.DEC/1',
      date: '2003-07',
      url: 'https://osce.example/1?a=1&b=2',
    },
  ],
  cautions: ['The text gives two dates.'],
};

const BUNDLE: Bundle = {
  ...BUNDLE_HEAD,
  digest: 'sha256-small',
  site: { ...BUNDLE_HEAD.site, publisher: 'A publisher', contact: 'mailto:desk@site.example' },
  vocabulary: {
    fieldsOfWork: [
      { id: 'human-rights', label: 'Human rights' },
      { id: 'policing', label: 'Policing' },
    ],
    states: [
      { iso2: 'AT', name: 'Austria', also: [], joined: null, tile: [4, 4] },
      { iso2: 'ME', name: 'Montenegro', also: [], joined: '2006-06-22', tile: [9, 6] },
    ],
    families: [
      { id: 'decisions', label: 'Decisions, treaties' },
      { id: 'training', label: 'Training, projects, visits' },
    ],
    kinds: [
      { id: 'decision', label: 'Decision', plural: 'Decisions', family: 'decisions' },
      { id: 'workshop', label: 'Workshop', plural: 'Workshops', family: 'training' },
    ],
    pillars: [{ id: 'prevention', label: 'Prevention' }],
  },
  eras: { chairs: [], representatives: [] },
  milestones: [
    DECISION,
    {
      ...WORKSHOP,
      id: 'days-2013',
      title: 'Days of 2013',
      date: { start: '2013-09-30', end: '2013-10-04', precision: 'range' },
      allStates: { count: 57, how: 'addressed' },
      status: 'reported',
    },
    WORKSHOP,
  ],
  details: ['details.1.json'],
  search: 'search.1.json',
  words: 'words.1.json',
};

const BARE: MilestoneDetail = {
  ...DETAIL,
  summary: 'Nothing else is told.',
  reference: null,
  why: [],
  links: [],
  cautions: [],
};

/** The milestone of the small site with a month only, changed as asked. */
export function smallMilestone(change: Partial<Milestone>): Milestone {
  return { ...WORKSHOP, ...change };
}

/** The small site; with `url` its public address. */
export function smallSite(url = ''): SiteData {
  return siteData(
    { ...BUNDLE, site: { ...BUNDLE.site, url } },
    { 'decision-2003': DETAIL, 'days-2013': BARE, 'workshop-2014': BARE },
  );
}
