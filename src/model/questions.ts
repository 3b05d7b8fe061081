import type { Milestone } from './bundle.ts';
import { areApart, isoDay, possibleDays } from './calendarDate.ts';
import { foldText } from './foldText.ts';
import { say } from './say.ts';
import { shortHash } from './shortHash.ts';

/** More than this do not fit on a page, nor can be put in order at sight. */
export const MAX_QUESTIONS = 12;

/** At most `max` of the milestones, in their order: the landmarks where all are too many, and of too many landmarks some from first to last. */
export function questionSet(
  milestones: readonly Milestone[],
  max: number = MAX_QUESTIONS,
): readonly Milestone[] {
  if (milestones.length <= max) return milestones;
  const landmarks = milestones.filter(({ tier }) => tier === 1);
  const from = landmarks.length >= max ? landmarks : milestones;
  const step = (from.length - 1) / (max - 1);
  return Array.from({ length: max }, (_, at) => from[Math.round(at * step)]).filter(
    (one) => one !== undefined,
  );
}

/** How many mixtures are looked at. */
const MIXTURES = 16;

/**
 * Out of order, the same way for the same milestones, so that all in a room begin alike: of several
 * mixtures the one that leaves the fewest in their place or in that of the order turned round.
 */
export function outOfOrder(milestones: readonly Milestone[]): readonly Milestone[] {
  const right = inOrderOfTime(milestones);
  const mixtures = Array.from({ length: MIXTURES }, (_, salt) => {
    const key = ({ id }: Milestone): number => shortHash(`${id} ${salt}`);
    const mixed = [...right].sort((a, b) => key(a) - key(b));
    const inPlace = mixed.filter((one, at) => one === right[at] || one === right.at(-1 - at));
    return { mixed, inPlace: inPlace.length };
  });
  const { mixed = [] } = mixtures.sort((a, b) => a.inPlace - b.inPlace)[0] ?? {};
  return wrongPairs(mixed).length > 0 ? mixed : [...mixed].reverse();
}

/** The order of time: by first possible day, then the last, then the id. */
export function inOrderOfTime(milestones: readonly Milestone[]): readonly Milestone[] {
  const days = (milestone: Milestone) => possibleDays(milestone.date);
  return [...milestones].sort(
    (a, b) =>
      days(a).first - days(b).first || days(a).last - days(b).last || (a.id < b.id ? -1 : 1),
  );
}

/** Two milestones, the first of which stands before the second. */
export type Pair = readonly [before: Milestone, after: Milestone];

/**
 * Pairs that certainly stand the wrong way round: no possible day of the first is one of the second
 * or lies before it. Neighbours; where all neighbours may be right, the nearest of the others.
 */
export function wrongPairs(order: readonly Milestone[]): readonly Pair[] {
  for (let distance = 1; distance < order.length; distance += 1) {
    const pairs = order.slice(distance).flatMap((after, at) => {
      const before = order[at];
      return before && isAfter(before, after) ? [[before, after] as const] : [];
    });
    if (pairs.length > 0) return pairs;
  }
  return [];
}

const isAfter = (one: Milestone, other: Milestone): boolean =>
  possibleDays(one.date).first > possibleDays(other.date).last;

/** Neighbours of which either may stand first: their dates are the same or share a possible day. */
export function eitherWay(order: readonly Milestone[]): readonly Pair[] {
  return order.slice(1).flatMap((after, at) => {
    const before = order[at];
    return before && !areApart(before.date, after.date) ? [[before, after] as const] : [];
  });
}

/** A title in which the years of the milestone itself are left blank, in four digits or two behind a slash. */
export function withoutYear({ title, date }: Milestone): string {
  const { first, last } = possibleDays(date);
  const years = [...new Set([first, last].map((day) => isoDay(day).slice(0, 4)))];
  return years.reduce(
    (text, year) =>
      text
        .replace(new RegExp(`(?<!\\d)${year}(?!\\d)`, 'g'), '____')
        .replace(new RegExp(`/${year.slice(2)}(?!\\d)`, 'g'), '/__'),
    title,
  );
}

/** Whether a title says of which kind it is, by the word for it, also as a part of another ("Ministerratsbeschluss"): then that is no question. */
export function tellsKind(title: string, kindLabel: string): boolean {
  const words = foldText(title).split(/\P{L}+/u);
  const kind = foldText(kindLabel);
  // Without its ending, which another number or case may change.
  const stem = kind.replace(/[aeiouyаеєиіоуыьюя]+$/, '');
  return words.some((word) => word.startsWith(stem) || word.endsWith(kind));
}

const LETTERS = [
  ...say('ABCDEFGHIJKLMNOPQRSTUVWXYZ | letters that stand for things, of your alphabet'),
];

/** "A" to "Z" for 0 to 25, then "A2" and so on; in the letters of the page's language. */
export function letterOf(place: number): string {
  const round = Math.floor(place / LETTERS.length);
  return `${LETTERS[place % LETTERS.length]}${round === 0 ? '' : round + 1}`;
}
