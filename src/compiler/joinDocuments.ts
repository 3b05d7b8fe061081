import type { CuratedMilestone } from './curated.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { JoiningDraft } from './draft.ts';
import { DocumentFacts } from './documentFacts.ts';
import { draftCurated } from './draftMilestone.ts';
import { DraftPool, type Joining } from './draftPool.ts';
import { joinDocument } from './joinDocument.ts';
import { addNamings, joinMentions } from './joinMentions.ts';
import type { LoadedVocabulary } from './loadVocabulary.ts';
import { didYouMean } from '../model/nearest.ts';
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
  documents: readonly DocumentFacts[],
  report: Joining['report'],
): readonly DocumentFacts[] {
  // Texts are opened only where two are as long and begin with the same title.
  const alike = new Map<string, DocumentFacts[]>();
  return documents.filter((facts) => {
    const { length, start } = facts.read.told;
    const key = `${length} ${start} ${facts.title}`;
    const others = alike.get(key);
    if (!others) {
      alike.set(key, [facts]);
      return true;
    }
    const { file, text } = facts.at.source;
    const before = others.find(({ at }) => at.source.text === text);
    if (!before) others.push(facts);
    if (!before || before.at.source.file === file) return true;
    const words = { actual: 'second copy of a text', expected: 'each text once' };
    const related = [{ ...before.at, message: 'it stands here too' }];
    report(diagnose('same-document', facts.at, { ...words, related }));
    return false;
  });
}

/** Page texts by their day, then title, then words: the first of two of one event makes the milestone, whatever the files are called. */
function comparePages(a: DocumentFacts, b: DocumentFacts): number {
  const dayOf = ({ read }: DocumentFacts): string => read.told.published ?? '9999';
  const titleOf = ({ read }: DocumentFacts): string => read.told.printedTitle ?? '';
  return (
    compareText(dayOf(a), dayOf(b)) ||
    compareText(titleOf(a), titleOf(b)) ||
    compareText(a.at.source.text, b.at.source.text)
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
export function joinDocuments(
  { milestones, ids }: Curated,
  documents: readonly ReadDocument[],
  vocabulary: LoadedVocabulary,
): { readonly drafts: readonly JoiningDraft[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report = (finding: Diagnostic): void => void diagnostics.push(finding);
  const pool = new DraftPool();
  const joining: Joining = { pool, vocabulary, report };
  putCurated(milestones, joining);
  const facts = documents.map((read) => new DocumentFacts(read, vocabulary));
  const isRecord = ({ read }: DocumentFacts): boolean => read.told.isRecord;
  const pages = facts.filter((one) => !isRecord(one)).sort(comparePages);
  const told = withoutCopies([...facts.filter(isRecord), ...pages], report);
  const joined = told.map((one) => ({ facts: one, draft: joinDocument(one, joining) }));
  const namings = joined.flatMap(({ facts: one, draft }) =>
    draft ? joinMentions(one, draft, joining) : [],
  );
  addNamings(namings, pool);
  checkLinks(pool, ids, report);
  return { drafts: pool.all(), diagnostics };
}
