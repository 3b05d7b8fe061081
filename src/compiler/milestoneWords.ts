import type { Kind, Place } from '../model/bundle.ts';
import type { LoadedVocabulary } from './loadVocabulary.ts';
import { MAX_LABEL } from './readCuratedParts.ts';

/** The words of a milestone that no editor wrote: title of an event, label for the chart. */

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

/** A label for the chart made from a title: whole words, at most 33 characters, no dots for what is cut. Empty only where the title is. */
export function shortLabel(title: string): string {
  const plain = title.replace(/\s+/g, ' ').replace(/[“”"]/g, '').trim();
  if (plain.length <= MAX_LABEL) return plain;
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
