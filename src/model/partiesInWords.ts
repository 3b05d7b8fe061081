import type { Milestone, MilestoneDetail, Party, PartyAct, StateCode, Why } from './bundle.ts';
import { calendarDateInWords } from './dateInWords.ts';

const ACT_WORDS: Readonly<Record<PartyAct, string>> = {
  ratification: 'by ratification',
  acceptance: 'by acceptance',
  approval: 'by approval',
  accession: 'by accession',
  succession: 'by succession',
  membership: 'as a member of the European Union',
};

/** The State among the parties of a treaty; null: it is not told here, which is no "no". */
export function partyOf({ parties }: Pick<Milestone, 'parties'>, iso2: StateCode): Party | null {
  return parties?.find((party) => party.iso2 === iso2) ?? null;
}

/** Why a State stands among the parties of a treaty: act and source; null where the detail does not carry it. */
export function whyParty(detail: Pick<MilestoneDetail, 'why'> | null, iso2: StateCode): Why | null {
  return detail?.why.find(({ facet, id }) => facet === 'party' && id === iso2) ?? null;
}

/** How a State is bound, without the day: "party by ratification". */
export function actInWords(act?: PartyAct): string {
  const words = act === 'membership' ? 'bound' : 'party';
  return act === undefined ? words : `${words} ${ACT_WORDS[act]}`;
}

/**
 * How a State became party, in words: "party by ratification, 10 May 2004". The day is that of the
 * act; from when the treaty binds the State, the treaty says, so no "since" stands before it.
 */
export function partyInWords({ date }: Pick<Party, 'date'>, act?: PartyAct): string {
  return `${actInWords(act)}, ${date === null ? 'day not told here' : calendarDateInWords(date)}`;
}

/** What must be said with every list of parties. */
export const NOT_TOLD = 'A State that is not named is not told here; that is no “no”.';

/** What binds, what commits, what informs: one sentence on each. */
export const FORCE_WORDS = {
  binds:
    'Treaties bind in law, and so does a Directive the members of the European Union. The day is that of the act by which the State became party; from when the treaty binds it, the treaty itself says.',
  commits:
    'Decisions and declarations of the OSCE that all participating States adopted commit them politically, from the day of adoption.',
  informs:
    'The rest informs: reports, resolutions and appeals addressed to all participating States commit none of them.',
} as const;
