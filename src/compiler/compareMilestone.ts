import { areApart, type MilestoneDate } from '../model/calendarDate.ts';
import { foldText } from '../model/foldText.ts';
import type { FindingWords } from './diagnostic.ts';
import type { DocumentFacts } from './documentFacts.ts';
import { foldTitle, rolesOf, type JoiningDraft } from './draft.ts';
import type { DraftPool, Joining } from './draftPool.ts';
import type { Extraction } from './extraction.ts';
import { diagnose } from './rules.ts';
import type { Span } from './source.ts';
import { sharedWords, tellingWords } from './words.ts';

/** How the facts of a document compare with those of a milestone: the same thing, or a contradiction. */

/** A city as it is compared: folded, without what stands behind a comma. */
const cityOf = (text: string): string => foldText(text.split(',')[0] ?? '').trim();

/** Share of a title's telling words that have to stand in the milestone's words, and how many at least. */
const SAME_WORDS = { share: 0.5, least: 2 };

interface Likeness {
  readonly draft: JoiningDraft;
  readonly isSamePlace: boolean;
  readonly isSameWords: boolean;
}

/** How alike each of some milestones is to a document. */
function likenesses(
  { read }: DocumentFacts,
  drafts: readonly JoiningDraft[],
  pool: DraftPool,
): readonly Likeness[] {
  const words = tellingWords(read.told.printedTitle ?? '');
  const printed = read.told.printedPlace;
  return drafts.map((draft) => {
    const shared = sharedWords(words, pool.wordsOf(draft.id));
    const city = draft.place?.city ?? null;
    return {
      draft,
      isSamePlace: city === null || printed === null || cityOf(city) === cityOf(printed),
      isSameWords: shared >= SAME_WORDS.least && shared >= words.size * SAME_WORDS.share,
    };
  });
}

/** Whether a milestone cites the very text: a source of it bears the title that the document prints. */
function cites(draft: JoiningDraft, { read }: DocumentFacts): boolean {
  const title = foldTitle(read.told.printedTitle ?? '');
  return title !== '' && draft.sources.some((source) => foldTitle(source.title) === title);
}

/**
 * The milestone that a page text safely tells of: of the same days, and citing this very text or of
 * the same place (or none said) and the same words; and only one such. What is alike in part is
 * reported, for an editor to decide.
 */
export function findTwin(
  facts: DocumentFacts,
  date: MilestoneDate,
  { pool, report }: Joining,
): JoiningDraft | null {
  const ofDays = pool.ofDate(date);
  const citing = ofDays.filter((draft) => cites(draft, facts));
  if (citing[0] && citing.length === 1) return citing[0];
  const alike = likenesses(facts, ofDays, pool);
  const twins = alike.filter(({ isSamePlace, isSameWords }) => isSamePlace && isSameWords);
  const [twin] = twins;
  if (twin && twins.length === 1) return twin.draft;
  const near =
    twin ?? alike.find((a) => a.draft.made === 'curated' && (a.isSamePlace || a.isSameWords));
  if (near) {
    const words = {
      actual: `likeness to the milestone \`${near.draft.id}\` of the same days`,
      expected: 'it to be the same or plainly another',
      hint: `if it is the same, write a record with milestone: ${near.draft.id}`,
    };
    report(diagnose('near-miss', facts.at, words));
  }
  return null;
}

/** A date as editors write it: `2014-03-04/2014-03-05`. */
export function dateWords({ start, end }: MilestoneDate): string {
  return end === null ? start : `${start}/${end}`;
}

interface Contradiction extends FindingWords {
  /** Where the document says so; null: nowhere in a few words. */
  readonly span: Span | null;
}

function otherDays({ date, read }: DocumentFacts, draft: JoiningDraft): Contradiction | null {
  if (!date || !areApart(date, draft.date)) return null;
  return {
    span: read.extraction.eventQuote?.span ?? null,
    actual: `days ${dateWords(date)}`,
    expected: `${dateWords(draft.date)} as the milestone has`,
  };
}

/** Whether the host was read from the place that the document prints: then that is where it took place. */
function isAtPrintedPlace({ states, place }: Extraction): boolean {
  const host = states.find(({ role }) => role === 'host')?.roles[0]?.quote.span;
  const printed = place?.quote.span;
  return !!host && !!printed && host.start < printed.end && printed.start < host.end;
}

function otherPlace({ read, why }: DocumentFacts, draft: JoiningDraft): Contradiction | null {
  const { states, place } = read.extraction;
  const known = rolesOf(draft.words().why, 'host');
  const host = states.find(({ role }) => role === 'host');
  if (host && known.length > 0 && !rolesOf(why, 'host').some((iso2) => known.includes(iso2))) {
    return {
      span: host.roles[0]?.quote.span ?? null,
      actual: `host ${host.iso2}`,
      expected: `${known.join(', ')} as the milestone has`,
    };
  }
  const city = draft.place?.city ?? null;
  if (!place || city === null || !isAtPrintedPlace(read.extraction)) return null;
  if (cityOf(place.value) === cityOf(city)) return null;
  return {
    span: place.quote.span,
    actual: `city ${place.value}`,
    expected: `${city} as the milestone has`,
  };
}

/** Reports what a document says against the milestone it joins: other days, another host, another city. */
export function reportContradictions(
  facts: DocumentFacts,
  draft: JoiningDraft,
  { report }: Joining,
): void {
  const related = [{ ...draft.origin, message: `the milestone \`${draft.id}\` stands here` }];
  for (const found of [otherDays(facts, draft), otherPlace(facts, draft)]) {
    if (!found) continue;
    const { span, ...words } = found;
    const place = span ? { source: facts.at.source, span } : facts.at;
    report(diagnose('contradiction', place, { ...words, related }));
  }
}
