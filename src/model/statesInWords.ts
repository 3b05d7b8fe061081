import { allStatesLine } from './allStatesInWords.ts';
import {
  ROLES,
  type Milestone,
  type Party,
  type ParticipatingState,
  type Role,
  type StateCode,
  type StateTag,
} from './bundle.ts';
import { capital, uncapital } from './labels.ts';
import { inPageLanguage, say, sayCount, sayParts } from './say.ts';
import type { Words } from './words.ts';

const ENGLISH_ROLES = {
  host: 'host',
  chair: 'Chairmanship',
  participant: 'participant',
  mentioned: 'mentioned',
} as const;

export const ENGLISH_STATES = {
  roles: ENGLISH_ROLES,
  rolesOfMany: ENGLISH_ROLES,
  noPlace: 'no place',
} as const satisfies Partial<Words>;

type StateWords = Pick<Words, 'roles' | 'rolesOfMany' | 'noPlace'>;

const PAGE_STATES: StateWords = inPageLanguage(ENGLISH_STATES);

/** A role as it is written behind a State's name: "Finland (host, Chairmanship)". */
export const ROLE_WORDS = PAGE_STATES.roles;

/** A role as the heading of the States that have it, one or several. */
export const roleHeading = (role: Role, states = 1): string =>
  capital((states > 1 ? PAGE_STATES.rolesOfMany : ROLE_WORDS)[role]);

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
  /** In which roles a State is named; default: its main ones. */
  readonly roles?: RolesTold;
}

interface Group {
  readonly words: string;
  readonly names: string[];
}

function listed(names: readonly string[], max: number): string {
  if (names.length <= max + 1) return names.join(', ');
  return sayCount({ other: '{names} and {count} more' }, names.length - max, {
    names: names.slice(0, max).join(', '),
  });
}

/**
 * Which roles of a State are told: `all` of them, or its `main` ones: the strongest, and the
 * Chairmanship, which is always told. A host that also takes part is named as host alone.
 */
export type RolesTold = 'main' | 'all';

function rolesTold({ roles }: StateTag, which: RolesTold): readonly Role[] {
  return which === 'all' ? roles : roles.filter((role, at) => at === 0 || role === 'chair');
}

/** The roles of one State behind its name: "host, Chairmanship". */
export function rolesInWords(
  tag: StateTag,
  which: RolesTold,
  { roles }: Pick<Words, 'roles'> = PAGE_STATES,
): string {
  return rolesTold(tag, which)
    .map((role) => roles[role])
    .join(', ');
}

/** The States that have one role, in the order of the tags. */
export interface RoleGroup {
  readonly role: Role;
  readonly heading: string;
  readonly tags: readonly StateTag[];
}

/** The States under the roles in which they are told, strongest role first; roles that nobody has are left out. */
export function statesByRole(states: readonly StateTag[], which: RolesTold): readonly RoleGroup[] {
  return ROLES.flatMap((role) => {
    const tags = states.filter((tag) => rolesTold(tag, which).includes(role));
    return tags.length === 0 ? [] : [{ role, heading: roleHeading(role, tags.length), tags }];
  });
}

type WithStates = Pick<Milestone, 'states' | 'allStates' | 'parties'>;

/** Whether a milestone names a State, or is a treaty that names its parties. */
export function namesStates({ states, parties = [] }: Omit<WithStates, 'allStates'>): boolean {
  return states.length > 0 || parties.length > 0;
}

/** Whether a milestone names a State or concerns them all. */
export function hasStates(milestone: WithStates): boolean {
  return namesStates(milestone) || milestone.allStates !== null;
}

/** The parties of a treaty in parts of a line: "Portugal (party)", "43 more States party"; chosen ones by name, the others counted. */
export function partiesInLine(
  parties: readonly Party[],
  names: ReadonlyMap<StateCode, string>,
  chosen: readonly StateCode[],
): readonly string[] {
  const own = parties.filter(({ iso2 }) => chosen.includes(iso2));
  const rest = parties.length - own.length;
  const told = own.map(({ iso2 }) => say('{state} (party)', { state: names.get(iso2) ?? iso2 }));
  if (rest === 0) return told;
  return own.length === 0
    ? [sayCount({ one: '{count} State party', other: '{count} States party' }, rest)]
    : [
        ...told,
        sayCount({ one: '{count} more State party', other: '{count} more States party' }, rest),
      ];
}

/**
 * The States of a milestone with their roles in one line: "Finland (host, Chairmanship); Serbia,
 * Croatia and 3 more (participant); adopted by all 57 participating States". Groups with a chosen State come
 * first, otherwise the order of the tags is kept. "No State named" where there is none.
 */
export function statesInWords(
  milestone: WithStates,
  names: ReadonlyMap<StateCode, string>,
  options: StatesWordsOptions = {},
): string {
  const chosen = new Set(options.chosen);
  const groups = new Map<string, Group>();
  const tags = [...milestone.states].sort(
    (a, b) => Number(chosen.has(b.iso2)) - Number(chosen.has(a.iso2)),
  );
  for (const tag of tags) {
    const words = rolesInWords(tag, options.roles ?? 'main');
    const group = groups.get(words) ?? { words, names: [] };
    group.names.push(names.get(tag.iso2) ?? tag.iso2);
    groups.set(words, group);
  }
  const parts = [
    ...[...groups.values()].map(
      (group) => `${listed(group.names, options.maxNames ?? Infinity)} (${group.words})`,
    ),
    ...partiesInLine(milestone.parties ?? [], names, options.chosen ?? []),
  ];
  if (milestone.allStates) {
    parts.push(uncapital(allStatesLine(milestone.allStates)));
  }
  const line = sayParts(parts);
  return line === '' ? say('No State named') : capital(line);
}

type Place = Milestone['place'];
type StateNames = ReadonlyMap<StateCode, string>;

/** The State of a place, or the country where it is none of the participating ones; null where neither is known. */
export function countryOfPlace(place: Place, names: StateNames): string | null {
  if (place?.iso2 != null) return names.get(place.iso2) ?? place.iso2;
  return place?.country ?? null;
}

/** The one word for a place where there is little room: the city, else the State or country; null where none is known. */
export function shortPlace(place: Place, names: StateNames): string | null {
  return place?.city ?? countryOfPlace(place, names);
}

/** A place in full: "Strasbourg, France", "Kazakhstan", "Tokyo, Japan"; "no place" where none is known. */
export function placeInWords(
  place: Place,
  names: StateNames,
  words: Pick<Words, 'noPlace'> = PAGE_STATES,
): string {
  const parts = [place?.city ?? null, countryOfPlace(place, names)];
  return parts.filter((part) => part !== null).join(', ') || words.noPlace;
}
