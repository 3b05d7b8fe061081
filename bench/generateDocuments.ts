import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoDay, dayNumber } from '../src/model/calendarDate.ts';
import { seededNumbers } from '../src/testing/generateMilestones.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const CITIES = ['VIENNA', 'WARSAW', 'SKOPJE', 'TBILISI', 'LISBON', 'CHISINAU', 'BELGRADE'];
const STATES = ['Austria', 'Poland', 'Georgia', 'Portugal', 'Moldova', 'Serbia', 'Switzerland'];
const FIELDS = ['Combating trafficking in human beings', 'Policing', 'Migration', 'Rule of law'];
const EVENTS = [
  'workshop on victim identification',
  'conference on fair recruitment',
  'training course for border officials',
  'round table with civil society',
];

function inWords(day: number): string {
  const [year, month, date] = isoDay(day).split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** One made-up press release in the layout of the site: header lines, dateline, five paragraphs. */
function documentText(number: number, random: () => number): string {
  const pick = (values: readonly string[]): string =>
    values[Math.floor(random() * values.length)] ?? '';
  const day = dayNumber(2003, 1, 1) + Math.floor(random() * 7200);
  const city = pick(CITIES);
  const event = pick(EVENTS);
  const [one, two, three] = [pick(STATES), pick(STATES), pick(STATES)];
  return [
    'Press release',
    `OSCE ${event} number ${number} opens in ${city.charAt(0)}${city.slice(1).toLowerCase()}`,
    '- Date:',
    `- ${inWords(day)}`,
    '- Place:',
    `- ${city}`,
    '- Fields of work:',
    `- ${FIELDS[0]}, ${pick(FIELDS.slice(1))}`,
    `${city}, ${inWords(day)} – A two-day ${event} organized by the OSCE began today with forty participants from ${one} and ${two}.`,
    `The event follows a meeting held on ${inWords(day - 200)} in ${three}, where experts compared how victims of trafficking are found and helped.`,
    `“Each case needs patience and trust between services,” said the head of the delegation of ${one}. “Only together can we act.”`,
    `Participants will study cases of forced labour, discuss prosecution and protection, and prepare a handbook that is to appear in ${MONTHS[Math.floor(random() * 12)]} ${Number(isoDay(day).slice(0, 4)) + 1}.`,
    `All participating States were invited to send national co-ordinators. The OSCE Action Plan to Combat Trafficking in Human Beings was adopted on 24 July 2003.`,
    '',
  ].join('\n');
}

/** Writes `count` documents into an empty folder; the same seed, the same texts. */
export function generateDocuments(folder: string, count: number, seed = 142): void {
  mkdirSync(folder, { recursive: true });
  const random = seededNumbers(seed);
  for (let number = 0; number < count; number += 1) {
    const name = `${String(number).padStart(5, '0')}.txt`;
    writeFileSync(join(folder, name), documentText(number, random));
  }
}
