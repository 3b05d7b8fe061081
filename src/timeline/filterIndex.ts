import {
  ROLES,
  type AllStatesHow,
  type Bundle,
  type Milestone,
  type Role,
} from '../model/bundle.ts';
import { possibleDays, type DayRange } from '../model/calendarDate.ts';
import { firstDayAsMember } from '../model/membership.ts';
import { addBit, allBits, noBits, union, type Bits } from './bitset.ts';
import { lazily } from './lazily.ts';

/** The milestones that concern one State. */
export interface StateBits {
  readonly byRole: Readonly<Record<Role, Bits>>;
  /** Those that name it in any role. */
  readonly named: Bits;
  /** Treaties to which it is party. */
  readonly party: Bits;
  /** Those that all participating States adopted, or that are addressed to them all, whose first day found it among them. */
  readonly throughAll: Readonly<Record<AllStatesHow, Bits>>;
}

/** Everything the filter asks, looked up once for each bundle. */
export interface FilterIndex {
  readonly milestones: readonly Milestone[];
  readonly everything: Bits;
  readonly fields: ReadonlyMap<string, { readonly any: Bits; readonly stated: Bits }>;
  readonly states: ReadonlyMap<string, StateBits>;
  /** Milestones in which some State has the role. */
  readonly roles: Readonly<Record<Role, Bits>>;
  readonly kinds: ReadonlyMap<string, Bits>;
  readonly pillars: ReadonlyMap<string, Bits>;
  readonly days: readonly DayRange[];
}

const byRole = (size: number): Record<Role, Bits> => ({
  host: noBits(size),
  chair: noBits(size),
  participant: noBits(size),
  mentioned: noBits(size),
});

/** A set for each value, filled in one walk over the milestones. */
function positions(
  milestones: readonly Milestone[],
  values: readonly string[],
  valuesOf: (milestone: Milestone) => readonly string[],
): Map<string, Bits> {
  const found = new Map(values.map((value) => [value, noBits(milestones.length)]));
  milestones.forEach((milestone, at) => {
    for (const value of valuesOf(milestone)) {
      const bits = found.get(value);
      if (bits) addBit(bits, at);
    }
  });
  return found;
}

/** Milestones of all participating States on whose first day a State had joined; the same sets for the same date. */
function createThroughAll(
  milestones: readonly Milestone[],
  days: readonly DayRange[],
): (joined: string | null) => StateBits['throughAll'] {
  const ofAll = [...milestones.keys()].filter((at) => milestones[at]?.allStates);
  const known = new Map<string | null, StateBits['throughAll']>();
  return (joined) => {
    const before = known.get(joined);
    if (before) return before;
    const member = firstDayAsMember(joined);
    const bits = { adopted: noBits(milestones.length), addressed: noBits(milestones.length) };
    for (const at of ofAll) {
      const how = milestones[at]?.allStates?.how;
      if (how && member <= (days[at]?.first ?? -Infinity)) addBit(bits[how], at);
    }
    known.set(joined, bits);
    return bits;
  };
}

function stateIndex(bundle: Bundle, days: readonly DayRange[]): Map<string, StateBits> {
  const size = bundle.milestones.length;
  const throughAll = createThroughAll(bundle.milestones, days);
  const found = new Map<string, StateBits>();
  for (const { iso2, joined } of bundle.vocabulary.states) {
    found.set(iso2, {
      byRole: byRole(size),
      named: noBits(size),
      party: noBits(size),
      throughAll: throughAll(joined),
    });
  }
  bundle.milestones.forEach(({ states, parties = [] }, at) => {
    for (const { iso2 } of parties) {
      const bits = found.get(iso2);
      if (bits) addBit(bits.party, at);
    }
    for (const { iso2, roles } of states) {
      const bits = found.get(iso2);
      if (!bits) continue;
      addBit(bits.named, at);
      for (const role of roles) addBit(bits.byRole[role], at);
    }
  });
  return found;
}

function roleIndex(size: number, states: ReadonlyMap<string, StateBits>): Record<Role, Bits> {
  const roles = byRole(size);
  for (const role of ROLES) {
    for (const bits of states.values()) roles[role] = union(roles[role], bits.byRole[role]);
  }
  return roles;
}

function fieldIndex({ milestones, vocabulary }: Bundle): FilterIndex['fields'] {
  const fields = new Map(
    vocabulary.fieldsOfWork.map(({ id }) => {
      const bits = { any: noBits(milestones.length), stated: noBits(milestones.length) };
      return [id, bits] as const;
    }),
  );
  milestones.forEach((milestone, at) => {
    for (const { id, basis } of milestone.fields) {
      const bits = fields.get(id);
      if (bits) addBit(bits.any, at);
      if (bits && basis === 'stated') addBit(bits.stated, at);
    }
  });
  return fields;
}

const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] =>
  entries.map(({ id }) => id);

/**
 * Looks up, once for a bundle, which milestone answers to which value of the filter; each facet when
 * it is first asked for, as a chart without controls asks for few.
 */
export function buildFilterIndex(bundle: Bundle): FilterIndex {
  const { milestones, vocabulary } = bundle;
  const size = milestones.length;
  const days = lazily(() => milestones.map((milestone) => possibleDays(milestone.date)));
  const states = lazily(() => stateIndex(bundle, days()));
  const roles = lazily(() => roleIndex(size, states()));
  const fields = lazily(() => fieldIndex(bundle));
  const kinds = lazily(() => positions(milestones, idsOf(vocabulary.kinds), ({ kind }) => [kind]));
  const pillars = lazily(() =>
    positions(milestones, idsOf(vocabulary.pillars), ({ pillars: own }) => own),
  );
  return {
    milestones,
    everything: allBits(size),
    get days() {
      return days();
    },
    get states() {
      return states();
    },
    get roles() {
      return roles();
    },
    get fields() {
      return fields();
    },
    get kinds() {
      return kinds();
    },
    get pillars() {
      return pillars();
    },
  };
}
