import type { CourseForm } from './coursePackage.ts';
import { BUNDLE_VERSION } from '../../model/bundle.ts';
import { SELECTION_FORMAT, SELECTION_SCHEMA } from '../../model/selectionFormat.ts';
import { toBibtex } from '../../model/bibtex.ts';
import { toCsv } from '../../model/csv.ts';
import { referencesOf } from '../../model/reference.ts';
import { toRis } from '../../model/ris.ts';
import { say } from '../../model/say.ts';
import type { Selection } from './selection.ts';

/** A form in which the selection can be taken away. */
export interface DownloadFormat {
  readonly id: 'csv' | 'xlsx' | 'json' | 'ris' | 'bibtex' | 'svg' | 'png' | CourseForm;
  readonly label: string;
  /** What it is good for, in a few words. */
  readonly says: string;
  readonly extension: string;
  readonly type: string;
  /** Makes the text from the data, summaries and sources among them; null for what is no text. */
  readonly toText: ((selection: Selection) => string) | null;
  /** Makes a file that is no text from the same, by code that is loaded when it is asked for. */
  readonly toFile?: (selection: Selection) => Promise<Blob>;
}

export const FORMATS: readonly [DownloadFormat, ...DownloadFormat[]] = [
  {
    id: 'csv',
    label: 'CSV',
    says: say('a table, for spreadsheets'),
    extension: 'csv',
    type: 'text/csv;charset=utf-8',
    toText: toCsv,
  },
  {
    id: 'xlsx',
    label: 'XLSX',
    says: say('a workbook, for Excel and Calc'),
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    toText: null,
    toFile: async (selection) => (await import('./xlsx.ts')).toXlsx(selection),
  },
  {
    id: 'json',
    label: 'JSON',
    says: say('all data with the evidence, for programs'),
    extension: 'json',
    type: 'application/json',
    toText: toJson,
  },
  {
    id: 'ris',
    label: 'RIS',
    says: say('the sources, for Zotero, EndNote, Citavi'),
    extension: 'ris',
    type: 'application/x-research-info-systems',
    toText: ({ entries }) => toRis(referencesOf(entries)),
  },
  {
    id: 'bibtex',
    label: 'BibTeX',
    says: say('the sources, for LaTeX, JabRef'),
    extension: 'bib',
    type: 'application/x-bibtex',
    toText: ({ entries }) => toBibtex(referencesOf(entries)),
  },
  {
    id: 'svg',
    label: 'SVG',
    says: say('the chart as a drawing, for print'),
    extension: 'svg',
    type: 'image/svg+xml',
    toText: null,
  },
  {
    id: 'png',
    label: 'PNG',
    says: say('the chart as a picture, for slides'),
    extension: 'png',
    type: 'image/png',
    toText: null,
  },
  {
    id: 'scorm-asset',
    label: 'SCORM 1.2',
    says: say('the timeline in a course, tracks nothing'),
    extension: 'scorm.zip',
    type: 'application/zip',
    toText: null,
  },
  {
    id: 'scorm-sco',
    label: say('SCORM 1.2 with completion'),
    says: say('the same, done once it was opened'),
    extension: 'sco.zip',
    type: 'application/zip',
    toText: null,
  },
  {
    id: 'cartridge',
    label: 'Common Cartridge',
    says: say('a link to this view in a course'),
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
 * The selection in one file that is whole in itself, by the schema it names: vocabulary, eras and the
 * milestones that are shown as in the bundle, `detailsById` (evidence, links and sources by milestone
 * id, as far as they could be had) and `selection` (what was chosen, in words; where it is shown; the
 * day it was made; the digest of the data it is from).
 */
export function toJson({ bundle, entries, words, top, address, today }: Selection): string {
  const { language, span, site, vocabulary, eras, digest } = bundle;
  const details = entries.flatMap(({ milestone, detail }) =>
    detail ? [[milestone.id, detail] as const] : [],
  );
  const file = {
    $schema: `${top}${SELECTION_SCHEMA}`,
    format: SELECTION_FORMAT,
    version: BUNDLE_VERSION,
    language,
    span,
    site,
    vocabulary,
    eras,
    milestones: entries.map(({ milestone, detail }) => ({
      ...milestone,
      // A large page does not carry them: they are those that the sources name.
      documents: detail?.sources.flatMap(({ document }) => document ?? []) ?? milestone.documents,
      detail: undefined,
    })),
    detailsById: Object.fromEntries(details),
    selection: { words, address, made: today, digest },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
