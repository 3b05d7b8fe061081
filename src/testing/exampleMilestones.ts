import {
  type Milestone,
  type MilestoneDetail,
  type CitedSource,
  BUNDLE_FORMAT,
} from '../model/bundle.ts';

/** A milestone for tests: a decision of 24 July 2003 in Vienna, changed as asked. */
export function exampleMilestone(changes: Partial<Milestone> = {}): Milestone {
  return {
    id: 'action-plan-2003',
    title: 'Permanent Council adopts the Action Plan',
    label: 'Action Plan adopted',
    kind: 'decision',
    tier: 1,
    date: { start: '2003-07-24', end: null, precision: 'day' },
    status: 'reported',
    place: { city: 'Vienna', iso2: 'AT' },
    fields: [{ id: 'human-rights', basis: 'stated' }],
    states: [{ iso2: 'AT', roles: ['host'], basis: 'derived' }],
    allStates: { count: 55, how: 'adopted' },
    pillars: ['prevention', 'protection'],
    documents: [],
    sources: 1,
    detail: 0,
    ...changes,
  };
}

/** A source for tests, changed as asked. */
export function exampleSource(changes: Partial<CitedSource> = {}): CitedSource {
  return {
    publisher: 'OSCE',
    title: 'OSCE Action Plan',
    number: 'PC.DEC/557',
    date: '2003-07-24',
    url: 'https://www.osce.org/node/42708',
    ...changes,
  };
}

/** A detail for tests with the one example source, changed as asked. */
export function exampleDetail(changes: Partial<MilestoneDetail> = {}): MilestoneDetail {
  return {
    summary: 'The Permanent Council adopted a plan of action.',
    reference: null,
    why: [],
    links: [],
    sources: [exampleSource()],
    cautions: [],
    ...changes,
  };
}

/** What made-up bundles have in common: format, period and site. */
export const BUNDLE_HEAD = {
  format: BUNDLE_FORMAT,
  version: 1,
  span: { start: '2003-01-01', end: '2022-12-31' },
  site: {
    title: 'OSCE milestones',
    subject: 'Combating trafficking in human beings',
    rows: { chairs: 'OSCE Chairmanship', representatives: 'Special Representative' },
    publisher: '',
    contact: '',
    url: '',
  },
} as const;
