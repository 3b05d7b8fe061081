import type { CitedSource } from '../model/bundle.ts';
import { readDate } from './readWrittenDates.ts';
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

/** What a cited source is, in one word; a document that was compiled has the word that it prints. */
export const SOURCE_TYPES = [
  'decision',
  'declaration',
  'resolution',
  'treaty',
  'law',
  'strategy',
  'report',
  'handbook',
  'paper',
  'statement',
  'press release',
  'article',
  'announcement',
  'agenda',
  'list',
  'web page',
] as const;

/** Language of a title: two or three lower-case letters; null and a finding for what is none. */
function readLanguage(found: Located<string> | null, findings: Findings): string | null {
  if (!found) return null;
  if (/^[a-z]{2,3}$/.test(found.value)) return found.value;
  findings.add('unknown-value', found.span, {
    actual: `language \`${found.value}\``,
    expected: 'its code, as `de` or `fr`',
  });
  return null;
}

/** Reads one cited source: `publisher` and `title`, and `type`, `number`, `date`, `lang`, `url` where known, `weak` where it is so. */
export function readSource(reader: FieldReader, findings: Findings): SourceEntry | null {
  const publisher = reader.text('publisher');
  const title = reader.text('title');
  const number = reader.optional('number');
  const date = readDate(reader.optional('date'), findings);
  const url = readUrl(reader.optional('url'), findings);
  const type = reader.oneOf('type', SOURCE_TYPES, false);
  const lang = readLanguage(reader.optional('lang'), findings);
  const isWeak = reader.oneOf('weak', ['true'], false) !== null;
  reader.end();
  if (!publisher || !title) return null;
  const value = {
    publisher: publisher.value,
    title: title.value,
    number: number?.value ?? null,
    date,
    url,
    ...(type ? { type: type.value } : {}),
    ...(lang === null ? {} : { lang }),
    ...(isWeak ? { weak: true as const } : {}),
  };
  return { value, span: reader.span };
}
