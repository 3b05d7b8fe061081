import type { Why, WhyFacet } from '../model/bundle.ts';
import type { MilestoneDate } from '../model/calendarDate.ts';
import { calendarDateInWords } from '../model/dateInWords.ts';
import type { CuratedMilestone, Ground } from './curated.ts';
import { looksAhead, placeIn, type DocumentFacts } from './documentFacts.ts';
import { plainText, type NamedMention } from './documentTold.ts';
import { withoutIdleMentions, type JoiningDraft, type ThemeText } from './draft.ts';
import type { Extraction } from './extraction.ts';
import { guessKind } from './guessKind.ts';
import { wordsId } from '../model/wordsId.ts';
import { shortLabel } from './milestoneWords.ts';
import { remembered } from './remembered.ts';
import { sentenceAround, tellingWords, wordSet } from './words.ts';

function groundedWhy(facet: WhyFacet, id: string, { source, reason }: Ground): Why {
  const tag = { facet, id, role: null };
  return source === null
    ? { ...tag, basis: 'editor', reason: reason ?? '' }
    : { ...tag, basis: 'stated', source };
}

function whyOfCurated({ fields, states, allStates, pillars }: CuratedMilestone): readonly Why[] {
  return [
    ...fields.map((tag) => groundedWhy('field', tag.value, tag)),
    ...states.map((tag) => ({
      ...groundedWhy('state', tag.value.iso2, tag),
      role: tag.value.role,
    })),
    ...(allStates ? [groundedWhy('allStates', 'all', allStates)] : []),
    ...pillars.map((tag) => groundedWhy('pillar', tag.value, tag)),
  ];
}

/** The same for the same milestone, so that what was found in them is found again. */
const textsOfCurated = remembered(({ title, summary }: CuratedMilestone): readonly ThemeText[] => [
  { text: title, where: { in: 'title' } },
  { text: summary, where: { in: 'summary' } },
]);

/** An editor's milestone as a draft: what its sources state, with nothing derived yet. */
export function draftCurated(milestone: CuratedMilestone): JoiningDraft {
  const { source, span, title, label, summary, place, cautions } = milestone;
  return {
    ...milestone,
    how: milestone.allStates?.value ?? null,
    sources: milestone.sources.map(({ value }) => value),
    links: milestone.links.map(({ kind, to }) => ({
      kind,
      to: to.value,
      origin: { source, span: to.span },
    })),
    documents: [],
    corrections: milestone.corrections.map((correction) => ({ correction, source })),
    made: 'curated',
    isEdited: true,
    origin: { source, span },
    telling: tellingWords([title, label, summary, place?.city ?? ''].join(' ')),
    madeOf: null,
    words: () => ({
      summary,
      why: whyOfCurated(milestone),
      cautions,
      texts: textsOfCurated(milestone),
    }),
  };
}

const WHOLE_DATE = /\d{4}-\d\d(?:-\d\d)?/g;

/** What readers are told of a date that a rule took and that may be another. */
function dateCautions({ event, doubts }: Extraction): readonly string[] {
  const isKnown = event.start !== null || event.end !== null;
  return doubts
    .filter(({ what }) => what === (isKnown ? 'event' : 'publication day'))
    .map(({ other, why }) => {
      const words = other?.replace(WHOLE_DATE, (date) => calendarDateInWords(date));
      return `The date is read by a rule and not certain. ${words ? `It may be ${words}. ` : ''}${why}`;
    });
}

/** A document that joins nothing, as a milestone of its own. */
export function draftDocument(
  facts: DocumentFacts,
  date: MilestoneDate,
  freeId: (wanted: string) => string,
): JoiningDraft {
  const { read, record, title, place, at } = facts;
  const { label, kind, words } = read.told;
  return {
    id: record?.milestone.value ?? freeId(wordsId(date, title)),
    title,
    label,
    kind,
    tier: record?.tier ?? 2,
    date,
    status: looksAhead(facts, date) ? 'announced' : 'reported',
    place,
    reference: null,
    how: null,
    sources: [facts.source],
    links: [],
    documents: [read.id],
    corrections: facts.corrections,
    made: 'document',
    isEdited: record !== null,
    origin: record ? { source: at.source, span: record.milestone.span } : at,
    telling: wordSet(words),
    madeOf: record ? null : facts.key,
    words: () => ({
      summary: facts.summary,
      why: withoutIdleMentions(facts.why),
      cautions: record ? [] : dateCautions(read.extraction),
      texts: facts.texts,
    }),
  };
}

/** A mention with its days. */
export interface DatedMention extends NamedMention {
  readonly days: MilestoneDate;
}

/** What stands for the summary of a milestone that only documents name. */
function knownFrom(sources: JoiningDraft['sources']): string {
  const title = sentenceAround(sources[0]?.title ?? '', 0, 160);
  if (sources.length === 1) return `Known from one text: ${title}.`;
  return `Known from ${sources.length} texts, the first of them: ${title}.`;
}

const quotedText = ({ quote }: DatedMention, { read }: DocumentFacts): ThemeText => ({
  text: plainText(quote.text),
  where: { document: read.id, paragraph: quote.paragraph },
});

/** All that a milestone takes over from a document that merely names it. */
const keyOfNaming = ({ mention, facts }: Omit<Naming, 'id'>): string => {
  const { title, days, isAhead, quote } = mention;
  return JSON.stringify([title, days, isAhead, quote.text, quote.paragraph, facts.source]);
};

/** A milestone that is known only from the words of a document; an editor may have given it a label. */
export function draftMention(
  { mention, facts }: Omit<Naming, 'id'>,
  {
    id,
    title,
    label,
  }: { readonly id: string; readonly title: string; readonly label: string | null },
): JoiningDraft {
  const sources = [facts.source];
  const [shown, summary] = [label ?? shortLabel(title), knownFrom(sources)];
  return {
    id,
    title,
    label: shown,
    kind: guessKind(title, ''),
    tier: 2,
    date: mention.days,
    status: mention.isAhead ? 'announced' : 'reported',
    place: null,
    reference: null,
    how: null,
    sources,
    links: [],
    documents: [facts.read.id],
    corrections: [],
    made: 'mention',
    isEdited: label !== null,
    origin: placeIn(facts.read, mention.quote.span),
    telling: tellingWords([title, shown, summary].join(' ')),
    madeOf: label === null ? keyOfNaming({ mention, facts }) : null,
    words: () => ({ summary, why: [], cautions: [], texts: [quotedText(mention, facts)] }),
  };
}

/** One more document that names a milestone known only from the words of documents. */
export interface Naming {
  readonly id: string;
  readonly mention: DatedMention;
  readonly facts: DocumentFacts;
}

/** A milestone known only from words, with further documents that name it. */
export function namedAgain(draft: JoiningDraft, namings: readonly Naming[]): JoiningDraft {
  const known = new Set(draft.documents);
  const added = namings.filter(({ facts: { read } }) => !known.has(read.id) && known.add(read.id));
  const sources = [...draft.sources, ...added.map(({ facts }) => facts.source)];
  const isReported = added.some(({ mention }) => !mention.isAhead);
  return {
    ...draft,
    status: isReported ? 'reported' : draft.status,
    sources,
    documents: [...known],
    madeOf: draft.madeOf && [draft.madeOf, ...added.map(keyOfNaming)].join('\n'),
    words: () => {
      const before = draft.words();
      const quoted = added.map(({ mention, facts }) => quotedText(mention, facts));
      return { ...before, summary: knownFrom(sources), texts: [...before.texts, ...quoted] };
    },
  };
}
