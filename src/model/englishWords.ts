import { ENGLISH_ALL_STATES } from './allStatesInWords.ts';
import { ENGLISH_SOURCES } from './bestFirst.ts';
import { ENGLISH_DATES } from './dateInWords.ts';
import { ENGLISH_LINKS, ENGLISH_QUOTES } from './evidenceInWords.ts';
import { ENGLISH_FORCE, ENGLISH_PARTIES } from './partiesInWords.ts';
import { ENGLISH_STATES } from './statesInWords.ts';
import { ENGLISH_ENDINGS } from './wordForms.ts';
import type { Words } from './words.ts';

/** English words, the reference for all languages; each part stands beside what tells it. */
export const ENGLISH = {
  ...ENGLISH_DATES,
  ...ENGLISH_STATES,
  ...ENGLISH_ALL_STATES,
  ...ENGLISH_LINKS,
  ...ENGLISH_QUOTES,
  ...ENGLISH_SOURCES,
  ...ENGLISH_PARTIES,
  ...ENGLISH_FORCE,
  ...ENGLISH_ENDINGS,
} as const satisfies Words;
