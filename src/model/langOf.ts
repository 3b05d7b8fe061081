import type { Milestone } from './bundle.ts';
import type { TranslatedText } from './bundleLanguage.ts';
import { LANGUAGE } from './say.ts';

/** `lang` of English from a source or an editor: undefined where the page itself is English. */
export const ENGLISH_HERE = LANGUAGE === 'en' ? undefined : 'en';

/** `lang` of a text of a milestone: undefined where it is in the language of its bundle. */
export const langOf = (milestone: Pick<Milestone, 'english'>, text: TranslatedText) =>
  milestone.english?.includes(text) ? 'en' : undefined;
