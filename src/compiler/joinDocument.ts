import { isSameDate, type MilestoneDate } from '../model/calendarDate.ts';
import { idleCorrection } from './applyCorrections.ts';
import { dateWords, findTwin, reportContradictions } from './compareMilestone.ts';
import type { DocumentFacts } from './documentFacts.ts';
import {
  addSource,
  mergeWhy,
  withoutIdleMentions,
  withoutToldBy,
  type JoiningDraft,
} from './draft.ts';
import { draftDocument } from './draftMilestone.ts';
import type { Joining } from './draftPool.ts';
import { didYouMean } from '../model/nearest.ts';
import { isOnTimeline, spanInWords } from './readWrittenDates.ts';
import { diagnose } from './rules.ts';

/** A milestone with what a document adds to it: tags, quotes, source; title, date and summary stay. */
function joined(draft: JoiningDraft, facts: DocumentFacts): JoiningDraft {
  const { sources, index } = addSource(draft.sources, facts.source);
  return {
    ...draft,
    sources,
    documents: [...draft.documents, facts.read.id],
    corrections: [...draft.corrections, ...facts.corrections],
    madeOf: draft.madeOf && facts.key && `${draft.madeOf}\n${facts.key}`,
    words: () => {
      const [before, added] = [draft.words(), facts.why];
      const kept = withoutToldBy(before.why, added, index);
      return {
        ...before,
        why: withoutIdleMentions(mergeWhy(kept, added)),
        texts: [...before.texts, ...facts.texts],
      };
    },
  };
}

/** Reports a correction of the date that gives the very date that was read. */
function reportIdleDate({ dateCorrection, read, date }: DocumentFacts, { report }: Joining) {
  const asRead = read.told.date;
  if (!dateCorrection || !asRead || !date || !isSameDate(asRead, date)) return;
  report(idleCorrection(dateCorrection));
}

/** Reports a date outside the timeline: an editor's fault in a record, none of a page. */
function reportOutside(
  { record, at }: DocumentFacts,
  date: MilestoneDate,
  { report, vocabulary }: Joining,
) {
  const words = {
    actual: `date ${dateWords(date)} outside the timeline`,
    expected: spanInWords(vocabulary.span),
  };
  report(diagnose(record ? 'outside-span' : 'page-outside-span', at, words));
}

function newDraft(facts: DocumentFacts, joining: Joining): JoiningDraft | null {
  const { pool, report } = joining;
  const { record, at, date } = facts;
  if (!date) {
    // What is missing in a page text is told by its reader.
    const words = { actual: 'record without a date', expected: 'one: it makes no milestone' };
    if (record) report(diagnose('no-date', at, words));
    return null;
  }
  const twin = record ? null : findTwin(facts, date, joining);
  if (twin) return joined(twin, facts);
  return draftDocument(facts, date, (wanted) => pool.freeId(wanted));
}

/** Why a record cannot join a milestone, or null: another record made it, or told the same text. */
function rival({ read }: DocumentFacts, known: JoiningDraft): string | null {
  if (known.made === 'document') {
    return 'several records can tell of one milestone when it stands in data/milestones';
  }
  const isSame = known.sources.some(
    ({ form, title }) => form === 'record' && title === read.told.printedTitle,
  );
  return isSame ? 'the same document is there already' : null;
}

/** Reports the fields of work of a page that are not of the list: misprinted, or renamed since. */
function reportUnknownFields({ read, at }: DocumentFacts, joining: Joining): void {
  const { fieldsOfWork } = joining.vocabulary.bundle;
  for (const { text, span } of read.told.unknownFields) {
    const words = {
      actual: `field of work \`${text}\``,
      expected: 'one of the OSCE’s list',
      hint: didYouMean(
        text,
        fieldsOfWork.map(({ label }) => label),
      ),
    };
    joining.report(diagnose('unknown-printed-field', { ...at, span }, words));
  }
}

/** Lets a document join the milestone it tells of, or become one. Null (and a finding) where it can be neither. */
export function joinDocument(facts: DocumentFacts, joining: Joining): JoiningDraft | null {
  const { pool, report } = joining;
  const { date, at, title, record } = facts;
  // What has neither a title nor words to make one of tells of nothing; its reader has said so.
  if (title === '') return null;
  reportUnknownFields(facts, joining);
  reportIdleDate(facts, joining);
  if (date && !isOnTimeline(date, joining.vocabulary.span)) {
    reportOutside(facts, date, joining);
    return null;
  }
  const known = record ? pool.get(record.milestone.value) : undefined;
  const hint = known && rival(facts, known);
  if (known && hint && record) {
    const words = { actual: `second record of \`${known.id}\``, expected: 'each id once', hint };
    const related = [{ ...known.origin, message: 'it stands here too' }];
    report(diagnose('duplicate-id', { ...at, span: record.milestone.span }, { ...words, related }));
    return null;
  }
  if (known) reportContradictions(facts, known, joining);
  const draft = known ? joined(known, facts) : newDraft(facts, joining);
  if (draft) pool.put(draft);
  return draft;
}
