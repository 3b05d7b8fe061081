import { ALL_CHOICE_WORDS } from './allStatesInWords.ts';
import { inSentence, labelOf } from './labels.ts';
import type { Role, Vocabulary } from './bundle.ts';
import type { CalendarDate } from './calendarDate.ts';
import { calendarDateInWords } from './dateInWords.ts';
import { say, sayList, sayParts } from './say.ts';
import { ROLE_WORDS } from './statesInWords.ts';
import type { Filter } from './viewState.ts';

/** First and last day of the whole timeline. */
export interface Span {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

/** What is asked of a milestone besides its tags: its parameter, the member of the filter with the value that asks for it, and the words. */
export const TRAITS = [
  { parameter: 'tier', key: 'landmarksOnly', value: true, words: say('landmarks only') },
  { parameter: 'status', key: 'status', value: 'reported', words: say('only reported') },
  { parameter: 'status', key: 'status', value: 'announced', words: say('only announced') },
  { parameter: 'precision', key: 'dayOnly', value: true, words: say('dates known to the day') },
] as const;

/** The traits that a filter asks for. */
export const traitsOf = (filter: Filter): readonly (typeof TRAITS)[number][] =>
  TRAITS.filter(({ key, value }) => filter[key] === value);

/** Labels of ids in the order given; an id without an entry stands for itself. */
function labels(
  ids: readonly string[],
  entries: readonly { readonly id: string; readonly label: string }[],
  between: 'conjunction' | 'disjunction' = 'disjunction',
): string {
  return sayList(
    ids.map((id) => labelOf(entries, id)),
    between,
  );
}

function statesWords(filter: Filter, vocabulary: Vocabulary): string {
  const roles: readonly Role[] = filter.roles;
  const inRoles = sayList(
    roles.map((role) => ROLE_WORDS[role]),
    'disjunction',
  );
  if (filter.states.length === 0)
    return inRoles === '' ? '' : say('any State as {roles}', { roles: inRoles });
  const names = sayList(
    filter.states.map(
      (iso2) => vocabulary.states.find((state) => state.iso2 === iso2)?.name ?? iso2,
    ),
    'disjunction',
  );
  const states =
    inRoles === '' ? names : say('{states} as {roles}', { states: names, roles: inRoles });
  return filter.all === 'none' ? states : `${states}, ${ALL_CHOICE_WORDS[filter.all]}`;
}

/** The year alone, of a date at that edge of it. */
function shortened(date: CalendarDate, edge: '-01-01' | '-12-31'): CalendarDate {
  return date.endsWith(edge) ? date.slice(0, 4) : date;
}

/**
 * The range in words: "2008–2019", "2014", "March 2008 – 2022"; an open end is named by the year
 * at that end of the span, whole years from first to last day by the years. Empty where neither end
 * is set.
 */
export function rangeInWords(filter: Pick<Filter, 'from' | 'to'>, span: Span): string {
  if (filter.from === null && filter.to === null) return '';
  const ends = [filter.from ?? span.start.slice(0, 4), filter.to ?? span.end.slice(0, 4)] as const;
  const years = [shortened(ends[0], '-01-01'), shortened(ends[1], '-12-31')] as const;
  const areYears = years.every((date) => date.length === 4);
  const [from, to] = areYears ? years : ends;
  if (from === to) return calendarDateInWords(from);
  return areYears
    ? `${from}–${to}`
    : [from, to].map((date) => calendarDateInWords(date)).join(' – ');
}

/**
 * What the reader filters by, in words, for headings and captions: "Switzerland, with what all
 * participating States adopted; 2008–2019". Empty where nothing is filtered.
 */
export function filterInWords(filter: Filter, vocabulary: Vocabulary, span: Span): string {
  const kinds = vocabulary.kinds.map(({ id, plural }) => ({ id, label: inSentence(plural) }));
  const pillars = vocabulary.pillars.map(({ id, label }) => ({ id, label: inSentence(label) }));
  const between = filter.everyField ? 'conjunction' : 'disjunction';
  const fields = labels(filter.fields, vocabulary.fieldsOfWork, between);
  const parts = [
    statesWords(filter, vocabulary),
    fields !== '' && filter.statedOnly ? say('{fields} (stated by a source)', { fields }) : fields,
    labels(filter.pillars, pillars),
    labels(filter.kinds, kinds),
    filter.text === '' ? '' : say('texts with “{text}”', { text: filter.text }),
    rangeInWords(filter, span),
    ...traitsOf(filter).map(({ words }) => words),
  ];
  return sayParts(parts.filter((part) => part !== ''));
}
