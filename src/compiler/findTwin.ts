import type { MilestoneDate } from '../model/calendarDate.ts';
import { foldText } from '../model/foldText.ts';
import { foldTitle, type Draft } from './draft.ts';
import type { DraftPool } from './draftPool.ts';
import { titlePlace, type Joining } from './joining.ts';
import type { ReadDocument } from './readDocuments.ts';
import { diagnose } from './rules.ts';
import { sharedWords, tellingWords } from './words.ts';

/** A city as it is compared: without what stands behind a comma, accents and capitals. */
export const cityOf = (text: string): string => foldText(text.split(',')[0] ?? '').trim();

/** Share of a title's telling words that have to stand in the milestone's words, and how many at least. */
const SAME_WORDS = { share: 0.5, least: 2 };

interface Likeness {
  readonly isSamePlace: boolean;
  readonly isSameWords: boolean;
}

function likeness(
  read: ReadDocument,
  title: ReadonlySet<string>,
  draft: Draft,
  pool: DraftPool,
): Likeness {
  const shared = sharedWords(title, pool.wordsOf(draft.id));
  const city = draft.place?.city ?? null;
  const printed = read.extraction.place?.value ?? null;
  return {
    isSamePlace: city === null || printed === null || cityOf(city) === cityOf(printed),
    isSameWords: shared >= SAME_WORDS.least && shared >= title.size * SAME_WORDS.share,
  };
}

/** Whether a milestone cites the very text: a source of it bears the title that the document prints. */
function cites(draft: Draft, { document }: ReadDocument): boolean {
  const title = foldTitle(document.title?.text ?? '');
  return title !== '' && draft.sources.some((source) => foldTitle(source.title) === title);
}

/**
 * The milestone that a page text safely tells of: of the same days, and citing this very text or of
 * the same place (or none said) and the same words; and only one such. What is alike in part is
 * reported, for an editor to decide.
 */
export function findTwin(
  read: ReadDocument,
  date: MilestoneDate,
  { pool, report }: Joining,
): Draft | null {
  const citing = pool.ofDate(date).filter((draft) => cites(draft, read));
  if (citing[0] && citing.length === 1) return citing[0];
  const title = tellingWords(read.document.title?.text ?? '');
  const alike = pool
    .ofDate(date)
    .map((draft) => ({ draft, ...likeness(read, title, draft, pool) }));
  const twins = alike.filter(({ isSamePlace, isSameWords }) => isSamePlace && isSameWords);
  const [twin] = twins;
  if (twin && twins.length === 1) return twin.draft;
  const near =
    twin ?? alike.find((a) => a.draft.made === 'curated' && (a.isSamePlace || a.isSameWords));
  if (near) {
    const words = {
      actual: `likeness to the milestone \`${near.draft.id}\` of the same days`,
      expected: 'it to be the same or plainly another',
    };
    const hint = `if it is the same, write a record with milestone: ${near.draft.id}`;
    report(diagnose('near-miss', titlePlace(read), { ...words, hint }));
  }
  return null;
}
