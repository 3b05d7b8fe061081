import { isSameDate, type MilestoneDate } from '../model/calendarDate.ts';
import { idleCorrection } from './applyCorrections.ts';
import { compareFacts, dateWords } from './compareFacts.ts';
import { isDateCorrection } from './curated.ts';
import {
  addSource,
  mergeWhy,
  placeCorrections,
  withoutIdleMentions,
  withoutToldBy,
  type Draft,
  type PlacedCorrection,
} from './draft.ts';
import {
  dateAsRead,
  dateCorrection,
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
import { isOnTimeline, SPAN } from './readDates.ts';
import type { ReadDocument } from './readDocuments.ts';
import { diagnose } from './rules.ts';

/** The corrections of a record that are for its milestone: that of its date was for the reading. */
function tagCorrections({ record, document }: ReadDocument): readonly PlacedCorrection[] {
  const ofTags = record?.corrections.filter((one) => !isDateCorrection(one)) ?? [];
  return placeCorrections(ofTags, document.source);
}

/** A milestone with what a document adds to it: tags, quotes, source; title, date and summary stay. */
function joined(draft: Draft, read: ReadDocument, vocabulary: LoadedVocabulary): Draft {
  const { sources, index } = addSource(draft.sources, documentSource(read));
  const told = documentWhy(read, vocabulary);
  const kept = withoutToldBy(draft.why, told, index);
  return {
    ...draft,
    why: withoutIdleMentions(mergeWhy(kept, told)),
    sources,
    documents: [...draft.documents, read.id],
    corrections: [...draft.corrections, ...tagCorrections(read)],
    texts: [...draft.texts, ...documentTexts(read)],
  };
}

/** Reports a correction of the date that gives the very date that was read. */
function reportIdleDate(read: ReadDocument, { report }: Joining): void {
  const correction = dateCorrection(read);
  const before = dateAsRead(read.extraction);
  if (!correction || !before || !isSameDate(before, correction.target.date)) return;
  const [placed] = placeCorrections([correction], read.document.source);
  if (placed) report(idleCorrection(placed));
}

/** Reports a date outside the timeline: an editor's fault in a record, none of a page. */
function reportOutside(read: ReadDocument, date: MilestoneDate, { report }: Joining): null {
  const rule = read.record ? 'outside-span' : 'page-outside-span';
  const words = {
    actual: `date ${dateWords(date)} outside the timeline`,
    expected: `${SPAN.start} to ${SPAN.end}`,
  };
  report(diagnose(rule, titlePlace(read), words));
  return null;
}

function newDraft(read: ReadDocument, date: MilestoneDate | null, joining: Joining): Draft | null {
  const { pool, vocabulary, report } = joining;
  if (!date) {
    // What is missing in a page text is told by its reader.
    const words = { actual: 'record without a date', expected: 'one: it makes no milestone' };
    if (read.record) report(diagnose('no-date', titlePlace(read), words));
    return null;
  }
  const twin = read.record ? null : findTwin(read, date, joining);
  if (twin) return joined(twin, read, vocabulary);
  const draft = draftDocument(read, date, vocabulary);
  const id = read.record ? draft.id : pool.freeId(draft.id);
  return { ...draft, id, corrections: tagCorrections(read) };
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
    const words = {
      actual: `field of work \`${text}\``,
      expected: 'one of the OSCE’s list',
      hint: didYouMean(text, labels),
    };
    joining.report(diagnose('unknown-printed-field', { source: document.source, span }, words));
  }
}

/** Lets a document join the milestone it tells of, or become one. Null (and a finding) where it can be neither. */
export function joinDocument(read: ReadDocument, joining: Joining): Draft | null {
  reportUnknownFields(read, joining);
  reportIdleDate(read, joining);
  const date = documentDate(read);
  if (date && !isOnTimeline(date)) return reportOutside(read, date, joining);
  const known = read.record ? joining.pool.get(read.record.milestone.value) : undefined;
  const hint = known && rival(read, known);
  if (known && hint && read.record) {
    const place = { source: read.document.source, span: read.record.milestone.span };
    const words = { actual: `second record of \`${known.id}\``, expected: 'each id once' };
    const related = [{ ...known.origin, message: 'it stands here too' }];
    joining.report(diagnose('duplicate-id', place, { ...words, hint, related }));
    return null;
  }
  if (known) compareFacts(read, known, joining);
  const draft = known ? joined(known, read, joining.vocabulary) : newDraft(read, date, joining);
  if (draft) joining.pool.put(draft);
  return draft;
}
