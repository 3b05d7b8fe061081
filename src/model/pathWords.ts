import { LANGUAGE, say, sayCount } from './say.ts';

/** Longest title of a path, and longest note to one of its milestones, in characters. */
export const MAX_TITLE_LENGTH = 100;
export const MAX_NOTE_LENGTH = 300;

/** Texts of the reader's own by milestone id. */
export type Notes = Readonly<Record<string, string>>;

/** The note to a milestone; empty where there is none. */
export function noteOf(notes: Notes, id: string): string {
  return Object.hasOwn(notes, id) ? (notes[id] ?? '') : '';
}

/** The beginning of a text, no half of a character (a surrogate alone) and no blank at its end. */
export function cutText(text: string, maxLength: number): string {
  return text
    .slice(0, maxLength)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}

/**
 * A text of the reader's own on one line: without control characters, marks that turn the direction
 * of others' text and halves of characters, and no longer than said.
 */
export function plainText(text: string, maxLength: number): string {
  const line = text.replace(/[\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Cs}/gu, '');
  return cutText(line.replace(/[\s\p{Cc}]+/gu, ' ').trim(), maxLength);
}

/** "a path of 6: From plan to practice"; without a title "a path of 6". */
export function pathInWords(count: number, title: string): string {
  return title === ''
    ? sayCount({ other: 'a path of {count}' }, count)
    : sayCount({ other: 'a path of {count}: {title}' }, count, { title });
}

/** From here on chats and mail programs may cut a link, and servers refuse it, in characters. */
const CUT_FROM = 2000;
const REFUSED_FROM = 8000;

const LONG_LINK = {
  other:
    'The link has {count} characters. Many chats and mail programs cut a link after about 2,000: send the path as a file, or shorten its notes.',
};

/** What may happen to the link of a path for its length; empty where nothing does. */
export function longLinkInWords(length: number): string {
  if (length <= CUT_FROM) return '';
  const long = sayCount(LONG_LINK, length, { count: length.toLocaleString(LANGUAGE) });
  return length > REFUSED_FROM
    ? `${long} ${say('Servers may refuse it: keep the path as a file before you reload.')}`
    : long;
}
