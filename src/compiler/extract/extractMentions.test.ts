import { describe, expect, test } from 'vitest';
import { readPageText } from '../../testing/readPageText.ts';

const mentionsOf = (words: string): string =>
  readPageText(
    `OSCE holds meeting on trafficking\nVIENNA, 12 September 2012 - The OSCE today held a meeting on trafficking. ${words}`,
  )
    .mentions.map(({ date, end }) => `${date ?? '?'}${end ? `..${end}` : ''}`)
    .sort()
    .join(' ');

describe('other dated events in a text of 12 September 2012', () => {
  test.each([
    ['It follows a conference held in Rome on 3 and 4 May.', '2012-05-03..2012-05-04'],
    ['The Ministerial Council meets in Dublin in December.', '2012-12'],
    ['A decision was taken by the Ministerial Council in Vilnius last December.', '2011-12'],
    ['Applications are accepted until 30 September.', '2012-09-30'],
    ['The Action Plan was adopted in 2003.', '2003'],
    ['The National Action Plan for 2012-2015 was presented.', '2012..2015'],
    ['In 2011 police counted 310 victims, more than in 2010.', ''],
    ['A similar workshop took place in Tirana last month.', '2012-08'],
    ['The project was launched in March 2010.', '2010-03'],
    ['The Irish Chairmanship in 2012 has made it a priority.', ''],
    ['The Lithuanian Chairmanship of 2011 had begun it.', '2011'],
    ['European Anti-Trafficking Day is marked on 18 October.', '2012-10-18'],
    ['The law of 25 July 2005 was amended.', '2005-07-25'],
    ['A second meeting will take place from 5 to 7 November.', '2012-11-05..2012-11-07'],
    ['The meeting was opened today by the Secretary General.', ''],
    ['Three of four victims identified in 2009 were children.', ''],
    ['Earlier this year an exercise was held in Vicenza.', '2012'],
    ['The Convention entered into force on 1 February 2008.', '2008-02-01'],
    ['Participants met yesterday with the Mayor.', '2012-09-11'],
    ['The report of 2010 was the basis.', '2010'],
    ['The next session will be held next month.', '2012-10'],
    ['There are 2,000 shelters and 1540 beds.', ''],
  ])('%s', (words, mentions) => {
    expect(mentionsOf(words)).toBe(mentions);
  });
});

test('a label is made of the words around the date', () => {
  const [mention] = readPageText(
    'OSCE holds meeting\nVIENNA, 12 September 2012 - The OSCE today held a meeting. It follows a joint conference on child victims, held in Rome on 3 May 2012.',
  ).mentions;
  expect(mention?.label).toContain('Rome');
  expect(mention?.isAhead).toBe(false);
});
