import type {
  AllStatesHow,
  Kind,
  LinkKind,
  Pillar,
  Place,
  Role,
  StateCode,
} from '../model/bundle.ts';
import type { CalendarDate, MilestoneDate } from '../model/calendarDate.ts';
import type { ParsedDocument } from './extraction.ts';
import type { Located } from './readFields.ts';
import type { SourceEntry } from './readSources.ts';
import type { Source, Span } from './source.ts';

/** What editors wrote, checked: milestones and records, each part with its place. */

/** What a tag rests on: just one of the two is set. */
export interface Ground {
  /** Index into the sources of the milestone, from 0. */
  readonly source: number | null;
  /** An editor's reason. */
  readonly reason: string | null;
}

export interface CuratedTag<T> extends Ground {
  readonly value: T;
  readonly span: Span;
}

export interface StateAndRole {
  readonly iso2: StateCode;
  readonly role: Role;
}

export interface CuratedLink {
  readonly kind: LinkKind;
  readonly to: Located<string>;
}

/** What a correction touches. */
export type Target =
  | { readonly facet: 'field'; readonly id: string }
  | { readonly facet: 'state'; readonly id: StateCode; readonly role: Role | null }
  | { readonly facet: 'pillar'; readonly id: Pillar }
  | { readonly facet: 'allStates'; readonly how: AllStatesHow | null }
  | { readonly facet: 'date'; readonly date: MilestoneDate };

/** An editor's word against what was read. */
export interface Correction {
  readonly verb: 'add' | 'change' | 'remove';
  readonly target: Target;
  readonly reason: string;
  readonly span: Span;
}

/** A correction of a date. */
export type DateCorrection = Correction & { readonly target: { readonly facet: 'date' } };

export const isDateCorrection = (correction: Correction): correction is DateCorrection =>
  correction.target.facet === 'date';

export interface CuratedMilestone {
  readonly source: Source;
  /** Where the id stands. */
  readonly span: Span;
  readonly id: string;
  readonly date: MilestoneDate;
  readonly title: string;
  readonly label: string;
  readonly summary: string;
  readonly kind: Kind;
  readonly tier: 1 | 2;
  readonly status: 'reported' | 'announced';
  readonly place: Place | null;
  readonly reference: string | null;
  readonly sources: readonly SourceEntry[];
  readonly fields: readonly CuratedTag<string>[];
  readonly states: readonly CuratedTag<StateAndRole>[];
  readonly allStates: CuratedTag<AllStatesHow> | null;
  readonly pillars: readonly CuratedTag<Pillar>[];
  readonly links: readonly CuratedLink[];
  readonly corrections: readonly Correction[];
  readonly cautions: readonly string[];
}

/** Another event that a record names, as its editor knows it. */
export interface NamedEvent {
  readonly id: Located<string>;
  readonly label: string | null;
  readonly link: LinkKind | null;
  /** The date under which the text names it, where the text names several. */
  readonly date: CalendarDate | null;
}

/** A record: its front matter, and its text as a document like any other. */
export interface DocumentRecord {
  readonly document: ParsedDocument;
  /** Id of the milestone that it tells of. */
  readonly milestone: Located<string>;
  readonly label: Located<string> | null;
  readonly kind: Kind | null;
  readonly tier: 1 | 2;
  readonly publisher: string;
  readonly url: string | null;
  readonly events: readonly NamedEvent[];
  readonly corrections: readonly Correction[];
}
