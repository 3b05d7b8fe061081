import type { Milestone, Vocabulary } from '../model/bundle.ts';
import { say } from '../model/say.ts';
import { namesStates } from '../model/statesInWords.ts';
import type { Filter, Group } from '../model/viewState.ts';
import type { LanePlan, LaneSpec } from './scene.ts';

type Lanes = Omit<LanePlan, 'party'>;

export interface LanesRequest {
  readonly group: Group;
  readonly vocabulary: Vocabulary;
  /** What the reader chose: chosen fields and States become the lanes. */
  readonly filter: Filter;
  /** All milestones of the bundle, so that lanes do not come and go with the filter. */
  readonly milestones: readonly Milestone[];
}

/** Id of the lane of milestones that all participating States adopted or that address them all. */
export const ALL_STATES_LANE = 'all-states';
/** Id of the lane of what belongs to no other lane. */
export const NOT_STATED_LANE = 'not-stated';

const laneOf = (id: string, label: string): LaneSpec => ({ id, label, kinds: [] });

/** Lanes by ids that a milestone carries, in the order given, and one more for what carries none of them. */
function planByIds(
  named: readonly LaneSpec[],
  rest: LaneSpec | null,
  idsOf: (milestone: Milestone) => readonly string[],
): Lanes {
  const indexById = new Map(named.map((lane, index) => [lane.id, index]));
  const restLanes = rest ? [named.length] : [];
  return {
    marksShared: false,
    lanes: rest ? [...named, rest] : named,
    lanesOf: (milestone) => {
      const found: number[] = [];
      for (const id of idsOf(milestone)) {
        const index = indexById.get(id);
        if (index !== undefined && !found.includes(index)) found.push(index);
      }
      return found.length > 0 ? found.sort((a, b) => a - b) : restLanes;
    },
  };
}

function lanesByKind(vocabulary: Vocabulary): Lanes {
  const lanes = vocabulary.families.map((family) => ({
    id: family.id,
    label: family.label,
    kinds: vocabulary.kinds.filter((kind) => kind.family === family.id),
  }));
  const indexByKind = new Map(
    lanes.flatMap((lane, index) => lane.kinds.map(({ id }) => [id, [index]] as const)),
  );
  return {
    lanes,
    lanesOf: (milestone) => indexByKind.get(milestone.kind) ?? [],
    marksShared: false,
  };
}

function lanesByPillar({ vocabulary, milestones }: LanesRequest): Lanes {
  const named = vocabulary.pillars.map((pillar) => laneOf(pillar.id, pillar.label));
  const needsRest = milestones.some((milestone) => milestone.pillars.length === 0);
  const rest = needsRest ? laneOf(NOT_STATED_LANE, say('Pillar not stated')) : null;
  return planByIds(named, rest, (milestone) => milestone.pillars);
}

function lanesByField({ vocabulary, filter, milestones }: LanesRequest): Lanes {
  const idsOf = (milestone: Milestone): readonly string[] =>
    milestone.fields
      .filter((field) => !filter.statedOnly || field.basis === 'stated')
      .map((field) => field.id);
  const chosen = new Set(filter.fields.length > 0 ? filter.fields : milestones.flatMap(idsOf));
  const named = vocabulary.fieldsOfWork
    .filter((field) => chosen.has(field.id))
    .map((field) => laneOf(field.id, field.label));
  const needsRest =
    filter.fields.length === 0 && milestones.some((milestone) => idsOf(milestone).length === 0);
  return planByIds(
    named,
    needsRest || named.length === 0 ? laneOf(NOT_STATED_LANE, say('Field not stated')) : null,
    idsOf,
  );
}

/** With States chosen: one lane each, and one for what all participating States share. */
function lanesByChosenState({ vocabulary, filter }: LanesRequest): Lanes {
  const nameByCode = new Map(vocabulary.states.map((state) => [state.iso2, state.name]));
  const lanes = filter.states.map((code) => laneOf(code, nameByCode.get(code) ?? code));
  if (filter.all !== 'none') lanes.push(laneOf(ALL_STATES_LANE, say('All participating States')));
  const inRole = (roles: readonly string[]): boolean =>
    filter.roles.length === 0 || filter.roles.some((role) => roles.includes(role));
  const byState = planByIds(lanes, null, (milestone) => {
    const named = milestone.states.filter((tag) => inRole(tag.roles));
    const parties = filter.roles.length === 0 ? (milestone.parties ?? []) : [];
    const codes = [...named, ...parties].map(({ iso2 }) => iso2);
    return codes.some((code) => filter.states.includes(code)) || !milestone.allStates
      ? codes
      : [ALL_STATES_LANE];
  });
  return { ...byState, marksShared: filter.states.length > 1 };
}

/** Without a chosen State there is nothing to compare: named States, all States, none. */
function lanesByStateNaming(): Lanes {
  const lanes = [
    laneOf('named', say('States named')),
    laneOf(ALL_STATES_LANE, say('All participating States')),
    laneOf(NOT_STATED_LANE, say('No State named')),
  ];
  const laneIndex = (milestone: Milestone): number =>
    namesStates(milestone) ? 0 : milestone.allStates ? 1 : 2;
  return { lanes, lanesOf: (milestone) => [laneIndex(milestone)], marksShared: false };
}

/** The State chosen alone, whatever its role: treaties pass for no role. */
function partyShown({ states, roles }: Filter): LanePlan['party'] {
  return states.length === 1 && roles.length === 0 ? (states[0] ?? null) : null;
}

/** The part of the filter that decides the lanes of a grouping, as text. */
function choiceOf({ group, filter }: LanesRequest): string {
  const { fields, statedOnly, states, roles, all } = filter;
  const party = partyShown(filter);
  if (group === 'field') return JSON.stringify([group, party, fields, statedOnly]);
  if (group === 'state') return JSON.stringify([group, states, roles, all]);
  return JSON.stringify([group, party]);
}

interface KnownPlan {
  readonly choice: string;
  readonly vocabulary: Vocabulary;
  readonly plan: LanePlan;
}

/** The plan last asked for: what is prepared for a plan serves every filter that does not change it. */
const planByMilestones = new WeakMap<readonly Milestone[], KnownPlan>();

/**
 * The lanes of a grouping. A milestone that passes the filter stands in one of them at least. The
 * same object as before while neither milestones nor lanes change.
 */
export function lanesOfGroup(request: LanesRequest): LanePlan {
  const { milestones, vocabulary } = request;
  const choice = choiceOf(request);
  const known = planByMilestones.get(milestones);
  if (known?.choice === choice && known.vocabulary === vocabulary) return known.plan;
  const plan = { ...makePlan(request), party: partyShown(request.filter) };
  planByMilestones.set(milestones, { choice, vocabulary, plan });
  return plan;
}

function makePlan(request: LanesRequest): Lanes {
  switch (request.group) {
    case 'kind':
      return lanesByKind(request.vocabulary);
    case 'pillar':
      return lanesByPillar(request);
    case 'field':
      return lanesByField(request);
    case 'state':
      return request.filter.states.length > 0 ? lanesByChosenState(request) : lanesByStateNaming();
    case 'none':
      return {
        lanes: [laneOf('all', say('Milestones'))],
        lanesOf: () => [0],
        marksShared: false,
      };
  }
}
