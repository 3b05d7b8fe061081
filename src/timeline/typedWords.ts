import { withoutNote } from '../model/say.ts';

/**
 * What readers type for one thing, of a text in which commas divide the ways to say it: in English
 * and in the language of the page, for both are typed there.
 */
export const typedWords = (english: string, own: string): readonly string[] => [
  ...new Set(`${withoutNote(english)}, ${own}`.split(', ')),
];
