import type { CitedSource } from './bundle.ts';
import { calendarDateInWords, ENGLISH_DATES } from './dateInWords.ts';
import { inPageLanguage } from './say.ts';
import type { Words } from './words.ts';

export const ENGLISH_SOURCES = {
  weakSource:
    'weak source: a list, a notice, a news agency or another’s page; no better one was found',
} as const satisfies Partial<Words>;

type SourceWords = Pick<Words, 'weakSource' | 'dates'>;

const PAGE_SOURCES: SourceWords = inPageLanguage({ ...ENGLISH_SOURCES, ...ENGLISH_DATES });

/** What is said of a source that is marked weak. */
export const WEAK_WORDS = PAGE_SOURCES.weakSource;

const isOfOsce = ({ publisher }: CitedSource): boolean => /\bOSCE\b/.test(publisher);

/**
 * How good a source is to cite and to look up, from 0, the best. The rule, also in
 * docs/data-format.md: what has a number and an address, that of the OSCE first; what has an address;
 * what has a number; the rest; then the texts that were compiled, and our record about one; what is
 * weak is last.
 */
function rankOf(source: CitedSource): number {
  const { number, url } = source;
  if (source.weak) return 7;
  if (source.form === 'record') return 6;
  if (source.form === 'page') return 5;
  if (number !== null && url !== null) return isOfOsce(source) ? 0 : 1;
  if (url !== null) return 2;
  return number === null ? 4 : 3;
}

/** The sources of a milestone, the best first; those that are equally good in their own order. */
export function bestFirst(sources: readonly CitedSource[]): readonly CitedSource[] {
  return [...sources].sort((one, other) => rankOf(one) - rankOf(other));
}

/** What follows the title of a source: publisher, type (as it stands within a sentence), number, date, and that it is weak; parts that are not known are left out. */
export function sourceInWords(
  source: CitedSource,
  words = PAGE_SOURCES,
  type = source.type?.toLowerCase(),
  date = source.date && calendarDateInWords(source.date, 'long', words),
): string {
  const facts = [source.publisher, type, source.number, date].filter(Boolean).join(', ');
  return source.weak ? `${facts} (${words.weakSource})` : facts;
}
