import { dayNumber, type DayRange } from '../../model/calendarDate.ts';

/** The ends of the period, by the words of their boxes. */
export type YearEnd = 'first' | 'last';

/** What stands in a box and is not taken yet, typed last last; an end that is not there shows the year of the range. */
export type YearDrafts = Readonly<Partial<Record<YearEnd, string>>>;

/** What typed years come to: a range to be taken, what is wrong and in which box, or neither while a year is being typed. */
export interface TypedYears {
  readonly range: DayRange | null;
  readonly fault: { readonly end: YearEnd; readonly words: string } | null;
}

/** What a box holds after a letter: the letter alone where the box was full, wherever the caret stood. */
export function afterLetter(text: string, letter: string | null | undefined): string {
  return text.length > 4 && letter != null && /^\d$/.test(letter) ? letter : text;
}

/** Reads the boxes: whole years are taken, parts of a year are waited for, all else is told. */
export function readTypedYears(
  drafts: YearDrafts,
  { range, years }: { readonly range: DayRange; readonly years: readonly [number, number] },
): TypedYears {
  const [min, max] = years;
  let { first, last } = range;
  for (const end of ['first', 'last'] as const) {
    const text = drafts[end]?.trim();
    if (text === undefined) continue;
    if (/^\d{0,3}$/.test(text)) return { range: null, fault: null };
    const year = Number(text);
    if (!/^\d{4}$/.test(text) || year < min || year > max) {
      return { range: null, fault: { end, words: `A year from ${min} to ${max}.` } };
    }
    if (end === 'first') first = dayNumber(year, 1, 1);
    else last = dayNumber(year, 12, 31);
  }
  if (first <= last) return { range: { first, last }, fault: null };
  const end = Object.keys(drafts).at(-1) === 'first' ? 'first' : 'last';
  return {
    range: null,
    fault: { end, words: 'The first year is after the last: change the other too.' },
  };
}
