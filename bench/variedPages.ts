/**
 * Page texts made by a seeded generator, in every layout that the compiler knows: for benches and
 * property tests. The sentences are our own; no page of the OSCE is in them.
 */

import { MONTHS } from '../src/model/dateInWords.ts';
import { seededNumbers } from '../src/testing/generateMilestones.ts';

/** A page text that was made up. */
export interface VariedPage {
  readonly file: string;
  readonly text: string;
}

type Random = () => number;

const pick = <T>(random: Random, from: readonly T[]): T => {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new RangeError('nothing to choose from');
  return chosen;
};
const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

const CITIES = [
  ['VIENNA', 'Vienna', 'Austria'],
  ['TIRANA', 'Tirana', 'Albania'],
  ['YEREVAN', 'Yerevan', 'Armenia'],
  ['BAKU', 'Baku', 'Azerbaijan'],
  ['SARAJEVO', 'Sarajevo', 'Bosnia and Herzegovina'],
  ['KYIV', 'Lviv', 'Ukraine'],
  ['OSH', 'Osh', 'Kyrgyzstan'],
  ['RIGA', 'Riga', 'Latvia'],
  ['CHISINAU', 'Balti', 'the Republic of Moldova'],
  ['LISBON', 'Porto', 'Portugal'],
  ['SKOPJE', 'Ohrid', 'North Macedonia'],
  ['KHUJAND', 'Khujand', 'Tajikistan'],
] as const;
const LANDS = [
  'Belgium',
  'the Czech Republic',
  'Finland',
  'France',
  'Georgia',
  'Greece',
  'Italy',
  'Kazakhstan',
  'Malta',
  'the Netherlands',
  'Romania',
  'Serbia',
  'Spain',
  'the UK',
  'the United States',
  'Uzbekistan',
  'Japan',
  'Tunisia',
];
const MEETINGS = [
  'workshop',
  'seminar',
  'round table',
  'training course',
  'conference',
  'exercise',
  'study visit',
];
const SUBJECTS = [
  'the protection of child victims',
  'forced labour in farming',
  'the work of shelters',
  'financial investigations',
  'trafficking on the Internet',
  'the rights of domestic workers',
];
const PEOPLE = [
  'judges',
  'prosecutors',
  'labour inspectors',
  'border guards',
  'social workers',
  'teachers',
  'consular officials',
];
const LENGTHS = ['two', 'three', 'four', 'five'];

interface Facts {
  readonly city: (typeof CITIES)[number];
  readonly day: number;
  readonly month: string;
  readonly year: number;
  readonly meeting: string;
  readonly subject: string;
  readonly people: string;
}

function someFacts(random: Random): Facts {
  return {
    city: pick(random, CITIES),
    day: between(random, 2, 26),
    month: pick(random, MONTHS),
    year: between(random, 2003, 2022),
    meeting: pick(random, MEETINGS),
    subject: pick(random, SUBJECTS),
    people: pick(random, PEOPLE),
  };
}

function leadOf(
  random: Random,
  { city, meeting, subject, people, day, month, year }: Facts,
): string {
  return pick(random, [
    `The OSCE today opened a ${pick(random, LENGTHS)}-day ${meeting} on ${subject} in ${city[1]}, ${city[2]}.`,
    `A ${pick(random, LENGTHS)}-day ${meeting} of the OSCE on ${subject} for ${people} ended in ${city[1]} today.`,
    `From ${day} to ${day + 2} ${month} ${year}, ${people} learned about ${subject} at an OSCE ${meeting} in ${city[1]}.`,
    `On ${day} and ${day + 1} ${month} the OSCE brought ${people} together in ${city[1]} for a ${meeting} on ${subject}.`,
    `More has to be done for ${subject}, the OSCE Special Representative said on ${pick(random, ['Monday', 'Thursday'])}.`,
  ]);
}

function moreOf(random: Random, { subject, people, year }: Facts): string {
  const [a, b, c] = [pick(random, LANDS), pick(random, LANDS), pick(random, LANDS)];
  return pick(random, [
    `Experts from ${a}, ${b} and ${c} told the ${people} how they deal with ${subject}.`,
    `“Nobody can do this alone,” said the Head of the OSCE office. “We thank ${a} for the money.”`,
    `The Minister of Justice of ${a} and the Ambassador of ${b} spoke at the opening.`,
    `In ${year - 1} a similar meeting was held in ${a}; the next will take place in ${pick(random, MONTHS)}.`,
    `The National Action Plan for ${year}-${year + 3} was adopted in ${pick(random, MONTHS)} ${year - 1}.`,
    `The ${between(random, 55, 57)} participating States were asked to do more about ${subject}.`,
    `Police counted ${between(random, 12, 900)} victims in ${year - 2}, a third of them children.`,
    `The Minsk Group, the Palermo Protocol and Mr. ${pick(random, ['London', 'Holland', 'Novak'])} were named in passing.`,
  ]);
}

function bodyOf(random: Random, facts: Facts): readonly string[] {
  return [
    leadOf(random, facts),
    ...Array.from({ length: between(random, 2, 9) }, () => moreOf(random, facts)),
  ];
}

const titleOf = ({ meeting, subject }: Facts, number: number): string =>
  `OSCE ${meeting} looks at ${subject}, no. ${number}`;
const dayOf = ({ day, month, year }: Facts): string => `${day} ${month} ${year}`;

type Layout = (random: Random, facts: Facts, number: number) => readonly string[];

const LAYOUTS: readonly Layout[] = [
  (random, facts, number) => {
    const [lead, ...rest] = bodyOf(random, facts);
    return [
      titleOf(facts, number),
      `${facts.city[0]}, ${dayOf(facts)} ${pick(random, ['-', '–', '—', '--'])} ${lead ?? ''}`,
      ...rest,
    ];
  },
  (random, facts, number) => [titleOf(facts, number), ...bodyOf(random, facts)],
  (random, facts, number) => {
    const [lead, ...rest] = bodyOf(random, facts);
    return [
      'Newsroom',
      titleOf(facts, number),
      `${facts.city[0]} ${dayOf(facts)}`,
      `${facts.city[0]}, ${dayOf(facts)} - ${lead ?? ''}`,
      ...rest,
      ...rest,
    ];
  },
  (random, facts, number) => [
    titleOf(facts, number),
    `Publishing date: ${dayOf(facts)}`,
    'Content type: News',
    `Where we are: OSCE Office in ${facts.city[1]}`,
    'What we do: Combating trafficking in human beings, Policing',
    `${bodyOf(random, facts)[0]?.slice(0, -12) ?? ''}...`,
  ],
  (random, facts, number) => [
    'You are here',
    'OSCE',
    'Subscribe to OSCE feed',
    titleOf(facts, number),
    `Fri, ${String(between(random, 1, 12)).padStart(2, '0')}/${String(facts.day).padStart(2, '0')}/${facts.year} - 13:23`,
    String(between(random, 10_000, 500_000)),
    ...bodyOf(random, facts),
  ],
  (random, facts, number) => [
    `Home » News » ${titleOf(facts, number)}`,
    titleOf(facts, number),
    `${between(random, 1, 28)}.05.${facts.year}   ${number} Views`,
    ...bodyOf(random, facts),
  ],
  (random, facts, number) => [
    '- Fields of work',
    '- About us',
    'Press release',
    titleOf(facts, number),
    '- Date:',
    '- Place:',
    `- ${facts.city[0]}`,
    '- Source:',
    '- OSCE Secretariat',
    '- Fields of work:',
    '- Human rights, Combating trafficking in human beings',
    ...bodyOf(random, facts),
  ],
];

/** One made-up page; the same number and seed give the same text. */
export function variedPage(number: number, seed = 1): VariedPage {
  const random = seededNumbers(seed * 1_000_003 + number);
  const layout = pick(random, LAYOUTS);
  const lines = layout(random, someFacts(random), number);
  return { file: `varied/${String(number).padStart(6, '0')}.txt`, text: `${lines.join('\n')}\n` };
}
