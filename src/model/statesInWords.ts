import type { Milestone, ParticipatingState, Role, StateCode, StateTag } from './bundle.ts';

/** A role as it is written behind a State's name: "Finland (host, Chairmanship)". */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  host: 'host',
  chair: 'Chairmanship',
  participant: 'participant',
  mentioned: 'mentioned',
};

/** A role as the heading of the States that have it. */
export const ROLE_HEADINGS: Readonly<Record<Role, string>> = {
  host: 'Host',
  chair: 'Chairmanship',
  participant: 'Participant',
  mentioned: 'Mentioned',
};

/** Names of States by their codes. */
export function stateNamesOf(
  states: readonly ParticipatingState[],
): ReadonlyMap<StateCode, string> {
  return new Map(states.map((state) => [state.iso2, state.name]));
}

export interface StatesWordsOptions {
  /** Named first, with their group: what the reader chose. */
  readonly chosen?: readonly StateCode[];
  /** Most names in one group; the others are counted ("and 3 more"). Default: all are named. */
  readonly maxNames?: number;
  /** For which roles a State is named; default: the strongest that it has. */
  readonly roles?: 'all' | 'strongest';
}

interface Group {
  readonly words: string;
  readonly names: string[];
  hasChosen: boolean;
}

function listed(names: readonly string[], max: number): string {
  if (names.length <= max + 1) return names.join(', ');
  return `${names.slice(0, max).join(', ')} and ${names.length - max} more`;
}

/** A host that also takes part is named as host alone; the Chairmanship is always told. */
function wordsOf(tag: StateTag, which: 'all' | 'strongest'): string {
  const roles = tag.roles.filter(
    (role, index) => which === 'all' || index === 0 || role === 'chair',
  );
  return roles.map((role) => ROLE_WORDS[role]).join(', ');
}

/**
 * The States of a milestone with their roles in one line: "Finland (host, Chairmanship); Serbia,
 * Croatia and 3 more (participant); all participating States". Groups with a chosen State come
 * first, otherwise the order of the tags is kept. "No State named" where there is none.
 */
export function statesInWords(
  milestone: Pick<Milestone, 'states' | 'allStates'>,
  names: ReadonlyMap<StateCode, string>,
  options: StatesWordsOptions = {},
): string {
  const chosen = new Set(options.chosen);
  const groups = new Map<string, Group>();
  const tags = milestone.states.toSorted(
    (a, b) => Number(chosen.has(b.iso2)) - Number(chosen.has(a.iso2)),
  );
  for (const tag of tags) {
    const words = wordsOf(tag, options.roles ?? 'strongest');
    const group = groups.get(words) ?? { words, names: [], hasChosen: false };
    group.names.push(names.get(tag.iso2) ?? tag.iso2);
    group.hasChosen ||= chosen.has(tag.iso2);
    groups.set(words, group);
  }
  const parts = [...groups.values()].map(
    (group) => `${listed(group.names, options.maxNames ?? Infinity)} (${group.words})`,
  );
  if (milestone.allStates) parts.push('all participating States');
  const line = parts.join('; ');
  return line === '' ? 'No State named' : line.charAt(0).toUpperCase() + line.slice(1);
}

/** City and State of a place: "Strasbourg, France", "Vienna, Austria", "Kazakhstan"; "no place" where neither is known. */
export function placeInWords(
  place: Milestone['place'],
  names: ReadonlyMap<StateCode, string>,
): string {
  const state = place?.iso2 == null ? null : (names.get(place.iso2) ?? place.iso2);
  const parts = [place?.city ?? null, state].filter((part): part is string => part !== null);
  return parts.length === 0 ? 'no place' : parts.join(', ');
}
