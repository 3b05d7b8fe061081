import { type Milestone, type SiteFacts } from '../../model/bundle.ts';
import { TRANSLATED_TEXTS, type TranslatedText } from '../../model/bundleLanguage.ts';
import { labelOf } from '../../model/labels.ts';
import { shortHash } from '../../model/shortHash.ts';
import type { Assembled } from '../assemble.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { LoadedVocabulary } from '../loadVocabulary.ts';
import type { Located } from '../readFields.ts';
import { remembered } from '../remembered.ts';
import { diagnose, type RuleName } from '../rules.ts';
import type { Source, Span } from '../source.ts';
import { unfaithful, type Difference } from './faithful.ts';
import type { Language } from './readLanguage.ts';
import type { TranslatedMilestone } from './readTranslations.ts';
import { translateVocabulary } from './translateVocabulary.ts';

/** How many texts of the milestones stand in a language, of how many. */
export interface LanguageCoverage {
  readonly texts: number;
  readonly translated: number;
  /** English has changed since, or nobody has marked from which English they were made. */
  readonly stale: number;
  readonly missing: number;
}

/** The record in another language, as the writer takes it. */
export interface TranslatedRecord {
  readonly language: Language;
  readonly assembled: readonly Assembled[];
  readonly vocabulary: LoadedVocabulary;
  readonly site: SiteFacts;
  readonly coverage: LanguageCoverage;
}

/** Most characters of a label, in every language. */
const MAX_LABEL = 33;

/** A mark of a text, eight hexadecimal digits: it shows whether English has changed since a translation was made. */
export const textMark = (text: string): string => shortHash(text).toString(16).padStart(8, '0');

/** The English texts of a milestone; cautions as one, a line each. */
export function englishTexts({
  milestone: { title, label },
  detail: { summary, cautions },
}: Pick<Assembled, 'milestone' | 'detail'>): Readonly<Record<TranslatedText, string>> {
  return { title, label, summary, cautions: cautions.join('\n') };
}

function translationOf(
  entry: TranslatedMilestone,
  name: TranslatedText,
): readonly Located<string>[] {
  if (name === 'cautions') return entry.cautions;
  const found = entry.texts.get(name);
  return found ? [found.text] : [];
}

/** Names of States in English by their code, made once for a vocabulary. */
const englishNamesOf = remembered(
  ({ states }: LoadedVocabulary['bundle']): ReadonlyMap<string, string> =>
    new Map(states.map(({ iso2, name }) => [iso2, name])),
);

class Translator {
  readonly diagnostics: Diagnostic[] = [];
  readonly #language: Language;
  readonly #english: LoadedVocabulary['bundle'];
  readonly #englishNames: ReadonlyMap<string, string>;
  readonly #missing: string[] = [];
  readonly #unmarked: string[] = [];
  readonly counts = { texts: 0, translated: 0, stale: 0, missing: 0 };

  constructor(language: Language, { bundle }: LoadedVocabulary) {
    this.#language = language;
    this.#english = bundle;
    this.#englishNames = englishNamesOf(bundle);
  }

  #report(rule: RuleName, [source, span]: readonly [Source, Span], words: Difference): void {
    this.diagnostics.push(diagnose(rule, { source, span }, words));
  }

  /** What a machine can see of a translation that says something else. */
  #check(
    [name, english]: readonly [TranslatedText, string],
    text: Located<string>,
    source: Source,
  ): void {
    // A label has no room for every number, name and term.
    if (name === 'label') return;
    for (const [rule, words] of unfaithful(text, english, this.#language, this.#englishNames)) {
      this.#report(rule, [source, text.span], words);
    }
  }

  #labelFits({ value, span }: Located<string>, source: Source): boolean {
    const length = [...value].length;
    if (length <= MAX_LABEL) return true;
    const expected = `at most ${MAX_LABEL}`;
    this.#report('long-label', [source, span], {
      actual: `label of ${length} characters`,
      expected,
    });
    return false;
  }

  /** The text of a milestone in the language; null where English has to stand. */
  #text(
    one: Assembled,
    entry: TranslatedMilestone | undefined,
    name: TranslatedText,
  ): string | null {
    const english = englishTexts(one)[name];
    const found = entry ? translationOf(entry, name) : [];
    const [first] = found;
    if (english === '' && !first) return '';
    this.counts.texts++;
    if (!entry || !first || (name === 'cautions' && found.length !== one.detail.cautions.length)) {
      this.counts.missing++;
      this.#missing.push(`${name} of ${one.milestone.id}`);
      return null;
    }
    if (entry.of.get(name) !== textMark(english)) {
      this.counts.stale++;
      if (!entry.of.get(name)) this.#unmarked.push(`${name} of ${one.milestone.id}`);
      else {
        this.#report('stale-translation', [entry.source, first.span], {
          actual: `${name} of another English text`,
          expected: `one of \`${english.slice(0, 120)}\``,
        });
      }
      return null;
    }
    if (name === 'label' && !this.#labelFits(first, entry.source)) return null;
    const lines = english.split('\n');
    found.forEach((text, at) =>
      this.#check([name, name === 'cautions' ? (lines[at] ?? '') : english], text, entry.source),
    );
    this.counts.translated++;
    return found.map(({ value }) => value).join('\n');
  }

  #place(place: Milestone['place']): Milestone['place'] {
    if (!place) return place;
    const { cities, countries } = this.#language.names;
    const { city, country } = place;
    const own = city === null ? null : (cities.get(city) ?? city);
    return {
      ...place,
      ...(own !== null && { city: own }),
      ...(city !== null && own !== city && { englishCity: city }),
      ...(country === undefined ? {} : { country: countries.get(country) ?? country }),
    };
  }

  /** What a reader may know of a milestone in English alone; States are found by their names in all languages. */
  #englishWords({
    milestone: { title, label, place, kind, pillars },
  }: Assembled): readonly string[] {
    const { kinds, pillars: known } = this.#english;
    return [
      title,
      label,
      place?.city ?? '',
      place?.country ?? '',
      labelOf(kinds, kind),
      ...pillars.map((id) => labelOf(known, id)),
    ];
  }

  milestone(one: Assembled, entry: TranslatedMilestone | undefined): Assembled {
    const { milestone, detail } = one;
    const texts = new Map(
      TRANSLATED_TEXTS.map((name) => [name, this.#text(one, entry, name)] as const),
    );
    const english = TRANSLATED_TEXTS.filter((name) => texts.get(name) === null);
    const cautions = texts.get('cautions');
    return {
      ...one,
      milestone: {
        ...milestone,
        title: texts.get('title') ?? milestone.title,
        label: texts.get('label') ?? milestone.label,
        place: this.#place(milestone.place),
        ...(english.length > 0 ? { english } : {}),
      },
      detail: {
        ...detail,
        summary: texts.get('summary') ?? detail.summary,
        cautions: cautions ? cautions.split('\n') : detail.cautions,
      },
      // The summary first, as in English: lists take it from there.
      searchText: [
        texts.get('summary') ?? detail.summary,
        cautions ?? '',
        ...this.#englishWords(one),
        one.searchText,
      ]
        .filter(Boolean)
        .join('\n'),
    };
  }

  #reportAll(rule: RuleName, without: string, found: readonly string[]): void {
    const [first] = found;
    if (first === undefined) return;
    const actual = `${found.length} texts without ${without}, the first the ${first}`;
    const place = [this.#language.source, { start: 0, end: 0 }] as const;
    this.#report(rule, place, { actual, expected: 'all of them with it' });
  }

  /** One line each for all that is missing or bears no mark: `npm run translate` tells them. */
  reportOpen(): void {
    this.#reportAll('missing-translation', 'a translation', this.#missing);
    this.#reportAll('stale-translation', 'the mark of its English', this.#unmarked);
  }

  /** Translations of what is not there: a milestone that went, or a slip in an id. */
  reportUnknown(assembled: readonly Assembled[]): void {
    const known = new Set(assembled.map(({ milestone }) => milestone.id));
    for (const { id, source } of this.#language.milestones) {
      if (known.has(id.value)) continue;
      const words = {
        actual: `translation of \`${id.value}\``,
        expected: 'a milestone that is there',
      };
      this.#report('idle-translation', [source, id.span], words);
    }
  }
}

function translateSite(site: SiteFacts, { names }: Language): SiteFacts {
  return {
    ...site,
    title: names.title ?? site.title,
    subject: names.subject ?? site.subject,
    rows: {
      chairs: names.rows.get('chairs') ?? site.rows.chairs,
      representatives: names.rows.get('representatives') ?? site.rows.representatives,
    },
  };
}

/**
 * The record in another language. Where a text is not translated, or English has changed since, the
 * English one stands and the milestone says so (`english`); quotes, reasons and titles of sources stay.
 */
export function translate(
  language: Language,
  assembled: readonly Assembled[],
  { vocabulary, site }: { readonly vocabulary: LoadedVocabulary; readonly site: SiteFacts },
): { readonly record: TranslatedRecord; readonly diagnostics: readonly Diagnostic[] } {
  const translator = new Translator(language, vocabulary);
  const entries = new Map(language.milestones.map((entry) => [entry.id.value, entry]));
  const translated = assembled.map((one) =>
    translator.milestone(one, entries.get(one.milestone.id)),
  );
  translator.reportOpen();
  translator.reportUnknown(assembled);
  const own = translateVocabulary(vocabulary, language);
  return {
    record: {
      language,
      assembled: translated,
      vocabulary: own.vocabulary,
      site: translateSite(site, language),
      coverage: translator.counts,
    },
    diagnostics: [...translator.diagnostics, ...own.diagnostics],
  };
}
