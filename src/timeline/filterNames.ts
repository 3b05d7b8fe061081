import { rangeInWords, TRAITS } from '../model/filterInWords.ts';
import { ROLES, type Bundle, type Role } from '../model/bundle.ts';
import { type SearchWords } from '../model/searchData.ts';
import { say } from '../model/say.ts';
import { ROLE_WORDS } from '../model/statesInWords.ts';
import type { Filter } from '../model/viewState.ts';
import { asWords, cityWord, spellingsOf } from './search.ts';
import { typedWords } from './typedWords.ts';

/** A value of the filter that has names. */
export interface NamedValue {
  /** What kind of value it is: "State", "Field of work". */
  readonly facet: string;
  readonly label: string;
  /** What it sets; lists are added to what is chosen, all else is put in its place. */
  readonly sets: Partial<Filter>;
  /** Folded words, each with a space before it. */
  readonly names: readonly string[];
  /** Names that are found whole alone: codes. */
  readonly codes: readonly string[];
}

const named = (
  facet: string,
  label: string,
  sets: Partial<Filter>,
  { names, codes = [] }: { readonly names: readonly string[]; readonly codes?: readonly string[] },
): NamedValue => ({
  facet,
  label,
  sets,
  names: [...new Set(names.flatMap(spellingsOf))].filter((name) => name !== ''),
  codes: codes.map(asWords),
});

/** Its values are found by a part of their number too. */
export const DOCUMENT_FACET = say('Document');

const LANDMARKS =
  'landmarks only, landmarks, landmark, only landmarks, milestones only | what readers may type, divided by commas';
const REPORTED = 'reported, only reported | what readers may type, divided by commas';
const ANNOUNCED =
  'announced, only announced, announcements, planned | what readers may type, divided by commas';
const EXACT =
  'dates known to the day, known to the day, exact date, exact dates | what readers may type, divided by commas';
const HOST = 'host, hosts, hosted, host country | what readers may type, divided by commas';
const CHAIR =
  'chairmanship, chairmanships, chair, presidency | what readers may type, divided by commas';
const PARTICIPANT = 'participant, participants | what readers may type, divided by commas';
const MENTIONED = 'mentioned | what readers may type, divided by commas';

/** Everyday words for the traits, by the value or else the key that asks for it, and for the roles; they have no list of their own. */
const TRAIT_NAMES: Readonly<Record<string, readonly string[]>> = {
  landmarksOnly: typedWords(LANDMARKS, say(LANDMARKS)),
  reported: typedWords(REPORTED, say(REPORTED)),
  announced: typedWords(ANNOUNCED, say(ANNOUNCED)),
  dayOnly: typedWords(EXACT, say(EXACT)),
};
const ROLE_NAMES: Readonly<Record<Role, readonly string[]>> = {
  host: typedWords(HOST, say(HOST)),
  chair: typedWords(CHAIR, say(CHAIR)),
  participant: typedWords(PARTICIPANT, say(PARTICIPANT)),
  mentioned: typedWords(MENTIONED, say(MENTIONED)),
};

function everydayNames(words: SearchWords, key: 'field' | 'kind' | 'pillar', id: string) {
  return words.everyday.flatMap((row) => (row[key] === id ? row.words : []));
}

/** Every value of the filter with all its names; the more telling kinds first. */
export function filterNames(bundle: Bundle, words: SearchWords): readonly NamedValue[] {
  const { vocabulary, eras, milestones, span } = bundle;
  const cities = new Map(milestones.map(({ place }) => [cityWord(place), place]));
  const short = (name: string): boolean => /^[\p{Lu}.]{2,5}$/u.test(name);
  return [
    ...words.numbers.map((number) =>
      named(DOCUMENT_FACET, number, { text: `"${number}"` }, { names: [number] }),
    ),
    ...vocabulary.states.map(({ iso2, name, also }) =>
      named(
        say('State | a participating State'),
        name,
        { states: [iso2] },
        {
          names: [name, ...also.filter((one) => !short(one)), ...(words.states[iso2] ?? [])],
          codes: [iso2, ...also.filter(short)],
        },
      ),
    ),
    ...vocabulary.fieldsOfWork.map(({ id, label, takesIn }) =>
      named(
        say('Field of work'),
        label,
        { fields: [id] },
        {
          names: [label, ...(takesIn ? [takesIn] : []), ...everydayNames(words, 'field', id)],
        },
      ),
    ),
    ...eras.representatives.map(({ name, start, end }) => {
      const term = { from: start, to: end };
      return named(say('In office'), `${name}, ${rangeInWords(term, span)}`, term, {
        names: [name],
      });
    }),
    ...[...cities].flatMap(([word, place]) =>
      place?.city == null
        ? []
        : named(
            say('City'),
            place.city,
            { text: `place:${word}` },
            { names: [place.city, place.englishCity ?? ''] },
          ),
    ),
    ...vocabulary.kinds.map(({ id, label, plural }) =>
      named(
        say('Kind | of milestone'),
        label,
        { kinds: [id] },
        {
          names: [label, plural, ...everydayNames(words, 'kind', id)],
        },
      ),
    ),
    ...vocabulary.pillars.map(({ id, label }) =>
      named(
        say('Pillar'),
        label,
        { pillars: [id] },
        {
          names: [label, ...everydayNames(words, 'pillar', id)],
        },
      ),
    ),
    ...TRAITS.map(({ key, value, words: label }) =>
      named(
        say('Only | what is left out by a choice such as “landmarks only”'),
        label,
        { [key]: value },
        { names: [label, ...(TRAIT_NAMES[value === true ? key : value] ?? [])] },
      ),
    ),
    ...ROLES.map((role) =>
      named(
        say('Role | of a State'),
        ROLE_WORDS[role],
        { roles: [role] },
        { names: ROLE_NAMES[role] },
      ),
    ),
  ];
}
