import type { AllStatesHow, Basis, LinkKind, PartyAct, Role } from './bundle.ts';

/** A text with a form for each plural category of its language; `{count}` stands in it. */
export type Plural = Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }
>;

/** How a language writes dates. Names in braces are filled in. */
export interface DateWords {
  /** Names of the months as they stand behind a day, January first: "10 октября". */
  readonly monthsInDate: readonly string[];
  /** The same standing without a day: "октябрь 2014". */
  readonly months: readonly string[];
  /** The first of a month: "1", "1er". */
  readonly first: string;
  /** `{day} {month}` */
  readonly day: string;
  /** Days of one month: `{first}–{last} {month}` */
  readonly days: string;
  /** `{date}` is a day, days or a month: `{date} {year}` */
  readonly withYear: string;
  /** A year alone: `{year}` */
  readonly year: string;
  /** From one date to another: `{first} – {last}` */
  readonly range: string;
  readonly dayUnknown: string;
  readonly monthUnknown: string;
}

/**
 * The words by which the facts of a milestone are told, in one language. English is the reference;
 * other languages stand in data/languages and have the same keys, the same names in braces.
 */
export interface Words {
  /** BCP 47: `en`, `ru`. */
  readonly language: string;
  readonly dates: DateWords;
  /** Behind a State's name. */
  readonly roles: Readonly<Record<Role, string>>;
  readonly noPlace: string;
  readonly allStates: Readonly<Record<AllStatesHow, Plural>>;
  /** What a link says, from the side of the milestone shown, then from the other. */
  readonly links: Readonly<Record<LinkKind, readonly [string, string]>>;
  /** What stands before the words on which a tag rests. */
  readonly quoteLeads: Readonly<Record<Basis, string>>;
  readonly quotePlaces: Readonly<
    Record<'title' | 'summary' | 'record' | 'page' | 'head' | 'paragraph', string>
  >;
  readonly weakSource: string;
  readonly parties: {
    readonly party: string;
    /** Bound as a member of the European Union, not party. */
    readonly bound: string;
    readonly acts: Readonly<Record<PartyAct, string>>;
    readonly dayNotTold: string;
    readonly notTold: string;
  };
  /** One sentence each on what binds, what commits, what informs. */
  readonly force: Readonly<Record<'binds' | 'commits' | 'informs', string>>;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The parts by themselves: code that needs one does not carry the others. */
export const ENGLISH_DATES = {
  dates: {
    monthsInDate: MONTHS,
    months: MONTHS,
    first: '1',
    day: '{day} {month}',
    days: '{first}–{last} {month}',
    withYear: '{date} {year}',
    year: '{year}',
    range: '{first} – {last}',
    dayUnknown: 'day not known',
    monthUnknown: 'day and month not known',
  },
} as const satisfies Partial<Words>;

export const ENGLISH_STATES = {
  language: 'en',
  roles: {
    host: 'host',
    chair: 'Chairmanship',
    participant: 'participant',
    mentioned: 'mentioned',
  },
  noPlace: 'no place',
  allStates: {
    adopted: { other: 'Adopted by all {count} participating States' },
    addressed: { other: 'Addressed to all {count} participating States' },
  },
} as const satisfies Partial<Words>;

export const ENGLISH_LINKS = {
  links: {
    announces: ['Announces', 'Announced by'],
    recalls: ['Recalls', 'Recalled by'],
    endorses: ['Endorses', 'Endorsed by'],
    'adds to': ['Adds to', 'Added to by'],
    implements: ['Implements', 'Implemented by'],
    follows: ['Previous', 'Next'],
  },
} as const satisfies Partial<Words>;

export const ENGLISH_QUOTES = {
  quoteLeads: {
    stated: 'The text says it in words:',
    derived: 'Worked out from these words:',
    editor: 'An editor chose it for these words:',
  },
  quotePlaces: {
    title: 'our title',
    summary: 'our summary',
    record: 'our record',
    page: 'page of the OSCE',
    head: 'title or header',
    paragraph: 'paragraph {number}',
  },
} as const satisfies Partial<Words>;

export const ENGLISH_SOURCES = {
  weakSource:
    'weak source: a list, a notice, a news agency or another’s page; no better one was found',
} as const satisfies Partial<Words>;

export const ENGLISH_PARTIES = {
  parties: {
    party: 'party',
    bound: 'bound',
    acts: {
      ratification: 'by ratification',
      acceptance: 'by acceptance',
      approval: 'by approval',
      accession: 'by accession',
      succession: 'by succession',
      membership: 'as a member of the European Union',
    },
    dayNotTold: 'day not told here',
    notTold: 'A State that is not named is not told here; that is no “no”.',
  },
} as const satisfies Partial<Words>;

export const ENGLISH_FORCE = {
  force: {
    binds:
      'Treaties bind in law, and so does a Directive the members of the European Union. The day is that of the act by which the State became party; from when the treaty binds it, the treaty itself says.',
    commits:
      'Decisions and declarations of the OSCE that all participating States adopted commit them politically, from the day of adoption.',
    informs:
      'The rest informs: reports, resolutions and appeals addressed to all participating States commit none of them.',
  },
} as const satisfies Partial<Words>;

export const ENGLISH = {
  ...ENGLISH_DATES,
  ...ENGLISH_STATES,
  ...ENGLISH_LINKS,
  ...ENGLISH_QUOTES,
  ...ENGLISH_SOURCES,
  ...ENGLISH_PARTIES,
  ...ENGLISH_FORCE,
} as const satisfies Words;

/** A text with its names in braces filled in; a name without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (name, key: string) => String(values[key] ?? name));
}

/** The form of a text for a number of things, with the number in it. */
export function inNumber(
  { language }: Pick<Words, 'language'>,
  forms: Plural,
  count: number,
): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return fill(form, { count });
}
