import { dayOf, type DatedWords } from './datedWords.ts';
import { isBoundAhead } from './resolveDates.ts';
import type { Piece, Pieces } from './sentences.ts';
import { isStatement } from './statement.ts';

/** What a document says of itself before its dates are weighed. */
export interface Telling {
  /** The document's own day, null where it prints none. */
  readonly own: number | null;
  /** The sentence that leads: the first, or behind a scene or a quotation the one that tells the news. */
  readonly lead: Piece | null;
  /** Whether the text tells of what has happened or begun, so that days ahead are other events'. */
  readonly isReport: boolean;
  /** Whether the top tells of words alone: then no later day is its event's. */
  readonly isStatement: boolean;
  /** Whether the lead says "today". */
  readonly isOfToday: boolean;
}

/** Whether a place of a sentence stands between quotation marks. */
export function isQuoted(flat: string, at: number): boolean {
  let marks = 0;
  for (
    let index = flat.indexOf('"');
    index >= 0 && index < at;
    index = flat.indexOf('"', index + 1)
  )
    marks++;
  return marks % 2 === 1;
}

const tellsOf = ({ flat, cues }: Piece, roles: readonly string[]): boolean =>
  roles.some((role) => cues.of(role).some(({ start }) => !isQuoted(flat, start)));

/** In how many sentences and paragraphs a text that begins with a scene comes to its news. */
const SCENE_SENTENCES = 8;
const SCENE_PARAGRAPHS = 3;
/** How far from the document's own day the day of its news may lie. */
const NEWS_REACH = 45;

/** Whether a date in a sentence may be that of news: a day near the document's own. */
const isNewsDay = ({ date, words }: DatedWords, own: number | null): boolean => {
  const day = date ? dayOf(date.start) : null;
  if (day === null || words.form === 'period') return false;
  return own === null || Math.abs(day - own) <= NEWS_REACH;
};

/** "Since the flood of 3 June": what was before. */
const BEFORE_THAT = /\b(?:since|after|before|following|until)\b[^,;]*$/i;
/** "Concern was voiced on 8 June as well": told besides. */
const BESIDES = /\b(?:as well(?! as)|also|too|earlier|already)\b/i;

const isOwnDay = (dated: DatedWords, own: number | null): boolean =>
  isNewsDay(dated, own) && !BEFORE_THAT.test(dated.piece.flat.slice(0, dated.words.start));

/** The sentence that tells the news: a text may begin with a scene, a quotation or what was before. */
function leadOf({ body }: Pieces, own: number | null, dates: readonly DatedWords[]): Piece | null {
  const [first] = body;
  if (!first) return null;
  const isSaid = tellsOf(first, ['speech-verb']);
  if (tellsOf(first, ['event-noun']) || (isSaid && !first.flat.trimStart().startsWith('"')))
    return first;
  if (dates.some((dated) => dated.piece === first && isOwnDay(dated, own))) return first;
  const top = body
    .slice(1, SCENE_SENTENCES)
    .filter(({ paragraph, flat }) => paragraph <= SCENE_PARAGRAPHS && !BESIDES.test(flat));
  const days = new Set(dates.filter((dated) => isNewsDay(dated, own)).map(({ piece }) => piece));
  return (
    top.find((piece) => days.has(piece) && tellsOf(piece, ['event-noun'])) ??
    (isSaid ? first : top.find((piece) => tellsOf(piece, ['speech-verb']))) ??
    first
  );
}

/** Days before the document's own in which what it reports has happened. */
const REPORT_DAYS = 14;

/** Whether the first day that the text names is one on which an event has just taken place. */
function isFirstDayOver(own: number | null, dates: readonly DatedWords[]): boolean {
  const first = dates.find(
    ({ piece, words, date }) =>
      piece.kind === 'body' && date && ['near', 'weekday', 'days'].includes(words.form),
  );
  const day = first?.date ? dayOf(first.date.start) : null;
  if (!first || day === null || own === null) return false;
  return (
    first.tense === 'past' &&
    day <= own &&
    own - day <= REPORT_DAYS &&
    first.piece.cues.has('event-noun')
  );
}

/** "Met today to prepare a congress, to be opened on": what is told first has happened. */
function isOfTodayBefore({ flat, cues }: Piece, at: number): boolean {
  return cues.has('past', 0, at) && /\b(?:today|yesterday)\b/i.test(flat.slice(0, at));
}

/** Whether a lead tells of what was, and of nothing to come. */
function isOfPast(lead: Piece): boolean {
  const tells = ['past', 'begin', 'end', 'speech-verb', 'event-verb'];
  const ahead = lead.cues.of('future').filter((cue) => !isBoundAhead(lead, cue));
  return (
    tells.some((role) => lead.cues.has(role)) &&
    (ahead.length === 0 || isOfTodayBefore(lead, ahead[0]?.start ?? 0))
  );
}

/** What a document tells, for the weighing of its dates. */
export function tellingOf(
  pieces: Pieces,
  own: number | null,
  dates: readonly DatedWords[],
): Telling {
  const lead = leadOf(pieces, own, dates);
  const told = ['event-noun', 'event-verb', 'done', 'begin', 'end'];
  const isOfWords =
    lead !== null &&
    ![pieces.title, lead].some((piece) => told.some((role) => piece?.cues.has(role)));
  return {
    own: pieces.dateline?.day ? own : null,
    lead,
    isReport: (lead !== null && isOfPast(lead)) || isFirstDayOver(own, dates),
    isStatement: isOfWords || isStatement(pieces, lead),
    isOfToday: lead !== null && /\btoday\b/i.test(lead.flat),
  };
}
