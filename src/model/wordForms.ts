import { foldText } from './foldText.ts';
import { inPageLanguage } from './say.ts';
import type { Words } from './words.ts';

export const ENGLISH_ENDINGS = { endings: '- s, - es, y ies' } as const satisfies Partial<Words>;

/** Fewest letters before an ending: shorter words are found as they are typed. */
const MIN_STEM = 3;

/** Groups of endings, folded; the empty text where a word ends without one. */
const groupsOf = ({ endings }: Pick<Words, 'endings'>): readonly (readonly string[])[] =>
  endings.split(', ').map((group) => foldText(group).replace('-', '').split(' '));

const PAGE_GROUPS = groupsOf(inPageLanguage(ENGLISH_ENDINGS));

/** The other forms that a folded word may have in the language of the page: "decisions" also as "decision". */
export function otherForms(word: string, words?: Pick<Words, 'endings'>): readonly string[] {
  const forms = (words ? groupsOf(words) : PAGE_GROUPS).flatMap((group) =>
    group
      .filter((ending) => ending !== '' && word.endsWith(ending))
      .map((ending) => word.slice(0, -ending.length))
      .filter((stem) => stem.length >= MIN_STEM)
      .flatMap((stem) => group.map((ending) => stem + ending)),
  );
  return [...new Set(forms)].filter((form) => form !== word);
}
