import type { Source } from '../source.ts';
import { lineAt, sourceOf, type PlacedLine } from './placedText.ts';

const FRONT_MATTER = /^(?:[ \t]*\n)*---[ \t]*\n([^]*?)\n---[ \t]*(?:\n|$)/;
/** Keys that programs which save web pages write, and a record of ours has not. */
const CLIPPER_KEY =
  /^(?:created|clipped|author|authors|tags|description|date|layout|slug|permalink|categories|image|site|saved|modified|lang|word_count|aliases):/im;
const RECORD_KEY = /^milestone:/m;
const MARKS = /^#{1,6} \S|\]\((?:https?:|\/|#|mailto:)|^(?:[-*+] )?\*\*\S|^!\[|\\[-_*.[\]()#]/m;

/** The front matter of a program that saves web pages; null where there is none, or where it is that of a record. */
function clipperMatter(text: string): string | null {
  const matter = FRONT_MATTER.exec(text);
  const keys = matter?.[1] ?? '';
  return matter && CLIPPER_KEY.test(keys) && !RECORD_KEY.test(keys) ? matter[0] : null;
}

/** Whether a text is a page that was exported as Markdown, by its marks. */
export function isMarkdownExport({ file, text }: Source): boolean {
  if (FRONT_MATTER.test(text)) return /\.md$/i.test(file) && clipperMatter(text) !== null;
  return MARKS.test(text);
}

const titleOf = (matter: string): string =>
  (/^title:[ \t]*(.+)$/m.exec(matter)?.[1] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2');

/** Letters of the longest line whose marks are taken off: looking for pairs of them takes the square of its length. */
const LONGEST_LINE = 8000;

/** A line without the marks of Markdown: headings, links, pictures, emphasis, quotation, tables. */
function withoutMarks(line: string): string {
  if (line.length > LONGEST_LINE) return line;
  return line
    .replace(/^\s*(?:> ?)+/, '')
    .replace(/^#{1,6}\s+(.*?)\s*#*$/, '$1')
    .replace(/^(?:[=-]{3,}|[*_](?:\s*[*_]){2,}|\|?[\s:|-]+\|[\s:|-]*)$/, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)\s]*(?:\s"[^"]*")?\)/g, '$1')
    .replace(/<(https?:[^>\s]+)>/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])[*_](?=\S)([^*_]+?)(?<=\S)[*_](?![\p{L}\p{N}*])/gu, '$1')
    .replace(/^\|(.*)\|\s*$/, (_, row: string) =>
      row
        .split('|')
        .map((c) => c.trim())
        .join('\t'),
    )
    .replace(/^[*+] (?=\S)/, '- ')
    .replace(/\\([-_*.[\]()#!>`])/g, '$1');
}

/** Reads a page that was exported as Markdown as its plain text; the header lines of the program that saved it are left out, its title is kept where the text has none. */
export function readMarkdownExport({ file, text }: Source): Source {
  const matter = clipperMatter(text) ?? '';
  const first = matter.split('\n').length - 1;
  const lines: PlacedLine[] = text
    .slice(matter.length)
    .split('\n')
    .map((line, index) =>
      lineAt(withoutMarks(line).trimEnd(), { line: first + index + 1, column: 1 }),
    );
  const hasHeading = /^#{1,2} \S/m.test(text.slice(matter.length));
  const title = titleOf(matter);
  if (title === '' || hasHeading) return sourceOf(file, lines);
  const at = matter.split('\n').findIndex((line) => line.startsWith('title:')) + 1;
  return sourceOf(file, [lineAt(title, { line: at, column: 8 }), ...lines]);
}
