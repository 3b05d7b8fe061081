import type { CalendarDate } from '../../model/calendarDate.ts';
import type { EventDays, Mention, ParsedDocument } from '../extraction.ts';
import { isOccasion } from './anchorScore.ts';
import { dayOf, type DatedWords, type DocumentDates } from './datedWords.ts';
import type { EventReading } from './extractEvent.ts';
import { MONTH } from './dateWords.ts';
import { mentionLabel } from './mentionLabel.ts';
import { quoteOf } from './sentences.ts';

const CHAIR_YEAR =
  /\b(?:Chair(?:man|person)?ship|Chair|chair(?:s|ed|ing)?(?= the)|(?:lead|head|preside over) the (?:OSCE|Organi[sz]ation)|at the helm)\b/;
const NO_DATE = /\b(?:Resolution|UNSCR|Decision No\.?|Agenda|Order No\.?|No\.) ?(?:\d{1,4} ?\(?)?$/;
const SINCE = /\b(?:since|from|back to|as of|as early as)(?: \w+)?,? $/i;

const WINDOW = 90;

/** A number of people or cases: "34 cases", "1,200 women"; never "on 26 May how traffickers". */
const COUNT = new RegExp(`(?<![\\d,.])\\d[\\d,.]* (?!${MONTH}\\b)(?:\\w+ ){0,2}$`, 'i');

/** What stands around a date: its words, and whether a role's cues are among them. */
function around({ piece, words }: DatedWords) {
  const from = Math.max(0, words.start - WINDOW);
  const to = words.end + WINDOW;
  const { flat, cues } = piece;
  const has = (role: string): boolean => cues.has(role, from, to);
  const isCounted = (): boolean =>
    has('figure') ||
    /\d ?%/.test(flat.slice(from, to)) ||
    cues
      .between('counted', from, to)
      .some(({ start }) => COUNT.test(flat.slice(Math.max(0, start - 40), start)));
  return { near: flat.slice(from, to), has, isCounted };
}

/** Whether a year names something that happened rather than a figure's year or the document's own. */
function isYearMention(dated: DatedWords, ownYear: number | null): boolean {
  const { piece, words } = dated;
  const { near, has, isCounted } = around(dated);
  const before = piece.flat.slice(Math.max(0, words.start - 40), words.start);
  const after = piece.flat.slice(words.end, words.end + 40);
  const isRange = words.form === 'year' && words.endYear !== null;
  const year = words.form === 'year' ? words.year : Number(dated.date?.start);
  if (NO_DATE.test(before) || /^ Agenda\b/.test(after)) return false;
  if (CHAIR_YEAR.test(near.slice(WINDOW / 2)) && year === ownYear) return false;
  if (isRange) return has('plan') || has('happening');
  if (isCounted() && !piece.cues.has('plan', words.start - 40, words.start)) return false;
  if (CHAIR_YEAR.test(after.slice(0, 30)) || CHAIR_YEAR.test(before.slice(-30)))
    return year !== ownYear;
  if (CHAIR_YEAR.test(piece.flat) && ownYear !== null && year > ownYear) return true;
  const isToCome = ownYear !== null && year > ownYear;
  if (SINCE.test(before) && !isToCome && !has('creation')) return false;
  if (
    /\b(?:for|during|throughout)(?: the year)? $/i.test(before) &&
    (has('priority') || year === ownYear)
  )
    return false;
  if (/\b(?:be|as|named?|declared|proclaimed|announced)\b.{0,40}\byear of\b/i.test(near))
    return true;
  if (year === ownYear) {
    const isPlanned = dated.tense === 'future' || piece.cues.has('planned');
    return isPlanned && has('event-noun') && /\b(?:in|for|by|until|of) $/i.test(before);
  }
  if (isToCome && (piece.cues.has('future', 0, words.start) || SINCE.test(before))) return true;
  return has('happening') || /\b(?:by|until) $/.test(before);
}

const NAME_OF_EVENT =
  /^(?: (?:\p{Lu}[\p{L}-]*|\d+\w*|of|in|on|the|against|and|for|annual|international|regional))* $/u;

/** "This year's Alliance conference": the year of an event that has a name, not of "this year's novelties were two panels". */
function isNamedEvent({ piece, words }: DatedWords): boolean {
  return piece.cues
    .between('event-noun', words.end, words.end + 90)
    .map(({ start }) => piece.flat.slice(words.end, start))
    .some((name) => name.trim() !== '' && NAME_OF_EVENT.test(name));
}

/** "In the past year": the twelve months that end now. */
const isSpanOfYear = ({ piece: { flat }, words }: DatedWords): boolean =>
  /^the past year/i.test(flat.slice(words.start, words.end)) &&
  /\b(?:in|over|during|within|for) $/i.test(flat.slice(0, words.start));

/** "Last month", "earlier this year": a mention where an event is told of, never a bare "this year". */
function isPeriodMention(dated: DatedWords): boolean {
  const { words } = dated;
  if (words.form !== 'period' || isSpanOfYear(dated)) return false;
  const { near, has, isCounted } = around(dated);
  const after = dated.piece.flat.slice(words.end, words.end + 60);
  if (
    words.unit === 'year' &&
    words.offset === 0 &&
    dated.piece.flat.startsWith("'s ", words.end - 2)
  ) {
    return isNamedEvent(dated) && !CHAIR_YEAR.test(after);
  }
  const isSeason = words.unit === 'season' && dated.tense !== 'open';
  if (words.offset === 0 && !words.isWithin && !isSeason) return false;
  if (isCounted()) return false;
  if (isSeason && dated.tense === 'future') return true;
  return has('happening') || has('event-noun') || /\b(?:named|elected)\b/.test(near);
}

function isWithinEvent(date: CalendarDate, end: CalendarDate, days: EventDays): boolean {
  const { start, end: last } = days;
  if (start === null && last === null) return false;
  if (date === start || date === last) return true;
  if (end !== date && start !== null && last !== null) return date >= start && end <= last;
  // The event's own month or year, said again.
  return date.length < 10 && (start ?? last ?? '').startsWith(date);
}

/** "Told a press briefing held today": something of the own day, where the event lies ahead. */
function isBeforeEvent({ piece, words, date }: DatedWords, { days }: EventReading): boolean {
  const isAhead = days.start !== null && date !== null && days.start > date.start;
  return (
    isAhead &&
    /\b(?:held|given|published|opened|presented|launched) $/.test(piece.flat.slice(0, words.start))
  );
}

/** Whether the event had ended on the document's own day: a month ahead is then another's. */
function isOver({ days }: EventReading, own: number | null): boolean {
  const last = dayOf(days.end ?? days.start);
  return own !== null && last !== null && last <= own;
}

/** When an office is open or a line is answered, week by week: no event. */
const HOURS =
  /\b(?:open|opening hours|hours|available|staffed|answer\w*|reach(?:ed|able)|call(?:ed|s)?|on duty|in the (?:office|centre)|every)\b/i;

const isOfEveryWeek = ({ piece: { flat }, words }: DatedWords): boolean =>
  words.form === 'weekday' &&
  words.endWeekday !== null &&
  HOURS.test(flat.slice(Math.max(0, words.start - 60), words.end + 60));

/** "This year's conference will be held on 22 April": the sentence itself gives the day. */
const isToldExactly = ({ piece, words, date }: DatedWords, dates: readonly DatedWords[]): boolean =>
  dates.some(
    (other) =>
      other.piece === piece &&
      other.words.start > words.end &&
      other.words.form === 'days' &&
      other.date?.start.startsWith(date?.start ?? '-') === true,
  );

const ASKED = /\b(?:where|how|what|whether|who|if|when)\b[^,;.]{0,50}$/i;

/** "They do not know where they will sleep tomorrow": what somebody asks himself is no event. */
const isWorry = (dated: DatedWords): boolean =>
  ASKED.test(dated.piece.flat.slice(0, dated.words.start)) &&
  !['event-noun', 'event-verb', 'happening', 'done'].some((role) => around(dated).has(role));

function isMention(
  dated: DatedWords,
  event: EventReading,
  { reference, dates }: DocumentDates,
): boolean {
  const { date, words } = dated;
  const { day: own, year: ownYear } = reference;
  if (!date || event.used.has(dated) || isOfEveryWeek(dated)) return false;
  if (words.form === 'near') {
    if (words.offset === 0)
      return isOccasion(dated.piece, words.start) || isBeforeEvent(dated, event);
    return !isWorry(dated) && !isWithinEvent(date.start, date.end, event.days);
  }
  if (words.form === 'year') return isYearMention(dated, ownYear);
  if (words.form === 'period' && (words.unit === 'year' || words.unit === 'season'))
    return isPeriodMention(dated) && !isToldExactly(dated, dates);
  if (words.form === 'period' && words.offset !== 0) return isPeriodMention(dated);
  const isAnother = words.form === 'month' && dated.tense === 'future' && isOver(event, own);
  if (!isAnother && isWithinEvent(date.start, date.end, event.days)) return false;
  if (words.form === 'period') return isPeriodMention(dated);
  const before = dated.piece.flat.slice(Math.max(0, words.start - 30), words.start);
  const isSince = SINCE.test(before) || (words.form === 'month' && words.word === 'since');
  if (isSince && words.form !== 'days' && around(dated).isCounted()) return false;
  if (words.form === 'month')
    return dated.tense === 'future' || !around(dated).isCounted() || around(dated).has('happening');
  return true;
}

/** "Also today, certificates went to …": another event of the document's own day. */
const ALSO_TODAY = /^(?:Also|Earlier) (?:today|on \w+day)\b/;

function toMention(
  document: ParsedDocument,
  dated: DatedWords,
  own: number | null,
): Mention | null {
  if (!dated.date) return null;
  const { start, end } = dated.date;
  const day = dayOf(start);
  return {
    date: start,
    end: end === start ? null : end,
    label: mentionLabel(dated.piece.flat, dated.words),
    isAhead: day !== null && own !== null ? day > own : dated.tense === 'future',
    quote: quoteOf(document, dated.piece, dated.words),
  };
}

/** "At a side event of the Ministerial Council": the event around it, in the side event's month. */
const AROUND =
  /\bside[- ]events?(?: held| organi[sz]ed)?(?: on the margins)? (?:of|at|to|during|in)(?: the)? (?=[^,;.]{0,60}(?:Ministerial|Conference|Summit|Assembly|Forum|Meeting|Review|Congress|Session))/i;

function eventAround(
  document: ParsedDocument,
  event: EventReading,
  own: number | null,
): Mention | null {
  const piece = event.anchor?.piece;
  const match = piece ? AROUND.exec(piece.flat) : null;
  const month = (event.days.start ?? '').slice(0, 7);
  if (!piece || !match || month === '') return null;
  const start = match.index + match[0].length;
  const label = /^[^,;.()"]{0,80}/.exec(piece.flat.slice(start))?.[0].trim() ?? '';
  const day = dayOf(event.days.start);
  return {
    date: month,
    end: null,
    label,
    isAhead: day !== null && own !== null && day > own,
    quote: quoteOf(document, piece, { start, end: start + label.length }),
  };
}

/** Each day of a series by itself: "on 3, 10 and 17 May" are three. */
function eachOf(dated: DatedWords): readonly DatedWords[] {
  const { date } = dated;
  if (!date || date.each.length < 2) return [dated];
  return date.each.map((start) => ({
    ...dated,
    date: { ...date, start, end: start, each: [start] },
  }));
}

/**
 * The other dated events that a document names: recalled, announced, deadlines, plan periods. Dates
 * of the main event, years of figures and the current Chairmanship's year are none; a day named
 * twice is given once.
 */
export function extractMentions(
  document: ParsedDocument,
  all: DocumentDates,
  event: EventReading,
): readonly Mention[] {
  const { reference, dates } = all;
  const found = new Map<string, Mention>();
  for (const dated of dates) {
    const isAlso = dated.words.form === 'near' && ALSO_TODAY.test(dated.piece.flat);
    if (dated.piece.kind === 'caption' || !(isAlso || isMention(dated, event, all))) continue;
    for (const one of eachOf(dated)) {
      const mention = toMention(document, one, reference.day);
      if (mention?.date && !found.has(mention.date)) found.set(mention.date, mention);
    }
  }
  const wider = eventAround(document, event, reference.day);
  if (wider?.date && !found.has(wider.date)) found.set(wider.date, wider);
  return [...found.values()];
}
