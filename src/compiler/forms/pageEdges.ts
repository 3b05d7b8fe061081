import { isDocumentType } from '../documentTypes.ts';
import { MONTH } from '../extract/dateWords.ts';
import { FOOT_HEADING } from '../furnitureWords.ts';
import type { PlacedLine } from './placedText.ts';

const HAS_DATE = new RegExp(
  `\\d{1,2}\\D{0,4}(?:${MONTH}|[./-]\\d)|\\d{4}-\\d\\d|${MONTH} \\d`,
  'i',
);
const LONGEST_HEAD_LINE = 70;
const MOST_ABOVE = 4;

/** Of the lines above a title, those that belong to it: the type, "Newsroom", a date. */
export function aboveTitle<T extends PlacedLine>(lines: readonly T[]): readonly T[] {
  return lines
    .slice(-MOST_ABOVE)
    .filter(
      ({ text }) =>
        isDocumentType(text) ||
        /^newsroom$/i.test(text) ||
        (text.length <= LONGEST_HEAD_LINE && HAS_DATE.test(text)),
    );
}

/** What stands below a text besides headings of other texts, with a little behind it. */
const FOOT =
  /^(?:[^|]{2,25}(?: \| [^|]{2,25}){2,40}.*|related information.{0,60}|for (?:media|press) (?:enquir|inquir)ies.{0,60}|follow us.{0,20}|recommended .{1,20}|subscribe.{0,40}|sign up .{0,60}|(?:©|\(c\)|copyright) ?.{0,80}|(?:page )?last (?:updated|modified|changed).{0,40}|all rights reserved.{0,60}|(?:proudly )?powered by .{1,40}|(?:legal notice|privacy policy|terms of use|site ?map|contact us)\b.{0,80})(?:[:.]|$)/i;
/** Header lines that a page may show below or beside its text. */
export const IS_LABELLED =
  /^(?:- ?)?(?:Publishing date|Issued (?:on|by)|Published on|Fields? of work|Where we are|What we do|Content type)\s*:?/i;

/** Ways to pass a page on, alone on a line or side by side; they stand above a text as well as below. */
const PASSING_ON =
  /^(?:(?:share|tweet|print|post|pin|save|e-?mail|like|facebook|twitter|x|linkedin|whatsapp|telegram|copy link|pdf|a|send|this|page|article|story|on|via|to|by|a friend|version|printer-friendly|\d+)(?:[\s/|,:•·+-]+|$))+$/i;
/** A text has begun once a line is as long as this; before it nothing is its foot. */
const LONG_LINE = 80;

/** Lines up to the foot; header lines that stand in a column below or beside the text are kept. */
export function withoutFoot<T extends PlacedLine>(lines: readonly T[]): readonly T[] {
  const kept: T[] = [];
  let hasBegun = false;
  let isFoot = false;
  for (const line of lines) {
    const { text } = line;
    if (text.length >= LONG_LINE) hasBegun = true;
    if (hasBegun && (FOOT_HEADING.test(text) || FOOT.test(text))) isFoot = true;
    else if (IS_LABELLED.test(text)) isFoot = false;
    const isPassingOn = PASSING_ON.test(text) && /[a-z]{3}/i.test(text);
    if (!isFoot && !isPassingOn) kept.push(line);
  }
  return kept;
}
