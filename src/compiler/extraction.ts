import type { Basis, Role, StateCode, TimelineSpan } from '../model/bundle.ts';
import type { CalendarDate } from '../model/calendarDate.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Source, Span } from './source.ts';

/** What stands between the stages: a parsed document, and what was read out of it. */

/** How the text of an OSCE page came to us: each has its reader, see parsePage.ts and docs/compiler.md, "Page layouts". */
export type Layout =
  'current site' | 'bare' | 'newsroom' | 'listing' | 'feed' | 'repost' | 'record';

/** A value that a header line prints, and where. */
export interface Printed {
  readonly text: string;
  readonly span: Span;
}

export interface Paragraph {
  /** From 1 in the body; a summary that stands before the body and again in it is not counted. */
  readonly number: number;
  readonly span: Span;
}

/** A document with its parts told apart; nothing is interpreted yet. */
export interface ParsedDocument {
  readonly source: Source;
  readonly form: 'page' | 'record';
  readonly layout: Layout;
  /** "Press release", "News Item", … as printed or as the layout tells; null: not known. */
  readonly type: Printed | null;
  readonly title: Printed | null;
  /** Date lines of the header as printed ("Publishing date: 5 October 2022"), the document's own, never a reposting site's. */
  readonly dateLines: readonly Printed[];
  /** Date lines of a site that reposts the text: no publication day, but what its "today" may rest on. */
  readonly siteDateLines?: readonly Printed[];
  /** Place line of the header or place of the dateline. */
  readonly placeLine: Printed | null;
  /** Who issued it ("Source:", "Issued by:"). */
  readonly issuer: Printed | null;
  readonly offices: readonly Printed[];
  /** What a line "Locations:" names: States and places that the text is about, none that hosts. */
  readonly locations?: readonly Printed[];
  readonly fieldsOfWork: readonly Printed[];
  readonly captions: readonly Span[];
  /** Lines of a menu, a banner, a printing program or other texts that were cut from around it, in order. */
  readonly furniture?: readonly Printed[];
  /** The body, each paragraph once. */
  readonly paragraphs: readonly Paragraph[];
}

/** Words of the document that decided, word for word, at most 300 characters. */
export interface Quote {
  readonly text: string;
  readonly span: Span;
  /** Number of the paragraph; 0: title or header line. */
  readonly paragraph: number;
}

/** Something read out of a document. */
export interface Claim<T> {
  readonly value: T;
  readonly basis: Basis;
  readonly quote: Quote;
}

export interface EventDays {
  /** Day or month; null: not known. */
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
}

export interface StateClaim {
  readonly iso2: StateCode;
  /** The strongest of `roles`. */
  readonly role: Role;
  /** A quote for each role, strongest first. */
  readonly roles: readonly { readonly role: Role; readonly basis: Basis; readonly quote: Quote }[];
}

/** Another dated event that the document names. */
export interface Mention {
  /** Null: named without a date. */
  readonly date: CalendarDate | null;
  readonly end: CalendarDate | null;
  readonly label: string;
  /** Whether it lies ahead of the document's day. */
  readonly isAhead: boolean;
  readonly quote: Quote;
}

/** Something an editor should look at: what was taken, what else it may be, and why. */
export interface Doubt {
  readonly what: string;
  readonly taken: string;
  readonly other: string | null;
  readonly why: string;
  readonly span: Span;
}

export interface Extraction {
  readonly document: ParsedDocument;
  readonly published: Claim<CalendarDate> | null;
  readonly event: EventDays;
  /** What the event's days rest on; null where there are none. */
  readonly eventQuote: Quote | null;
  /** Offset at which the text behind the dateline begins; null where there is no dateline. */
  readonly textStart: number | null;
  /** As printed, from a header line or the dateline. */
  readonly place: Claim<string> | null;
  readonly states: readonly StateClaim[];
  readonly allStates: Claim<true> | null;
  readonly mentions: readonly Mention[];
  readonly doubts: readonly Doubt[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What the extractors know of the world; loaded from data/vocabulary. */
export interface CompilerVocabulary {
  readonly states: readonly StateEntry[];
  readonly partners: readonly NameEntry[];
  /** Chairmanship by year. */
  readonly chairByYear: ReadonlyMap<number, StateCode>;
  /** Labels of the fields of work, as the site menu prints them. */
  readonly fieldsOfWork: readonly string[];
  readonly span: TimelineSpan;
}

export interface NameEntry {
  readonly iso2: StateCode;
  readonly name: string;
  readonly also: readonly string[];
  readonly adjectives: readonly string[];
}

export interface StateEntry extends NameEntry {
  readonly capital: string;
  /** Other cities and regions that name the State. */
  readonly cities: readonly string[];
  /** Null: before 2003, day not known. */
  readonly joined: CalendarDate | null;
  readonly tile: readonly [number, number];
}
