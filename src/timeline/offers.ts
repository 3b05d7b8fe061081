import { rangeInWords } from '../model/filterInWords.ts';
import type { Bundle } from '../model/bundle.ts';
import type { SearchWords } from '../model/searchData.ts';
import { nearest } from '../model/nearest.ts';
import type { Filter } from '../model/viewState.ts';
import { say, sayList, withoutNote } from '../model/say.ts';
import { DOCUMENT_FACET, filterNames, type NamedValue } from './filterNames.ts';
import { readYears } from './readYears.ts';
import { asWords, withoutTitles, type searchedTexts } from './search.ts';

/** What a search may mean: values of the filter, in the place of all or a part of its text. */
export interface Offer {
  /** "State", "Years"; "Together" where it is several values. */
  readonly facet: string;
  readonly label: string;
  /** What it sets beside the text that it leaves. */
  readonly sets: Partial<Filter>;
  /** True: the States that it sets, side by side as lanes. */
  readonly compares?: boolean;
  /** Whether all that is typed says just this: then Enter takes it. */
  readonly isExact: boolean;
}

/** Most offers that stand above the results. */
export const MAX_OFFERS = 6;

const LISTS = ['fields', 'states', 'roles', 'kinds', 'pillars'] as const;

const JOINT_WORDS =
  'and or in at on of by to for from the a an with about all milestones what which during as no number compare compared vs versus | words without a meaning of their own in “visits to Albania in 2014”, divided by blanks';

/** Words that join values and are none: "visits to Albania in 2014"; also without the apostrophe that ties them to the next. */
const JOINTS = new Set(
  asWords(`${withoutNote(JOINT_WORDS)} ${say(JOINT_WORDS)}`)
    .trim()
    .split(' '),
);

/** "dell’Albania": each joint that an apostrophe ties to the next word stands apart; in a name it is a word of it, as in "droits de l’homme". */
const untied = (text: string): string =>
  text.replace(/(?<!\p{L})(\p{L}+)['’](?=\p{L})/gu, (tied, word: string) =>
    JOINTS.has(asWords(word).trim()) ? `${word} ` : tied,
  );

/** Longest name, in words. */
const MAX_NAME = 7;

/** Several settings as one; lists add up, texts stand behind each other. */
function joined(parts: readonly Partial<Filter>[]): Partial<Filter> {
  return parts.reduce<Partial<Filter>>((all, part) => {
    const lists = LISTS.flatMap((key) =>
      part[key] ? [[key, [...(all[key] ?? []), ...part[key]]] as const] : [],
    );
    const text = [all.text, part.text].filter(Boolean).join(' ');
    return { ...all, ...part, ...Object.fromEntries(lists), ...(text !== '' && { text }) };
  }, {});
}

/** The filter with an offer taken: lists are added to, all else is put in its place. */
export function takeOffer(filter: Filter, { sets }: Pick<Offer, 'sets'>): Filter {
  const lists = LISTS.flatMap((key) => {
    const values: readonly string[] | undefined = sets[key];
    return values ? [[key, [...new Set([...filter[key], ...values])]] as const] : [];
  });
  return { ...filter, text: '', ...sets, ...Object.fromEntries(lists) };
}

/** The filter of which an offer's number is the count: in its facets the offer alone. */
export const offeredAlone = (filter: Filter, { sets }: Pick<Offer, 'sets'>): Filter => ({
  ...filter,
  text: '',
  ...sets,
});

/** What a text says in whole: values, and the words that name none. */
interface Understood {
  readonly values: readonly Omit<NamedValue, 'names' | 'codes'>[];
  readonly rest: readonly string[];
}

const isNamed = ({ names, codes }: NamedValue, words: string): boolean =>
  names.includes(words) || codes.includes(words);

/** Reads a text from its beginning, the longest name first. */
function understand(text: string, known: readonly NamedValue[], span: Bundle['span']): Understood {
  const years = readYears(text);
  const parts = untied(years?.rest ?? text)
    .split(/\s+/)
    .filter((part) => asWords(part) !== '');
  const values: Omit<NamedValue, 'names' | 'codes'>[] = [];
  const rest: string[] = [];
  for (let at = 0; at < parts.length;) {
    let length = Math.min(MAX_NAME, parts.length - at);
    const wordsAt = (): string => asWords(parts.slice(at, at + length).join(' '));
    let found = known.find((value) => isNamed(value, wordsAt()));
    for (; !found && length > 1;) {
      length -= 1;
      found = known.find((value) => isNamed(value, wordsAt()));
    }
    // "in", "no", "at" are codes of States, but joints between other words.
    const isJoint = length === 1 && parts.length > 1 && JOINTS.has(wordsAt().trim());
    if (found && !isJoint) values.push(found);
    else if (!JOINTS.has(wordsAt().trim())) rest.push(parts[at] ?? '');
    at += length;
  }
  if (years) {
    const label = rangeInWords(years, span) || say('the whole period');
    values.push({ facet: say('Years'), label, sets: { from: years.from, to: years.to } });
  }
  return { values, rest };
}

/** Most States that stand side by side. */
const COMPARED_AT_MOST = 3;

/** Several values as one offer: of several fields all of them, then any; of several States as one, then side by side. */
function togetherOf({ values, rest }: Understood): readonly Offer[] {
  if (values.length + Math.min(rest.length, 1) < 2 || values.length === 0) return [];
  const sets = joined([...values.map((value) => value.sets), { text: rest.join(' ') }]);
  const states = values.filter((value) => value.sets.states);
  const labelled = (joint: 'conjunction' | 'disjunction'): string => {
    const fields = values.filter((value) => value.sets.fields).map(({ label }) => label);
    const others = values.filter((value) => !value.sets.fields).map(({ label }) => label);
    const quoted = rest.map((text) => say('“{text}”', { text }));
    return [sayList(fields, joint), ...others, ...quoted].filter(Boolean).join(', ');
  };
  const offer: Offer = {
    facet: say('Together | what is searched for, several values'),
    label: labelled('conjunction'),
    sets,
    isExact: rest.length === 0,
  };
  const hasFields = (sets.fields?.length ?? 0) > 1;
  const isPair = states.length > 1 && states.length <= COMPARED_AT_MOST;
  return [
    ...(hasFields
      ? [
          { ...offer, sets: { ...sets, everyField: true } },
          {
            ...offer,
            facet: say('Either | what is searched for, any of several values'),
            label: labelled('disjunction'),
          },
        ]
      : [offer]),
    ...(isPair ? [{ ...offer, facet: say('Compare | verb'), compares: true }] : []),
  ];
}

/** How well words name a value: 3 whole, 2 as the beginning of a name, 1 of a word in it, else 0. */
function fit({ names, codes }: NamedValue, words: string): number {
  if (names.includes(words) || codes.includes(words)) return 3;
  if (words.length < 3) return 0;
  if (names.some((name) => name.startsWith(words))) return 2;
  return names.some((name) => name.includes(words)) ? 1 : 0;
}

/** Documents are found by the end of their number: "7/17". */
function numberFit(number: string, text: string): boolean {
  const typed = /\d+(?:\/\d+)+|\d{3,}/.exec(text)?.[0];
  if (typed === undefined || /^(?:19|20)\d\d$/.test(typed)) return false;
  return new RegExp(`(?<!\\d)${typed}(?!\\d)`).test(number);
}

export interface OfferInput {
  readonly bundle: Bundle;
  readonly words: SearchWords;
}

/** Makes offers for one text after another, the fittest first; `index` holds the words that a misspelling may mean. */
export function createOffers({ bundle, words }: OfferInput) {
  const known = filterNames(bundle, words);
  const offer = (value: Omit<NamedValue, 'names' | 'codes'>, isExact: boolean): Offer => ({
    facet: value.facet,
    label: value.label,
    sets: value.sets,
    isExact,
  });
  return (query: string): readonly Offer[] => {
    const text = withoutTitles(query, words);
    const typed = asWords(text);
    if (typed === '' || /["“”„‟«»]|place:/.test(text)) return [];
    const { values, rest } = understand(text, known, bundle.span);
    const whole = values.length === 1 && rest.length === 0 ? values : [];
    const together = togetherOf({ values, rest });
    const fits = known
      .map((value) => {
        const isNumber = value.facet === DOCUMENT_FACET && numberFit(value.label, text);
        return { value, score: isNumber ? 3 : fit(value, typed) };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    const parts = together.length > 0 ? values : [];
    const found = [
      ...fits.filter(({ score }) => score === 3).map(({ value }) => offer(value, true)),
      ...whole.map((value) => offer(value, true)),
      ...together,
      ...parts.map((value) => offer(value, false)),
      ...fits.filter(({ score }) => score < 3).map(({ value }) => offer(value, false)),
    ];
    const first = new Map(
      found.map((one) => [`${one.facet} ${one.label}`, one] as const).reverse(),
    );
    return found
      .filter((one) => first.get(`${one.facet} ${one.label}`) === one)
      .slice(0, MAX_OFFERS);
  };
}

/** What is told of names that are no participating State; null where none is typed. */
export function noteFor(text: string, { notes }: SearchWords): string | null {
  const typed = `${asWords(text)} `;
  const note = notes.find(({ names }) => names.some((name) => typed.includes(`${asWords(name)} `)));
  return note?.text ?? null;
}

/** A folded word as the texts write it, in small letters where they do; where none has it, as it is. */
function asWritten(folded: string, texts: readonly string[]): string {
  const written = texts
    .flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => asWords(word) === ` ${folded}`);
  return written.find((word) => word === word.toLowerCase()) ?? written[0] ?? folded;
}

/**
 * The text as it may have been meant, where a name or a word of the texts is near; else null.
 * `searched` holds the texts themselves, for a word is offered as they write it.
 */
export function meantInstead(
  text: string,
  {
    bundle,
    words: table,
    searched,
  }: OfferInput & { readonly searched: ReturnType<typeof searchedTexts> },
): string | null {
  const known = filterNames(bundle, table);
  const words = new Set(
    [...known.flatMap(({ names }) => names), ...searched.map(asWords)].flatMap((one) =>
      one.split(' '),
    ),
  );
  const labels = [...known.map(({ label }) => label), ...Object.values(table.states).flat()];
  const meant = text
    .trim()
    .split(/\s+/)
    .map((part) => {
      const folded = asWords(part).trim();
      if (folded.length < 4 || words.has(folded)) return part;
      const found = nearest(folded, words, 4);
      return found === null ? part : asWritten(found, labels.concat(searched));
    })
    .join(' ');
  return meant === text.trim() ? null : meant;
}
