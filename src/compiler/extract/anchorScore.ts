import { dayOf, type DatedWords } from './datedWords.ts';
import type { Piece } from './sentences.ts';
import { isQuoted, type Telling } from './telling.ts';

function placeScore({ kind, paragraph, sentence }: Piece): number {
  if (kind === 'title') return 4;
  if (kind === 'caption') return 0;
  if (paragraph === 1) return sentence === 0 ? 10 : 8;
  return Math.max(1, 8 - paragraph);
}

/** Words that never date an event by themselves. */
const NEVER = -99;

function formScore({ words }: DatedWords): number {
  switch (words.form) {
    case 'near':
      return 5;
    case 'days':
      return words.days.length > 1 ? 4 : 2;
    case 'weekday':
      return words.word === 'on' || words.word === 'last' || words.word === '' ? 3 : 0;
    case 'month':
      return -1;
    case 'period':
      return words.unit === 'week' ? 2 : words.unit === 'month' ? -2 : NEVER;
    case 'year':
      return NEVER;
  }
}

/** What may stand between a word for another event and its date: "adopted by Parliament in ". */
const OTHER_GAP =
  /^(?: against [\w ]{3,40})?(?: (?!that\b|which\b|who\b)\w+){0,2},? (?:on |in |of |from |for )?(?:the )?$/i;
/** "After its first meeting on": behind such a word the other event may have a longer name. */
const MEASURED = /^(?:after|before|following|since|prior to|ahead of)$/i;
const MEASURED_GAP = /^(?: (?!that\b|which\b|who\b)[\w-]+){3,4} on $/i;

/** How much the words before a date say that it is another event's. */
function otherBefore({ flat, cues }: Piece, at: number): number {
  const cue = cues.between('other-event', Math.max(0, at - 70), at).findLast(({ start, end }) => {
    const gap = flat.slice(end, at);
    return OTHER_GAP.test(gap) || (MEASURED_GAP.test(gap) && MEASURED.test(flat.slice(start, end)));
  });
  return cue?.row.weight ?? 0;
}

/** The same of the words behind it: "the 2006 elections". */
function otherBehind({ cues, flat }: Piece, at: number): number {
  const cue = cues.after('other-event-behind', at, 2);
  return cue && /^ [a-z -]*$/.test(flat.slice(at, cue.start)) ? cue.row.weight : 0;
}

/** How far behind "ahead of" the date of what is ahead may stand. */
const LINK_REACH = 150;
/** What goes on telling of the same event behind a comma: "which takes place in Lima, Peru, from". */
const GOES_ON =
  /^ (?:which|that|to|due|scheduled|planned|taking|held|from|on|in|at|organi[sz]ed|hosted)\b|^ (?:\p{Lu}[\p{L}-]+ ?){1,3}$|^ $/u;

/** How much a date is that of an event which another leads up to or follows: "ahead of the Forum in May". */
function linkedWeight({ flat, cues }: Piece, at: number): number {
  const cue = cues.between('link', Math.max(0, at - LINK_REACH), at).at(-1);
  if (!cue) return 0;
  const [, ...later] = flat.slice(cue.end, at).split(',');
  return later.every((part) => GOES_ON.test(part)) ? cue.row.weight : 0;
}

const OCCASION =
  /\b(?:for|before|at|with|on the occasion of|ahead of|of|marks?|marked) (?:the )?(?:[\w-]+ ){0,2}(?:opening|launch|start|beginning|inauguration|closing|signing)\b[^.;,]{0,60} $/i;

/** "Issued for the opening in Bruges today of a congress": the occasion is another event of the same day. */
export function isOccasion({ flat, paragraph, sentence }: Piece, at: number): boolean {
  const isLead = paragraph <= 1 && sentence === 0;
  return !isLead && OCCASION.test(flat.slice(Math.max(0, at - 120), at));
}

/** "Sunday's shooting", "yesterday's meeting": an event that others are measured by. */
const isPossessive = ({ piece, words }: DatedWords): boolean =>
  words.form !== 'period' &&
  !(words.form === 'near' && words.offset === 0) &&
  piece.flat.startsWith("'s ", words.end);

function nearScore(
  { piece, words }: DatedWords & { words: { form: 'near' } },
  { isReport }: Telling,
): number {
  const { flat, cues } = piece;
  const { start, end, offset } = words;
  let score = 0;
  if (/^(?:Also|Earlier)\b/.test(flat)) score -= 8;
  if (flat.endsWith('?')) score -= 8;
  if (/\bannounc/.test(flat.slice(Math.max(0, start - 20), end + 20))) score -= 5;
  if (offset === 0 && isOccasion(piece, start)) score -= 9;
  if (offset > 0) score -= isReport && !cues.has('present') ? 10 : 1;
  return score - cues.weight('speech-verb', start - 22, end + 12);
}

const isNear = (dated: DatedWords): dated is DatedWords & { words: { form: 'near' } } =>
  dated.words.form === 'near';

/** Days before a report's own day from which a date is looked back upon. */
const LONG_AGO = 45;

const UNTIL = /\b(?:until|till|through) (?:the )?$/i;

/** What speaks against a date by where it lies from the document's own day. */
function distanceScore(dated: DatedWords, telling: Telling): number {
  const { piece, words, date } = dated;
  const { own, lead, isReport } = telling;
  if (own === null || piece.kind === 'title') return 0;
  // "Condemned today the beating of a journalist on Sunday": what words are said of is another event.
  const isSaidOf = telling.isStatement && telling.isOfToday && !isNear(dated);
  if (piece === lead) {
    const at = dayOf(date?.start ?? null);
    if (isSaidOf && at !== own) return -8;
    const isLater = at !== null && at > own + 1 && !UNTIL.test(piece.flat.slice(0, words.start));
    if (isReport && isLater) return -5;
    return telling.isOfToday && at !== null && at < own - LONG_AGO ? -6 : 0;
  }
  if (words.form === 'period') return -6;
  const day = date ? dayOf(date.start) : null;
  if (day === null) return words.form === 'month' ? -6 : 0;
  const last = date ? (dayOf(date.end) ?? day) : day;
  if (isReport && day > own + 1) return -8;
  if (telling.isStatement && day !== own) return -8;
  return last < own - LONG_AGO ? -6 : 0;
}

/** How much the words beside a date are those for another event's, which it follows, leads up to or adopts. */
export function besideAnother(dated: DatedWords, telling: Telling): number {
  const { piece, words } = dated;
  const isOfToday = isNear(dated) && dated.words.offset === 0;
  // What a lead without a dateline says was adopted or signed is the event itself.
  const isOwnAct =
    piece === telling.lead && telling.own === null && piece.cues.has('done', 0, words.start);
  const other = isNear(dated) || isOwnAct ? 0 : otherBefore(piece, words.start);
  return other + (isOfToday ? 0 : linkedWeight(piece, words.start));
}

/** Within these, something else took place: the event around it has the days. */
const AROUND =
  /\b(?:margins?|sidelines?|fringes?|framework) of (?:the )?[^.;]{0,140}?,? (?:which|that|held|taking place|running|being held)\b[^.;,]{0,40}$/i;

/** "Two weeks after ministers had met on 4 December, the Mission": what went before, in a clause of its own. */
const EARLIER_CLAUSE =
  /^(?:(?:[A-Z]\w*|\d+) (?:days?|weeks?|months?|years?) )?(?:after|before|since|once|when)\b[^,;]*\bhad\b[^,;]*$|^(?:[A-Z]\w*|\d+) (?:days?|weeks?|months?|years?) (?:after|before)\b[^,;]*$/i;

/** Whether a date stands in an opening clause of what went before the event. */
export const isEarlierClause = ({ piece: { flat }, words }: DatedWords): boolean =>
  EARLIER_CLAUSE.test(flat.slice(0, words.start).trimStart());

/** How likely a date is that of the event which the document mainly tells of. */
export function anchorScore(dated: DatedWords, telling: Telling): number {
  const { piece, words, tense } = dated;
  const { cues } = piece;
  const { start, end } = words;
  const nearby = (role: string): number =>
    Math.max(cues.weight(role, start - 150, start), cues.weight(role, end, end + 90));
  let score = placeScore(piece) + formScore(dated) + nearby('event-verb') + nearby('event-noun');
  if (isNear(dated)) score += nearScore(dated, telling);
  else score -= cues.weight('background', start - 60, start);
  score -= besideAnother(dated, telling);
  if (words.form === 'days') score -= otherBehind(piece, end);
  if (AROUND.test(piece.flat.slice(0, start))) score -= 8;
  if (telling.own !== null && isEarlierClause(dated)) score -= 12;
  if (telling.isOfToday && /\b(?:whose|who)\b[^,;]*$/.test(piece.flat.slice(0, start))) score -= 10;
  if (isQuoted(piece.flat, start)) score -= isNear(dated) && telling.own !== null ? 20 : 8;
  if (telling.own !== null && isPossessive(dated)) score -= 9;
  if (tense === 'future' && piece.paragraph > 2) score -= 3;
  return score + distanceScore(dated, telling);
}
