import type { Milestone, MilestoneDetail, Party, PartyAct, StateCode, Why } from './bundle.ts';
import { calendarDateInWords, ENGLISH_DATES } from './dateInWords.ts';
import { inPageLanguage } from './say.ts';
import type { Words } from './words.ts';

export const ENGLISH_PARTIES = {
  parties: {
    party: 'party',
    bound: 'bound',
    acts: {
      ratification: 'by ratification',
      acceptance: 'by acceptance',
      approval: 'by approval',
      accession: 'by accession',
      succession: 'by succession',
      membership: 'as a member of the European Union',
    },
    dayNotTold: 'day not told here',
    notTold: 'A State that is not named is not told here; that is no “no”.',
  },
} as const satisfies Partial<Words>;

export const ENGLISH_FORCE = {
  force: {
    binds:
      'Treaties bind in law, and so does a Directive the members of the European Union. The day is that of the act by which the State became party; from when the treaty binds it, the treaty itself says.',
    commits:
      'Decisions and declarations of the OSCE that all participating States adopted commit them politically, from the day of adoption.',
    informs:
      'The rest informs: reports, resolutions and appeals addressed to all participating States commit none of them.',
  },
} as const satisfies Partial<Words>;

type PartyWords = Pick<Words, 'parties' | 'dates'>;

const PAGE_PARTIES: PartyWords = inPageLanguage({ ...ENGLISH_PARTIES, ...ENGLISH_DATES });

/** The State among the parties of a treaty; null: it is not told here, which is no "no". */
export function partyOf({ parties }: Pick<Milestone, 'parties'>, iso2: StateCode): Party | null {
  return parties?.find((party) => party.iso2 === iso2) ?? null;
}

/** Why a State stands among the parties of a treaty: act and source; null where the detail does not carry it. */
export function whyParty(detail: Pick<MilestoneDetail, 'why'> | null, iso2: StateCode): Why | null {
  return detail?.why.find(({ facet, id }) => facet === 'party' && id === iso2) ?? null;
}

/** How a State is bound, without the day: "party by ratification". */
export function actInWords(
  act?: PartyAct,
  { parties }: Pick<Words, 'parties'> = PAGE_PARTIES,
): string {
  const words = act === 'membership' ? parties.bound : parties.party;
  return act === undefined ? words : `${words} ${parties.acts[act]}`;
}

/**
 * How a State became party, in words: "party by ratification, 10 May 2004". The day is that of the
 * act; from when the treaty binds the State, the treaty says, so no "since" stands before it.
 */
export function partyInWords(
  { date }: Pick<Party, 'date'>,
  act?: PartyAct,
  words = PAGE_PARTIES,
  day = date && calendarDateInWords(date, 'long', words),
): string {
  return `${actInWords(act, words)}, ${day ?? words.parties.dayNotTold}`;
}

/** What must be said with every list of parties. */
export const NOT_TOLD = PAGE_PARTIES.parties.notTold;

/** What binds, what commits, what informs: one sentence on each. */
export const FORCE_WORDS: Words['force'] = inPageLanguage(ENGLISH_FORCE).force;
