import { expect, test } from 'vitest';
import { guessKind } from './guessKind.ts';

test.each([
  ['OSCE adopts Action Plan to combat human trafficking', '', 'decision'],
  ['Special Representative visits Prague', '', 'visit'],
  ['OSCE trains consular officials', '', 'workshop'],
  ['New handbook on referral launched', '', 'publication'],
  ['OSCE States meet on Ukraine', '', 'conference'],
  ['Shelter opens in Tirana', '', 'project'],
  ['Madina Jarbussynova appointed', '', 'appointment'],
  ['Convention enters into force', '', 'treaty'],
  ['OSCE, Council of Europe join forces', 'today launched a workshop', 'workshop'],
  ['OSCE warns of risks', 'said today that more has to be done', 'statement'],
  ['OSCE Centre in Bishkek looks at forced begging', 'A roundtable was held today', 'workshop'],
  ['Project on fair hiring discussed in Tirana', 'was the topic of a course', 'workshop'],
  ['OSCE project on fair hiring starts', 'A conference opened the project', 'project'],
  ['Hotline for migrants', 'The OSCE paid for a hotline', 'project'],
  ['OSCE simulation in Vicenza', 'for a project', 'workshop'],
  ['', '', 'statement'],
])('guessKind(%j, %j) is %s', (title, words, kind) => {
  expect(guessKind(title, words)).toBe(kind);
});
