import type { CuratedMilestone } from './curated.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Draft } from './draft.ts';
import { draftCurated } from './draftCurated.ts';
import { addNamings } from './draftMention.ts';
import { DraftPool } from './draftPool.ts';
import { joinDocument } from './joinDocument.ts';
import { titlePlace, type Joining } from './joining.ts';
import { joinMentions } from './joinMentions.ts';
import type { LoadedVocabulary } from './loadVocabulary.ts';
import { didYouMean } from './nearest.ts';
import { compareText } from './printDiagnostic.ts';
import type { ReadDocument } from './readDocuments.ts';
import { diagnose } from './rules.ts';

function putCurated(milestones: readonly CuratedMilestone[], { pool, report }: Joining): void {
  const inOrder = [...milestones].sort(
    (a, b) => compareText(a.source.file, b.source.file) || a.span.start - b.span.start,
  );
  for (const milestone of inOrder) {
    const before = pool.get(milestone.id);
    if (!before) {
      pool.put(draftCurated(milestone));
      continue;
    }
    const words = { actual: `second milestone \`${milestone.id}\``, expected: 'each id once' };
    const related = [{ ...before.origin, message: 'the first one stands here' }];
    report(diagnose('duplicate-id', milestone, { ...words, related }));
  }
}

/** Reports links that lead nowhere, or home. */
function checkLinks(
  pool: DraftPool,
  written: ReadonlySet<string>,
  report: Joining['report'],
): void {
  const ids = pool.all().map(({ id }) => id);
  for (const draft of pool.all()) {
    for (const { to, origin } of draft.links) {
      if (to === draft.id) {
        const words = {
          actual: `link of \`${to}\` to itself`,
          expected: 'one to another milestone',
        };
        report(diagnose('self-link', origin, words));
      } else if (!pool.get(to) && !written.has(to)) {
        const words = { actual: `link to \`${to}\``, expected: 'the id of a milestone' };
        report(diagnose('unknown-milestone', origin, { ...words, hint: didYouMean(to, ids) }));
      }
    }
  }
}

/** Documents, each text once; a second file of the same text is reported. */
function withoutCopies(
  documents: readonly ReadDocument[],
  report: Joining['report'],
): readonly ReadDocument[] {
  // By text, then by place: one key of both would keep a copy of the file for each of its items.
  const firstByText = new Map<string, Map<number, ReadDocument>>();
  return documents.filter((read) => {
    const { source, title, paragraphs } = read.document;
    const at = title?.span.start ?? paragraphs[0]?.span.start ?? 0;
    const firstAt = firstByText.get(source.text) ?? new Map<number, ReadDocument>();
    firstByText.set(source.text, firstAt);
    const before = firstAt.get(at);
    if (!before) firstAt.set(at, read);
    if (!before || before.document.source.file === source.file) return true;
    const words = { actual: 'second copy of a text', expected: 'each text once' };
    const related = [{ ...titlePlace(before), message: 'it stands here too' }];
    report(diagnose('same-document', titlePlace(read), { ...words, related }));
    return false;
  });
}

/** Page texts by their day, then title, then words: the first of two of one event makes the milestone, whatever the files are called. */
function comparePages(a: ReadDocument, b: ReadDocument): number {
  const dayOf = ({ extraction }: ReadDocument): string => extraction.published?.value ?? '9999';
  const titleOf = ({ document }: ReadDocument): string => document.title?.text ?? '';
  return (
    compareText(dayOf(a), dayOf(b)) ||
    compareText(titleOf(a), titleOf(b)) ||
    compareText(a.document.source.text, b.document.source.text)
  );
}

/** What editors wrote as milestones. */
export interface Curated {
  readonly milestones: readonly CuratedMilestone[];
  /** Ids that stand in the files, also of milestones that could not be read. */
  readonly ids: ReadonlySet<string>;
}

/**
 * Brings together what tells of the same thing: curated milestones first, then records by the id
 * they name, then page texts by safe likeness, then the other events that they all name. Which
 * document comes first decides nothing but the order of sources, and that order is fixed.
 */
export function link(
  { milestones, ids }: Curated,
  documents: readonly ReadDocument[],
  vocabulary: LoadedVocabulary,
): { readonly drafts: readonly Draft[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report = (finding: Diagnostic): void => void diagnostics.push(finding);
  const pool = new DraftPool();
  const joining: Joining = { pool, vocabulary, report };
  putCurated(milestones, joining);
  const isRecord = ({ record }: ReadDocument): boolean => record !== null;
  const pages = documents.filter((read) => !isRecord(read)).sort(comparePages);
  const inOrder = [...documents.filter(isRecord), ...pages];
  const joined = withoutCopies(inOrder, report).map((read) => ({
    read,
    draft: joinDocument(read, joining),
  }));
  const namings = joined.flatMap(({ read, draft }) =>
    draft ? joinMentions(read, draft, joining) : [],
  );
  addNamings(namings, pool);
  checkLinks(pool, ids, report);
  return { drafts: pool.all(), diagnostics };
}
