import type {
  AllStatesHow,
  Kind,
  LinkKind,
  Place,
  Role,
  CitedSource,
  Why,
} from '../model/bundle.ts';
import type { MilestoneDate } from '../model/calendarDate.ts';
import { foldText } from '../model/foldText.ts';
import type { Correction } from './curated.ts';
import type { SourcePlace } from './rules.ts';
import type { Source } from './source.ts';

/** Our own words about a milestone, or a document's: what themes are derived from. */
export interface ThemeText {
  readonly text: string;
  /** Where a quote of it is said to stand. */
  readonly where: Pick<Why, 'document' | 'paragraph' | 'in'>;
}

export interface DraftLink {
  readonly to: string;
  readonly kind: LinkKind;
  readonly origin: SourcePlace;
}

/** A correction and the file it stands in. */
export interface PlacedCorrection {
  readonly correction: Correction;
  readonly source: Source;
}

/**
 * A milestone on its way into the bundle. Its tags are its whys: none can be without one, and
 * fields, States and pillars are computed from them at the end.
 */
export interface Draft extends DraftHead, DraftWords {}

/** What a milestone is known by. */
export interface DraftHead {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly kind: Kind;
  readonly tier: 1 | 2;
  readonly date: MilestoneDate;
  readonly status: 'reported' | 'announced';
  readonly place: Place | null;
  readonly reference: string | null;
  /** What an editor says of all participating States; null: it follows from the kind. */
  readonly how: AllStatesHow | null;
  readonly sources: readonly CitedSource[];
  readonly links: readonly DraftLink[];
  readonly documents: readonly string[];
  readonly corrections: readonly PlacedCorrection[];
  /** What it was made from: an editor's milestone, a document, or words of one. */
  readonly made: 'curated' | 'document' | 'mention';
  /** Whether an editor took it in: curated, or told by a record. */
  readonly isEdited: boolean;
  /** Where findings about it are shown. */
  readonly origin: SourcePlace;
}

/** What a milestone says. */
export interface DraftWords {
  readonly summary: string;
  readonly why: readonly Why[];
  readonly cautions: readonly string[];
  readonly texts: readonly ThemeText[];
}

/** A draft while documents join it. They compare its head; what it says is made, from all that tell of it, when it is asked for. */
export interface JoiningDraft extends DraftHead {
  readonly words: () => DraftWords;
  /** Telling words of its title, label, summary and city. */
  readonly telling: ReadonlySet<string>;
  /** Names all that it was joined from: the same words, the same draft but for its id and links. Null where that is not known. */
  readonly madeOf: string | null;
}

/** The draft, with what it says. */
export const wholeDraft = ({
  words,
  telling: _telling,
  madeOf: _madeOf,
  ...head
}: JoiningDraft): Draft => ({ ...head, ...words() });

/** What two whys have in common that tell of the same tag and role. */
export const keyOf = ({ facet, id, role }: Why): string => `${facet} ${id} ${role ?? ''}`;

const BASIS_RANK = { editor: 0, stated: 1, derived: 2 } as const;

/** Which of two whys of the same tag is kept: the editor's, then what is stated, then the one with words to show. */
function isBetter(a: Why, b: Why): boolean {
  const byBasis = BASIS_RANK[a.basis] - BASIS_RANK[b.basis];
  if (byBasis !== 0) return byBasis < 0;
  return a.quote !== undefined && b.quote === undefined;
}

/** All whys of two lists, each tag and role once; order of the first list, then of the second. */
export function mergeWhy(first: readonly Why[], second: readonly Why[]): readonly Why[] {
  const merged = new Map<string, Why>();
  for (const why of [...first, ...second]) {
    const before = merged.get(keyOf(why));
    if (!before || isBetter(why, before)) merged.set(keyOf(why), why);
  }
  return [...merged.values()];
}

/**
 * The whys of a milestone that rest on the source `index`, without those for which that document,
 * now read itself, tells the words: they show more than the mere name of the source, and say
 * whether they name the thing or only let it be read.
 */
export function withoutToldBy(
  why: readonly Why[],
  told: readonly Why[],
  index: number,
): readonly Why[] {
  const keys = new Set(told.map(keyOf));
  return why.filter((w) => w.source !== index || !keys.has(keyOf(w)));
}

/** Without `mentioned` for a State that has a stronger role: being named is no further news then. */
export function withoutIdleMentions(why: readonly Why[]): readonly Why[] {
  const strong = new Set(
    why.filter(({ facet, role }) => facet === 'state' && role !== 'mentioned').map(({ id }) => id),
  );
  return why.filter((w) => w.facet !== 'state' || w.role !== 'mentioned' || !strong.has(w.id));
}

/** The whys of the roles of a State. */
export function rolesOf(why: readonly Why[], role: Role): readonly string[] {
  return why.filter((w) => w.facet === 'state' && w.role === role).map(({ id }) => id);
}

/** A title as it is compared: folded letters and digits, single blanks between words. */
export const foldTitle = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Two documents stay two sources, each with its form, however alike their titles. */
const isSameSource = (a: CitedSource, b: CitedSource): boolean =>
  (a.document === undefined || b.document === undefined) &&
  ((a.url !== null && a.url === b.url) ||
    (a.publisher === b.publisher && foldTitle(a.title) === foldTitle(b.title)));

/** Adds a source; where the same is there (by address, or publisher and title) the two become one, at its old index. */
export function addSource(
  sources: readonly CitedSource[],
  added: CitedSource,
): { readonly sources: readonly CitedSource[]; readonly index: number } {
  const index = sources.findIndex((source) => isSameSource(source, added));
  const before = sources[index];
  if (!before) return { sources: [...sources, added], index: sources.length };
  const merged: CitedSource = {
    ...added,
    ...before,
    number: before.number ?? added.number,
    date: before.date ?? added.date,
    url: before.url ?? added.url,
  };
  return { sources: sources.with(index, merged), index };
}
