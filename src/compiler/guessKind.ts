import type { Kind } from '../model/bundle.ts';

/** Words that tell a kind, the more certain first. */
const SIGNS: readonly (readonly [Kind, RegExp])[] = [
  ['appointment', /\b(?:appoint(?:s|ed|ment)|takes? (?:up )?office|new special representative)\b/i],
  [
    'decision',
    /\b(?:adopt(?:s|ed)?|agree(?:s|d)? on)\b.{0,60}\b(?:action plan|decision|declaration|addendum|commitments?|plan)\b/i,
  ],
  [
    'treaty',
    /\b(?:treaty|convention|protocol)\b.{0,40}\b(?:enters? into force|opens? for signature|ratif)/i,
  ],
  ['visit', /\b(?:visit(?:s|ed|ing)?|country visit)\b/i],
  [
    'workshop',
    /\b(?:workshops?|seminars?|trainings?|train(?:s|ed)?|courses?|round-?\s?tables?|simulations?|exercises?|masterclass|summer school|press caf[eé])\b/i,
  ],
  [
    'publication',
    /\b(?:handbook|guidelines|publication|report|study|manual|compendium|paper|textbook|guide)\b/i,
  ],
  [
    'conference',
    /\b(?:conference|meeting|meets?|forum|ministerial council|summit|hearing|congress|gathering|dialogue)\b/i,
  ],
  ['project', /\b(?:project|campaign|programme|hotline|helpline|centre|shelter|donat(?:es|ed))\b/i],
];

const kindIn = (text: string): Kind | null =>
  SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? null;

/** The kind of a document that no editor has named: told by words of its title, else of its first words; a statement where there are none. */
export function guessKind(title: string, firstWords: string): Kind {
  return kindIn(title.slice(0, 400)) ?? kindIn(firstWords.slice(0, 400)) ?? 'statement';
}
