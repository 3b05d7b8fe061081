// With the first styles, so that a chart is whole when its code is there.
import './timeline/chart.css';
import { loadable } from './ui/LazyPart.tsx';

/**
 * The features that the page puts together, each in its place. A feature takes what it needs from
 * useTimeline() and useTimelineData(). What the first view does not need is loaded when it is drawn.
 */

/** A dialog that the header opens. `onClose` is called once it is closed, by whatever means. */
export interface DialogProps {
  readonly onClose: () => void;
}

/** The chart with its axis, strip and key, as wide as its place. A phone, which opens with the list, does without. */
export const TimelineView = loadable(
  () => import('./timeline/TimelineView.tsx').then((module) => module.TimelineView),
  'chart',
);

/** Years from and to, to be typed: at the end of the status line, and in the sheet of a phone. */
export { YearFields } from './timeline/YearFields.tsx';

/** The same with the zoom, while the chart is shown. */
export const RangeControls = loadable(
  () => import('./timeline/TimelineView.tsx').then((module) => module.RangeControls),
  'chart',
);

/** All years with the period that is shown, in the sheet of a phone. */
export const PeriodStrip = loadable(
  () => import('./timeline/TimelineView.tsx').then((module) => module.PeriodStrip),
  'chart',
);

/** One row for each milestone; the open one's detail in place, where it is given. */
export const TableView = loadable(() =>
  import('./table/TableView.tsx').then((module) => module.TableView),
);

/** At the end of the table's status line: copy and CSV of what is shown. */
export const TableActions = loadable(() =>
  import('./download/TableActions.tsx').then((module) => module.default),
);

/** The chosen milestone (`state.item`), beside the views or below them; in the list opened in place. */
export const MilestonePanel = loadable(() =>
  import('./detail/MilestonePanel.tsx').then((module) => module.MilestonePanel),
);

/** The whole surface while `state.present` is set. */
export const PresentView = loadable(() =>
  import('./present/PresentView.tsx').then((module) => module.default),
);

/** Over everything while `state.quiz` is set; not in a frame. */
export const OrderQuiz = loadable(() =>
  import('./paths/OrderQuiz.tsx').then((module) => module.default),
);

/** The reader's own order of milestones, while there is one (`state.path`). */
export const PathBar = loadable(() =>
  import('./paths/PathBar.tsx').then((module) => module.default),
);

/** Link, citation and address of the view. */
export const ShareDialog = loadable<DialogProps>(() =>
  import('./share/ShareDialog.tsx').then((module) => module.default),
);

/** Snippet with options and a preview. */
export const EmbedDialog = loadable<DialogProps>(() =>
  import('./share/EmbedDialog.tsx').then((module) => module.default),
);

/** The same view in the other languages. */
export const LanguageDialog = loadable<DialogProps>(() =>
  import('./page/LanguageDialog.tsx').then((module) => module.default),
);

/** CSV, JSON, RIS, BibTeX, SVG, PNG, print. */
export const DownloadDialog = loadable<DialogProps>(() =>
  import('./download/DownloadDialog.tsx').then((module) => module.default),
);

/** What is on paper; nothing on screens. */
export { default as PrintSheet } from './print/PrintSheet.tsx';
