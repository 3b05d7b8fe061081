import { lazy, type ComponentType } from 'react';

/**
 * The features that App puts together, each in its place. A feature takes what it needs from
 * useReader() and useTimelineData(); null: not there, and nothing offers it. Features that the
 * first view does not need are lazy.
 */

/** A dialog that the header opens. `onClose` is called once it is closed, by whatever means. */
export interface DialogProps {
  readonly onClose: () => void;
}

/** The chart with its axis, strip and key, as wide as its place. */
export { TimelineView } from './timeline/TimelineView.tsx';

/** Years from and to, zoom: at the end of the status line while the chart is shown. */
export { RangeControls } from './timeline/RangeControls.tsx';

/** The chosen milestone (`state.item`), beside the views or below them; in the list opened in place. */
export const MilestonePanel: ComponentType | null = lazy(() =>
  import('./detail/MilestonePanel.tsx').then((module) => ({ default: module.MilestonePanel })),
);

/** The whole surface while `state.present` is set. */
export const PresentView: ComponentType | null = lazy(() => import('./present/PresentView.tsx'));

/** Link, citation and address of the view. */
export const ShareDialog: ComponentType<DialogProps> | null = lazy(
  () => import('./share/ShareDialog.tsx'),
);

/** Snippet with options and a preview. */
export const EmbedDialog: ComponentType<DialogProps> | null = lazy(
  () => import('./share/EmbedDialog.tsx'),
);

/** CSV, JSON, RIS, BibTeX, SVG, PNG, print. */
export const DownloadDialog: ComponentType<DialogProps> | null = lazy(
  () => import('./download/DownloadDialog.tsx'),
);

/** The reader's own order of milestones, while there is one (`state.path`). */
export const PathBar: ComponentType | null = lazy(() => import('./paths/PathBar.tsx'));

/** At the end of the table's status line: copy and CSV of what is shown. */
export const TableActions: ComponentType | null = lazy(() => import('./download/TableActions.tsx'));

/** What is on paper; nothing on screens. */
export { PrintSheet } from './print/PrintSheet.tsx';
