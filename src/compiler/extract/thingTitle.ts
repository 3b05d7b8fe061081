import { allMatches } from '../allMatches.ts';
import { SentenceCues, type Cue, type Token } from './cues.ts';

const LEAD = String.raw`(?:(?:\d{1,3}(?:st|nd|rd|th)|\p{Lu}[\p{L}’'-]*)(?: (?:of|and|on|for|against)(?: the)?)? ){1,6}`;
const EVENT =
  '(?:Conference|Council(?! of Europe)|Meeting|Seminar|Forum|Summit|Day|Workshop|Congress|Session|Week|Decision|Convention|Protocol|Declaration|Action Plan|Assembly)';
const TAIL = String.raw`(?: (?:of|on|for|against|in)(?: the)? \p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,5})?`;

/** A proper name of an event: capital words that end in a word for one, and what follows "on", "against", "in". */
const NAMED = new RegExp(String.raw`(?<![\p{L}\d])${LEAD}${EVENT}\b${TAIL}`, 'u');
const MAY_BE_NAMED = new RegExp(EVENT);
const QUOTED = /[“"]([^“”"]{4,120})[”"]/;

const properName = (words: string): string | undefined =>
  MAY_BE_NAMED.test(words) ? NAMED.exec(words)?.[0] : undefined;

/** A mark of quotation without its other half goes. */
function pairedMarks(words: string): string {
  const isPaired = (words.match(/[“”"]/g)?.length ?? 0) % 2 === 0;
  return isPaired ? words : words.replace(/[“”"]/g, '').trim();
}

/** Words that end a noun phrase on either side. */
const STOP = new Set(
  `a an the this that these those its their his her our some any all both each another other which who
  whom whose where when while as so if but or nor than also not only after before during since until till
  was were is are be been being has have had do does did will would shall should may might can could must
  he she it they we you i said held to by via follows follow followed builds marks comes goes brings gives
  deals aims shows includes continues remains became makes made saw sees takes took gave went came`.split(
    /\s+/,
  ),
);
/** Words that join what follows to a noun, and at which no title ends. */
const LINKS = new Set('of in on at for from with between against and into over under'.split(' '));
const VERBS = ['event-verb', 'past', 'future', 'speech-verb', 'present', 'done'];
const MOST_BEFORE = 7;
const MOST_AFTER = 9;
const MONTH_OR_DAY =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Today|Yesterday|Tomorrow|This|Last|Next|In|On|At)$/;

const isName = (word: string): boolean => /^\p{Lu}/u.test(word) && !MONTH_OR_DAY.test(word);

/** Whether a small word in front stands within a name: "Alliance Against Trafficking in Persons". */
function isNameAcross(tokens: readonly Token[], at: number): boolean {
  const [first, link, second] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  const isLink = link !== undefined && LINKS.has(link.word.toLowerCase());
  return (
    isLink &&
    first !== undefined &&
    second !== undefined &&
    isName(first.word) &&
    isName(second.word)
  );
}

/** The noun phrase around a cue: words in front up to an article or a verb, and what is joined behind it. */
function phraseAround(flat: string, cues: SentenceCues, noun: Cue): readonly Token[] {
  const { tokens } = cues;
  const isVerb = ({ start, end, word }: Token): boolean =>
    !isName(word) &&
    VERBS.some((role) => cues.of(role).some((cue) => cue.start <= start && cue.end >= end));
  const isStop = (token: Token): boolean => STOP.has(token.word.toLowerCase()) || isVerb(token);
  const isJoined = (one: Token, two: Token): boolean =>
    /^[ '’&-]+s?[ -]?$/.test(flat.slice(one.end, two.start));
  const first = tokens.findIndex(({ start }) => start === noun.start);
  const last = tokens.findIndex(({ end }) => end === noun.end);
  let from = first;
  for (; from > 0 && first - from < MOST_BEFORE; from--) {
    const [before, token] = [tokens[from - 1], tokens[from]];
    if (
      !before ||
      !token ||
      !isJoined(before, token) ||
      (!isNameAcross(tokens, from) && (isStop(before) || LINKS.has(before.word.toLowerCase())))
    )
      break;
  }
  let to = last;
  for (; to < tokens.length - 1 && to - last < MOST_AFTER; to++) {
    const [token, next] = [tokens[to], tokens[to + 1]];
    if (!token || !next || !isJoined(token, next) || /^\d/.test(next.word)) break;
    const isArticle = /^(?:the|a|an|its)$/i.test(next.word) && LINKS.has(token.word.toLowerCase());
    if (!isArticle && isStop(next)) break;
  }
  let phrase = tokens.slice(from, to + 1);
  while (phrase.length > 1 && isOpenEnd(phrase.at(-1)?.word ?? '')) phrase = phrase.slice(0, -1);
  return phrase;
}

const isOpenEnd = (word: string): boolean =>
  LINKS.has(word.toLowerCase()) || STOP.has(word.toLowerCase());

/** "seminar on shelters" and, further on, "in Rome": the place that a phrase without a name takes in. */
const PLACE = /\b(?:in|at) (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})/gu;

function placeBehind(flat: string): string | null {
  for (const [, name = ''] of allMatches(flat, PLACE)) {
    if (name.split(' ').every(isName)) return name;
  }
  return null;
}

/** The last noun phrase of the words that names a thing, as the date mostly stands behind it: with a name in it, or a place behind it. */
function phraseIn(flat: string): string | null {
  const cues = new SentenceCues(flat);
  const nouns = ['event-noun', 'thing']
    .flatMap((role) => cues.of(role))
    .sort((a, b) => b.start - a.start);
  for (const noun of nouns) {
    const phrase = phraseAround(flat, cues, noun);
    const [first, last] = [phrase[0], phrase.at(-1)];
    if (!first || !last) continue;
    const words = flat.slice(first.start, last.end);
    if (phrase.length > 1 && phrase.some(({ word }) => isName(word))) return words;
    const place = placeBehind(flat.slice(last.end));
    if (place !== null) return `${words} in ${place}`;
  }
  return null;
}

/**
 * A title for an event that a text only names: its proper name, a quoted one, or a noun phrase with
 * a name, place or body in it. Null where the words name no thing: then there is a date and no event.
 */
export function thingTitle(words: string, sentence: string): string | null {
  const near = pairedMarks(words);
  const title =
    properName(near) ?? QUOTED.exec(near)?.[1] ?? phraseIn(near) ?? properName(sentence);
  if (title === undefined || title === null) return null;
  const plain = title.replace(/\s+/g, ' ').replace(/^The /, '').trim();
  return plain.split(' ').length < 2 ? null : plain.slice(0, 1).toUpperCase() + plain.slice(1);
}
