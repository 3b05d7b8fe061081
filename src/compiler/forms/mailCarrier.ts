import type { PlacedLine } from './placedText.ts';

const FORWARDED =
  /^[-_ ]{2,}\s*(?:forwarded message|original message|forwarded by .{1,60}|weitergeleitete nachricht|message transf[ée]r[ée])\s*[-_ ]*$|^begin forwarded message:?$/i;
const HEADER =
  /^\*?(?:From|Sent|Date|To|Cc|Bcc|Subject|Reply-To|Importance|Attachments?)\*? ?:(?:\*? |$)/i;
/** Header lines in a row that make a forward without a word. */
const FEWEST_HEADERS = 3;
const SIGNATURE = /^-- ?$/;

/** Index behind the last header block of a forward; 0 where there is none. */
function behindForward(lines: readonly PlacedLine[]): number {
  let behind = 0;
  for (let at = 0; at < lines.length; at++) {
    const isOpened = FORWARDED.test(lines[at]?.text.trim() ?? '');
    const from = isOpened ? at + 1 : at;
    let end = from;
    while (HEADER.test(lines[end]?.text.trim() ?? '')) end++;
    if (end - from >= FEWEST_HEADERS || (isOpened && end > from)) behind = end;
    at = Math.max(at, end - 1);
  }
  return behind;
}

const QUOTE_MARK = /^(?:> ?)+/;

/** The text that a mail carries: what stands above a forward, quotation marks and the signature are left out. */
export function withoutCarrier<T extends PlacedLine>(lines: readonly T[]): readonly T[] {
  const plain = lines.map((line) => ({ ...line, text: line.text.replace(QUOTE_MARK, '') }));
  const carried = plain.filter(({ text }) => text.trim() !== '');
  const body = carried.slice(behindForward(carried));
  const end = body.findIndex(({ text }) => SIGNATURE.test(text));
  return end < 0 ? body : body.slice(0, end);
}

/** Letters of a line that a mail program filled; a shorter one was ended on purpose. */
const FULL = 52;
/** A mail is wrapped where no line is longer than this and several are filled. */
const LONGEST = 100;
const FEWEST_FULL = 3;
const STARTS_ANEW = /^(?:[•*·–—>-] ?|\d{1,2}[.)] |[A-Z][\w ]{1,24}: )/;

const quoteOf = (line: string): string => /^(?:> ?)*/.exec(line)?.[0] ?? '';

/** Lines that a mail program wrapped, joined to paragraphs; others stay as they are. */
export function unwrapped(lines: readonly string[]): readonly string[] {
  const isWrapped =
    lines.every((line) => line.length <= LONGEST) &&
    lines.filter((line) => line.length >= FULL).length >= FEWEST_FULL;
  if (!isWrapped) return lines;
  const joined: string[] = [];
  let isOpen = false;
  for (const raw of lines) {
    const line = raw.slice(quoteOf(raw).length).trim();
    if (line !== '' && isOpen && !STARTS_ANEW.test(line)) {
      joined[joined.length - 1] = `${joined.at(-1) ?? ''} ${line}`;
    } else joined.push(line);
    isOpen = line.length >= FULL;
  }
  return joined;
}
