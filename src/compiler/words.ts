import { allMatches } from './allMatches.ts';
import { foldText } from '../model/foldText.ts';

/** Words that most titles here share, or that carry no meaning: no sign that two texts tell of the same thing. */
const COMMON = new Set(
  `osce human beings trafficking traffick trafficked traffickers anti combat combating fight fighting against persons people
  meeting event said says told this that with from into over under more most their there they have has been were will which
  about after before between during other also than held hold holds first second international national office
  special representative ordinator coordinator participating states state`.split(/\s+/),
);

/** A text as a pattern that finds just this: the signs that mean something in a regular expression are escaped. */
export const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Words of a text by which it can be known again, folded: without accents, endings of the plural, common words. */
export function tellingWords(text: string): ReadonlySet<string> {
  const words = foldText(text).match(/[\p{L}\p{N}]{3,40}/gu);
  const found = new Set<string>();
  for (const word of words ?? []) {
    if (COMMON.has(word)) continue;
    found.add(word.length > 4 ? word.replace(/(?:es|s)$/, '') : word);
  }
  return found;
}

/** Words with blanks between them, as a set. */
export const wordSet = (words: string): ReadonlySet<string> =>
  new Set(words === '' ? [] : words.split(' '));

/** How many words two texts share. */
export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count;
}

/** Where a sentence ends; the point of "No. 6", "U.S." and "Dr." ends none. */
const SENTENCE_END = /(?<!\b(?:No|Dr|Mr|Ms|St|\p{Lu}))[.!?](?=\s|$)|\n/gu;

/** The first sentence-long piece of a text around an offset, at most `limit` characters, cut at words. */
export function sentenceAround(text: string, offset: number, limit = 300): string {
  const ends = allMatches(text, SENTENCE_END).map((match) => match.index + 1);
  const start = ends.findLast((end) => end <= offset) ?? 0;
  const end = ends.find((at) => at > offset) ?? text.length;
  if (end - start <= limit) return text.slice(start, end).trim();
  const from = Math.max(start, offset - Math.floor(limit / 2));
  const piece = text.slice(from, Math.min(end, from + limit));
  const left = from === start ? 0 : piece.indexOf(' ') + 1;
  const right = from + limit >= end ? piece.length : piece.lastIndexOf(' ');
  return right > left ? piece.slice(left, right).trim() : piece;
}
