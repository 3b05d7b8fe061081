import type { Bundle, Milestone, MilestoneDetail } from './bundle.ts';
import type { CalendarDate } from './calendarDate.ts';
import { toBibtex } from './bibtex.ts';
import { ENGLISH_SOURCES } from './bestFirst.ts';
import { calendarDateInWords, ENGLISH_DATES } from './dateInWords.ts';
import { capital } from './labels.ts';
import { oneLine, referencesOf, type Reference } from './reference.ts';
import { toRis } from './ris.ts';
import { say, type Speaker } from './say.ts';
import { asSentence, type Words } from './words.ts';

export type CitationFormat = 'text' | 'bibtex' | 'ris';

/** "OSCE. “Title”. Press release, No. 12, 9 October 2014. https://…": what is not known is left out. English in every language, as the style is. */
function inText({ source }: Reference): string {
  const facts = [
    source.type,
    source.number,
    source.date === null ? null : calendarDateInWords(source.date, 'long', ENGLISH_DATES),
  ].filter((fact): fact is string => fact != null && fact !== '');
  const sentences = [source.publisher, `“${source.title}”`, capital(facts.join(', '))].filter(
    (sentence) => sentence !== '',
  );
  const text = sentences.map(asSentence).join(' ');
  const whole = source.url === null ? text : `${text} ${source.url}`;
  return oneLine(source.weak ? `${whole} (${ENGLISH_SOURCES.weakSource})` : whole);
}

/**
 * How to cite the sources of a milestone: a line for each source as plain text, or the entries of a
 * BibTeX or RIS file. A milestone without a source is cited by its own title and date.
 */
export function citationOf(
  milestone: Milestone,
  detail: MilestoneDetail,
  format: CitationFormat,
): string {
  const references = referencesOf([{ milestone, detail }]);
  if (format === 'bibtex') return toBibtex(references);
  return format === 'ris' ? toRis(references) : references.map(inText).join('\n');
}

/** The years of a timeline: "2003–2022". */
export function spanInWords({ span }: Pick<Bundle, 'span'>): string {
  return `${span.start.slice(0, 4)}–${span.end.slice(0, 4)}`;
}

/** The language of a page that is not the one which stands. */
interface CitationLanguage extends Pick<Speaker, 'say'> {
  readonly words?: Pick<Words, 'dates'>;
}

/** Which state of the data it is: "data of 28 November 2026, version 1a2b3c4d"; the version is the beginning of the digest. */
export function dataInWords(
  { site, digest }: Pick<Bundle, 'site' | 'digest'>,
  language: CitationLanguage = { say },
): string {
  const version = digest.replace(/^sha256-/, '').slice(0, 8);
  return site.updated === undefined
    ? language.say('data version {version}', { version })
    : language.say('data of {date}, version {version}', {
        date: calendarDateInWords(site.updated, 'long', language.words),
        version,
      });
}

/**
 * How to cite the timeline itself: publisher, title with its years, state of the data, address, and
 * day of access. What is not known (null, or an empty publisher) is left out.
 */
export function citationOfTimeline(
  bundle: Pick<Bundle, 'site' | 'span' | 'digest'>,
  {
    address,
    accessed,
  }: { readonly address: string | null; readonly accessed: CalendarDate | null },
  language: CitationLanguage = { say },
): string {
  const { publisher, title } = bundle.site;
  const data = dataInWords(bundle, language);
  const seen =
    accessed === null ? null : say('accessed {date}', { date: calendarDateInWords(accessed) });
  const sentences = [
    publisher,
    language.say('“{title}, {years}” | a title as it is cited', {
      title,
      years: spanInWords(bundle),
    }),
    capital(data),
    [address, seen].filter((part) => part !== null).join(', '),
  ];
  return oneLine(
    sentences
      .filter((sentence) => sentence !== '')
      .map(asSentence)
      .join(' '),
  );
}
