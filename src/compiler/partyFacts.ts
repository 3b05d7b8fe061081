import type { MilestoneDetail, Party, StateCode, Why } from '../model/bundle.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { DraftHead } from './draft.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Treaty, TreatyParty } from './parseTreaty.ts';
import { diagnose } from './rules.ts';

/** What the parties of a treaty add to its milestone: the list, its whys, and what the detail says of it. */
export interface PartyFacts {
  /** In the order of the vocabulary. */
  readonly parties: readonly Party[];
  readonly why: readonly Why[];
  readonly detail: Required<Pick<MilestoneDetail, 'partiesAsOf' | 'partySources'>>;
  readonly cautions: readonly string[];
}

function whyOf({ iso2, act, source, reason }: TreatyParty): Why {
  const tag = { facet: 'party', id: iso2, role: null, ...(act === null ? {} : { act }) } as const;
  return source === null
    ? { ...tag, basis: 'editor', reason: reason ?? '' }
    : { ...tag, basis: 'stated', partySource: source };
}

/** The facts that a treaty's list gives to its milestone; `order` is that of the States. */
export function partyFacts(treaty: Treaty, order: readonly StateCode[]): PartyFacts {
  const sorted = treaty.parties.toSorted((a, b) => order.indexOf(a.iso2) - order.indexOf(b.iso2));
  return {
    parties: sorted.map(({ iso2, date }) => ({ iso2, date })),
    why: sorted.map(whyOf),
    detail: { partiesAsOf: treaty.asOf, partySources: treaty.sources },
    cautions: treaty.cautions,
  };
}

/** Treaties by the milestone at which their parties stand; a second list for one, or one that leads nowhere, is reported and left out. */
export function placeTreaties(
  treaties: readonly Treaty[],
  drafts: readonly DraftHead[],
): {
  readonly treatyOf: ReadonlyMap<string, Treaty>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const ids = drafts.map(({ id }) => id);
  const known = new Set(ids);
  const treatyOf = new Map<string, Treaty>();
  const diagnostics: Diagnostic[] = [];
  for (const treaty of treaties) {
    const { value: id, span } = treaty.milestone;
    const place = { source: treaty.source, span };
    const first = treatyOf.get(id);
    if (!known.has(id)) {
      const words = {
        actual: `milestone \`${id}\``,
        expected: 'the id of the milestone of this treaty',
      };
      diagnostics.push(
        diagnose('unknown-milestone', place, { ...words, hint: didYouMean(id, ids) }),
      );
    } else if (first) {
      const words = { actual: `second list of parties for \`${id}\``, expected: 'one' };
      const at = { source: first.source, span: first.milestone.span };
      const related = [{ ...at, message: 'the first one stands here' }];
      diagnostics.push(diagnose('duplicate-id', place, { ...words, related }));
    } else treatyOf.set(id, treaty);
  }
  return { treatyOf, diagnostics };
}
