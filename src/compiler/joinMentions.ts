import type { LinkKind } from '../model/bundle.ts';
import { areApart, isSameDate, type MilestoneDate } from '../model/calendarDate.ts';
import type { NamedEvent } from './curated.ts';
import type { Draft } from './draft.ts';
import { wordsId } from './draftDocument.ts';
import { dated, draftMention, type DatedMention, type Naming } from './draftMention.ts';
import type { DraftPool } from './draftPool.ts';
import { eventTitle } from './eventTitle.ts';
import type { Mention } from './extraction.ts';
import { titlePlace, type Joining } from './joining.ts';
import { isWithinSpan, milestoneDateOf, SPAN } from './readDates.ts';
import type { ReadDocument } from './readDocuments.ts';
import { diagnose } from './rules.ts';
import { sharedWords, tellingWords } from './words.ts';

/** The mention that an editor's event stands for: that of its milestone's days, or of the date it names, or the only one. */
function mentionOf(
  event: NamedEvent,
  mentions: readonly DatedMention[],
  known: Draft | undefined,
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
function safeTwin(mention: DatedMention, pool: DraftPool): Draft | null {
  const near =
    mention.days.precision === 'month' ? pool.withinMonth(mention.days) : pool.ofDate(mention.days);
  if (near.length === 0) return null;
  const words = tellingWords(`${mention.label} ${mention.quote.text}`);
  const twins = near.filter((draft) => {
    // Of a whole year or month too many things are told: two words more are no safe sign.
    if (draft.made === 'mention' && !isOfDays(mention.days)) return false;
    // The cheap question first: a month may hold very many.
    if (sharedWords(words, pool.wordsOf(draft.id)) < 2) return false;
    const city = tellingWords(draft.place?.city ?? '');
    return sharedWords(city, words) === city.size;
  });
  return twins.length === 1 ? (twins[0] ?? null) : null;
}

/** The milestone of these days to which an editor linked the document's own, where it is the only one. */
function linkedTwin(mention: DatedMention, draft: Draft, pool: DraftPool): Draft | null {
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
  link: { kind: LinkKind; read: ReadDocument },
): void {
  const draft = pool.get(from);
  if (!draft || from === to || draft.links.some((l) => l.to === to && l.kind === link.kind)) return;
  const links = [...draft.links, { to, kind: link.kind, origin: titlePlace(link.read) }];
  pool.put({ ...draft, links });
}

const defaultLink = (mention: Mention | null): LinkKind =>
  mention?.isAhead ? 'announces' : 'recalls';

/** Joins the events that an editor named in a record; gives the mentions that are left. */
function joinNamed(
  read: ReadDocument,
  draft: Draft,
  mentions: readonly DatedMention[],
  { pool, report }: Joining,
): readonly DatedMention[] {
  let left = mentions;
  for (const event of read.record?.events ?? []) {
    const known = pool.get(event.id.value);
    const mention = mentionOf(event, left, known);
    if (mention) left = left.filter((other) => other !== mention);
    if (!known && !mention) {
      const place = { source: read.document.source, span: event.id.span };
      const words = {
        actual: `event \`${event.id.value}\``,
        expected: 'a curated milestone or a date in the text',
      };
      report(
        diagnose('undated-event', place, {
          ...words,
          hint: 'it is left out; with the curated milestones it may be there',
        }),
      );
      continue;
    }
    if (!known && mention) {
      pool.put(draftMention(mention, read, { id: event.id.value, label: event.label }));
    }
    linked(pool, draft.id, event.id.value, { kind: event.link ?? defaultLink(mention), read });
  }
  return left;
}

/** Reports the dated events that lie outside the timeline. */
function reportOutside(read: ReadDocument, { report }: Joining): void {
  for (const { date, end, quote } of read.extraction.mentions) {
    if (date === null || (isWithinSpan(date) && isWithinSpan(end ?? date))) continue;
    const words = {
      actual: `date ${date} of an event outside the timeline`,
      expected: `${SPAN.start} to ${SPAN.end}`,
    };
    const place = { source: read.document.source, span: quote.span };
    report(diagnose('page-outside-span', place, { ...words, hint: 'it is left out' }));
  }
}

/**
 * Makes links, and milestones where there are none yet, of the other dated events that a document
 * names. Gives those milestones back that another document named before.
 */
export function joinMentions(
  read: ReadDocument,
  draft: Draft,
  joining: Joining,
): readonly Naming[] {
  const { pool } = joining;
  const mentions = read.extraction.mentions.flatMap((mention) => dated(mention) ?? []);
  const namings: Naming[] = [];
  reportOutside(read, joining);
  for (const mention of joinNamed(read, draft, mentions, joining)) {
    if (isSameDate(mention.days, draft.date)) continue;
    const twin = linkedTwin(mention, draft, pool) ?? safeTwin(mention, pool);
    const id = twin?.id ?? wordsId(mention.days, eventTitle(mention.label, mention.quote.text));
    // The same words and date in two documents are the same event.
    const known = twin ?? pool.get(id);
    if (!known) pool.put(draftMention(mention, read, { id, label: null }));
    else if (known.made === 'mention') namings.push({ id, mention, read });
    linked(pool, draft.id, id, { kind: defaultLink(mention), read });
  }
  return namings;
}
