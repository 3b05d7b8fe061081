import type { Line } from './parsePageLines.ts';

/** "… Published On :: Fri, 08 Apr 2016 13:53:41 +0000 …": an item that a feed reader put on one line. */
const DATE_WITHIN =
  /\b(?:Published(?: On)?|Posted(?: on)?|pubDate|Date) ?:{1,2} ?((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w{0,6},? \d{1,2} \w{3,9} \d{4}(?: \d\d:\d\d(?::\d\d)?)?(?: (?:[+-]\d{4}|GMT|UTC))?)/i;
const BYLINE = / (?:By|From|Via|Source:?) [^ ]{3,60} ?$/i;
const AUTHOR = /^(?:\p{Lu}[\p{L}'.-]+ ){0,4}\p{Lu}[\p{L}'.-]+, OSCE (?=\p{Lu})/u;

function part({ start, text, flat }: Line, from: number, to: number): Line {
  const own = flat.slice(from, to);
  const head = from + (own.length - own.trimStart().length);
  const end = from + own.trimEnd().length;
  return {
    start: start + head,
    end: start + end,
    text: text.slice(head, end),
    flat: flat.slice(head, end),
  };
}

/** Title, date and text of an item that stands on one line, as lines of their own; null where the text is none such. */
export function splitFeedLine(lines: readonly Line[]): readonly Line[] | null {
  const [line, second] = lines;
  const match = line && !second ? DATE_WITHIN.exec(line.flat) : null;
  if (!line || !match || match.index === 0) return null;
  const title = line.flat.slice(0, match.index).replace(BYLINE, '');
  const dateAt = match.index + match[0].length - (match[1] ?? '').length;
  const end = match.index + match[0].length;
  const rest = line.flat.slice(end);
  const author = AUTHOR.exec(rest.trimStart());
  const from = end + (rest.length - rest.trimStart().length) + (author?.[0].length ?? 0);
  return [part(line, 0, title.length), part(line, dateAt, end), part(line, from, line.flat.length)];
}
