import type { AllStatesHow, Milestone } from './bundle.ts';
import type { AllChoice } from './viewState.ts';
import { inNumber, type Words } from './words.ts';

export const ENGLISH_ALL_STATES = {
  language: 'en',
  allStates: {
    adopted: { other: 'Adopted by all {count} participating States' },
    addressed: { other: 'Addressed to all {count} participating States' },
  },
} as const satisfies Partial<Words>;

/**
 * The one place for words about what concerns all participating States. What they adopted commits
 * them politically; what is addressed to them commits nobody, and is never called adopted.
 */
const HEADINGS: Readonly<Record<AllStatesHow, string>> = {
  adopted: 'Adopted by',
  addressed: 'Addressed to',
};

type AllStates = NonNullable<Milestone['allStates']>;

/** What concerns all participating States as a heading and what stands under it; they are counted as on the day of the milestone. */
export function allStatesInWords({ count, how }: AllStates): {
  readonly heading: string;
  readonly words: string;
} {
  return { heading: HEADINGS[how], words: `all ${count} participating States` };
}

/** The same as one line: "Adopted by all 57 participating States", "Addressed to all 57 participating States". */
export function allStatesLine(
  { count, how }: AllStates,
  words: Pick<Words, 'allStates' | 'language'> = ENGLISH_ALL_STATES,
): string {
  return inNumber(words, words.allStates[how], count);
}

/** What of all participating States counts for a chosen one, behind its name in a filter. */
export const ALL_CHOICE_WORDS: Readonly<Record<AllChoice, string>> = {
  none: 'without what all participating States adopted',
  adopted: 'with what all participating States adopted',
  both: 'with what all participating States adopted and what is addressed to them',
};

/** The two switches of the filter, and the headings of such milestones: "What all participating States adopted". */
export const ALL_STATES_TITLES: Readonly<Record<AllStatesHow, string>> = {
  adopted: 'What all participating States adopted',
  addressed: 'What is addressed to all participating States',
};
