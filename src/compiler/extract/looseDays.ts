import { besideAnother } from './anchorScore.ts';
import { dayOf, type DatedWords } from './datedWords.ts';
import { readLengths } from './eventWords.ts';
import type { Piece, Pieces } from './sentences.ts';
import { isQuoted, type Telling } from './telling.ts';

/** In how many sentences from the top a length may be the event's. */
const TOP = 12;

/** Whether the top names a length in days, whatever it is the length of. */
export const namesLength = ({ title, body }: Pieces): boolean =>
  [...(title ? [title] : []), ...body.slice(0, TOP)].some(({ flat }) =>
    readLengths(flat).some(({ unit, count }) => unit === 'day' && count > 1),
  );

/** Whether the sentence of a day names a length in front of it that was taken for another event's. */
export function hasLengthLeftOut({ piece, words }: DatedWords): boolean {
  if (words.form === 'near') return false;
  return readLengths(piece.flat).some(
    ({ unit, count, end }) => unit === 'day' && count > 1 && end <= words.start,
  );
}

const OF_EVENT = ['event-noun', 'event-verb', 'done', 'begin', 'end', 'took-part'];

/** Whether no word of an event stands in the sentence of a day. */
export const isLoose = ({ piece, words }: DatedWords): boolean =>
  words.form !== 'near' && !OF_EVENT.some((role) => piece.cues.has(role));

/** Words for a day that no rule reads. */
const UNREAD =
  /\b(?:the (?:day|week|night|weekend) before(?! yesterday)|the other day|(?:a few|some|several|two|three|four|five|six) (?:days|nights|weeks) ago|a (?:week|fortnight) ago|before last|fortnight|mid-?week|overnight|the (?:previous|following|same) day|in recent days|a day later|the next day)\b/i;

/** The sentence at the very top, with a meeting in it, that tells its day in words which no rule reads. */
export const hasUnreadWords = (piece: Piece | undefined): boolean =>
  piece !== undefined && UNREAD.test(piece.flat) && piece.cues.has('event-noun');

/** How many days before the document's own its news may lie. */
const NEWS_DAYS = 10;
const NEWS_PARAGRAPHS = 4;

/** Where the document's own day was taken, a day just before it on which the text says that a meeting was held. */
export function dayPassedOver(dates: readonly DatedWords[], telling: Telling): DatedWords | null {
  const { own } = telling;
  const isHeld = ({ cues }: Piece): boolean => cues.has('event-noun');
  const found = dates.find((dated) => {
    const { piece, words, date } = dated;
    const day = date ? dayOf(date.start) : null;
    if (day === null || own === null || day >= own || own - day > NEWS_DAYS) return false;
    if (piece.kind !== 'body' || piece.paragraph > NEWS_PARAGRAPHS) return false;
    return (
      isHeld(piece) && besideAnother(dated, telling) === 0 && !isQuoted(piece.flat, words.start)
    );
  });
  return found ?? null;
}

/** Numbers that look like a day and were not read as one. */
const NUMBERS = /\d{1,2}[./-] ?\d{1,2}[./-] ?\d{2,4}|\b\d{1,2}\.(?: ?-|-) ?\d{1,2}\./;

/** The first sentence at the top with numbers that look like a day; asked where no day was read. */
export const unreadNumbers = ({ body }: Pieces): Piece | null =>
  body.slice(0, TOP).find(({ flat }) => NUMBERS.test(flat)) ?? null;
