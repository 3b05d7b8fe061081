import { lineKey } from './extract/flatText.ts';
import {
  BEGINS,
  COOKIES,
  CORRECTED,
  FOOT_HEADING,
  MENU_WORDS,
  PRINTED_AROUND,
  SECTION_WORDS,
  STAMP,
  STAMP_WITHOUT_DAY,
  TAKEN_OVER,
} from './furnitureWords.ts';
import type { Line } from './parsePageLines.ts';

/** Header lines of a mail. */
const MAIL =
  /^(?:from|to|cc|bcc|sent|reply-to|message-id|subject|received|return-path|mime-version|content-type|list-\w+|x-[\w-]+|delivered-to): /i;
const MAIL_DATE =
  /^(?:date: )?(?:mon|tue|wed|thu|fri|sat|sun)\w{0,6},? (?:[a-z]{3} +\d{1,2} \d\d:\d\d(?::\d\d)?(?: [a-z]{3,4})? \d{4}|\d{1,2} [a-z]{3} \d{4} \d\d:\d\d(?::\d\d)?(?: [+-]\d{4})?)$/i;
const ADDRESSES = /^(?:\S+(?:@| at )[\w.-]+\.\w{2,}[ ,;]*){1,6}$/i;
const WROTE = /^on .{6,80} wrote:$/i;
/** A line that names the list, the forwarding or the reply: "LIST: Fwd: …". */
const FORWARD = /^(?:\[[\w -]{2,30}\] ?|[\w-]{2,30}: ?)?(?:fwd?|re|fw):/i;

const LONGEST = 160;
/** What shows that the text itself has begun: a line of this length that ends like a sentence. */
const SHORTEST_TEXT = 30;
const FEWEST_WORDS = 6;

const isText = ({ flat }: Line): boolean =>
  flat.length >= SHORTEST_TEXT &&
  /[.!?]["')]{0,2}$/.test(flat) &&
  flat.split(' ').length >= FEWEST_WORDS;

/** Whether a line is a mail program's, not the text's. */
export function isMailLine({ flat }: Line): boolean {
  if (flat.length > LONGEST * 2) return false;
  return (
    MAIL.test(flat) ||
    MAIL_DATE.test(flat) ||
    WROTE.test(flat) ||
    (flat.length < LONGEST && ADDRESSES.test(flat))
  );
}

/** What stands between the names of a menu in one line. */
const BETWEEN = / ?[|/•·>»›:,]+ ?| {2,}| - /;

/** Whether a line holds names and buttons of a menu and nothing else. */
function isMenu(flat: string): boolean {
  const plain = flat
    .toLowerCase()
    .replace(/^[•*·] ?/, '')
    .replace(/:$/, '')
    .trim();
  if (MENU_WORDS.has(plain)) return true;
  const names = namesOf(plain, BETWEEN);
  const isKnown = (name: string): boolean => MENU_WORDS.has(name) || SECTION_WORDS.has(name);
  const known = names.filter(isKnown).length;
  if (names.length > 1 && known === names.length && names.some((name) => MENU_WORDS.has(name)))
    return true;
  return known > 1 && known >= names.length * KNOWN_SHARE && isRowOfNames(flat);
}

/** Of a row of short names set apart by strokes or wide gaps, so many are known where it is a menu. */
const KNOWN_SHARE = 0.5;
const FEWEST_NAMES = 3;
const LONGEST_NAME = 30;
const STROKE_OR_GAP = / ?[|•·] ?| {2,}/;

const namesOf = (flat: string, between: RegExp): readonly string[] =>
  flat
    .split(between)
    .map((name) => name.trim())
    .filter((name) => name !== '');

function isRowOfNames(flat: string): boolean {
  const names = namesOf(flat, STROKE_OR_GAP);
  return (
    names.length >= FEWEST_NAMES &&
    names.every((name) => name.length <= LONGEST_NAME && !/[.!?]$/.test(name))
  );
}

const AROUND = [BEGINS, STAMP, STAMP_WITHOUT_DAY, PRINTED_AROUND, TAKEN_OVER];

/** Whether a line is furniture of a site or a printing program: "Home", "Printed on …". */
export function isPageFurniture({ flat }: Line): boolean {
  if (flat.length < LONGEST && (isMenu(flat) || AROUND.some((words) => words.test(flat))))
    return true;
  return (flat.length < LONGEST * 2 && CORRECTED.test(flat)) || isCookieBanner(flat);
}

const isCookieBanner = (flat: string): boolean =>
  flat.length < LONGEST * 3 && /\bcookies?\b/i.test(flat) && COOKIES.test(flat);

/** Longest heading above the names of other texts. */
const LONGEST_HEADING = 60;

const isFootHeading = ({ flat }: Line): boolean =>
  flat.length < LONGEST_HEADING && FOOT_HEADING.test(flat);

/** "date 2019-04-10 VIENNA, 10 April 2019 - …": the day of a program in front of the text's own. */
const DATE_PREFIX =
  /^(?:date|day|saved|posted|published|updated|timestamp):? \d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?Z?)? (?=\S)/i;

function withoutDatePrefix(line: Line): Line {
  const from = DATE_PREFIX.exec(line.flat)?.[0].length ?? 0;
  if (from === 0) return line;
  return {
    ...line,
    start: line.start + from,
    text: line.text.slice(from),
    flat: line.flat.slice(from),
  };
}

/** A mail's subject without what forwarding put before it; null where the line is none. */
function subjectOf(line: Line): Line | null {
  const match = /^subject: /i.exec(line.flat);
  if (!match) return null;
  const marks = /^(?:(?:fwd?|re|fw):? ?|\[[^\]]{1,30}\] ?)+/i.exec(
    line.flat.slice(match[0].length),
  );
  const from = match[0].length + (marks?.[0].length ?? 0);
  const text = line.text.slice(from).trim();
  return text === ''
    ? null
    : {
        ...line,
        start: line.start + line.text.indexOf(text, from),
        text,
        flat: line.flat.slice(from).trim(),
      };
}

const FORWARDED = /^(?:-{2,} ?(?:forwarded|original) message ?-*|begin forwarded message:?)$/i;
/** In how many lines from the top a mail that carries another comes to it. */
const FORWARD_TOP = 30;

/** Where the mail begins that another forwards: what stands above it is the other's. */
const behindForward = (lines: readonly Line[]): number =>
  lines.slice(0, FORWARD_TOP).findLastIndex(({ flat }) => FORWARDED.test(flat)) + 1;

/** The lines of a text, and those that were cut from around it. */
export interface Cleared {
  readonly kept: readonly Line[];
  /** Furniture, in order; lines of a mail are the carrier's and not told. */
  readonly cut: readonly Line[];
}

/** Where the names of other texts begin behind the text; -1 where they do not. */
export function footAt(lines: readonly Line[]): number {
  const firstText = lines.findIndex((line) => isText(line) && !isPageFurniture(line));
  if (firstText < 0) return -1;
  return lines.findIndex((line, at) => at > firstText && isFootHeading(line));
}

/**
 * The lines of a text without those of the mail, site or program that carried it, and without what
 * stands below a heading such as "Related" behind the text. A subject stays where the mail holds no
 * other line in front of its text.
 */
export function withoutFurniture(lines: readonly Line[]): Cleared {
  const hasMail = lines.slice(0, 12).some(isMailLine);
  const foot = footAt(lines);
  const isCarrier = (line: Line): boolean =>
    hasMail && (isMailLine(line) || FORWARD.test(line.flat));
  const kept: Line[] = [];
  const cut: Line[] = [];
  const from = hasMail ? behindForward(lines) : 0;
  for (const [at, line] of lines.entries()) {
    if (at < from) continue;
    const bare = withoutDatePrefix(line);
    if (isPageFurniture(bare) || (foot >= 0 && at >= foot)) cut.push(line);
    else if (!isCarrier(bare)) kept.push(bare);
  }
  const subject = hasMail ? (lines.map(subjectOf).find((line) => line !== null) ?? null) : null;
  if (kept.length === 0 && !subject) return { kept: lines, cut: [] };
  const isTitled = kept[0] !== undefined && !isText(kept[0]);
  const isSaid = kept.some(({ text }) => subject && lineKey(text) === lineKey(subject.text));
  return { kept: !subject || isTitled || isSaid ? kept : [subject, ...kept], cut };
}
