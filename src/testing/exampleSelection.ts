import type { Selection } from '../app/download/selection.ts';
import type { Bundle, ParticipatingState } from '../model/bundle.ts';
import {
  exampleDetail,
  exampleMilestone,
  exampleSource,
  BUNDLE_HEAD,
} from './exampleMilestones.ts';

const state = (iso2: string, name: string): ParticipatingState => ({
  iso2,
  name,
  also: [],
  joined: null,
  tile: [0, 0],
});
/** A day, a month with what a spreadsheet would run, and days without a detail. */
const ENTRIES: Selection['entries'] = [
  { milestone: exampleMilestone(), detail: exampleDetail() },
  {
    milestone: exampleMilestone({
      id: 'workshop-2014',
      title: '=HYPERLINK("http://x.example","a, b")\nsecond line',
      kind: 'workshop',
      tier: 2,
      date: { start: '2014-09', end: null, precision: 'month' },
      place: { city: '@Strasbourg', iso2: 'FR' },
      states: [
        { iso2: 'FR', roles: ['host', 'participant'], basis: 'stated' },
        { iso2: 'TR', roles: ['participant'], basis: 'stated' },
      ],
      allStates: null,
      pillars: [],
      fields: [],
    }),
    detail: exampleDetail({
      summary: '-1+1, told',
      sources: [exampleSource({ url: null, title: 'Łódź' })],
    }),
  },
  {
    milestone: exampleMilestone({
      id: 'range-2014',
      date: { start: '2014-10-09', end: '2014-10-10', precision: 'range' },
      place: { city: null, iso2: null, country: 'Japan' },
    }),
    detail: null,
  },
];
/** The three, and one that is not chosen. */
const BUNDLE: Bundle = {
  ...BUNDLE_HEAD,
  digest: 'sha256-0',
  vocabulary: {
    fieldsOfWork: [{ id: 'human-rights', label: 'Human rights' }],
    states: [state('AT', 'Austria'), state('FR', 'France'), state('TR', 'Türkiye')],
    families: [],
    kinds: [
      { id: 'decision', label: 'Decision', plural: 'Decisions', family: 'decisions' },
      { id: 'workshop', label: 'Workshop', plural: 'Workshops', family: 'activities' },
    ],
    pillars: [
      { id: 'prevention', label: 'Prevention' },
      { id: 'protection', label: 'Protection' },
    ],
  },
  eras: { chairs: [], representatives: [] },
  milestones: [...ENTRIES.map(({ milestone }) => milestone), exampleMilestone({ id: 'not-shown' })],
  details: ['details.0.json'],
  search: 'search.0.json',
  words: 'words.1.json',
};
/** For tests: three of four milestones, as a reader takes them away. */
export const SELECTION: Selection = {
  bundle: BUNDLE,
  entries: ENTRIES,
  words: 'France; 2014',
  base: 'https://timeline.example/',
  top: 'https://timeline.example/',
  address: 'https://timeline.example/?state=FR',
  today: '2026-11-21',
};
