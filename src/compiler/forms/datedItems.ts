import { isDocumentType } from '../documentTypes.ts';
import { MONTH, WEEKDAY } from '../extract/dateWords.ts';
import { footAt } from '../pageFurniture.ts';
import type { Line } from '../parsePageLines.ts';

const TYPE =
  '(?:press release|news item|news|story|feature|interview|statement|announcement|event)';
const DAY = `(?:${WEEKDAY},? )?(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|${MONTH} \\d{1,2},? \\d{4}|\\d{1,2}[./]\\d{1,2}[./]\\d{4}|\\d{4}-\\d\\d-\\d\\d)`;
/** The day of a listing's item, alone or beside its type: "Press release | 3 May 2014". */
const ITEM_DATE = new RegExp(
  `^(?:${TYPE} ?[|,·:-]? ?)?${DAY}(?:(?: ?[|,·-] ?| )(?:${TYPE}|\\d{1,2}:\\d\\d))?$`,
  'i',
);
const LONGEST_DATE = 70;
const LONGEST_TITLE = 200;
const FEWEST_WORDS = 3;
const SHORTEST_TEXT = 30;

/** Whether a line is the day of an item, alone or beside its type. */
export const isItemDate = ({ flat }: Line): boolean =>
  flat.length <= LONGEST_DATE && ITEM_DATE.test(flat);

const isText = (line: Line | undefined): boolean =>
  line !== undefined && line.flat.length >= SHORTEST_TEXT && /[.!?…]["')]{0,2}$/.test(line.flat);

const isTitle = (line: Line | undefined): line is Line =>
  line !== undefined &&
  line.flat.length <= LONGEST_TITLE &&
  line.flat.split(/ +/).length >= FEWEST_WORDS &&
  /^["'(]?[\p{Lu}\d]/u.test(line.flat) &&
  !/[.,;:]$/.test(line.flat) &&
  !isItemDate(line) &&
  !isDocumentType(line.text);

/** Where the items of a listing begin, and whether all show it in the same way. */
export interface DatedItems {
  /** Index of each item's first line, in order. */
  readonly starts: readonly number[];
  readonly isSure: boolean;
}

/** The items of a listing that prints a day above or below each title, and text below both; null where there are fewer than two. */
export function datedItems(lines: readonly Line[]): DatedItems | null {
  const foot = footAt(lines);
  const upper = foot < 0 ? lines : lines.slice(0, foot);
  const above: number[] = [];
  const below: number[] = [];
  for (const [at, line] of upper.entries()) {
    if (!isItemDate(line)) continue;
    if (isTitle(upper[at - 1]) && isText(upper[at + 1])) {
      const hasType = isDocumentType(upper[at - 2]?.text ?? '');
      above.push(hasType ? at - 2 : at - 1);
    } else if (isTitle(upper[at + 1]) && isText(upper[at + 2])) below.push(at);
  }
  if (above.length + below.length < 2) return null;
  const starts = [...above, ...below].sort((a, b) => a - b);
  return { starts, isSure: above.length === 0 || below.length === 0 };
}
