import type { AllStatesHow, Milestone } from './bundle.ts';
import type { AllChoice } from './viewState.ts';
import { inPageLanguage, say, sayCount } from './say.ts';
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
  adopted: say('Adopted by | heading over all participating States'),
  addressed: say('Addressed to | heading over all participating States'),
};

const ADOPTED_BY = { other: 'all {count} participating States | under “Adopted by”' };
const ADDRESSED_TO = { other: 'all {count} participating States | under “Addressed to”' };

const PAGE_ALL_STATES: Pick<Words, 'allStates' | 'language'> = inPageLanguage(ENGLISH_ALL_STATES);

type AllStates = NonNullable<Milestone['allStates']>;

/** What concerns all participating States as a heading and what stands under it; they are counted as on the day of the milestone. */
export function allStatesInWords({ count, how }: AllStates): {
  readonly heading: string;
  readonly words: string;
} {
  return {
    heading: HEADINGS[how],
    words: how === 'adopted' ? sayCount(ADOPTED_BY, count) : sayCount(ADDRESSED_TO, count),
  };
}

/** The same as one line: "Adopted by all 57 participating States", "Addressed to all 57 participating States". */
export function allStatesLine({ count, how }: AllStates, words = PAGE_ALL_STATES): string {
  return inNumber(words, words.allStates[how], count);
}

/** What of all participating States counts for a chosen one, behind its name in a filter. */
export const ALL_CHOICE_WORDS: Readonly<Record<AllChoice, string>> = {
  none: say('without what all participating States adopted'),
  adopted: say('with what all participating States adopted'),
  both: say('with what all participating States adopted and what is addressed to them'),
};

/** The two switches of the filter, and the headings of such milestones: "What all participating States adopted". */
export const ALL_STATES_TITLES: Readonly<Record<AllStatesHow, string>> = {
  adopted: say('What all participating States adopted'),
  addressed: say('What is addressed to all participating States'),
};
