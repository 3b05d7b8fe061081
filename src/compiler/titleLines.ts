import type { Line } from './parsePageLines.ts';

/** " | News Portal", " :: Site": what sites put beside a title. */
const BESIDE = / (?:\||::|»|·) /;
/** Names of the site itself behind a dash. */
const SITE =
  / - (?:OSCE|osce\.org|Organization for Security and Co-?operation in Europe|ODIHR|[\w-]+\.(?:org|com|net|int|info))$/i;

/** The title of a line without the name of the site beside it: the part with most words. */
export function titlePart(line: Line): Line {
  const parts: Line[] = [];
  let from = 0;
  for (const text of line.flat.split(BESIDE)) {
    const at = line.flat.indexOf(text, from);
    parts.push({
      start: line.start + at,
      end: line.start + at + text.length,
      text: line.text.slice(at, at + text.length),
      flat: text,
    });
    from = at + text.length;
  }
  const words = ({ flat }: Line): number => flat.split(/ +/).length;
  const [best = line] = parts.toSorted((a, b) => words(b) - words(a));
  const site = SITE.exec(best.flat);
  if (!site || words(best) < 5) return best;
  const end = best.flat.length - site[0].length;
  return {
    start: best.start,
    end: best.start + end,
    text: best.text.slice(0, end),
    flat: best.flat.slice(0, end),
  };
}

/** A title that goes on in the next line, which begins small: both as one line. */
export function joinTitle(first: Line, next: Line | undefined): Line | null {
  const goesOn =
    next !== undefined &&
    /^\p{Ll}/u.test(next.text) &&
    !/[.!?:]$/.test(first.flat) &&
    next.flat.length < 120 &&
    !/[.!?]$/.test(next.flat);
  if (!goesOn) return null;
  return {
    start: first.start,
    end: next.end,
    text: `${first.text} ${next.text}`,
    flat: `${first.flat} ${next.flat}`,
  };
}
