import { possibleDays, type MilestoneDate } from '../model/calendarDate.ts';
import type { Diagnostic } from './diagnostic.ts';
import {
  documentDate,
  documentSource,
  documentTexts,
  documentWhy,
  draftDocument,
} from './draftDocument.ts';
import {
  addSource,
  foldTitle,
  mergeWhy,
  rolesOf,
  withoutIdleMentions,
  type Draft,
} from './draft.ts';
import type { DraftPool } from './draftPool.ts';
import type { LoadedVocabulary } from './loadVocabulary.ts';
import type { ReadDocument } from './readDocuments.ts';
import { didYouMean } from './nearest.ts';
import { isWithinSpan, SPAN } from './readDates.ts';
import { diagnose, type Place, type RuleName } from './rules.ts';
import { sharedWords, tellingWords } from './words.ts';

/** What joining needs besides the document. */
export interface Joining {
  readonly pool: DraftPool;
  readonly vocabulary: LoadedVocabulary;
  readonly report: (finding: Diagnostic) => void;
}

/** Where findings about a whole document are shown: at its title. */
export function titlePlace({ document }: ReadDocument): Place {
  return { source: document.source, span: document.title?.span ?? { start: 0, end: 1 } };
}

const cityOf = (text: string): string =>
  (text.split(',')[0] ?? '')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .trim();

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
function safeTwin(
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
    const message = `Unexpected likeness to the milestone \`${near.draft.id}\` of the same days, expected it to be the same or plainly another.`;
    const hint = `if it is the same, write a record with milestone: ${near.draft.id}`;
    report(diagnose('near-miss', titlePlace(read), { message, hint }));
  }
  return null;
}

const areApart = (a: MilestoneDate, b: MilestoneDate): boolean => {
  const [one, other] = [possibleDays(a), possibleDays(b)];
  return one.last < other.first || other.last < one.first;
};

const dateWords = ({ start, end }: MilestoneDate): string =>
  end === null ? start : `${start}/${end}`;

/** Reports what a document says against the milestone it joins: other days, another host, another city. */
function compareFacts(read: ReadDocument, draft: Draft, { report, vocabulary }: Joining): void {
  const related = [{ ...draft.origin, message: `the milestone \`${draft.id}\` stands here` }];
  const contradict = (place: Place, message: string): void =>
    report(diagnose('contradiction', place, { message, related }));
  const date = documentDate(read.extraction);
  const at = {
    source: read.document.source,
    span: read.extraction.eventQuote?.span ?? titlePlace(read).span,
  };
  if (date && areApart(date, draft.date)) {
    contradict(
      at,
      `Unexpected days ${dateWords(date)}, expected ${dateWords(draft.date)} as the milestone has.`,
    );
  }
  const hosts = rolesOf(documentWhy(read, vocabulary), 'host');
  const known = rolesOf(draft.why, 'host');
  const host = read.extraction.states.find(({ role }) => role === 'host');
  if (host && known.length > 0 && !hosts.some((iso2) => known.includes(iso2))) {
    const span = host.roles[0]?.quote.span ?? at.span;
    contradict(
      { ...at, span },
      `Unexpected host ${host.iso2}, expected ${known.join(', ')} as the milestone has.`,
    );
  }
}

/** A milestone with what a document adds to it: tags, quotes, source; title, date and summary stay. */
function joined(draft: Draft, read: ReadDocument, vocabulary: LoadedVocabulary): Draft {
  const { sources } = addSource(draft.sources, documentSource(read));
  const corrections = (read.record?.corrections ?? []).map((correction) => ({
    correction,
    origin: { source: read.document.source, span: correction.span },
  }));
  return {
    ...draft,
    why: withoutIdleMentions(mergeWhy(draft.why, documentWhy(read, vocabulary))),
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
  const twin = read.record ? null : safeTwin(read, date, joining);
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
