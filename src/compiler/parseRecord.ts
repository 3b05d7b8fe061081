import { KINDS, LINK_KINDS } from '../model/bundle.ts';
import type { DocumentRecord, NamedEvent } from './curated.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Paragraph, ParsedDocument, Printed } from './extraction.ts';
import { readDateInLine } from './extract/dateInLine.ts';
import type { Names } from './names.ts';
import { checkLabel, readCorrections, readId, type ReadingContext } from './readCuratedParts.ts';
import { readLines } from './parsePageLines.ts';
import { checkSpan, milestoneDateOf, readDate, readDay } from './readWrittenDates.ts';
import { FieldReader, Findings, type Located } from './readFields.ts';
import { readUrl } from './readSources.ts';
import { readYaml } from './readYaml.ts';
import type { Source, Span } from './source.ts';

/** Begins the comment that stands in a record made by the editors' page until its text is written. */
export const STUB = '<!-- Tell here in your own words';
/** The first line of front matter; blank lines may stand above it. */
const OPENING = /^(?:[ \t]*\n)*---[ \t]*\n/;
const CLOSING = /^---[ \t]*$/m;
/** Front matter below other text: the rule of a Markdown page has no key under it. */
const FURTHER_DOWN = /^---[ \t]*\n(?=[a-z ]+:)/m;

/** Whether a file is a record: Markdown with front matter, at its place or further down. Any other text is a page. */
export function isRecord({ file, text }: Source): boolean {
  return /\.md$/i.test(file) && (OPENING.test(text) || FURTHER_DOWN.test(text));
}

interface Parts {
  readonly frontMatter: Span;
  readonly body: Span;
}

/** Offsets of front matter and body; null and a finding where the front matter is not at the top, or does not end. */
function split({ text }: Source, findings: Findings): Parts | null {
  const opening = OPENING.exec(text);
  if (!opening) {
    const at = FURTHER_DOWN.exec(text)?.index ?? 0;
    const words = { actual: 'text above the front matter', expected: 'the line of --- first' };
    findings.add('broken-front-matter', { start: at, end: at + 3 }, words);
    return null;
  }
  const start = opening[0].length;
  const closing = CLOSING.exec(text.slice(start));
  if (!closing) {
    const words = {
      actual: 'end of the file within the front matter',
      expected: 'a line of --- after it',
    };
    const at = opening[0].indexOf('---');
    findings.add('broken-front-matter', { start: at, end: at + 3 }, words);
    return null;
  }
  const end = start + closing.index;
  return {
    frontMatter: { start, end },
    body: { start: end + closing[0].length, end: text.length },
  };
}

/** Paragraphs of a body: what stands between empty lines. A heading line and a comment are none. */
function paragraphsOf(text: string, body: Span): readonly Paragraph[] {
  const spans: Span[] = [];
  for (const line of readLines(text.slice(body.start, body.end))) {
    const [start, end] = [body.start + line.start, body.start + line.end];
    const above = spans.at(-1);
    const isNextLine = above && text.slice(above.end, start).split('\n', 3).length === 2;
    if (isNextLine) spans[spans.length - 1] = { start: above.start, end };
    else spans.push({ start, end });
  }
  return spans
    .filter(({ start }) => !/^(?:#{1,6} |<!--)/.test(text.slice(start, start + 8)))
    .map((span, index) => ({ number: index + 1, span }));
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

/** Reads the dateline, which ends with the day of issue; a finding where that is no day of the calendar. */
function readDatelineKey(reader: FieldReader, findings: Findings): Located<string> | null {
  const found = reader.optional('dateline');
  if (found && readDateInLine(found.value) === null) {
    const words = {
      actual: `dateline \`${found.value}\``,
      expected: 'one with a day such as 24 July 2003',
    };
    findings.add('impossible-date', found.span, {
      ...words,
      hint: 'a place alone goes under `place`',
    });
  }
  return found;
}

function readDocument(
  reader: FieldReader,
  body: Span,
  { findings, names }: ReadingContext,
): ParsedDocument {
  const { source } = findings;
  const at = (found: Located<string> | null): Printed | null => printed(source, found);
  const type = at(reader.optional('type'));
  const title = at(reader.text('title'));
  const dateline = readDatelineKey(reader, findings);
  const published = reader.optional('published');
  readDay(published, findings);
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

function readEvents(reader: FieldReader, context: ReadingContext): readonly NamedEvent[] {
  const { findings } = context;
  return reader.maps('events', 'an event').flatMap((item) => {
    const id = readId(item, 'id', findings);
    const label = item.optional('label');
    checkLabel(label, findings);
    const link = item.oneOf('link', LINK_KINDS, false);
    const named = item.optional('date');
    const date = readDate(named, findings);
    if (date !== null && named) checkSpan(milestoneDateOf(date), named, context);
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
  const events = readEvents(reader, context);
  const corrections = readCorrections(reader, context);
  reader.end();
  if (document.paragraphs.length === 0) {
    const end = { start: Math.max(0, body.end - 1), end: body.end };
    const words = { actual: 'end of the record', expected: 'a text that tells what happened' };
    findings.add('no-text', end, { ...words, hint: 'its first paragraph is the summary' });
  }
  const stub = findings.source.text.indexOf(STUB, body.start);
  if (stub >= 0) {
    const words = { actual: 'stub of a text', expected: 'a text in your own words' };
    const hint = 'write it, then delete this comment';
    findings.add('unwritten', { start: stub, end: stub + STUB.length }, { ...words, hint });
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
  const parts = split(source, findings);
  if (!parts) return { record: null, diagnostics: findings.diagnostics };
  const { node, diagnostics } = readYaml(source, parts.frontMatter);
  if (!node) return { record: null, diagnostics };
  const reader = FieldReader.of(node, findings, 'the front matter');
  const record = reader && readRecord(reader, parts.body, { findings, names });
  return { record, diagnostics: [...diagnostics, ...findings.diagnostics] };
}
