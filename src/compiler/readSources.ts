import type { Source as CitedSource } from '../model/bundle.ts';
import { readDate } from './readDates.ts';
import type { FieldReader, Findings, Located } from './readFields.ts';

/** A source as an editor cites it, with its place. */
export type SourceEntry = Located<CitedSource>;

/** Reads an address; null and a finding for what is none. */
export function readUrl(found: Located<string> | null, findings: Findings): string | null {
  if (!found) return null;
  if (/^https?:\/\/[^\s<>"]+$/i.test(found.value)) return found.value;
  const words = { actual: `address \`${found.value}\``, expected: 'one that begins with https://' };
  findings.add('malformed-url', found.span, words);
  return null;
}

/** Reads one cited source: `publisher` and `title`, and `number`, `date`, `url` where known. */
export function readSource(reader: FieldReader, findings: Findings): SourceEntry | null {
  const publisher = reader.text('publisher');
  const title = reader.text('title');
  const number = reader.optional('number');
  const date = readDate(reader.optional('date'), findings);
  const url = readUrl(reader.optional('url'), findings);
  reader.end();
  if (!publisher || !title) return null;
  const value = {
    publisher: publisher.value,
    title: title.value,
    number: number?.value ?? null,
    date,
    url,
  };
  return { value, span: reader.span };
}
