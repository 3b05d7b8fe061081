import { compareFacts, dateWords } from './compareFacts.ts';
import { addSource, mergeWhy, withoutIdleMentions, withoutToldBy, type Draft } from './draft.ts';
import {
  documentDate,
  documentSource,
  documentTexts,
  documentWhy,
  draftDocument,
} from './draftDocument.ts';
import { findTwin } from './findTwin.ts';
import { titlePlace, type Joining } from './joining.ts';
import type { LoadedVocabulary } from './loadVocabulary.ts';
import { didYouMean } from './nearest.ts';
import { isWithinSpan, SPAN } from './readDates.ts';
import type { ReadDocument } from './readDocuments.ts';
import { diagnose, type RuleName } from './rules.ts';

/** A milestone with what a document adds to it: tags, quotes, source; title, date and summary stay. */
function joined(draft: Draft, read: ReadDocument, vocabulary: LoadedVocabulary): Draft {
  const { sources, index } = addSource(draft.sources, documentSource(read));
  const told = documentWhy(read, vocabulary);
  const kept = withoutToldBy(draft.why, told, index);
  const corrections = (read.record?.corrections ?? []).map((correction) => ({
    correction,
    origin: { source: read.document.source, span: correction.span },
  }));
  return {
    ...draft,
    why: withoutIdleMentions(mergeWhy(kept, told)),
    sources,
    documents: [...draft.documents, read.id],
    corrections: [...draft.corrections, ...corrections],
    texts: [...draft.texts, ...documentTexts(read)],
  };
}

/** Reports why a document makes no milestone; null always, so that it can be returned. */
function leaveOut(
  read: ReadDocument,
  report: Joining['report'],
  rule: RuleName,
  message: string,
): null {
  report(diagnose(rule, titlePlace(read), { message }));
  return null;
}

function newDraft(read: ReadDocument, joining: Joining): Draft | null {
  const { pool, vocabulary, report } = joining;
  const date = documentDate(read.extraction);
  if (!date) {
    // What is missing in a page text is told by its reader.
    if (!read.record) return null;
    const message = 'Unexpected record without a date, expected one: it makes no milestone.';
    return leaveOut(read, report, 'no-date', message);
  }
  if (!isWithinSpan(date.start) || (date.end !== null && !isWithinSpan(date.end))) {
    const rule = read.record ? 'outside-span' : 'page-outside-span';
    const message = `Unexpected date ${dateWords(date)} outside the timeline, expected ${SPAN.start} to ${SPAN.end}.`;
    return leaveOut(read, report, rule, message);
  }
  const twin = read.record ? null : findTwin(read, date, joining);
  if (twin) return joined(twin, read, vocabulary);
  const draft = draftDocument(read, date, vocabulary);
  const corrections = (read.record?.corrections ?? []).map((correction) => ({
    correction,
    origin: { source: read.document.source, span: correction.span },
  }));
  return { ...draft, id: read.record ? draft.id : pool.freeId(draft.id), corrections };
}

/** Why a record cannot join a milestone, or null: another record made it, or told the same text. */
function rival({ document }: ReadDocument, known: Draft): string | null {
  if (known.made === 'document') {
    return 'several records can tell of one milestone when it stands in data/milestones';
  }
  const isSame = known.sources.some(
    ({ form, title }) => form === 'record' && title === document.title?.text,
  );
  return isSame ? 'the same document is there already' : null;
}

/** Reports the fields of work of a page that are not of the list: misprinted, or renamed since. */
function reportUnknownFields({ document, record }: ReadDocument, joining: Joining): void {
  const { names, bundle } = joining.vocabulary;
  const labels = bundle.fieldsOfWork.map(({ label }) => label);
  for (const { text, span } of record ? [] : document.fieldsOfWork) {
    if (names.field(text) !== null) continue;
    const message = `Unexpected field of work \`${text}\`, expected one of the OSCE’s list.`;
    const words = { message, hint: didYouMean(text, labels) };
    joining.report(diagnose('unknown-printed-field', { source: document.source, span }, words));
  }
}

/** Lets a document join the milestone it tells of, or become one. Null (and a finding) where it can be neither. */
export function joinDocument(read: ReadDocument, joining: Joining): Draft | null {
  reportUnknownFields(read, joining);
  const known = read.record ? joining.pool.get(read.record.milestone.value) : undefined;
  const hint = known && rival(read, known);
  if (known && hint && read.record) {
    const place = { source: read.document.source, span: read.record.milestone.span };
    const message = `Unexpected second record of \`${known.id}\`, expected each id once.`;
    const related = [{ ...known.origin, message: 'it stands here too' }];
    joining.report(diagnose('duplicate-id', place, { message, hint, related }));
    return null;
  }
  if (known) compareFacts(read, known, joining);
  const draft = known ? joined(known, read, joining.vocabulary) : newDraft(read, joining);
  if (draft) joining.pool.put(draft);
  return draft;
}
