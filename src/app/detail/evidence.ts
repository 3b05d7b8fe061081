import { allStatesInWords } from '../../model/allStatesInWords.ts';
import { labelOf } from '../../model/labels.ts';
import type {
  Basis,
  Milestone,
  MilestoneDetail,
  Role,
  StateCode,
  Vocabulary,
  Why,
  WhyFacet,
} from '../../model/bundle.ts';
import { calendarDateInWords } from '../../model/dateInWords.ts';
import { say } from '../../model/say.ts';
import { roleHeading, statesByRole } from '../../model/statesInWords.ts';

/** A tag of the milestone as the panel shows it: what it names, on what basis, and why. */
export interface EvidenceTag {
  /** One for each tag and role: `state:CH:host`. */
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly basis: Basis;
  /** Null: the evidence is not carried here (as in an embed) or not loaded yet. */
  readonly why: Why | null;
  /** The reader filters by it. */
  readonly isChosen: boolean;
}

/** Tags of one role (or of one facet) that stand on the same basis. */
export interface EvidenceRow {
  readonly key: string;
  readonly label: string;
  readonly basis: Basis;
  readonly tags: readonly EvidenceTag[];
}

interface TagOfMilestone {
  readonly facet: WhyFacet;
  readonly id: string;
  readonly role: Role | null;
  readonly name: string;
  readonly basis: Basis;
}

function tagOf(tag: TagOfMilestone, detail: MilestoneDetail | null, chosen: ReadonlySet<string>) {
  const why =
    detail?.why.find(
      (entry) => entry.facet === tag.facet && entry.id === tag.id && entry.role === tag.role,
    ) ?? null;
  return {
    key: [tag.facet, tag.id, tag.role ?? ''].join(':'),
    id: tag.id,
    name: tag.name,
    basis: why?.basis ?? tag.basis,
    why,
    isChosen: chosen.has(tag.id),
  };
}

const BASIS_ORDER: readonly Basis[] = ['stated', 'derived', 'editor'];

/** Rows of one label: one for each basis that occurs, tags in the order given, chosen ones first. */
function rowsByBasis(label: string, tags: readonly EvidenceTag[]): readonly EvidenceRow[] {
  return BASIS_ORDER.flatMap((basis) => {
    const own = tags.filter((tag) => tag.basis === basis);
    if (own.length === 0) return [];
    const sorted = own.sort((a, b) => Number(b.isChosen) - Number(a.isChosen));
    return [{ key: `${label}:${basis}`, label, basis, tags: sorted }];
  });
}

/** The named States, one row for each role and basis, strongest role first; a State with two roles stands in both. */
export function stateRows(
  milestone: Milestone,
  detail: MilestoneDetail | null,
  names: ReadonlyMap<StateCode, string>,
  chosen: ReadonlySet<string>,
): readonly EvidenceRow[] {
  return statesByRole(milestone.states, 'all').flatMap(({ role, heading, tags }) =>
    rowsByBasis(
      heading,
      tags.map(({ iso2, basis }) =>
        tagOf(
          { facet: 'state', id: iso2, role, name: names.get(iso2) ?? iso2, basis },
          detail,
          chosen,
        ),
      ),
    ).map((row) => ({ ...row, label: roleHeading(role, row.tags.length) })),
  );
}

/** Fields of work, one row for each basis. */
export function fieldRows(
  { fields }: Milestone,
  detail: MilestoneDetail | null,
  { fieldsOfWork }: Vocabulary,
  chosen: ReadonlySet<string>,
): readonly EvidenceRow[] {
  const tags = fields.map(({ id, basis }) => {
    const tag = {
      facet: 'field',
      id,
      role: null,
      name: labelOf(fieldsOfWork, id),
      basis,
    } as const;
    return tagOf(tag, detail, chosen);
  });
  return rowsByBasis(say('Field of work'), tags);
}

/** Pillars, one row for each basis; before the detail is there they count as an editor's. */
export function pillarRows(
  milestone: Milestone,
  detail: MilestoneDetail | null,
  { pillars }: Vocabulary,
  chosen: ReadonlySet<string>,
): readonly EvidenceRow[] {
  const tags = milestone.pillars.map((id) => {
    const name = labelOf(pillars, id);
    return tagOf({ facet: 'pillar', id, role: null, name, basis: 'editor' }, detail, chosen);
  });
  return rowsByBasis(say('Pillars'), tags);
}

/** The note that all participating States adopted it or are addressed, as a row; none where it does not apply. */
export function allStatesRows(
  milestone: Milestone,
  detail: MilestoneDetail | null,
): readonly EvidenceRow[] {
  if (!milestone.allStates) return [];
  const { heading, words: name } = allStatesInWords(milestone.allStates);
  const tag = tagOf(
    { facet: 'allStates', id: 'all', role: null, name, basis: 'stated' },
    detail,
    new Set(),
  );
  return rowsByBasis(heading, [tag]);
}

/** The parties of a treaty with the day of the act, one row for each basis; `which` tells those to be shown. */
export function partyRows(
  { parties = [] }: Milestone,
  detail: MilestoneDetail | null,
  names: ReadonlyMap<StateCode, string>,
  which: { readonly chosen: ReadonlySet<string>; readonly isChosen: boolean },
): readonly EvidenceRow[] {
  const tags = parties
    .filter(({ iso2 }) => which.chosen.has(iso2) === which.isChosen)
    .map(({ iso2, date }) => {
      const day = date === null ? '' : ` (${calendarDateInWords(date)})`;
      const name = `${names.get(iso2) ?? iso2}${day}`;
      const tag = { facet: 'party', id: iso2, role: null, name, basis: 'stated' } as const;
      return tagOf(tag, detail, which.chosen);
    });
  return rowsByBasis(say('Party | to a treaty'), tags);
}
