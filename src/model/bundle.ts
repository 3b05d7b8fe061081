import type { BundleLanguage, TranslatedText } from './bundleLanguage.ts';
import type { CalendarDate, MilestoneDate } from './calendarDate.ts';
import type { PackedMilestones } from './packedMilestones.ts';

/**
 * The checked bundle that the compiler writes and the page reads: `timeline.json` and the detail
 * files beside it. CONTRACT of the format: see docs/bundle.md.
 */

export const BUNDLE_FORMAT = 'osce-thb-timeline';
export const BUNDLE_VERSION = 1;

/** What the development server tells a page whose bundle was compiled anew. */
export const DATA_CHANGED = 'timeline:changed';

export const KINDS = [
  'decision',
  'treaty',
  'conference',
  'publication',
  'workshop',
  'project',
  'visit',
  'statement',
  'appointment',
] as const;
export type Kind = (typeof KINDS)[number];

export const PILLARS = ['prevention', 'prosecution', 'protection', 'partnership'] as const;
export type Pillar = (typeof PILLARS)[number];

/** Strongest first. */
export const ROLES = ['host', 'chair', 'participant', 'mentioned'] as const;
export type Role = (typeof ROLES)[number];

export const BASES = ['stated', 'derived', 'editor'] as const;
export type Basis = (typeof BASES)[number];

export const LINK_KINDS = [
  'announces',
  'recalls',
  'endorses',
  'adds to',
  'implements',
  'follows',
] as const;
/** `follows`: the next of a series, as of the yearly conferences; the others are told by a source. */
export type LinkKind = (typeof LINK_KINDS)[number];

/** What all participating States have to do with a milestone: `adopted` binds them politically, `addressed` speaks to them. */
export const ALL_STATES_HOW = ['adopted', 'addressed'] as const;
export type AllStatesHow = (typeof ALL_STATES_HOW)[number];

/** By which act a State became party to a treaty; `membership`: bound as a member of the organization that made the law. */
export const PARTY_ACTS = [
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'succession',
  'membership',
] as const;
export type PartyAct = (typeof PARTY_ACTS)[number];

/** Code of ISO 3166-1 alpha-2, in capitals. */
export type StateCode = string;

export interface FieldOfWork {
  readonly id: string;
  readonly label: string;
  /** What it takes in besides its name, and is looked for by: children, with Youth. */
  readonly takesIn?: string;
}

export interface ParticipatingState {
  readonly iso2: StateCode;
  readonly name: string;
  /** Names that the filter's search finds besides `name`. */
  readonly also: readonly string[];
  /** Null: before 2003, day not known. */
  readonly joined: CalendarDate | null;
  /** Column and row of the tile map, from 0. */
  readonly tile: readonly [number, number];
}

export interface Family {
  readonly id: string;
  readonly label: string;
}

export interface KindEntry {
  readonly id: Kind;
  readonly label: string;
  /** Plural, for counts beside a lane's heading. */
  readonly plural: string;
  readonly family: string;
}

export interface PillarEntry {
  readonly id: Pillar;
  readonly label: string;
}

export interface Vocabulary {
  readonly fieldsOfWork: readonly FieldOfWork[];
  readonly states: readonly ParticipatingState[];
  readonly families: readonly Family[];
  readonly kinds: readonly KindEntry[];
  readonly pillars: readonly PillarEntry[];
}

export interface ChairEra {
  readonly year: number;
  readonly iso2: StateCode;
  readonly source?: CitedSource;
}

export interface RepresentativeEra {
  readonly name: string;
  readonly start: CalendarDate;
  /** Null: open. */
  readonly end: CalendarDate | null;
  readonly source?: CitedSource;
}

export interface Place {
  readonly city: string | null;
  /** Name of the city in English, in a bundle of another language: by it `place:` finds it in each. */
  readonly englishCity?: string;
  readonly iso2: StateCode | null;
  /** Name of the country where it is no participating State; `iso2` is null then. */
  readonly country?: string;
}

export interface FieldTag {
  readonly id: string;
  readonly basis: Basis;
}

export interface StateTag {
  readonly iso2: StateCode;
  /** Strongest first, at least one. */
  readonly roles: readonly Role[];
  readonly basis: Basis;
}

export interface Party {
  readonly iso2: StateCode;
  /** Of the act by which the State became party; null: not told here. */
  readonly date: CalendarDate | null;
}

export interface Milestone {
  readonly id: string;
  readonly title: string;
  /** For the chart, at most 33 characters. */
  readonly label: string;
  readonly kind: Kind;
  /** 1: landmark, an editor's judgement. */
  readonly tier: 1 | 2;
  readonly date: MilestoneDate;
  readonly status: 'reported' | 'announced';
  readonly place: Place | null;
  readonly fields: readonly FieldTag[];
  /** Participating States only. */
  readonly states: readonly StateTag[];
  /** Set where all participating States adopted it or are addressed; how many they were that day. */
  readonly allStates: { readonly count: number; readonly how: AllStatesHow } | null;
  /** Of a treaty: participating States that are party. Who is not named is "not told here", never "no". */
  readonly parties?: readonly Party[];
  readonly pillars: readonly Pillar[];
  /** Ids of documents that tell of it. */
  readonly documents: readonly string[];
  /** How many sources the detail lists. */
  readonly sources: number;
  /** Index into `Bundle.details` of the file that holds the detail. */
  readonly detail: number;
  /** In a bundle of another language: texts that stand in English, for they are not translated or English has changed since. */
  readonly english?: readonly TranslatedText[];
}

export interface Bundle {
  /** BCP 47, where it is not English. */
  readonly language?: string;
  /** All languages of the record, English first, this one among them; absent where it stands in English alone. */
  readonly languages?: readonly BundleLanguage[];
  readonly format: typeof BUNDLE_FORMAT;
  readonly version: typeof BUNDLE_VERSION;
  /** `sha256-…` of all that was compiled. */
  readonly digest: string;
  readonly span: TimelineSpan;
  /** What the publisher decided in data/site.yaml; each may be empty. */
  readonly site: SiteFacts;
  readonly vocabulary: Vocabulary;
  readonly eras: {
    readonly chairs: readonly ChairEra[];
    readonly representatives: readonly RepresentativeEra[];
  };
  /** Sorted by the date on which they begin, as written, then by id. */
  readonly milestones: readonly Milestone[];
  /** Files beside this one, each an object of details by milestone id. */
  readonly details: readonly string[];
  /** File beside this one: summaries for the text search, an object by milestone id. */
  readonly search: string;
  /** File beside this one: SearchWords. */
  readonly words: string;
  /** In the page of a large site alone: the same as `search`, a file for each year of the first days. */
  readonly searchOfYears?: Readonly<Record<string, string>>;
}

/** What the page of a large site fetches; its milestones stand in `packed`. */
export interface LargeBundle extends Bundle {
  readonly packed: PackedMilestones;
}

/** First and last day of the timeline. */
export interface TimelineSpan {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

export interface SiteFacts {
  /** Of the timeline, as it stands at the head of the page. */
  readonly title: string;
  /** Label of the field of work that every milestone has. */
  readonly subject: string;
  /** Names of the rows of context beside the chart. */
  readonly rows: { readonly chairs: string; readonly representatives: string };
  /** Day on which an editor last changed the data, where one was written down. */
  readonly updated?: CalendarDate;
  readonly publisher: string;
  /** Address (mailto: or https:) for corrections, or empty. */
  readonly contact: string;
  /** Public address of the site with a slash at the end, or empty. */
  readonly url: string;
}

export type WhyFacet = 'field' | 'state' | 'allStates' | 'party' | 'pillar';

/** Why a tag or a role is there. One entry for each tag and role; just one of quote, source, partySource, reason. */
export interface Why {
  readonly facet: WhyFacet;
  /** Id of the field or pillar, code of the State or party, `all` for allStates. */
  readonly id: string;
  readonly role: Role | null;
  readonly basis: Basis;
  /** Word for word: from the document of `document` and `paragraph` (from 1; 0: title or header line), or from our own text named by `in`. */
  readonly quote?: string;
  readonly document?: string;
  readonly paragraph?: number;
  /** The quote is of the milestone's own title or summary, in our words: "our title", "our summary". */
  readonly in?: 'title' | 'summary';
  /** Index into `MilestoneDetail.sources` of the source that says it in words. */
  readonly source?: number;
  /** Of a party: index into `MilestoneDetail.partySources`. */
  readonly partySource?: number;
  /** Of a party: the act, where it is told. */
  readonly act?: PartyAct;
  /** An editor's reason. */
  readonly reason?: string;
}

export interface MilestoneLink {
  readonly id: string;
  readonly kind: LinkKind;
  /** True: the other milestone has the link to this one (so "announced by", "recalled by" …). */
  readonly inverse: boolean;
}

export interface CitedSource {
  readonly publisher: string;
  readonly title: string;
  readonly number: string | null;
  readonly date: CalendarDate | null;
  readonly url: string | null;
  /** Set where the source is a document that was compiled. */
  readonly document?: string;
  readonly form?: 'record' | 'page';
  /** What it is: of a document as printed ("Press release"), else one of the words of docs/data-format.md. */
  readonly type?: string;
  /** Language of the title (BCP 47) where it is not English. */
  readonly lang?: string;
  /** A list that moves, a notice, a news agency, another's page: no better source was found. */
  readonly weak?: true;
}

export interface MilestoneDetail {
  readonly summary: string;
  readonly reference: string | null;
  readonly why: readonly Why[];
  readonly links: readonly MilestoneLink[];
  readonly sources: readonly CitedSource[];
  readonly cautions: readonly string[];
  /** Of a treaty: day of the list of parties. */
  readonly partiesAsOf?: CalendarDate;
  /** Of a treaty: what tells of its parties, apart from what tells of the milestone. */
  readonly partySources?: readonly CitedSource[];
}

export type DetailFile = Readonly<Record<string, MilestoneDetail>>;
