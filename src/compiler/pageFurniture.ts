import { lineKey } from './extract/flatText.ts';
import type { Line } from './parsePageLines.ts';

/** Lines that a site or a program prints around a text, wherever they stand: the whole line is one. */
const ALONE =
  /^(?:skip (?:to (?:main )?content|links?|navigation)|home|menu|main (?:menu|navigation)|search|toggle navigation|english|русский|français|deutsch|español|italiano|українська|shqip|srpski|македонски|o['`]?zbek|accept(?: all)?(?: cookies)?|reject(?: all)?|close|back|back to top|share(?: this)?(?: page)?|print(?: this)?(?: page)?|share ?[/|] ?print|e-?mail|tweet|facebook|twitter|linkedin|summary|image|gallery|download|listen|read more|you are here|loading|advertisement|login|log in|sign in|subscribe)(?: ?\/ ?(?:print|share|e-?mail))?:?$/i;

/** How such lines begin: printed, saved and changed days are none of the text. */
const BEGINS =
  /^(?:this (?:web)?site uses cookies|we use cookies|cookie (?:policy|settings|notice)|(?:page |this page was )?last (?:updated|modified|changed|reviewed|edited)|page updated|updated on\b|accessed(?: on)?\b|retrieved(?: on| from)?\b|printed (?:on|from|at|by)\b|print date|saved (?:on|from|at)\b|date saved|archived (?:on|from|copy)|captured (?:on|from)|the wayback machine|downloaded (?:on|from)|snapshot|copyright\b|©|all rights reserved|https?:\/\/\S+$|www\.\S+$|begin forwarded message|-{2,} ?(?:forwarded|original) message|forwarded message)/i;

/** Header lines of a mail. */
const MAIL =
  /^(?:from|to|cc|bcc|sent|reply-to|message-id|subject|received|return-path|mime-version|content-type|list-\w+|x-[\w-]+|delivered-to): /i;
const MAIL_DATE =
  /^(?:date: )?(?:mon|tue|wed|thu|fri|sat|sun)\w{0,6},? (?:[a-z]{3} +\d{1,2} \d\d:\d\d(?::\d\d)?(?: [a-z]{3,4})? \d{4}|\d{1,2} [a-z]{3} \d{4} \d\d:\d\d(?::\d\d)?(?: [+-]\d{4})?)$/i;
const ADDRESSES = /^(?:\S+(?:@| at )[\w.-]+\.\w{2,}[ ,;]*){1,6}$/i;
const WROTE = /^on .{6,80} wrote:$/i;
/** A line that names the list, the forwarding or the reply: "LIST: Fwd: …". */
const FORWARD = /^(?:\[[\w -]{2,30}\] ?|[\w-]{2,30}: ?)?(?:fwd?|re|fw):/i;

/** Headings below which other texts are named, not this one. */
const TAIL =
  /^(?:related(?: (?:items?|links?|news|stories|content|documents?|articles?|press releases?|pages?))?|read also|see also|also read|more (?:news|stories|on this|like this)|you may also (?:like|be interested in)|upcoming events?|latest (?:news|stories|updates)|recent (?:news|posts)|most read|most viewed|other news|further reading|contacts?|media contacts?|press contacts?|tags|topics|follow us|share this|comments?|leave a (?:comment|reply)|footer|archive|about us|newsletter|categories):?$/i;

const LONGEST = 160;
/** What shows that the text itself has begun: a line of this length that ends like a sentence. */
const SHORTEST_TEXT = 50;

const isText = ({ flat }: Line): boolean =>
  flat.length >= SHORTEST_TEXT && /[.!?]["')]{0,2}$/.test(flat);

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

/** Whether a line is furniture of a site or a printing program: "Home", "Printed on …". */
export function isPageFurniture({ flat }: Line): boolean {
  return flat.length < LONGEST && (ALONE.test(flat) || BEGINS.test(flat));
}

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

/**
 * The lines of a text without those of the mail, site or program that carried it, and without what
 * stands below a heading such as "Related" behind the text. A subject stays where the mail holds no
 * other line in front of its text.
 */
export function withoutFurniture(lines: readonly Line[]): readonly Line[] {
  const hasMail = lines.slice(0, 12).some(isMailLine);
  const firstText = lines.findIndex(isText);
  const tail = lines.findIndex(
    (line, at) => firstText >= 0 && at > firstText && line.flat.length < 60 && TAIL.test(line.flat),
  );
  const kept = (tail < 0 ? lines : lines.slice(0, tail))
    .map(withoutDatePrefix)
    .filter(
      (line) =>
        !isPageFurniture(line) && !(hasMail && (isMailLine(line) || FORWARD.test(line.flat))),
    );
  const subject = hasMail ? (lines.map(subjectOf).find((line) => line !== null) ?? null) : null;
  const isTitled = kept[0] !== undefined && !isText(kept[0]);
  if (!subject || isTitled) return kept.length > 0 ? kept : lines;
  const isSaid = kept.some(({ text }) => lineKey(text) === lineKey(subject.text));
  return isSaid ? kept : [subject, ...kept];
}
