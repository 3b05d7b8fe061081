import type { Family, KindEntry, PillarEntry } from '../model/bundle.ts';

/** The groups of kinds that are the lanes of the chart, from top to bottom. */
export const FAMILIES: readonly Family[] = [
  { id: 'decisions', label: 'Decisions, treaties' },
  { id: 'conferences', label: 'Conferences and meetings' },
  { id: 'publications', label: 'Publications' },
  { id: 'activities', label: 'Training, projects, visits' },
  { id: 'statements', label: 'Statements, appointments' },
];

/** All kinds with their words, in the order of their families. */
export const KIND_ENTRIES: readonly KindEntry[] = [
  { id: 'decision', label: 'Decision', plural: 'Decisions', family: 'decisions' },
  { id: 'treaty', label: 'Treaty', plural: 'Treaties', family: 'decisions' },
  { id: 'conference', label: 'Conference', plural: 'Conferences', family: 'conferences' },
  { id: 'publication', label: 'Publication', plural: 'Publications', family: 'publications' },
  { id: 'workshop', label: 'Workshop', plural: 'Workshops', family: 'activities' },
  { id: 'project', label: 'Project', plural: 'Projects', family: 'activities' },
  { id: 'visit', label: 'Visit', plural: 'Visits', family: 'activities' },
  { id: 'statement', label: 'Statement', plural: 'Statements', family: 'statements' },
  { id: 'appointment', label: 'Appointment', plural: 'Appointments', family: 'statements' },
];

/** The four pillars with their words. */
export const PILLAR_ENTRIES: readonly PillarEntry[] = [
  { id: 'prevention', label: 'Prevention' },
  { id: 'prosecution', label: 'Prosecution' },
  { id: 'protection', label: 'Protection' },
  { id: 'partnership', label: 'Partnership' },
];
