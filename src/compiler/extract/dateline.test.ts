import { describe, expect, test } from 'vitest';
import { flatten } from './flatText.ts';
import { readDateline, readFullDate } from './dateline.ts';

describe('readDateline', () => {
  test.each([
    ['STRASBOURG, France, 9 October 2014 – The', 'STRASBOURG', '2014-10-09', ' The'],
    ['BUCHAREST, 14 SEPTEMBER 2016 –A visit', 'BUCHAREST', '2016-09-14', 'A visit'],
    ['Kyiv, 27 February 2018 – What', 'Kyiv', '2018-02-27', ' What'],
    ['SKOPJE, 15 April 2004- In', 'SKOPJE', '2004-04-15', ' In'],
    ['BELGRADE/PODGORICA, 21 January 2003 -- An', 'BELGRADE/PODGORICA', '2003-01-21', ' An'],
    ['BELGRADE 3 April 2003', 'BELGRADE', '2003-04-03', ''],
    ['ALMATY, November 10, 2009 — A', 'ALMATY', '2009-11-10', ' A'],
    ['THE HAGUE, 10 October, 2011 - A', 'THE HAGUE', '2011-10-10', ' A'],
    ['CHIŞINĂU, 12 May 2005 - A', 'CHIŞINĂU', '2005-05-12', ' A'],
    ['OSH, Kyrgyzstan, 20.05.2017 - A', 'OSH', '2017-05-20', ' A'],
    ['WASHINGTON D.C., 5 March 2014 - A', 'WASHINGTON D.C.', '2014-03-05', ' A'],
  ])('%s', (text, place, day, rest) => {
    const flat = flatten(text);
    const dateline = readDateline(flat, 0);
    expect(dateline?.place && flat.slice(dateline.place.start, dateline.place.end)).toBe(place);
    expect(dateline?.day).toBe(day);
    expect(dateline && flat.slice(dateline.end)).toBe(rest);
  });

  test.each([
    'On Tuesday, 5 May 2010 - the',
    'In Skopje, 3 May 2010 the',
    'Vienna hosted a meeting on 5 May 2010 - its first',
    '20.05.2017   3835 Views',
    'a meeting, 5 May 2010 - the',
  ])('no dateline: %s', (text) => {
    expect(readDateline(flatten(text), 0)).toBeNull();
  });
});

test('readFullDate knows no day that is not in the calendar', () => {
  expect(readFullDate('31 February 2010')).toBeNull();
  expect(readFullDate('29 February 2012')).toBe('2012-02-29');
  expect(readFullDate('12/31/2010')).toBe('2010-12-31');
});

test.each([
  ['23/04/2014', '2014-04-23'],
  ['04/23/2014', '2014-04-23'],
  ['05/05/2014', '2014-05-05'],
  ['03.04.2014', '2014-04-03'],
  ['03/04/2014', null],
  ['2018 March 18', '2018-03-18'],
  ['2018, March 18', '2018-03-18'],
])('readFullDate(%j) is %s', (words, day) => {
  expect(readFullDate(words)).toBe(day);
});
