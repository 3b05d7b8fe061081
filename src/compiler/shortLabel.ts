import { MAX_LABEL } from './readCuratedParts.ts';

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
