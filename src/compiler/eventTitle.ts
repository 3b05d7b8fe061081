const LEAD = String.raw`(?:(?:\d{1,3}(?:st|nd|rd|th)|\p{Lu}[\p{L}’'-]*)(?: (?:of|and|on|for|against)(?: the)?)? ){1,6}`;
const EVENT =
  '(?:Conference|Council(?! of Europe)|Meeting|Seminar|Forum|Summit|Day|Workshop|Congress|Session|Week|Decision|Convention|Action Plan)';
const TAIL = String.raw`(?: (?:of|on|for|against|in)(?: the)? \p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,5})?`;

/** A proper name of an event: capital words that end in a word for one, and what follows "on", "against", "in". */
const NAMED = new RegExp(String.raw`(?<![\p{L}\d])${LEAD}${EVENT}\b${TAIL}`, 'u');
const QUOTED = /[“"]([^“”"]{4,120})[”"]/;

/** Words near a date, without the marks around them; a mark of quotation without its other half goes. */
function plainWords(words: string): string {
  const plain = words.replace(/^[\s,;:.–—-]+|[\s,;:.–—…-]+$/gu, '');
  const isPaired = (plain.match(/[“”"]/g)?.length ?? 0) % 2 === 0;
  return isPaired ? plain : plain.replace(/[“”"]/g, '').trim();
}

/**
 * A title for an event that a text only names: its proper name or a quoted one where the words near
 * the date hold it, else the name in the sentence, else the words themselves. Never empty.
 */
export function eventTitle(words: string, sentence: string): string {
  const near = plainWords(words);
  const name = NAMED.exec(near)?.[0] ?? QUOTED.exec(near)?.[1] ?? NAMED.exec(sentence)?.[0];
  const title = (name ?? near).replace(/^The /, '').trim();
  return title === '' ? 'Event without a name' : title.slice(0, 1).toUpperCase() + title.slice(1);
}
