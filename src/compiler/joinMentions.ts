import type { LinkKind, TimelineSpan } from '../model/bundle.ts';
import { areApart, isSameDate, type MilestoneDate } from '../model/calendarDate.ts';
import type { NamedEvent } from './curated.ts';
import type { JoiningDraft } from './draft.ts';
import type { DocumentFacts } from './documentFacts.ts';
import type { NamedMention } from './documentTold.ts';
import { draftMention, namedAgain, type DatedMention, type Naming } from './draftMilestone.ts';
import type { DraftPool, Joining } from './draftPool.ts';
import type { Mention } from './extraction.ts';
import { groupBy } from './groupBy.ts';
import { wordsId } from '../model/wordsId.ts';
import { isOnTimeline, isWithinSpan, milestoneDateOf, spanInWords } from './readWrittenDates.ts';
import { diagnose } from './rules.ts';
import { wordSet } from './words.ts';

/** A mention with its days; null where it has none on the timeline. */
function dated(mention: NamedMention, span: TimelineSpan): DatedMention | null {
  const days = mention.date === null ? null : milestoneDateOf(mention.date, mention.end);
  return days && isOnTimeline(days, span) ? { ...mention, days } : null;
}

/** The mention that an editor's event stands for: that of its milestone's days, or of the date it names, or the only one. */
function mentionOf(
  event: NamedEvent,
  mentions: readonly DatedMention[],
  known: JoiningDraft | undefined,
): DatedMention | null {
  const date = event.date ? milestoneDateOf(event.date) : known?.date;
  if (date) return mentions.find((mention) => !areApart(mention.days, date)) ?? null;
  return mentions.length === 1 ? (mentions[0] ?? null) : null;
}

const isOfDays = ({ precision }: MilestoneDate): boolean =>
  precision === 'day' || precision === 'range';

/**
 * The milestone that a dated mention safely means: the same days, or within the month that it
 * names, with its city (where it has one) among the words of the mention and two words shared; and
 * only one such.
 */
function safeTwin(mention: DatedMention, pool: DraftPool): JoiningDraft | null {
  const words = wordSet(mention.words);
  // Of a whole year or month too many things are told: two words more are no safe sign.
  const isSafe = ({ made }: JoiningDraft): boolean => made !== 'mention' || isOfDays(mention.days);
  const twins = pool.sharing(mention.days, words).filter(isSafe);
  return twins.length === 1 ? (twins[0] ?? null) : null;
}

/** The milestone of these days to which an editor linked the document's own, where it is the only one. */
function linkedTwin(
  mention: DatedMention,
  draft: JoiningDraft,
  pool: DraftPool,
): JoiningDraft | null {
  const ids = new Set(draft.links.map(({ to }) => to));
  const twins = [...ids]
    .flatMap((id) => pool.get(id) ?? [])
    .filter((other) => !areApart(other.date, mention.days));
  return twins.length === 1 ? (twins[0] ?? null) : null;
}

/** A draft with a link to another; the same link stands once. */
function linked(
  pool: DraftPool,
  from: string,
  to: string,
  link: { kind: LinkKind; facts: DocumentFacts },
): void {
  const draft = pool.get(from);
  if (!draft || from === to || draft.links.some((l) => l.to === to && l.kind === link.kind)) return;
  const links = [...draft.links, { to, kind: link.kind, origin: link.facts.at }];
  pool.put({ ...draft, links });
}

const defaultLink = (mention: Mention | null): LinkKind =>
  mention?.isAhead ? 'announces' : 'recalls';

/** Joins the events that an editor named in a record; gives the mentions that are left. */
function joinNamed(
  facts: DocumentFacts,
  draft: JoiningDraft,
  mentions: readonly DatedMention[],
  { pool, report }: Joining,
): readonly DatedMention[] {
  let left = mentions;
  for (const event of facts.record?.events ?? []) {
    const known = pool.get(event.id.value);
    const mention = mentionOf(event, left, known);
    if (mention) left = left.filter((other) => other !== mention);
    if (!known && !mention) {
      const words = {
        actual: `event \`${event.id.value}\``,
        expected: 'a curated milestone or a date in the text',
        hint: 'it is left out; with the curated milestones it may be there',
      };
      report(diagnose('undated-event', { ...facts.at, span: event.id.span }, words));
      continue;
    }
    if (!known && mention) {
      const title = event.label ?? mention.title ?? mention.label;
      pool.put(draftMention({ mention, facts }, { id: event.id.value, title, label: event.label }));
    }
    linked(pool, draft.id, event.id.value, { kind: event.link ?? defaultLink(mention), facts });
  }
  return left;
}

/** Reports the dated events that lie outside the timeline. */
function reportOutside({ read, at }: DocumentFacts, { report, vocabulary }: Joining): void {
  const { span } = vocabulary;
  for (const { date, end, quote } of read.told.mentions) {
    if (date === null || (isWithinSpan(date, span) && isWithinSpan(end ?? date, span))) continue;
    const words = {
      actual: `date ${date} of an event outside the timeline`,
      expected: spanInWords(span),
      hint: 'it is left out',
    };
    report(diagnose('page-outside-span', { ...at, span: quote.span }, words));
  }
}

/**
 * Makes links, and milestones where there are none yet, of the other dated events that a document
 * names. Gives those milestones back that another document named before.
 */
export function joinMentions(
  facts: DocumentFacts,
  draft: JoiningDraft,
  joining: Joining,
): readonly Naming[] {
  const { pool, vocabulary } = joining;
  const mentions = facts.read.told.mentions.flatMap(
    (mention) => dated(mention, vocabulary.span) ?? [],
  );
  const namings: Naming[] = [];
  reportOutside(facts, joining);
  for (const mention of joinNamed(facts, draft, mentions, joining)) {
    if (isSameDate(mention.days, draft.date)) continue;
    const twin = linkedTwin(mention, draft, pool) ?? safeTwin(mention, pool);
    const title = mention.title;
    // Words that name nothing stay a dated mention of the document, in its detail and the report.
    if (!twin && title === null) continue;
    const id = twin?.id ?? wordsId(mention.days, title ?? '');
    // The same words and date in two documents are the same event.
    const known = twin ?? pool.get(id);
    if (!known) pool.put(draftMention({ mention, facts }, { id, title: title ?? '', label: null }));
    else if (known.made === 'mention') namings.push({ id, mention, facts });
    linked(pool, draft.id, id, { kind: defaultLink(mention), facts });
  }
  return namings;
}

/** Adds documents to the milestones that they name; all at once, as thousands may name the same. */
export function addNamings(namings: readonly Naming[], pool: DraftPool): void {
  for (const [id, same] of groupBy(namings, (naming) => naming.id)) {
    const draft = pool.get(id);
    if (draft) pool.put(namedAgain(draft, same));
  }
}
