import type { CourseForm } from './coursePackage.ts';
import { toBibtex } from '../../model/bibtex.ts';
import { toCsv } from '../../model/csv.ts';
import { referencesOf } from '../../model/reference.ts';
import { toRis } from '../../model/ris.ts';
import type { Selection } from './selection.ts';

/** A form in which the selection can be taken away. */
export interface DownloadFormat {
  readonly id: 'csv' | 'json' | 'ris' | 'bibtex' | 'svg' | 'png' | CourseForm;
  readonly label: string;
  /** What it is good for, in a few words. */
  readonly use: string;
  readonly extension: string;
  readonly type: string;
  /** Makes the text from the data, summaries and sources among them; null for pictures and packages. */
  readonly toText: ((selection: Selection) => string) | null;
}

export const FORMATS: readonly [DownloadFormat, ...DownloadFormat[]] = [
  {
    id: 'csv',
    label: 'CSV',
    use: 'a table, for spreadsheets',
    extension: 'csv',
    type: 'text/csv;charset=utf-8',
    toText: toCsv,
  },
  {
    id: 'json',
    label: 'JSON',
    use: 'all data with the evidence, for programs',
    extension: 'json',
    type: 'application/json',
    toText: toJson,
  },
  {
    id: 'ris',
    label: 'RIS',
    use: 'the sources, for Zotero, EndNote, Citavi',
    extension: 'ris',
    type: 'application/x-research-info-systems',
    toText: ({ entries }) => toRis(referencesOf(entries)),
  },
  {
    id: 'bibtex',
    label: 'BibTeX',
    use: 'the sources, for LaTeX, JabRef',
    extension: 'bib',
    type: 'application/x-bibtex',
    toText: ({ entries }) => toBibtex(referencesOf(entries)),
  },
  {
    id: 'svg',
    label: 'SVG',
    use: 'the chart as a drawing, for print',
    extension: 'svg',
    type: 'image/svg+xml',
    toText: null,
  },
  {
    id: 'png',
    label: 'PNG',
    use: 'the chart as a picture, for slides',
    extension: 'png',
    type: 'image/png',
    toText: null,
  },
  {
    id: 'scorm-asset',
    label: 'SCORM 1.2',
    use: 'the timeline in a course, tracks nothing',
    extension: 'scorm.zip',
    type: 'application/zip',
    toText: null,
  },
  {
    id: 'scorm-sco',
    label: 'SCORM 1.2 with completion',
    use: 'the same, done once it was opened',
    extension: 'sco.zip',
    type: 'application/zip',
    toText: null,
  },
  {
    id: 'cartridge',
    label: 'Common Cartridge',
    use: 'a link to this view in a course',
    extension: 'imscc',
    type: 'application/zip',
    toText: null,
  },
];

/** Name of the file: what it is, how many, the day it was made. */
export function fileName(format: DownloadFormat, selection: Selection): string {
  const { bundle, entries, today } = selection;
  const part = entries.length === bundle.milestones.length ? 'all' : `${entries.length}`;
  return `osce-milestones-${part}-${today}.${format.extension}`;
}

/**
 * The selection in the form of the bundle: the same keys with the milestones that are shown, and
 * beside them `detailsById` (evidence, links and sources by milestone id, as far as they could be
 * had) and `selection` (what was chosen, in words; where it is shown; the day it was made).
 */
export function toJson({ bundle, entries, words, address, today }: Selection): string {
  const details = entries.flatMap(({ milestone, detail }) =>
    detail ? [[milestone.id, detail] as const] : [],
  );
  const file = {
    ...bundle,
    milestones: entries.map(({ milestone }) => milestone),
    detailsById: Object.fromEntries(details),
    selection: { words, address, made: today },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
