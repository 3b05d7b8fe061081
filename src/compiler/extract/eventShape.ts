import { isoDay, type CalendarDate } from '../../model/calendarDate.ts';
import type { Cue } from './cues.ts';
import { dayOf, type DatedWords } from './datedWords.ts';
import { edgeNear, readDurations, type Dated, type Duration, type Edge } from './eventWords.ts';
import type { Piece, Pieces } from './sentences.ts';

/** The length of the main event: named beside its date, in the title, or later as "the two-day meeting". */
export function findDuration(
  pieces: Pieces,
  anchor: DatedWords | null,
  dates: readonly DatedWords[],
): Duration | null {
  const lead = anchor?.piece ?? pieces.body[0] ?? null;
  const inLead = lead ? readDurations(lead.flat, anchor?.words) : [];
  const near = [...inLead].sort((a, b) => away(a, anchor) - away(b, anchor))[0];
  if (near) return near;
  const inTitle = pieces.title ? readDurations(pieces.title.flat)[0] : undefined;
  if (inTitle) return inTitle;
  const otherDays = new Set(
    dates
      .filter((dated) => dated !== anchor && dated.words.form === 'days')
      .map((dated) => dated.piece),
  );
  const told = pieces.body
    .slice(0, 40)
    .filter((piece) => !otherDays.has(piece) && !/^(?:Also|Earlier)\b/.test(piece.flat))
    .flatMap((piece) => readDurations(piece.flat).map((duration) => ({ piece, duration })));
  const found =
    told.find(({ piece, duration }) => isNamed(piece, duration)) ??
    told.find(({ piece, duration: { unit } }) => piece.paragraph === 1 && unit === 'day');
  if (!found) return null;
  const { piece, duration } = found;
  return { ...duration, edge: duration.edge ?? closeEdge(piece, duration) };
}

/** Whether a sentence away from the day says that the length is the event's. */
const isNamed = (piece: Piece, duration: Duration): boolean =>
  duration.isDefinite || isOfEvent(piece, duration) || isLasting(piece, duration);

/** How near to a length the verb stands that says which end is told: "closing the two-day Council". */
const EDGE_REACH = 30;

function closeEdge(piece: Piece, { start, end }: Duration): Edge | null {
  const isClose = (role: Edge): boolean =>
    piece.cues.has(role, Math.max(0, start - EDGE_REACH), start);
  if (end <= start) return null;
  return isClose('end') ? 'end' : isClose('begin') ? 'begin' : null;
}

const isOfEvent = (piece: Piece, duration: Duration): boolean =>
  piece.paragraph <= 2 && piece.cues.has('event-noun', duration.end, duration.end + 40);

/** "The course will last three days". */
const LASTS =
  /^(?:The|This|It|Their|Its)\b[^.;,]{0,60}\b(?:lasts?|lasted|goes on for|went on for|runs? (?:for|over)|ran (?:for|over)|takes?|took|spans?|spanned)(?: for)? $/;

/** The same of an event named by more words: "the Office's meeting is to last two days". */
const IS_TO_LAST = /\b(?:lasts|lasted|to last|will last|will run|runs|ran) (?:for )?$/;

const isLasting = ({ flat, cues }: Piece, { start }: Duration): boolean =>
  LASTS.test(flat.slice(0, start)) ||
  (cues.has('event-noun', 0, start) && IS_TO_LAST.test(flat.slice(0, start)));

function away(duration: Duration, anchor: DatedWords | null): number {
  return anchor ? Math.abs(duration.start - anchor.words.start) : duration.start;
}

interface Range {
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
}

function byDuration(day: number, edge: Edge | null, duration: Duration): Range {
  const own = isoDay(day);
  if (duration.unit !== 'day')
    return edge === 'end' ? { start: null, end: own } : { start: own, end: null };
  const more = duration.count - 1;
  if (duration.nth !== undefined) {
    const first = day - duration.nth + 1;
    return { start: isoDay(first), end: isoDay(first + more) };
  }
  return edge === 'end'
    ? { start: isoDay(day - more), end: own }
    : { start: own, end: isoDay(day + more) };
}

/** A longer reach than an event has is another thing: a project, a campaign. */
const LONGEST_EVENT = 21;

/** What an event happens beside: its days are another's. */
const AROUND =
  /\b(?:margins?|sidelines?|occasion|framework|fringes?) of\b[^.;]{0,160}$|\bduring\b[^.;,]{0,80}$|\bside[- ]event\b[^.;]{0,40}\b(?:during|at|of|to|in|alongside)\b[^.;]{0,160}$/i;
/** "During the Review Meeting, the largest of its kind, which runs from": the name of a meeting, with a clause behind it. */
const DURING_NAMED =
  /\b(?:[Dd]uring|[Aa]longside|[Ii]n the course of|[Pp]arallel to|[Pp]art of) (?:the |this year's |its )?(\p{Lu}[\p{L}-]+(?: (?:(?:of|on|for|and|against|in) )?\p{Lu}[\p{L}-]+)+)[^.;]{0,160}$/u;

/** Whether a range in a sentence is that of a meeting around the event, which the sentence of the event does not name. */
function isOfMeetingAround(
  { piece, words }: Pick<DatedWords, 'piece' | 'words'>,
  told: readonly Piece[],
): boolean {
  const before = piece.flat.slice(0, words.start);
  if (AROUND.test(before)) return true;
  const name = DURING_NAMED.exec(before)?.[1]?.trim();
  return name !== undefined && !told.some(({ flat }) => flat.includes(name));
}

/** A range elsewhere in the text that holds the day: "the Forum, which takes place from 20 to 23 May". */
function holdingRange(
  day: number,
  dates: readonly DatedWords[],
  told: readonly Piece[],
): DatedWords | null {
  for (const dated of dates) {
    if (dated.words.form !== 'days' || !dated.date) continue;
    if (isOfMeetingAround(dated, told)) continue;
    const [first, last] = [dayOf(dated.date.start), dayOf(dated.date.end)];
    if (first === null || last === null || last === first) continue;
    if (first <= day && day <= last && last - first <= LONGEST_EVENT) return dated;
  }
  return null;
}

const LAST_DAY_AFTER = /^,? (?:the|its) (?:final|last|closing) (?:and (?:final|last) )?day\b/i;

/** What is as long as weeks or a month may last so many days. */
const LONGEST_CAMPAIGN = 70;

/** Whether nothing but "on" stands between a cue and a date. */
function isBeside(cue: Cue | null, flat: string, at: number): boolean {
  return cue !== null && /^(?: on)?,? $/.test(flat.slice(cue.end, at));
}

/** A day elsewhere in the text that is said to be the event's other end. */
function otherEnd(
  day: number,
  { edge, reach }: { readonly edge: Edge | null; readonly reach: number },
  dates: readonly DatedWords[],
): DatedWords | null {
  for (const dated of dates) {
    const other = dated.date ? dayOf(dated.date.start) : null;
    if (other === null || dated.date?.start !== dated.date?.end) continue;
    const { flat, cues } = dated.piece;
    const { start, end } = dated.words;
    if (cues.has('registering')) continue;
    const isUntil =
      dated.words.form === 'weekday' && /^(?:until|till|to|through)$/.test(dated.words.word);
    const isLater = other > day && other - day <= reach && edge !== 'end';
    if (
      isLater &&
      (isUntil ||
        isBeside(cues.before('last-day', start, 1), flat, start) ||
        LAST_DAY_AFTER.test(flat.slice(end)))
    )
      return dated;
    const isEarlier = other < day && day - other <= reach && edge === 'end';
    const reached =
      dated.piece.kind === 'caption' ? [0, Infinity] : [Math.max(0, start - 40), start];
    if (isEarlier && cues.has('first-day', reached[0], reached[1])) return dated;
  }
  return null;
}

/** The sentence of a date with the places of its other dates. */
export function withOthers({ piece, words }: DatedWords, dates: readonly DatedWords[]): Dated {
  const others = dates.filter((other) => other.piece === piece && other.words !== words);
  return { piece, others: others.map((other) => other.words) };
}

/** "The three-day visit began on Tuesday", told further down: the whole event, where its days are those that are asked for. */
function lengthElsewhere(
  dates: readonly DatedWords[],
  isMeant: (start: CalendarDate, end: CalendarDate, told: number) => boolean,
): Shape | null {
  for (const dated of dates) {
    const day = dated.date ? dayOf(dated.date.start) : null;
    if (day === null || dated.words.form === 'near') continue;
    const edge = edgeNear(dated.words, withOthers(dated, dates))?.edge ?? null;
    const duration = readDurations(dated.piece.flat).find(
      ({ isDefinite, unit }) => isDefinite && unit === 'day',
    );
    if (edge === null || !duration) continue;
    const { start, end } = byDuration(day, edge, duration);
    if (start !== null && end !== null && isMeant(start, end, day))
      return { start, end, used: [dated] };
  }
  return null;
}

const WEEK = 7;

/** "From Monday to Friday", further down: a first and a last day within a week that begins on a day. */
function rangeWithin(monday: number, dates: readonly DatedWords[]): Shape | null {
  const found = dates.find(({ date, words, piece }) => {
    const [first, last] = [dayOf(date?.start ?? null), dayOf(date?.end ?? null)];
    const isRange = words.form === 'weekday' || words.form === 'days';
    if (!isRange || first === null || last === null || first === last) return false;
    return first >= monday && last < monday + WEEK && !isOfMeetingAround({ piece, words }, []);
  });
  return found?.date ? { start: found.date.start, end: found.date.end, used: [found] } : null;
}

/** "This week", and further down its days: "the two-day visit started on 13 June", "from Monday to Friday". */
export function daysOfPeriod(
  month: CalendarDate,
  monday: number | null,
  dates: readonly DatedWords[],
): Shape | null {
  return (
    lengthElsewhere(dates, (start) => start.startsWith(month)) ??
    (monday === null ? null : rangeWithin(monday, dates))
  );
}

/** First and last day, each null where unknown, and the other dates that told them. */
export interface Shape extends Range {
  readonly used: readonly DatedWords[];
}

/** What a sentence tells of an event besides its day. */
export interface EndsInWords {
  readonly edge: Edge | null;
  /** The end that alone is told of something that lasts, so that the other is not known. */
  readonly open: Edge | null;
  readonly duration: Duration | null;
  /** The sentences that tell of the event. */
  readonly told: readonly Piece[];
}

/** Days of an event that is dated by one day: its verb, its length and other dates give the other end. */
export function shapeOf(
  day: number,
  { edge, open, duration, told }: EndsInWords,
  dates: readonly DatedWords[],
): Shape {
  const own = isoDay(day);
  const elsewhere = lengthElsewhere(
    dates,
    (start, end, other) => other !== day && start <= own && own <= end,
  );
  if (elsewhere) return elsewhere;
  const byLength = duration ? byDuration(day, duration.edge ?? edge, duration) : null;
  if (byLength?.start && byLength.end) return { ...byLength, used: [] };
  const range = holdingRange(day, dates, told);
  if (range?.date) return { start: range.date.start, end: range.date.end, used: [range] };
  const reach = duration && duration.unit !== 'day' ? LONGEST_CAMPAIGN : LONGEST_EVENT;
  const other = otherEnd(day, { edge, reach }, dates);
  if (other?.date) {
    const otherDay = other.date.start;
    const ends =
      otherDay > isoDay(day)
        ? { start: isoDay(day), end: otherDay }
        : { start: otherDay, end: isoDay(day) };
    return { ...ends, used: [other] };
  }
  if (byLength) return { ...byLength, used: [] };
  return {
    start: open === 'end' ? null : own,
    end: open === 'begin' ? null : own,
    used: [],
  };
}
