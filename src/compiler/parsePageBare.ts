import { isDocumentType } from './documentTypes.ts';
import type { ParsedDocument, Printed } from './extraction.ts';
import { readDateline } from './extract/dateline.ts';
import { MONTH, WEEKDAY } from './extract/dateWords.ts';
import { lineKey } from './extract/flatText.ts';
import { DATE_ALONE, isCaption, isDateLine, pageDocument } from './parsePageItems.ts';
import { printed, toParagraphs, type Line } from './parsePageLines.ts';
import type { Source } from './source.ts';
import { joinTitle, titlePart } from './titleLines.ts';

const HAS_DATE = new RegExp(
  `\\d{1,2}(?:st|nd|rd|th)?[ .]+${MONTH}|${MONTH} \\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d\\d-\\d\\d`,
  'i',
);
const DATE_PIECES = new RegExp(
  `${MONTH}|${WEEKDAY}|\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b|\\d|\\b(?:posted|published|updated|created|submitted|date|on|at|by|views?|hits|am|pm|admin|news|print|email)\\b|[^\\p{L}]`,
  'giu',
);
/** Letters that may be left beside a site's own date: a name or a section. */
const MOST_LETTERS_LEFT = 24;
const BYLINE =
  /^(?:(?:by|posted by|written by|author|published in|published by)\b.{0,90}|(?:source|category|tags?|photo|image|credit|comments?)\b(?: ?:.{0,90}|.{0,24})|(?:share|tweet|print|e-?mail|views|hits|skip to|search|menu|login|main page)\b.{0,24})$/i;
const BREADCRUMB = /[»›]|(?:^| )>(?: |$)|^Home\b.{0,3}\//;
const LONGEST_TITLE = 320;

/** Whether a line in front of the body is a site's own date ("13:31 | 22.09.2014"). */
function isSiteDate(line: Line): boolean {
  if (line.flat.length > 90 || !HAS_DATE.test(line.flat)) return false;
  return line.flat.replace(DATE_PIECES, '').length <= MOST_LETTERS_LEFT;
}

function isFurniture(line: Line): boolean {
  return BREADCRUMB.test(line.text) || BYLINE.test(line.flat) || !/\p{L}{2}/u.test(line.flat);
}

function startsBody(line: Line | undefined): boolean {
  return line !== undefined && readDateline(line.flat, 0) !== null && !isDateLine(line);
}

const FEWEST_WORDS_BELOW_DATE = 6;

/** Whether a line is running text: where the body begins. */
function isBody(line: Line): boolean {
  if (startsBody(line)) return true;
  const words = line.flat.split(/ +/).length;
  const goesOn = /^[a-z]/.test(line.flat) && !line.flat.includes(' | ') && words >= 6;
  if (goesOn || line.flat.length > LONGEST_TITLE) return true;
  return /[.!]["')]{0,2}$|\.\.\.$/.test(line.flat) && words >= 10;
}

/** A short sentence right below a date that stands alone. */
const isBelowDate = (line: Line, above: Line | undefined): boolean =>
  above !== undefined &&
  DATE_ALONE.test(above.flat) &&
  /[.!]["')]{0,2}$/.test(line.flat) &&
  line.flat.split(/ +/).length >= FEWEST_WORDS_BELOW_DATE;

interface Head {
  readonly candidates: readonly Line[];
  readonly siteDates: readonly Line[];
  readonly dateLines: readonly Line[];
  readonly captions: readonly Line[];
  /** Lines of a site: a byline, a path of links. */
  readonly furniture: readonly Line[];
}

/** Whether a line is the text's own date: place and date, or a date alone right below the title. */
function isOwnDate(line: Line, index: number, lines: readonly Line[]): boolean {
  if (isDateLine(line)) return /\p{L}{3}.{0,40}\d{1,2}(?: \p{L}|[./]\d)/u.test(line.flat);
  // Of two dates alone, or behind a site's own lines, nobody knows whose they are.
  const isOnly = lines.filter(({ flat }) => HAS_DATE.test(flat)).length === 1;
  return (
    index > 0 &&
    isOnly &&
    DATE_ALONE.test(line.flat) &&
    !lines.some((other) => other !== line && isFurniture(other))
  );
}

function readHead(lines: readonly Line[]): Head {
  const captions = lines.filter(isCaption);
  const rest = lines.filter((line) => !isCaption(line));
  const dateLines = rest.filter(isOwnDate);
  const siteDates = rest.filter((line) => !dateLines.includes(line) && isSiteDate(line));
  const others = rest.filter((line) => !dateLines.includes(line) && !siteDates.includes(line));
  const candidates = others.filter((line) => !isFurniture(line));
  return {
    candidates,
    siteDates,
    dateLines,
    captions,
    furniture: others.filter(isFurniture),
  };
}

const OSCE_WORDS = /\bOSCE\b|ODIHR|traffick|Chair(?:man|person)|\bSpecial Representative\b/i;
const FEWEST_TITLE_WORDS = 4;
/** The name of an office, of an embassy or of what is published regularly, and nothing said of it. */
const NAME_ALONE =
  /^\(.*\)$|^(?:the )?(?:\p{Lu}[\p{L}.]*[ -]){0,5}(?:Office|Mission|Presence|Centre|Center|Embassy|Secretariat|Ministry|Agency|Co-?ordinator)(?: (?:in|to|of|for|at) (?:the )?\p{Lu}[\p{L}-]+(?: (?:and )?\p{Lu}[\p{L}-]+)?){0,2}$|\b(?:[Nn]ewsletter|[Bb]ulletin|[Gg]azette|[Mm]agazine|[Dd]igest|[Ww]eb ?portal)\b(?! (?:on|for|to)\b)/u;

const NAME_PENALTY = 5;

/** A word that is no name's: in a row of names only the small ones stand in small letters. */
const SAYS = /(?:^| )(?!(?:with|from|against|among|between|their)\b)\p{Ll}{4,}/u;

/** How much a line in front of a body looks like its title, whatever the others are. */
function titleScore({ flat, text }: Line): number {
  const words = flat.split(/ +/).length;
  return (
    (OSCE_WORDS.test(flat) ? 3 : 0) +
    (words >= FEWEST_TITLE_WORDS ? 2 : -1) +
    (SAYS.test(flat) ? 1 : 0) -
    (isDocumentType(text) ? 10 : 0) -
    (NAME_ALONE.test(flat) ? NAME_PENALTY : 0)
  );
}

/** Of the lines in front of a body, the one that is its title: repeated, about the OSCE, no site's name. */
function chooseTitle(candidates: readonly Line[]): Line | null {
  const counts = new Map<string, number>();
  for (const line of candidates) {
    const key = lineKey(line.text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let best: Line | null = null;
  let bestScore = -Infinity;
  candidates.forEach((line, index) => {
    const isRepeated = (counts.get(lineKey(line.text)) ?? 1) > 1;
    const score = titleScore(line) + (isRepeated ? 4 : 0) + (index === 0 ? 0.5 : 0);
    if (score > bestScore) [best, bestScore] = [line, score];
  });
  return best;
}

/** A title has more words than a menu's name. */
const FEWEST_WORDS_BELOW_TYPE = 3;

/** The title: the line below the last type line, where there is one; else the one that looks most like it. */
function titleOf(candidates: readonly Line[]): Line | null {
  const typeAt = candidates.findLastIndex((line) => isDocumentType(line.text));
  const below = typeAt < 0 ? [] : candidates.slice(typeAt + 1);
  const isLong = ({ flat }: Line): boolean => flat.split(/ +/).length >= FEWEST_WORDS_BELOW_TYPE;
  return below.find(isLong) ?? chooseTitle(candidates);
}

const toPrinted = (lines: readonly Line[]): readonly Printed[] => lines.map(printed);

/** Lines of the head that are no part of the document: a site's name, a path of links, a section. */
function unused(
  { furniture, candidates }: Head,
  used: readonly (Line | null | undefined)[],
): readonly Printed[] {
  const keys = new Set(used.flatMap((line) => (line ? [lineKey(line.text)] : [])));
  return toPrinted([...furniture, ...candidates].filter(({ text }) => !keys.has(lineKey(text))));
}

/** In how many lines from the top a dateline shows what stands in front of a text. */
const HEAD_LINES = 10;

/**
 * Where the body begins: at its dateline, where a title stands right above that and only a sentence
 * of those who pass the text on further up; else at the first line of running text.
 */
function bodyStart(lines: readonly Line[]): number {
  // A title may end like a sentence; a dateline right below it tells what it is.
  if (lines[1] && startsBody(lines[1]) && !startsBody(lines[0])) return 1;
  const found = lines.findIndex(
    (line, index) => isBody(line) || isBelowDate(line, lines[index - 1]),
  );
  const first = found < 0 ? Math.min(1, lines.length) : found;
  if (startsBody(lines[first])) return first;
  const dateline = lines.slice(0, HEAD_LINES).findIndex(startsBody);
  const title = lines[dateline - 1];
  if (dateline <= first + 1 || !title || isBody(title) || isFurniture(title) || isCaption(title))
    return first;
  const before = lines.slice(0, first).map(titleScore);
  return titleScore(title) > Math.max(FEWEST_TITLE_SCORE, ...before) ? dateline : first;
}

/** Below this a line is no title: a name, a type, few words. */
const FEWEST_TITLE_SCORE = 0;

/** Reads a page without header lines of the OSCE's: a bare text, or one that another site reposts. */
export function parseBare(source: Source, lines: readonly Line[]): ParsedDocument {
  const bodyAt = bodyStart(lines);
  const head = readHead(lines.slice(0, bodyAt));
  const last = lines[bodyAt - 1];
  const titleLine = titleOf(head.candidates.filter((line) => line === last || !isBody(line)));
  const at = titleLine ? head.candidates.lastIndexOf(titleLine) : -1;
  const joined = titleLine ? joinTitle(titleLine, head.candidates[at + 1]) : null;
  const wholeTitle = joined ?? (titleLine ? titlePart(titleLine) : null);
  const title = wholeTitle ? printed(wholeTitle) : null;
  const typeLine = head.candidates.findLast((line) => isDocumentType(line.text)) ?? null;
  const below = lines.slice(bodyAt);
  const isRepost =
    head.furniture.length > 0 ||
    head.siteDates.length > 0 ||
    head.candidates.length > 1 ||
    head.captions.length > 0;
  // What stands between the title and the body is text: a subtitle, bullets, a preface.
  const after = titleLine ? head.candidates.slice(at + (joined ? 2 : 1)) : [];
  const dateline = head.dateLines[0]
    ? readDateline(head.dateLines[0].flat, head.dateLines[0].start)
    : null;
  return {
    ...pageDocument(source, isRepost ? 'repost' : 'bare', {
      type: typeLine ? printed(typeLine) : null,
      title,
      dateLines: toPrinted(head.dateLines),
      placeLine: dateline?.place
        ? {
            text: source.text.slice(dateline.place.start, dateline.place.end),
            span: dateline.place,
          }
        : null,
      captions: head.captions.map(({ start, end }) => ({ start, end })),
      paragraphs: toParagraphs([...after, ...below], title),
    }),
    siteDateLines: toPrinted(head.siteDates),
    furniture: unused(head, [
      titleLine,
      joined ? head.candidates[at + 1] : null,
      typeLine,
      ...after,
    ]),
  };
}
