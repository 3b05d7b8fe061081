import { LANGUAGE, say, sayCount } from './say.ts';

/** Label of a value of the vocabulary; an id that is not in it stands for itself. */
export function labelOf(
  entries: readonly { readonly id: string; readonly label: string }[],
  id: string,
): string {
  return entries.find((entry) => entry.id === id)?.label ?? id;
}

/** Words at the head of a sentence or cell: the first letter a capital. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The same within a sentence: the first letter alone, for German nouns keep theirs. */
export const uncapital = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** A label of the vocabulary within a sentence: in small letters, but for the nouns of German. */
export const inSentence = (label: string): string =>
  LANGUAGE === 'de' ? label : label.toLowerCase();

/** What is spoken behind the title of a landmark, which is told by its bold letters otherwise. */
export const LANDMARK = ` ${say('(landmark)')}`;

/** "1 milestone", "7 milestones", in the language of the page. */
export const milestonesInNumber = (count: number): string =>
  sayCount({ one: '{count} milestone', other: '{count} milestones' }, count);
