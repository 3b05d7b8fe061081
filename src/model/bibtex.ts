import { WEAK_WORDS } from './bestFirst.ts';
import { parseCalendarDate } from './calendarDate.ts';
import { milestoneInNote, oneLine, type Reference } from './reference.ts';

const MONTH_MACROS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
] as const;

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces even behind a backslash, so a lone one would end the field.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text for a field of BibTeX: what TeX would read as a command is written as a sign. UTF-8 stays. */
function escaped(text: string): string {
  return oneLine(text).replaceAll(/[\\{}&%$#_~^]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** Addresses are read word for word; only braces and backslashes would end or change the field. */
function verbatimUrl(url: string): string {
  return oneLine(url).replaceAll(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
}

function dateFields(date: string | null): readonly string[] {
  const parts = date === null ? null : parseCalendarDate(date);
  if (!parts) return [];
  const macro = parts.month === null ? undefined : MONTH_MACROS[parts.month - 1];
  return [
    `date = {${date}}`,
    `year = {${parts.year}}`,
    ...(macro === undefined ? [] : [`month = ${macro}`]),
  ];
}

function field(name: string, text: string | null | undefined): readonly string[] {
  return text == null || text === '' ? [] : [`${name} = {${escaped(text)}}`];
}

/** Keys are the first milestone's id, and a number from the second source on. */
function keysOf(references: readonly Reference[]): readonly string[] {
  const used = new Map<string, number>();
  return references.map(({ milestones }) => {
    const id = milestones[0]?.id ?? 'source';
    const count = (used.get(id) ?? 0) + 1;
    used.set(id, count);
    return count === 1 ? id : `${id}:${count}`;
  });
}

/** On which milestones a reference bears, and that it is weak where it is. */
function noteOf({ source, milestones }: Reference): string {
  const note = `Milestone: ${milestones.map(milestoneInNote).join('; ')}`;
  return source.weak ? `${note} (${WEAK_WORDS})` : note;
}

function entry(reference: Reference, key: string): string {
  const { source, milestones } = reference;
  const fields = [
    // Doubled braces: a publisher is no person with a surname, a title keeps its capitals.
    ...(source.publisher === '' ? [] : [`author = {{${escaped(source.publisher)}}}`]),
    `title = {{${escaped(source.title)}}}`,
    ...field('howpublished', source.type),
    ...field('number', source.number),
    ...dateFields(source.date),
    ...(source.url === null ? [] : [`url = {${verbatimUrl(source.url)}}`]),
    ...field('language', source.lang),
    ...field('note', noteOf(reference)),
    ...field('keywords', milestones.map(({ id }) => id).join(', ')),
  ];
  return `@misc{${key},\n${fields.map((line) => `  ${line},\n`).join('')}}\n`;
}

/**
 * References as a BibTeX file, UTF-8; dates as exact as the source (`date` for biblatex, `year` and
 * `month` for older styles), the milestones that rest on a source in `note`, their ids in `keywords`.
 */
export function toBibtex(references: readonly Reference[]): string {
  const keys = keysOf(references);
  return references.map((reference, index) => entry(reference, keys[index] ?? 'source')).join('\n');
}
