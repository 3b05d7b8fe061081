import type { CitedSource } from './bundle.ts';
import { parseCalendarDate } from './calendarDate.ts';
import { capital } from './labels.ts';
import { formOf, noteOf, oneLine, type Reference } from './reference.ts';

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
  return text.replaceAll(/[\\{}&%$#_~^]/g, (sign) => ESCAPES[sign] ?? sign);
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
  return text == null || text === '' ? [] : [`${name} = {${escaped(oneLine(text))}}`];
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

/** Words with a capital that follow one another: "OSCE Action Plan", "U.S. Mission", "OSZE-Sonderbeauftragte". */
const WORD = String.raw`[\p{L}\p{N}.’'/-]`;
const NAMES = new RegExp(`${WORD}*\\p{Lu}${WORD}*(?: ${WORD}*\\p{Lu}${WORD}*)*`, 'gu');
/** What no style may lower even where it begins the title: "OSCE", "U.S.", or more than one word. */
const SURELY_NAME = /\p{Lu}.*\p{Lu}/u;

/**
 * A title with braces around its proper names: styles that write titles small keep these, and all
 * else follows the style. A single word at the beginning may be no name; it keeps its capital anyway.
 */
function titleField({ title, lang }: CitedSource): string {
  const text = oneLine(title);
  // The rules for capitals are those of English: another language keeps its own.
  if (lang !== undefined) return `{${escaped(text)}}`;
  let written = '';
  let end = 0;
  for (const { 0: name, index } of text.matchAll(NAMES)) {
    const isName = index > 0 || SURELY_NAME.test(name);
    written += escaped(text.slice(end, index)) + (isName ? `{${escaped(name)}}` : escaped(name));
    end = index + name.length;
  }
  return written + escaped(text.slice(end));
}

/** Doubled braces: a publisher is no person with a surname, and no list parted by "and". */
const nameField = (key: string, name: string): readonly string[] =>
  name === '' ? [] : [`${key} = {{${escaped(oneLine(name))}}}`];

/** `@techreport` keeps number, kind and day, which `@misc` loses in some programs; `@online` is for pages. */
function typeOf({ source }: Reference): 'techreport' | 'online' | 'misc' {
  if (formOf(source) === 'page') return 'online';
  return source.publisher === '' ? 'misc' : 'techreport';
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });

const NORWEGIAN: Readonly<Record<string, string>> = { no: 'norsk', nb: 'norsk', nn: 'nynorsk' };

/**
 * The language by the names of biblatex, which would print a code as it stands: one steers it and
 * pandoc, which would take the title for English; the other is printed, and read by Zotero.
 */
function languageFields(lang: string | undefined): readonly string[] {
  const name = lang === undefined ? undefined : LANGUAGES.of(lang)?.toLowerCase();
  return [...field('langid', NORWEGIAN[lang ?? ''] ?? name), ...field('language', name)];
}

function entry(reference: Reference, key: string): string {
  const { source, milestones } = reference;
  const type = typeOf(reference);
  const isReport = type === 'techreport';
  const fields = [
    ...nameField('author', source.publisher),
    `title = {${titleField(source)}}`,
    ...field(isReport ? 'type' : 'entrysubtype', source.type && capital(source.type)),
    ...field('number', source.number),
    ...(isReport ? nameField('institution', source.publisher) : []),
    ...dateFields(source.date),
    ...(source.url === null ? [] : [`url = {${verbatimUrl(source.url)}}`]),
    ...languageFields(source.lang),
    ...field('annotation', noteOf(reference)),
    ...field('keywords', milestones.map(({ id }) => id).join(', ')),
  ];
  return `@${type}{${key},\n${fields.map((line) => `  ${line},\n`).join('')}}\n`;
}

/**
 * References as a BibTeX file, UTF-8; dates as exact as the source (`date` for biblatex, `year` and
 * `month` for older styles). The milestones that rest on a source stand in `annotation`, which no style
 * prints, their ids in `keywords`. No `urldate`: biblatex prints it as the year of an undated page.
 */
export function toBibtex(references: readonly Reference[]): string {
  const keys = keysOf(references);
  return references.map((reference, index) => entry(reference, keys[index] ?? 'source')).join('\n');
}
