import type { Diagnostic, FindingWords } from '../diagnostic.ts';
import { diagnose, type RuleName } from '../rules.ts';
import type { Source } from '../source.ts';

/** What a file is, told by its first bytes and then by its name. */
export type Form = 'text' | 'web page' | 'web archive' | 'mail' | 'feed' | 'PDF' | 'Word file';

/** Texts of a file, one for each document in it, in order; none where a diagnostic says why. */
export interface FormReading {
  readonly sources: readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A reading with nothing but the reason why there is no text. */
export function refused(file: string, rule: RuleName, words: FindingWords): FormReading {
  const place = { source: { file, text: '' }, span: { start: 0, end: 0 } };
  return { sources: [], diagnostics: [diagnose(rule, place, words)] };
}

/** Endings of files that a reader takes, in lower case. */
export const READ_ENDINGS: readonly string[] = [
  '.txt',
  '.md',
  '.html',
  '.htm',
  '.xhtml',
  '.mht',
  '.mhtml',
  '.pdf',
  '.docx',
  '.eml',
  '.rss',
  '.xml',
];
