import { KINDS, LINK_KINDS } from '../model/bundle.ts';
import type { DocumentRecord, NamedEvent } from './curated.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Paragraph, ParsedDocument, Printed } from './extraction.ts';
import type { Names } from './names.ts';
import { checkLabel, readCorrections, readId, type ReadingContext } from './readCuratedParts.ts';
import { readDate } from './readDates.ts';
import { FieldReader, Findings, type Located } from './readFields.ts';
import { readUrl } from './readSources.ts';
import { readYaml } from './readYaml.ts';
import type { Source, Span } from './source.ts';

const OPENING = /^---[ \t]*\n/;
const CLOSING = /^---[ \t]*$/m;

/** Whether a text is a record: it begins with front matter. */
export function isRecord(source: Source): boolean {
  return OPENING.test(source.text);
}

interface Parts {
  readonly frontMatter: Span;
  readonly body: Span;
}

/** Offsets of front matter and body; null where the front matter does not end. */
function split(text: string): Parts | null {
  const start = OPENING.exec(text)?.[0].length ?? 0;
  const closing = CLOSING.exec(text.slice(start));
  if (!closing) return null;
  const end = start + closing.index;
  return {
    frontMatter: { start, end },
    body: { start: end + closing[0].length, end: text.length },
  };
}

/** Paragraphs of a body: what stands between empty lines. A heading line and a comment are none. */
function paragraphsOf(text: string, body: Span): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const match of text
    .slice(body.start, body.end)
    .matchAll(/[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g)) {
    const lead = match[0].length - match[0].trimStart().length;
    const start = body.start + match.index + lead;
    const span = { start, end: start + match[0].trim().length };
    if (/^(?:#{1,6} |<!--)/.test(match[0].trimStart())) continue;
    paragraphs.push({ number: paragraphs.length + 1, span });
  }
  return paragraphs;
}

/** The value without its quotation marks, where it stands word for word in the source. */
function printed(source: Source, found: Located<string> | null): Printed | null {
  if (!found) return null;
  const { span, value } = found;
  const inside = source.text.slice(span.start, span.end).indexOf(value);
  if (inside < 0) return { text: value, span };
  const start = span.start + inside;
  return { text: value, span: { start, end: start + value.length } };
}

const only = <T>(value: T | null): readonly T[] => (value === null ? [] : [value]);

function readDocument(
  reader: FieldReader,
  body: Span,
  { findings, names }: ReadingContext,
): ParsedDocument {
  const { source } = findings;
  const at = (found: Located<string> | null): Printed | null => printed(source, found);
  const type = at(reader.optional('type'));
  const title = at(reader.text('title'));
  const dateline = reader.optional('dateline');
  const published = reader.optional('published');
  readDate(published, findings);
  const placeLine = at(reader.optional('place'));
  const issuer = at(reader.optional('source'));
  const fields = reader.texts('fields of work');
  for (const field of fields) names.readField(field, findings);
  return {
    source,
    form: 'record',
    layout: 'record',
    type,
    title,
    dateLines: [...only(at(dateline)), ...only(at(published))],
    placeLine,
    issuer,
    offices: [],
    fieldsOfWork: fields.flatMap((field) => only(at(field))),
    captions: [],
    paragraphs: paragraphsOf(source.text, body),
  };
}

function readEvents(reader: FieldReader, findings: Findings): readonly NamedEvent[] {
  return reader.maps('events', 'an event').flatMap((item) => {
    const id = readId(item, 'id', findings);
    const label = item.optional('label');
    checkLabel(label, findings);
    const link = item.oneOf('link', LINK_KINDS, false);
    const date = readDate(item.optional('date'), findings);
    item.end();
    return id ? [{ id, label: label?.value ?? null, link: link?.value ?? null, date }] : [];
  });
}

function readRecord(
  reader: FieldReader,
  body: Span,
  context: ReadingContext,
): DocumentRecord | null {
  const { findings } = context;
  const milestone = readId(reader, 'milestone', findings);
  const label = reader.optional('label');
  checkLabel(label, findings);
  const document = readDocument(reader, body, context);
  const kind = reader.oneOf('kind', KINDS, false);
  const tier = reader.oneOf('tier', ['1', '2'], false);
  const publisher = reader.optional('publisher');
  const url = readUrl(reader.optional('url'), findings);
  const events = readEvents(reader, findings);
  const corrections = readCorrections(reader, context);
  reader.end();
  if (document.paragraphs.length === 0) {
    const end = { start: Math.max(0, body.end - 1), end: body.end };
    const message = 'Unexpected end of the record, expected a text that tells what happened.';
    findings.add('no-text', end, message, 'its first paragraph is the summary');
  }
  if (!milestone) return null;
  return {
    document,
    milestone,
    label,
    kind: kind?.value ?? null,
    tier: tier?.value === '1' ? 1 : 2,
    publisher: publisher?.value ?? 'OSCE',
    url,
    events,
    corrections,
  };
}

/** Reads a record: front matter and body. Null where it cannot be one; never throws. */
export function parseRecord(
  source: Source,
  names: Names,
): { readonly record: DocumentRecord | null; readonly diagnostics: readonly Diagnostic[] } {
  const findings = new Findings(source);
  const parts = split(source.text);
  if (!parts) {
    findings.add(
      'broken-front-matter',
      { start: 0, end: 3 },
      'Unexpected end of the file within the front matter, expected a line of --- after it.',
    );
    return { record: null, diagnostics: findings.diagnostics };
  }
  const { node, diagnostics } = readYaml(source, parts.frontMatter);
  if (!node) return { record: null, diagnostics };
  const reader = FieldReader.of(node, findings, 'the front matter');
  const record = reader && readRecord(reader, parts.body, { findings, names });
  return { record, diagnostics: findings.diagnostics };
}
