import type { Kind, Place } from '../model/bundle.ts';
import type { MilestoneDate } from '../model/calendarDate.ts';
import type { LoadedVocabulary } from './loadVocabulary.ts';
import { slug } from './names.ts';
import { MAX_LABEL } from './readCuratedParts.ts';

/** The words of a milestone that no editor wrote: title of an event, label for the chart, id. */

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

/** Words at which a label does not end. */
const OPEN = new Set(
  `a an the of to in on at for from by with and or as against into over under between its their his her
  is are be that which who how`.split(/\s+/),
);

/** As many whole letters as fit a label. */
function beginningOf(text: string): string {
  let start = '';
  for (const letter of text) {
    if (start.length + letter.length > MAX_LABEL) break;
    start += letter;
  }
  return start;
}

/** A label for the chart made from a title: whole words, at most 33 characters, no dots for what is cut. Never empty. */
export function shortLabel(title: string): string {
  const plain = title.replace(/\s+/g, ' ').replace(/[“”"]/g, '').trim();
  if (plain.length <= MAX_LABEL) return plain === '' ? 'Text without a title' : plain;
  const clause = /^[^,:;–—]{12,}?(?=[,:;]|\s[–—])/.exec(plain)?.[0] ?? plain;
  if (clause.length <= MAX_LABEL) return clause.trim();
  const words: string[] = [];
  for (const word of clause.split(' ')) {
    if ([...words, word].join(' ').length > MAX_LABEL) break;
    words.push(word);
  }
  while (words.length > 1 && OPEN.has((words.at(-1) ?? '').toLowerCase())) words.pop();
  const label = words.join(' ').replace(/[\s,.:;–—-]+$/, '');
  // A single word may be longer than a label: then its beginning has to do.
  return label === '' ? beginningOf(clause) : label;
}

const MET_AT_A_PLACE: ReadonlySet<Kind> = new Set(['conference', 'workshop', 'project', 'visit']);

/** The label of a document's milestone: its title where it is short; else what and where ("Workshop in Tashkent") where both are known; else the title's first words. */
export function labelOf(
  {
    title,
    kind,
    place,
  }: { readonly title: string; readonly kind: Kind; readonly place: Place | null },
  { bundle }: LoadedVocabulary,
): string {
  const where = place?.city ?? bundle.states.find(({ iso2 }) => iso2 === place?.iso2)?.name;
  const what = bundle.kinds.find(({ id }) => id === kind)?.label;
  const label = `${what ?? ''} ${kind === 'visit' ? 'to' : 'in'} ${where ?? ''}`;
  const isTold = where !== undefined && MET_AT_A_PLACE.has(kind);
  const isLong = title.length > MAX_LABEL;
  return isLong && isTold && label.length <= MAX_LABEL ? label : shortLabel(title);
}

/** Most words of a title that go into an id. */
const ID_WORDS = 7;

/** An id made from the date and the first words of a title. */
export function wordsId(date: MilestoneDate, title: string): string {
  const words = slug(title).split('-').filter(Boolean).slice(0, ID_WORDS).join('-').slice(0, 60);
  return `${date.start}-${words === '' ? 'text' : words}`.replace(/-+$/, '');
}
