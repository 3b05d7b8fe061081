import { shortHash } from './shortHash.ts';
import { fill, formOf, type Plural, type Words } from './words.ts';
import type { Milestone } from './bundle.ts';
import type { TranslatedText } from './bundleLanguage.ts';

/** Texts of the interface in another language, each by the mark of its English (`markOf`). */
export type MarkedTexts = Readonly<Record<string, string | Plural>>;

/** A part of what a language says: words for facts, and texts. */
export interface LanguagePart {
  readonly words: Partial<Words>;
  readonly texts: MarkedTexts;
}

/** What a page of another language carries besides its milestones: what the first load needs; in the frame all. */
export interface PageLanguage extends LanguagePart {
  readonly words: LanguagePart['words'] & Pick<Words, 'language'>;
  /** Files beside the page, each with a part, in the order of `TEXT_PARTS`. */
  readonly more?: readonly string[];
}

/** Parts of a language that its first load does without: what the chart says, what a printed overview says besides, all else. */
export const TEXT_PARTS = ['chart', 'print', 'rest'] as const;

/** Id of the element that carries it, as JSON. */
export const LANGUAGE_ELEMENT = 'page-language';

/** Where a page is made, not read: the build puts its language here before it loads what draws. */
interface LanguageGiven {
  pageLanguage?: PageLanguage | undefined;
  readonly document?: Pick<Document, 'getElementById'>;
}

function readPageLanguage(): PageLanguage | null {
  const { pageLanguage, document } = globalThis as LanguageGiven;
  const json = document?.getElementById(LANGUAGE_ELEMENT)?.textContent;
  return pageLanguage ?? (json ? (JSON.parse(json) as PageLanguage) : null);
}

/** The language of this page; null for English, whose words stand in the code. */
export const PAGE_LANGUAGE = readPageLanguage();

/** BCP 47: `en`, `ru`. */
export const LANGUAGE = PAGE_LANGUAGE?.words.language ?? 'en';

const texts = new Map<string, string | Plural>(Object.entries(PAGE_LANGUAGE?.texts ?? {}));

let words: LanguagePart['words'] | undefined = PAGE_LANGUAGE?.words;

/** Adds what the first load did without, before any code that says it begins. */
export function addTexts(more: LanguagePart): void {
  for (const [mark, text] of Object.entries(more.texts)) texts.set(mark, text);
  words = { ...words, ...more.words };
}

/** The mark of an English text: a few letters and digits, the same everywhere. */
export const markOf = (english: string): string => shortHash(english).toString(36);

/** An English text without the note for translators that may stand behind a bar: "Present | verb". */
export const withoutNote = (text: string): string => text.split(' | ', 1)[0] ?? text;

type Values = Readonly<Record<string, string | number>>;

/** Says texts of the interface in one language. */
export interface Speaker {
  /**
   * A text by its English, which stands where it is said and is taken from there for translators: so
   * it is one literal, whole, with a name in braces for each value. Where the language has none,
   * English stands in.
   */
  readonly say: (english: string, values?: Values) => string;
  /** The same for a number of things: the plural form of the language, with `{count}` filled in. */
  readonly sayCount: (english: Plural, count: number, values?: Values) => string;
}

/** Says texts in a language (BCP 47); `find` gives what it has for an English text. */
export function speaker(
  language: string,
  find: (english: string) => string | Plural | undefined,
): Speaker {
  return {
    say(english, values) {
      const own = find(english);
      const text = typeof own === 'string' ? own : withoutNote(english);
      return values ? fill(text, values) : text;
    },
    sayCount(english, count, values) {
      const own = find(english.other);
      const form =
        typeof own === 'object' ? formOf(language, own, count) : formOf('en', english, count);
      return fill(withoutNote(form), { count, ...values });
    },
  };
}

/** Says texts in the language of the page. */
export const { say, sayCount } = speaker(LANGUAGE, (english) =>
  PAGE_LANGUAGE ? texts.get(markOf(english)) : undefined,
);

/** A type of source within a sentence, in the language of the page; undefined where it has none but the printed one. */
export function ownSourceType(printed: string): string | undefined {
  const own = PAGE_LANGUAGE && texts.get(markOf(sourceTypeText(printed)));
  return typeof own === 'string' ? own : undefined;
}

/** The text by which a page knows a type of source. */
export const sourceTypeText = (printed: string): string =>
  `${printed.toLowerCase()} | type of source`;

/** Words for facts in the language of the page: of those that English has here. */
export const inPageLanguage = <T extends Partial<Words>>(english: T): T =>
  PAGE_LANGUAGE ? { ...english, ...words } : english;

const lists: Record<string, Intl.ListFormat> = {};

/** "A, B and C", or "A, B or C". */
export const sayList = (items: readonly string[], type: 'conjunction' | 'disjunction'): string =>
  // British English has no comma before "and".
  items.length < 2
    ? items.join()
    : (lists[type] ??= new Intl.ListFormat(LANGUAGE === 'en' ? 'en-GB' : LANGUAGE, {
        type,
      })).format(items);

/** Parts of a line, each of which may be a list of its own: "Finland (host); Serbia, Croatia (participant)". */
export const sayParts = (
  parts: readonly string[],
  language: Pick<Speaker, 'say'> = { say },
): string => parts.join(language.say('{one}; {other}', { one: '', other: '' }));

/** `lang` of English from a source or an editor: undefined where the page itself is English. */
export const ENGLISH_HERE = LANGUAGE === 'en' ? undefined : 'en';

/** `lang` of a text of a milestone: undefined where it is in the language of its bundle. */
export const langOf = (milestone: Pick<Milestone, 'english'>, text: TranslatedText) =>
  milestone.english?.includes(text) ? 'en' : undefined;
