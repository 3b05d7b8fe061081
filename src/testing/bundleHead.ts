import { BUNDLE_FORMAT } from '../model/bundle.ts';

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
