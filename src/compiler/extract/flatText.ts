import { foldText } from '../../model/foldText.ts';

const PLAIN = new Map<string, string>();
for (const c of '‘’ʼ‛´`′') PLAIN.set(c, "'");
for (const c of '“”„‟«»″') PLAIN.set(c, '"');
for (const c of '‐‑‒–—―−') PLAIN.set(c, '-');
for (const c of '\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000') {
  PLAIN.set(c, ' ');
}
for (const c of '\u200b\u200c\u200d\u00ad\ufeff\t\r\n\f\v') PLAIN.set(c, ' ');

const FANCY = /[^ -~À-ɏ]/g;

/**
 * The text with typographic quotes, dashes and every kind of white space made plain. Each character
 * stays where it was, so that offsets into the result are offsets into the source.
 */
export function flatten(text: string): string {
  return text.replace(FANCY, (c) => PLAIN.get(c) ?? c);
}

const FOLDED = new Map<string, string>();

function foldLetter(letter: string): string {
  const known = FOLDED.get(letter);
  if (known !== undefined) return known;
  const bare = foldText(letter);
  const folded = bare.length === 1 ? bare : letter;
  FOLDED.set(letter, folded);
  return folded;
}

const HIGH = /[^ -~]/g;
/** `toLowerCase` of İ is two characters: it is folded by hand, so that lengths stay. */
const UPPER = /[A-Z]+/g;

/** Flat text folded like every text that is compared, but of the same length: ß stays. */
export function foldInPlace(flat: string): string {
  return flat.replace(UPPER, (run) => run.toLowerCase()).replace(HIGH, foldLetter);
}

/** A key for comparing two printed lines: flat, small letters, white space squeezed. */
export function lineKey(text: string): string {
  return flatten(text).toLowerCase().replace(/ +/g, ' ').trim();
}
