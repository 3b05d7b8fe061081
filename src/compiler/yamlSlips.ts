import type { YAMLError } from 'yaml';
import type { FindingWords } from './diagnostic.ts';

/** What the parser's findings are called where an editor slipped; it speaks of tokens, an editor of lines. */

const BLANKS = 'put plain blanks there, as many as before the line above';

/** A white space at the beginning of a line that looks like blanks and is none; null where there is none. */
export function oddBeginning(line: string): FindingWords | null {
  const odd = /^[ -]*([\t\u00a0\u2000-\u200b\u202f\u3000])/.exec(line)?.[1];
  if (odd === undefined) return null;
  const name = odd === '\t' ? 'tab' : 'no-break space';
  return { actual: `${name} at the beginning of a line`, expected: 'blanks', hint: BLANKS };
}

const COLON = {
  actual: '`: ` within a value',
  expected: 'the value between quotation marks',
  hint: "title: 'Decision: a new office'; a mark ' within it is written twice",
};
const TOO_LEFT = {
  actual: 'beginning of a line',
  expected: 'it below the beginning of the line above',
  hint: 'a blank too few or too many stands before it',
};
const WITHOUT_COLON = { actual: 'line without a colon', expected: 'a key, a colon and a value' };

function ofMissing({ message }: YAMLError): FindingWords | null {
  if (/quote/.test(message)) {
    const hint =
      'where the mark belongs to the words, put the value between marks of the other kind';
    return { actual: 'end of a value', expected: 'its closing quotation mark', hint };
  }
  if (/Sequence item without/.test(message)) return TOO_LEFT;
  return /Implicit map keys/.test(message) ? WITHOUT_COLON : null;
}

/** A finding of the parser in an editor's words, told from the line at which it stands. */
export function slipOf(problem: YAMLError, line: string): FindingWords {
  const { code, message } = problem;
  const odd = oddBeginning(line);
  if (odd) return odd;
  const missing = code === 'MISSING_CHAR' ? ofMissing(problem) : null;
  if (missing) return missing;
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY') {
    return /: .*: /.test(line) ? COLON : { ...TOO_LEFT, actual: 'key within the value above' };
  }
  if (code === 'BAD_SCALAR_START') {
    const mark = /(\S+)$/.exec(message)?.[1] ?? '';
    const [, first = mark] = /: ([@`%])/.exec(line) ?? [];
    return { actual: `value that begins with ${first}`, expected: 'it between quotation marks' };
  }
  const bracket = /end with a ([\]}])/.exec(message)?.[1];
  if (bracket) return { actual: 'end of a list in brackets', expected: `\`${bracket}\`` };
  return {
    actual: 'YAML',
    expected: `it well formed: ${(message.split('\n')[0] ?? '').replace(/\.$/, '')}`,
  };
}
