/** How a chart is moved: where, with which key, by wheel or drag. */
export interface Gesture {
  /** Key held while the wheel turns; null: plain wheel. */
  readonly wheelKey: 'Control' | null;
  readonly wheels: boolean;
  readonly drags: boolean;
  /** Height of the pointer in the chart, as a share. */
  readonly at: number;
}

export interface Subject {
  /** Name of its page. */
  readonly page: string;
  /** Script of its page, in `pages/`. */
  readonly file: string;
  readonly label: string;
  /** Package whose version is reported; null: this project. */
  readonly package: string | null;
  readonly gesture: Gesture | null;
  /** Largest number of milestones that it is asked for. */
  readonly atMost: number;
  readonly remark: string;
}

const WHEEL_AND_DRAG = { wheels: true, drags: true, at: 0.5 } as const;

/** The timeline and what it is measured beside. */
export const SUBJECTS: readonly Subject[] = [
  {
    page: 'ours',
    file: 'ours.tsx',
    label: 'this timeline',
    package: null,
    gesture: { ...WHEEL_AND_DRAG, wheelKey: 'Control' },
    atMost: 100_000,
    remark: '',
  },
  {
    page: 'plot',
    file: 'plot.js',
    label: 'Plot, static dots',
    package: '@observablehq/plot',
    gesture: null,
    atMost: 10_000,
    remark: 'no zoom; no labels',
  },
  {
    page: 'vis',
    file: 'vis.js',
    label: 'vis-timeline',
    package: 'vis-timeline',
    gesture: { ...WHEEL_AND_DRAG, wheelKey: null },
    atMost: 10_000,
    remark: '',
  },
  {
    page: 'visClustered',
    file: 'visClustered.js',
    label: 'vis-timeline, clusters on',
    package: 'vis-timeline',
    gesture: { ...WHEEL_AND_DRAG, wheelKey: null },
    atMost: 10_000,
    remark: '',
  },
  {
    page: 'calendar',
    file: 'calendar.js',
    label: 'react-calendar-timeline',
    package: 'react-calendar-timeline',
    gesture: { ...WHEEL_AND_DRAG, wheelKey: 'Control' },
    atMost: 10_000,
    remark: '',
  },
  {
    page: 'chrono',
    file: 'chrono.js',
    label: 'react-chrono',
    package: 'react-chrono',
    gesture: { wheels: true, drags: false, wheelKey: null, at: 0.5 },
    atMost: 1000,
    remark: 'scrolls, has no zoom; a filter is a new list',
  },
  {
    page: 'timelinejs',
    file: 'timelinejs.js',
    label: 'TimelineJS',
    package: '@knight-lab/timelinejs',
    gesture: { wheels: true, drags: true, wheelKey: null, at: 0.85 },
    atMost: 1000,
    remark: 'a filter makes it anew',
  },
];
