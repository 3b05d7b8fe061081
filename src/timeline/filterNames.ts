import { rangeInWords, TRAITS } from '../model/filterInWords.ts';
import type { Bundle, Role, SearchWords } from '../model/bundle.ts';
import type { Filter } from '../model/viewState.ts';
import { asWords, placeWord } from './search.ts';

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
  names: names.map(asWords).filter((name) => name !== ''),
  codes: codes.map(asWords),
});

/** Everyday words for the traits and roles, which have no list of their own. */
const TRAIT_NAMES: Readonly<Record<string, readonly string[]>> = {
  'landmarks only': ['landmarks', 'landmark', 'only landmarks', 'milestones only'],
  'only reported': ['reported', 'only reported'],
  'only announced': ['announced', 'only announced', 'announcements', 'planned'],
  'dates known to the day': ['known to the day', 'exact date', 'exact dates'],
};
const ROLE_NAMES: Readonly<Record<Role, readonly string[]>> = {
  host: ['host', 'hosts', 'hosted', 'host country'],
  chair: ['chairmanship', 'chairmanships', 'chair', 'presidency'],
  participant: ['participant', 'participants'],
  mentioned: ['mentioned'],
};
const ROLE_LABELS: Readonly<Record<Role, string>> = {
  host: 'host',
  chair: 'Chairmanship',
  participant: 'participant',
  mentioned: 'mentioned',
};

function everydayNames(words: SearchWords, key: 'field' | 'kind' | 'pillar', id: string) {
  return words.everyday.flatMap((row) => (row[key] === id ? row.words : []));
}

/** Every value of the filter with all its names; the more telling kinds first. */
export function filterNames(bundle: Bundle, words: SearchWords): readonly NamedValue[] {
  const { vocabulary, eras, milestones, span } = bundle;
  const cities = [...new Set(milestones.flatMap(({ place }) => place?.city ?? []))];
  const short = (name: string): boolean => /^[A-Z.]{2,5}$/.test(name);
  return [
    ...words.numbers.map((number) =>
      named('Document', number, { text: `"${number}"` }, { names: [number] }),
    ),
    ...vocabulary.states.map(({ iso2, name, also }) =>
      named(
        'State',
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
        'Field of work',
        label,
        { fields: [id] },
        {
          names: [label, ...(takesIn ? [takesIn] : []), ...everydayNames(words, 'field', id)],
        },
      ),
    ),
    ...eras.representatives.map(({ name, start, end }) => {
      const term = { from: start, to: end };
      return named('In office', `${name}, ${rangeInWords(term, span)}`, term, { names: [name] });
    }),
    ...cities.map((city) =>
      named('City', city, { text: `place:${placeWord(city)}` }, { names: [city] }),
    ),
    ...vocabulary.kinds.map(({ id, label, plural }) =>
      named(
        'Kind',
        label,
        { kinds: [id] },
        {
          names: [label, plural, ...everydayNames(words, 'kind', id)],
        },
      ),
    ),
    ...vocabulary.pillars.map(({ id, label }) =>
      named(
        'Pillar',
        label,
        { pillars: [id] },
        {
          names: [label, ...everydayNames(words, 'pillar', id)],
        },
      ),
    ),
    ...TRAITS.map(({ key, value, words: label }) =>
      named('Only', label, { [key]: value }, { names: TRAIT_NAMES[label] ?? [] }),
    ),
    ...(Object.keys(ROLE_NAMES) as Role[]).map((role) =>
      named('Role', ROLE_LABELS[role], { roles: [role] }, { names: ROLE_NAMES[role] }),
    ),
  ];
}
