import type { SiteFacts, TimelineSpan } from '../model/bundle.ts';
import type { Diagnostic } from './diagnostic.ts';
import { readDay } from './readWrittenDates.ts';
import { FieldReader, Findings, type Located } from './readFields.ts';
import { readUrl } from './readSources.ts';
import { isNothing, readYaml } from './readYaml.ts';
import type { Source } from './source.ts';

/** What the timeline is about, and of which years. */
export interface TimelinePlan {
  /** Label of the field of work that every milestone has. */
  readonly subject: string;
  readonly span: TimelineSpan;
}

/** The plan of this timeline, where data/site.yaml says nothing else. */
export const DEFAULT_PLAN: TimelinePlan = {
  subject: 'Combating trafficking in human beings',
  span: { start: '2003-01-01', end: '2022-12-31' },
};

const NOTHING: SiteFacts = {
  title: 'Combating trafficking in human beings: OSCE milestones',
  subject: DEFAULT_PLAN.subject,
  rows: { chairs: 'Chairmanship', representatives: 'Special Representative' },
  publisher: '',
  contact: '',
  url: '',
};

const withSlash = (url: string): string => (url === '' || url.endsWith('/') ? url : `${url}/`);

/** `mailto:` goes before a plain mail address; another address has to be one of the web. */
function contactOf(found: Located<string> | null, findings: Findings): string {
  if (!found) return '';
  const mail = /^(?:mailto:)?([^\s@<>"]+@[^\s@<>"]+)$/i.exec(found.value);
  return mail ? `mailto:${mail[1] ?? ''}` : (readUrl(found, findings) ?? '');
}

/** Checks the address from the environment as if it stood in a file of that name. */
function readGiven(siteUrl: string): { readonly url: string; readonly findings: Findings } {
  const text = siteUrl.trim();
  const findings = new Findings({ file: 'SITE_URL', text });
  const found = text === '' ? null : { value: text, span: { start: 0, end: text.length } };
  return { url: withSlash(readUrl(found, findings) ?? ''), findings };
}

/** First and last day; the default where there are none, or they are no days, or in the wrong order. */
function readSpan(reader: FieldReader | null, findings: Findings): TimelineSpan {
  if (!reader) return DEFAULT_PLAN.span;
  const start = readDay(reader.text('start'), findings);
  const last = reader.text('end');
  const end = readDay(last, findings);
  reader.end();
  if (start === null || end === null || !last) return DEFAULT_PLAN.span;
  if (start < end) return { start, end };
  const words = { actual: `end \`${end}\` before the start \`${start}\``, expected: 'it after' };
  findings.add('end-before-start', last.span, words);
  return DEFAULT_PLAN.span;
}

/** Names of the rows of context. */
function readRows(reader: FieldReader | null): SiteFacts['rows'] {
  const chairs = reader?.optional('chairs')?.value ?? NOTHING.rows.chairs;
  const representatives = reader?.optional('representatives')?.value;
  reader?.end();
  return { chairs, representatives: representatives ?? NOTHING.rows.representatives };
}

/** Reads data/site.yaml; without the file all is empty. `siteUrl` goes before the address in the file. */
export function readSite(
  source: Source | null,
  siteUrl: string,
): {
  readonly site: SiteFacts;
  readonly span: TimelineSpan;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { url: given, findings: ofGiven } = readGiven(siteUrl);
  const bare = { ...NOTHING, url: given };
  const { span: years } = DEFAULT_PLAN;
  if (!source) return { site: bare, span: years, diagnostics: ofGiven.diagnostics };
  const { node, diagnostics } = readYaml(source);
  const findings = new Findings(source);
  const reader = node && !isNothing(node) ? FieldReader.of(node, findings, 'the site') : null;
  if (!reader) {
    const all = [...ofGiven.diagnostics, ...diagnostics, ...findings.diagnostics];
    return { site: bare, span: years, diagnostics: all };
  }
  const publisher = reader.optional('publisher')?.value ?? '';
  const contact = contactOf(reader.optional('contact'), findings);
  const url = withSlash(readUrl(reader.optional('url'), findings) ?? '');
  const title = reader.optional('title')?.value ?? NOTHING.title;
  const subject = reader.optional('subject')?.value ?? NOTHING.subject;
  const span = readSpan(reader.map('span', 'the span'), findings);
  const rows = readRows(reader.map('rows', 'the rows'));
  const updated = readDay(reader.optional('updated'), findings);
  reader.end();
  const site = {
    title,
    subject,
    rows,
    ...(updated === null ? {} : { updated }),
    publisher,
    contact,
    url: given === '' ? url : given,
  };
  return {
    site,
    span,
    diagnostics: [...ofGiven.diagnostics, ...diagnostics, ...findings.diagnostics],
  };
}
