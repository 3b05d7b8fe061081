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
  /** What is written otherwise where there is little room: "10 окт. 2014 г.", "окт. 2014 г.". */
  readonly short: Pick<DateWords, 'monthsInDate' | 'months' | 'day' | 'days' | 'withYear'>;
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
  /** The same over several States that have it; in English one word serves both. */
  readonly rolesOfMany: Readonly<Record<Role, string>>;
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
  /**
   * Endings that one word takes in turn, by which the search finds its other forms: groups behind
   * commas, a hyphen for none. "- s, y ies": law, laws; policy, policies.
   */
  readonly endings: string;
  /** One sentence each on what binds, what commits, what informs. */
  readonly force: Readonly<Record<'binds' | 'commits' | 'informs', string>>;
}

/**
 * A text with its names in braces filled in; a name without a value stays as it is. A value that ends
 * in a full stop, as a Russian year does, ends the sentence too.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}(\.?)/g, (name, key: string, stop: string) => {
    const value = values[key];
    if (value === undefined) return name;
    return String(value).endsWith('.') ? String(value) : `${value}${stop}`;
  });
}

/** Making one takes longer than all that is asked of it. */
const rules = new Map<string, Intl.PluralRules>();

/** The form of a text for a number of things in a language (BCP 47). */
export function formOf(language: string, forms: Plural, count: number): string {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return forms[known.select(count)] ?? forms.other;
}

/** A text as a sentence: with a full stop at its end, and never two, as behind a Russian year: "2014 г.". */
export const asSentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** The form of a text for a number of things, with the number in it. */
export function inNumber(
  { language }: Pick<Words, 'language'>,
  forms: Plural,
  count: number,
): string {
  return fill(formOf(language, forms, count), { count });
}
