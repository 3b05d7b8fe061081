import {
  ROLES,
  type AllStatesHow,
  type FieldTag,
  type Milestone,
  type MilestoneDetail,
  type MilestoneLink,
  type Pillar,
  type ParticipatingState,
  type Role,
  type StateTag,
  type Why,
} from '../model/bundle.ts';
import { PILLARS } from '../model/bundle.ts';
import { possibleDays, type MilestoneDate } from '../model/calendarDate.ts';
import { firstDayAsMember } from '../model/membership.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Draft, DraftHead, JoiningDraft } from './draft.ts';
import type { LoadedVocabulary } from './loadVocabulary.ts';
import type { Treaty } from './parseTreaty.ts';
import { packMilestone, PackedMilestone, type KeptMilestones } from './milestonePieces.ts';
import { partyFacts, type PartyFacts } from './partyFacts.ts';
import { searchTextOf } from '../model/searchText.ts';
import { compareText } from './printDiagnostic.ts';
import { validate } from './validate.ts';

/** A milestone as the bundle has it, with its detail and the words that the search finds. */
export interface Assembled {
  readonly id: string;
  /** Without the number of its detail file, which the writer deals out. */
  readonly milestone: Omit<Milestone, 'detail'>;
  readonly detail: MilestoneDetail;
  readonly searchText: string;
}

const ofFacet = (why: readonly Why[], facet: Why['facet']): readonly Why[] =>
  why.filter((w) => w.facet === facet);

const roleRank = (role: Role | null): number =>
  role === null ? ROLES.length : ROLES.indexOf(role);

/** Fields of a milestone in the order of the vocabulary, the subject first. */
function fieldsOf(why: readonly Why[], { fields, subject }: Order): readonly FieldTag[] {
  const rank = (id: string): number => (id === subject ? -1 : fields.indexOf(id));
  return ofFacet(why, 'field')
    .map(({ id, basis }) => ({ id, basis }))
    .sort((a, b) => rank(a.id) - rank(b.id));
}

/** States by their strongest role, then in the order of the vocabulary. The basis is that of the strongest role. */
function statesOf(why: readonly Why[], order: readonly string[]): readonly StateTag[] {
  const byState = new Map<string, Why[]>();
  for (const w of ofFacet(why, 'state')) byState.set(w.id, [...(byState.get(w.id) ?? []), w]);
  const tags = [...byState].map(([iso2, whys]): StateTag => {
    const sorted = [...whys].sort((a, b) => roleRank(a.role) - roleRank(b.role));
    return {
      iso2,
      roles: sorted.flatMap(({ role }) => role ?? []),
      basis: sorted[0]?.basis ?? 'derived',
    };
  });
  return tags.sort(
    (a, b) =>
      roleRank(a.roles[0] ?? null) - roleRank(b.roles[0] ?? null) ||
      order.indexOf(a.iso2) - order.indexOf(b.iso2),
  );
}

/** How many States had joined by the first day of a milestone. */
function joinedBy(states: readonly ParticipatingState[], date: MilestoneDate): number {
  const { first } = possibleDays(date);
  return states.filter(({ joined }) => firstDayAsMember(joined) <= first).length;
}

/** A decision is adopted by the participating States; what else concerns them all addresses them, unless an editor says otherwise. */
const howOf = ({ how, kind }: Draft): AllStatesHow =>
  how ?? (kind === 'decision' ? 'adopted' : 'addressed');

const pillarsOf = (why: readonly Why[]): readonly Pillar[] =>
  PILLARS.filter((pillar) => why.some((w) => w.facet === 'pillar' && w.id === pillar));

const FACET_ORDER: readonly Why['facet'][] = ['field', 'state', 'allStates', 'party', 'pillar'];

/** Whys in an order of their own: by facet, then as the tags of the milestone stand. */
function sortedWhy(
  why: readonly Why[],
  tags: Readonly<Partial<Record<Why['facet'], readonly string[]>>>,
): readonly Why[] {
  return why
    .map((one) => ({
      one,
      rank: FACET_ORDER.indexOf(one.facet) * 1000 + (tags[one.facet]?.indexOf(one.id) ?? 0),
    }))
    .sort((a, b) => a.rank - b.rank || roleRank(a.one.role) - roleRank(b.one.role))
    .map(({ one }) => one);
}

function linksOf(draft: Draft, inverse: readonly MilestoneLink[]): readonly MilestoneLink[] {
  const forward = draft.links.map(({ to, kind }) => ({ id: to, kind, inverse: false }));
  return [...forward, ...inverse].sort(
    (a, b) =>
      Number(a.inverse) - Number(b.inverse) ||
      compareText(a.kind, b.kind) ||
      compareText(a.id, b.id),
  );
}

/** By id: the links of others that lead there. */
function inverseLinks(drafts: readonly DraftHead[]): ReadonlyMap<string, readonly MilestoneLink[]> {
  const inverse = new Map<string, MilestoneLink[]>();
  for (const { id, links } of drafts) {
    for (const { to, kind } of links) {
      const there = inverse.get(to);
      if (there) there.push({ id, kind, inverse: true });
      else inverse.set(to, [{ id, kind, inverse: true }]);
    }
  }
  return inverse;
}

/** By the date on which it begins, then id: an order that is the same on every machine. */
function compareDrafts(a: DraftHead, b: DraftHead): number {
  return compareText(a.date.start, b.date.start) || compareText(a.id, b.id);
}

/** What others know of a milestone: links that lead to it, parties to its treaty. */
interface Beside {
  readonly inverse: readonly MilestoneLink[];
  readonly treaty: PartyFacts | null;
}

interface Order {
  readonly subject: string;
  readonly fields: readonly string[];
  readonly states: readonly string[];
  readonly entries: readonly ParticipatingState[];
}

function assembleOne(draft: Draft, { inverse, treaty }: Beside, order: Order): Assembled {
  const fields = fieldsOf(draft.why, order);
  const states = statesOf(draft.why, order.states);
  const pillars = pillarsOf(draft.why);
  const isOfAll = draft.why.some(({ facet }) => facet === 'allStates');
  const { id, title, label, kind, tier, date, status, place, documents } = draft;
  const tags = {
    field: fields.map((field) => field.id),
    state: states.map(({ iso2 }) => iso2),
    party: order.states,
    pillar: pillars,
  };
  return {
    id,
    milestone: {
      id,
      title,
      label,
      kind,
      tier,
      date,
      status,
      place,
      fields,
      states,
      allStates: isOfAll ? { count: joinedBy(order.entries, date), how: howOf(draft) } : null,
      ...(treaty ? { parties: treaty.parties } : {}),
      pillars,
      documents,
      sources: draft.sources.length,
    },
    detail: {
      summary: draft.summary,
      reference: draft.reference,
      why: sortedWhy([...draft.why, ...(treaty?.why ?? [])], tags),
      links: linksOf(draft, inverse),
      sources: draft.sources,
      cautions: [...draft.cautions, ...(treaty?.cautions ?? [])],
      ...treaty?.detail,
    },
    searchText: searchTextOf(draft),
  };
}

/** What stands around the drafts of a run. */
interface Assembling {
  readonly vocabulary: LoadedVocabulary;
  readonly treatyOf: ReadonlyMap<string, Treaty>;
  /** Makes a draft whole: what it says, its themes, the corrections of editors. */
  readonly finish: (draft: JoiningDraft) => Draft;
  readonly kept: KeptMilestones | null;
}

/** One key for all that a milestone is made of, or null. */
function keyOf({ id, madeOf, links }: JoiningDraft, inverse: readonly MilestoneLink[]) {
  if (madeOf === null) return null;
  const linked = [...links.map(({ to, kind }) => `${kind} ${to}`), ''];
  return [id, ...linked, ...inverse.map((link) => `${link.kind} ${link.id}`), madeOf].join('\n');
}

/**
 * Computes milestones and details from drafts and the parties of treaties, sorted by date, then id.
 * What is kept of a milestone is taken over, and its draft not finished. Of each other the whys are
 * looked through.
 */
export function assemble(
  drafts: readonly JoiningDraft[],
  { vocabulary: { bundle, subject }, treatyOf, finish, kept }: Assembling,
): { readonly assembled: readonly Assembled[]; readonly diagnostics: readonly Diagnostic[] } {
  const inverse = inverseLinks(drafts);
  const order: Order = {
    subject: subject.id,
    fields: bundle.fieldsOfWork.map(({ id }) => id),
    states: bundle.states.map(({ iso2 }) => iso2),
    entries: bundle.states,
  };
  const entries = drafts.map((draft) => {
    const beside = inverse.get(draft.id) ?? [];
    const key = treatyOf.has(draft.id) ? null : keyOf(draft, beside);
    // An editor may have corrected the date of one that is not known again.
    return { draft: key === null ? finish(draft) : draft, key, inverse: beside };
  });
  const known = kept?.find(entries.flatMap(({ key }) => key ?? []));
  const fresh = new Map<string, Uint8Array>();
  const diagnostics: Diagnostic[] = [];
  entries.sort((a, b) => compareDrafts(a.draft, b.draft));
  const assembled = entries.map(({ draft, key, inverse: beside }) => {
    const bytes = key === null ? undefined : known?.get(key);
    if (bytes) return new PackedMilestone(draft.id, bytes);
    const treaty = treatyOf.get(draft.id);
    const facts = treaty ? partyFacts(treaty, order.states) : null;
    const whole = 'words' in draft ? finish(draft) : draft;
    const made = assembleOne(whole, { inverse: beside, treaty: facts }, order);
    const found = validate(made, draft.origin);
    for (const one of found) diagnostics.push(one);
    if (!kept || key === null || found.length > 0) return made;
    const packed = packMilestone(made);
    fresh.set(key, packed);
    return new PackedMilestone(draft.id, packed);
  });
  kept?.keep(fresh);
  return { assembled, diagnostics };
}
