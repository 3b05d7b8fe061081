/** Letters that have no accent to strip but a plain spelling. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
};

/** Nothing to fold but capitals: most texts are so, and are folded several times faster. */
const ASCII = /^[\0-\x7f]*$/;

/**
 * A text as it is compared everywhere: small letters without accents ("Łódź" → "lodz", "Straße" →
 * "strasse") and without signs that nobody sees (a soft hyphen, marks of zero width). Its length may differ from that of the text.
 */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþıħ]/g, (letter) => PLAIN[letter] ?? letter);
}
