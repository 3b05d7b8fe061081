import { describe, expect, test } from 'vitest';
import { readPageText } from '../../testing/readPageText.ts';

const daysOf = (text: string): string => {
  const { start, end } = readPageText(text).event;
  return `${start ?? '?'} ${end ?? '?'}`;
};

/** 9 June 2010 was a Wednesday. */
const under = (body: string): string =>
  `OSCE helps officials to find victims of trafficking\nTIRANA, 9 June 2010 - ${body}`;

describe('days of the event under the dateline of Wednesday, 9 June 2010', () => {
  test.each([
    [
      'The OSCE Presence today opened a two-day seminar for labour inspectors.',
      '2010-06-09 2010-06-10',
    ],
    [
      'A three-day course for judges, run by the OSCE Presence, ended today.',
      '2010-06-07 2010-06-09',
    ],
    [
      'A five-day study tour that starts today takes ten officers to Durres.',
      '2010-06-09 2010-06-13',
    ],
    [
      'A workshop on shelters concluded yesterday. The two-day event was held by the OSCE.',
      '2010-06-07 2010-06-08',
    ],
    [
      'The OSCE Presence held a round table on Monday to discuss compensation.',
      '2010-06-07 2010-06-07',
    ],
    [
      'Teachers from ten schools met last Saturday for a training day of the OSCE.',
      '2010-06-05 2010-06-05',
    ],
    [
      'The OSCE Presence tomorrow opens a two-day conference on forced labour.',
      '2010-06-10 2010-06-11',
    ],
    [
      'From 1 to 4 June the OSCE Presence trained border guards in Shkodra.',
      '2010-06-01 2010-06-04',
    ],
    ['On 7 and 8 June forty prosecutors gathered for an OSCE seminar.', '2010-06-07 2010-06-08'],
    ['Police officers are being trained this week by the OSCE Presence.', '2010-06 2010-06'],
    ['A week-long summer school of the OSCE for students ended today.', '? 2010-06-09'],
    ['A three-week course for cadets was launched today by the OSCE.', '2010-06-09 ?'],
    ['The new law was welcomed today by the Head of the OSCE Presence.', '2010-06-09 2010-06-09'],
    [
      'The Head of the OSCE Presence welcomed the law that parliament passed on 20 May.',
      '2010-06-09 2010-06-09',
    ],
    ['A conference of the OSCE began today. It will run until 11 June.', '2010-06-09 2010-06-11'],
    [
      'A meeting of national co-ordinators, which lasts from 9 to 11 June, opened today at the OSCE.',
      '2010-06-09 2010-06-11',
    ],
    [
      'Representatives of the OSCE and of the ministry met yesterday and today to discuss the new shelters.',
      '2010-06-08 2010-06-09',
    ],
    [
      'The OSCE will hold a conference on child victims on 21 and 22 June, the Presence announced today.',
      '2010-06-21 2010-06-22',
    ],
    [
      'Today the OSCE Presence and the ministry signed an agreement, ahead of a conference on 25 June.',
      '2010-06-09 2010-06-09',
    ],
    [
      'Ahead of the election of 27 June the OSCE Presence today held a debate on migration.',
      '2010-06-09 2010-06-09',
    ],
    [
      'Two seminars for social workers were held by the OSCE on 1 and 7 June respectively.',
      '2010-06-01 2010-06-01',
    ],
    [
      'Today is the last day of a four-day OSCE exercise for coast guards.',
      '2010-06-06 2010-06-09',
    ],
    ['An OSCE course for consuls opened on Tuesday and ends today.', '2010-06-08 2010-06-09'],
    [
      'The OSCE seminar, which opened today, is about shelters. On Friday, its last day, a plan will be drawn up.',
      '2010-06-09 2010-06-11',
    ],
    [
      'The OSCE visit ends tomorrow. The three-day visit began on Tuesday and takes in Durres.',
      '2010-06-08 2010-06-10',
    ],
    [
      'The OSCE said today that the conference on shelters will take place on 23 and 24 June in Durres.',
      '2010-06-23 2010-06-24',
    ],
    [
      'Coast guards have been training with the OSCE since yesterday; the exercise lasts until Friday.',
      '2010-06-08 2010-06-11',
    ],
    [
      'Officers of three States ended an OSCE course on Tuesday. It had begun on 31 May.',
      '2010-05-31 2010-06-08',
    ],
    [
      'The 16 Days of Activism were in the minds of all when the OSCE opened a shelter today.',
      '2010-06-09 2010-06-09',
    ],
    [
      'The OSCE today held a meeting on trafficking. Papers may be sent in and applications made until 30 June.',
      '2010-06-09 2010-06-09',
    ],
  ])('%s', (body, days) => {
    expect(daysOf(under(body))).toBe(days);
  });
});

describe('days of the event without a dateline', () => {
  const news = (body: string): string =>
    `OSCE supports work against trafficking in persons\n${body}`;
  test.each([
    [
      'On 14 and 15 March 2017 the OSCE Mission to Skopje trained teachers.',
      '2017-03-14 2017-03-15',
    ],
    [
      'A workshop of the OSCE on referral took place from 28 February to 2 March 2018 in Osh.',
      '2018-02-28 2018-03-02',
    ],
    [
      'On October 3, 2019, the OSCE Programme Office brought experts together in Osh.',
      '2019-10-03 2019-10-03',
    ],
    [
      'In September 2012 the OSCE Centre held courses for consuls in five cities.',
      '2012-09 2012-09',
    ],
    ['A two-day OSCE workshop for judges started on 5 May 2014 in Baku.', '2014-05-05 2014-05-06'],
    [
      'A three-day OSCE training course for police ended on 20 June 2013 in Bishkek.',
      '2013-06-18 2013-06-20',
    ],
    ['From 3 to 5 April the OSCE Mission gave courses to police officers.', '? ?'],
    ['The OSCE Mission gives courses to police officers in many cities.', '? ?'],
    [
      'From December 30 - January 2, 2014 the OSCE Programme Office brought experts together in Osh.',
      '2013-12-30 2014-01-02',
    ],
    [
      'From December 30, 2013 to January 2, 2014 the OSCE brought experts together in Osh.',
      '2013-12-30 2014-01-02',
    ],
    [
      'On March 3 and May 5, 2014 the OSCE Programme Office brought experts together in Osh.',
      '2014-03-03 2014-03-03',
    ],
    [
      'Prosecutors were trained by the OSCE in Khujand on 2, 3 and 4 November 2016.',
      '2016-11-02 2016-11-04',
    ],
    [
      'Social workers from all districts met at the OSCE 11 - 13 July 2011 to agree on rules.',
      '2011-07-11 2011-07-13',
    ],
    [
      'The OSCE held seminars for teachers in Lviv and Odesa on 10 and 17 May 2016.',
      '2016-05-10 2016-05-10',
    ],
  ])('%s', (body, days) => {
    expect(daysOf(news(body))).toBe(days);
  });
});

describe('the days carry', () => {
  const doubtsOf = (text: string): readonly string[] =>
    readPageText(text).doubts.flatMap(({ what, why }) => (what === 'event' ? [why] : []));
  const TITLE = 'OSCE Special Representative briefs the Permanent Council';
  const ANOTHER = 'Another date of the text speaks for itself nearly as much.';

  test.each([
    [
      '“today” below a dateline, with another visit a week before',
      'VIENNA, 14 April 2005 - The head of the OSCE unit told the Permanent Council today that States must do more. She had visited Romania on 4-6 April.',
    ],
    [
      'a first and a last day in the lead',
      'With the OSCE, police worked out a procedure on 25 and 26 September 2019 in Osh. The meeting built on a training held on 10 June.',
    ],
    [
      'a side event ahead of a text without a day of its own',
      'The OSCE conference on stolen lives opened in Vienna on 25 June 2013. Over two days, guests will discuss it. A side event takes place on 27 June.',
    ],
    [
      'which of so many days is told of',
      'WARSAW, 24 September 2014 - Judges spoke today, on the second day of a three-day OSCE meeting in Warsaw.',
    ],
    [
      'people who came together for so many days',
      'KYIV, 6 July 2017 - Some 180 people met today in Kyiv for a two-day OSCE conference.',
    ],
    ['a length of one day', 'OSH, 17 May 2016 - Elders gathered in Osh for a one-day OSCE course.'],
    [
      'a day of the year that the foot prints',
      'On 18 November, the OSCE held a round table on victims. A survey was closed on 30 April 2020.\nPublished 23 November 2020',
    ],
  ])('no doubt: %s', (_, body) => {
    expect(doubtsOf(`${TITLE}\n${body}`)).toEqual([]);
  });

  test('no doubt: a statement of today on what happened on Monday', () => {
    const body =
      'WARSAW, 7 April 2011 - The ODIHR Director today expressed sorrow over the death of nine migrants who were found near Gyor on Monday.';
    expect(doubtsOf(`ODIHR Director saddened\n${body}`)).toEqual([]);
  });

  test.each([
    [
      'The lead tells of another day.',
      'VIENNA, 21 September 2006 - Eva Biaudet, presenting her first report to the OSCE Permanent Council today, said that labour exploitation was growing. She visited Spain on 11-12 September.',
    ],
    [
      'The weekday that is named is the document’s own: the day may lie a week before.',
      'TIRANA, 9 June 2010 - The OSCE Presence held a round table on Wednesday to discuss compensation.',
    ],
    [
      ANOTHER,
      'OSCE experts trained judges in Osh on 3 May 2014 and prosecutors in Batken on 9 June 2014.',
    ],
    [
      'One end is told, and another day of the text may be the other.',
      'RIGA, 7 November 2014 - An OSCE round table on sham marriages ended in Riga today. Two experts gave talks on Thursday.',
    ],
    [
      'A day is named, and the words do not say that it is the event’s.',
      'From 5 to 8 October the OSCE Mission to Montenegro gave courses to police officers.',
    ],
  ])('a doubt: %s', (why, body) => {
    expect(doubtsOf(`${TITLE}\n${body}`)).toEqual([why]);
  });
});
