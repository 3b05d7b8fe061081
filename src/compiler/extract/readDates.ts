import { allMatches } from '../allMatches.ts';
import { withWeekBeside, withYearBeside } from './yearBeside.ts';
import { eitherDay } from './slashedDates.ts';
import {
  daysOfDottedRange,
  daysOfMonth,
  daysOfTwoMonths,
  inNumbers,
  isPair,
  type DateWords,
  type DateWordsBody,
} from './printedDays.ts';
import { DAY, MONTH, WEEKDAY, YEAR, monthNumber, weekdayNumber } from './dateWords.ts';

/** What a sentence must hold for a rule to find anything in it: one test for all the rules that ask for it. */
const SIGNS = {
  digit: /\d/,
  dotted: /\d\. ?(?:-|to|and|until|till|through)|\d-{1,2} ?\d{1,2}\.\d|\.\d{4} ?-/,
  year: /(?:19|20)\d\d/,
  // "1stMarch" is read too.
  month: /(?:(?<![a-z])|(?<=st|nd|rd|th))(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
  near: /today|tonight|tomorrow|yesterday|last night|this (?:mor|aft|eve)/i,
  weekday: /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/,
  weekend: /weekend/i,
  period:
    /(?:of the|this|last|next|past|previous|coming) (?:week|month|year|spring|summer|autumn|winter)/i,
} as const;
type Sign = keyof typeof SIGNS;
const SIGN_NAMES = Object.keys(SIGNS) as readonly Sign[];

interface Rule {
  readonly needs: readonly Sign[];
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => DateWordsBody | null;
}
const YEAR_TAIL = `(?:,? ?(?:of )?(${YEAR})(?!\\d))?`;
const TO = `,? ?(?:-{1,3}|to|until|till|through|and) ?(?:${WEEKDAY},? )?`;
const STEP = `(?: ?, ?(?:and |& )?| ?(?:-{1,2}|&|\\/) ?| (?:to|until|till|through|and|or) )`;
const B = '(?<![\\w.,]|\\d[./-])';

const year = (text: string | undefined): number | null =>
  text === undefined ? null : Number(text);
const day = (text: string | undefined): number => Number.parseInt(text ?? '', 10);
/** Days told from the document's own; other words mean that day itself. */
const NEAR_DAYS: ReadonlyMap<string, -2 | -1 | 1 | 2> = new Map([
  ['the day before yesterday', -2],
  ['yesterday', -1],
  ['last night', -1],
  ['tomorrow', 1],
  ['the day after tomorrow', 2],
]);
const RULES: readonly Rule[] = [
  {
    needs: ['month', 'digit'],
    // 30 September - 4 October 2013; 28 June 2012 to 2 July 2012
    pattern: new RegExp(
      `${B}(${DAY})(?: of)? (${MONTH})${YEAR_TAIL}${TO}(${DAY})(?: of)? (${MONTH})${YEAR_TAIL}`,
      'gi',
    ),
    read: (m) =>
      daysOfTwoMonths(
        m[0],
        { day: day(m[1]), month: monthNumber(m[2] ?? ''), year: year(m[3]) },
        { day: day(m[4]), month: monthNumber(m[5] ?? ''), year: year(m[6]) },
      ),
  },
  {
    needs: ['month', 'digit'],
    // September 30 - October 4, 2013; December 30, 2013 to January 2, 2014
    pattern: new RegExp(
      `\\b(${MONTH}) (${DAY})(?!\\d)${YEAR_TAIL}${TO}(${MONTH}) (${DAY})(?!\\d)${YEAR_TAIL}`,
      'gi',
    ),
    read: (m) =>
      daysOfTwoMonths(
        m[0],
        { day: day(m[2]), month: monthNumber(m[1] ?? ''), year: year(m[3]) },
        { day: day(m[5]), month: monthNumber(m[4] ?? ''), year: year(m[6]) },
      ),
  },
  {
    needs: ['month', 'digit'],
    // 8 and 9 October 2020; 6, 7 and 8 April; 13-14 June
    pattern: new RegExp(
      `(between )?${B}(${DAY}(?:${STEP}${DAY}){1,5})(?: of)? (${MONTH})(?![a-z])${YEAR_TAIL}`,
      'gi',
    ),
    read: (m) => daysOfMonth(m[2] ?? '', monthNumber(m[3] ?? ''), year(m[4]), m[1] !== undefined),
  },
  {
    needs: ['month', 'digit'],
    // 3 April 2003; 10 October, 2011; 1st of May
    pattern: new RegExp(`${B}(${DAY})\\.?,?(?: of)? ?(${MONTH})(?![a-z])${YEAR_TAIL}`, 'gi'),
    read: (m) => daysOfMonth(m[1] ?? '', monthNumber(m[2] ?? ''), year(m[3])),
  },
  {
    needs: ['month', 'digit'],
    // 2018 March 18; 2018, March 18-19
    pattern: new RegExp(
      `(?<![\\d./-])(${YEAR}),? (${MONTH}) (${DAY}(?!\\d)(?:${STEP}${DAY}(?!\\d)){0,2})(?!,? ${YEAR})`,
      'gi',
    ),
    read: (m) => daysOfMonth(m[3] ?? '', monthNumber(m[2] ?? ''), year(m[1])),
  },
  {
    needs: ['month', 'digit'],
    // November 10, 2009; June 13 and 14
    pattern: new RegExp(
      `\\b(${MONTH}) (${DAY}(?!\\d)(?:${STEP}${DAY}(?!\\d)){0,2})(?:,? (${YEAR})(?!\\d))?`,
      'gi',
    ),
    read: (m) => daysOfMonth(m[2] ?? '', monthNumber(m[1] ?? ''), year(m[3])),
  },
  {
    needs: ['month', 'digit'],
    // 18-March-2018; 3-Oct-2011
    pattern: new RegExp(`(?<![\\w./-])(${DAY})-(${MONTH})-(${YEAR})(?![\\d-])`, 'gi'),
    read: (m) => daysOfMonth(m[1] ?? '', monthNumber(m[2] ?? ''), year(m[3])),
  },
  {
    needs: ['dotted', 'year'],
    // 12.-14.05.2015; 28.02.-02.03.2015; 01.02.2014 - 31.01.2016
    pattern: new RegExp(
      `(?<![\\d./-])(\\d{1,2})(?:\\.(?:(\\d{1,2})\\.(${YEAR})?)?)?(?: ?-{1,3} ?| (?:to|and|until|till|through) )(\\d{1,2})\\.(\\d{1,2})\\.(${YEAR})(?![\\d-])`,
      'g',
    ),
    read: daysOfDottedRange,
  },
  {
    needs: ['digit'],
    pattern: new RegExp(`(?<![\\d./-])(${YEAR})-(\\d\\d)-(\\d\\d)(?![\\d-])`, 'g'),
    read: (m) => inNumbers(m, { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) }),
  },
  {
    needs: ['digit'],
    pattern: /(?<![\d./-])(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d\d)(?![\d-])/g,
    read: (m) => {
      const [a, b] = [Number(m[1]), Number(m[3])];
      const [dayOfMonth, month] = b > 12 ? [b, a] : [a, b];
      const either = eitherDay(m[0]);
      const body = inNumbers(m, { year: Number(m[4]), month, day: dayOfMonth });
      return body && either ? { ...body, either } : body;
    },
  },
  {
    needs: ['month', 'digit'],
    // March 2011; from March to June 2011; May-July 2014
    pattern: new RegExp(`\\b(${MONTH})(?:${TO}(${MONTH}))?,? (?:of )?(${YEAR})(?!\\d)`, 'gi'),
    read: (m) => ({
      form: 'month',
      month: monthNumber(m[1] ?? ''),
      endMonth: m[2] === undefined ? null : monthNumber(m[2]),
      ...(isPair(m[0]) ? { isPair: true } : {}),
      year: year(m[3]),
      word: '',
    }),
  },
  {
    needs: ['month'],
    // in December; last May; at the end of November; this September. Small "may" and "march" are no months.
    pattern: new RegExp(
      `\\b([Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Oo]f|[Ff]or|[Ll]ast|[Nn]ext|[Tt]his|[Ee]arly|[Ll]ate|[Mm]id-?|[Ee]nd-|[Ff]rom|[Tt]o|[Bb]etween|[Aa]fter|[Bb]efore|[Aa]nd|[Cc]oming|[Tt]hroughout|[Tt]hrough) ?(January|February|March|April|May|June|July|August|September|October|November|December)(?:${TO}(January|February|March|April|May|June|July|August|September|October|November|December))?(?![\\w'])(?! \\d)`,
      'g',
    ),
    read: (m) => ({
      form: 'month',
      month: monthNumber(m[2] ?? ''),
      endMonth: m[3] === undefined ? null : monthNumber(m[3]),
      ...(isPair(m[0]) ? { isPair: true } : {}),
      year: null,
      word: (m[1] ?? '').toLowerCase(),
    }),
  },
  {
    needs: ['year'],
    pattern: new RegExp(
      `(?<![\\d./€$£-])(${YEAR})(?: ?[-/] ?| to | until | through |(?<=between \\d{4}) and )(${YEAR}|\\d\\d)(?![\\d.,]\\d|\\d|-\\d)`,
      'gi',
    ),
    read: (m) => {
      const start = Number(m[1]);
      const last = m[2] ?? '';
      const endYear =
        last.length === 2 ? Math.floor(start / 100) * 100 + Number(last) : Number(last);
      return endYear > start && endYear - start < 30
        ? { form: 'year', year: start, endYear }
        : null;
    },
  },
  {
    needs: ['year'],
    pattern: new RegExp(
      `(?<![\\d./€$£,-])(?<![A-Za-z]-)(${YEAR})(?![\\d-]|[.,]\\d|\\/\\d)(?! (?:victims|people|persons|cases|children|women|men|participants|police|officers|euro|EUR|USD))`,
      'g',
    ),
    read: (m) => ({ form: 'year', year: Number(m[1]), endYear: null }),
  },
  {
    needs: ['near'],
    pattern:
      /\b(today|tonight|last night|this (?:morning|afternoon|evening)|(?:the day before )?yesterday|(?:the day after )?tomorrow)\b(?!(?<=today)'s? (?:world|society|slaver))/gi,
    read: (m) => {
      return { form: 'near', offset: NEAR_DAYS.get((m[1] ?? '').toLowerCase()) ?? 0 };
    },
  },
  {
    needs: ['weekday'],
    pattern: new RegExp(
      `\\b(?:(on|last|next|this|from|until|till|to|through|by|late|early|coming|past|and) )?(${WEEKDAY})(?:${TO}(${WEEKDAY}))?\\b(?!,? (?:the )?\\d)`,
      'g',
    ),
    read: (m) => ({
      form: 'weekday',
      weekday: weekdayNumber(m[2] ?? ''),
      endWeekday: m[3] === undefined ? null : weekdayNumber(m[3]),
      word: (m[1] ?? '').toLowerCase(),
    }),
  },
  {
    needs: ['weekend'],
    // over the weekend; this past weekend; at the weekend
    pattern:
      /\b(?:(?:over|during|at|on) the|(?:(?:over|during|at|on|for) )?(?:this|last|next|(?:the|this) (?:past|coming|last|next))) weekend\b(?!-| (?:of|before|after|trainings?|courses?|seminars?|schools?|camps?|workshops?)\b)/gi,
    read: ([whole]) => {
      const isNext = /next|coming/i.test(whole);
      const word = /last|past/i.test(whole) ? 'last' : isNext ? 'next' : 'on';
      return { form: 'weekday', weekday: 5, endWeekday: 6, word };
    },
  },
  {
    needs: ['period'],
    pattern:
      /\b(earlier |later |early |late )?((?<=(?:beginning|start|middle|end|earlier|later) (?:of|in) )the(?= week\b(?! of\b))|this|last|next|the past|the previous|the coming) (week|month|year|spring|summer|autumn|winter)\b(?!-)('s)?/gi,
    read: (m) => {
      const which = (m[2] ?? '').toLowerCase();
      const offset =
        which === 'this' || which === 'the' ? 0 : /last|past|previous/.test(which) ? -1 : 1;
      const word = (m[3] ?? '').toLowerCase();
      const unit = word === 'week' || word === 'month' || word === 'year' ? word : 'season';
      return { form: 'period', unit, offset, isWithin: m[1] !== undefined };
    },
  },
];

const NONE: readonly DateWords[] = [];

/** In small letters these are a verb and a walk. */
const SMALL_MONTH = /\b(?:may|march)\b/;

/**
 * All dates that a sentence (flat text) speaks of, in order, none overlapping; the more telling
 * form of words wins. A sentence without any costs a few tests.
 */
export function readDates(flat: string): readonly DateWords[] {
  const signs = SIGN_NAMES.filter((sign) => SIGNS[sign].test(flat));
  if (signs.length === 0) return NONE;
  const found: DateWords[] = [];
  for (const { needs, pattern, read } of RULES) {
    if (!needs.every((sign) => signs.includes(sign))) continue;
    for (const match of allMatches(flat, pattern)) {
      const place = { start: match.index, end: match.index + match[0].trimEnd().length };
      if (SMALL_MONTH.test(match[0])) continue;
      if (found.some((other) => other.start < place.end && place.start < other.end)) continue;
      const body = read(match);
      if (body) found.push(withWeekBeside(withYearBeside({ ...body, ...place }, flat), flat));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
