import { describe, expect, test } from 'vitest';
import { readPageText } from '../../testing/readPageText.ts';

const daysOf = (text: string): string => {
  const { start, end } = readPageText(text).event;
  return `${start ?? '?'} ${end ?? '?'}`;
};

/** 14 May 2012 was a Monday. */
const under = (body: string): string =>
  `OSCE helps towns to find victims of trafficking\nVLORE, 14 May 2012 - ${body}`;

describe('days told from a Monday, 14 May 2012', () => {
  test.each([
    [
      'Students from six towns learned over the weekend at an OSCE camp how recruiters talk.',
      '2012-05-12 2012-05-13',
    ],
    [
      'At the weekend the OSCE Presence trained thirty volunteers of a helpline.',
      '2012-05-12 2012-05-13',
    ],
    [
      'Scouts and teachers took part in an OSCE workshop this past weekend in Vlore.',
      '2012-05-12 2012-05-13',
    ],
    ['The OSCE Presence will hold a course for hotel staff next weekend.', '2012-05-19 2012-05-20'],
    [
      'The OSCE Presence will bring mayors together this weekend for a seminar.',
      '2012-05-19 2012-05-20',
    ],
    ['Clerks of eight registries attended an OSCE course on Friday.', '2012-05-11 2012-05-11'],
    ['A three-day OSCE course for tax officers closed last Friday.', '2012-05-09 2012-05-11'],
    [
      'The Special Representative spoke of progress after a two-day visit that ended on Saturday.',
      '2012-05-11 2012-05-12',
    ],
    [
      'An OSCE seminar for notaries was held on Thursday and Friday in Vlore.',
      '2012-05-10 2012-05-11',
    ],
    [
      'Notaries and registrars attended an OSCE seminar in Vlore last Thursday and Friday.',
      '2012-05-10 2012-05-11',
    ],
    [
      'A conference on debt bondage, which the OSCE and the city opened this afternoon, brings together 90 people. The two-day conference goes on tomorrow with visits to farms.',
      '2012-05-14 2012-05-15',
    ],
    [
      'A round table on compensation finished here this evening. The event, which had started yesterday, was held by the OSCE.',
      '2012-05-13 2012-05-14',
    ],
    [
      'A seminar for fishing inspectors came to an end today with a visit to the port. The three-day event was paid for by the OSCE.',
      '2012-05-12 2012-05-14',
    ],
    [
      'Papers used to take four weeks from one office to the next. A joint OSCE course for both offices ended today. The two-day course was the first of its kind.',
      '2012-05-13 2012-05-14',
    ],
    [
      'A study on pay was presented today by ODIHR at a side event. It took place during the Human Dimension Seminar, the largest of its kind, which runs from 14 to 16 May.',
      '2012-05-14 2012-05-14',
    ],
    [
      'An exhibition was opened today in the lobby by the OSCE. It is shown on the margins of the Congress of Mayors, which meets from 12 to 18 May.',
      '2012-05-14 2012-05-14',
    ],
    [
      'Archivists read old files at an OSCE seminar the day before yesterday and yesterday.',
      '2012-05-12 2012-05-13',
    ],
    [
      'A play on false promises had its premiere last night with the OSCE.',
      '2012-05-13 2012-05-13',
    ],
    ['An OSCE conference on debt opens the day after tomorrow.', '2012-05-16 2012-05-16'],
    [
      'Judges will come together next Thursday to talk of pay. The OSCE seminar is to last two days.',
      '2012-05-17 2012-05-18',
    ],
    [
      'Vlore does more than most, said the OSCE Special Representative at the end of her stay in town, which had begun on 11 May.',
      '2012-05-11 2012-05-14',
    ],
    ['Ten judges today wound up a week of talks organized by the OSCE.', '? 2012-05-14'],
    [
      'A course of the OSCE began in Vlore this morning; its last day is 18 May.',
      '2012-05-14 2012-05-18',
    ],
    ['Clerks met at the end of the week for an OSCE seminar.', '2012-05 2012-05'],
  ])('%s', (body, days) => {
    expect(daysOf(under(body))).toBe(days);
  });
});

describe('a text that begins with a scene', () => {
  test.each([
    [
      'a scene, then the day of the news',
      'A lorry stops, and nobody gets out. A boy looks for his shoes.\nWith films of this kind, forty guards trained on Thursday at an OSCE workshop in Vlore.',
      '2012-05-10 2012-05-10',
    ],
    [
      'a quotation, then the day of the news',
      '"They took our papers and told us to wait," an actor says.\nHow to ask him was the subject of a two-day OSCE course that concluded on Friday.',
      '2012-05-10 2012-05-11',
    ],
    [
      'a statement whose first sentence names the day of what it speaks of',
      'Thousands have fled since the earthquake of 6 May. Nobody knows where they will sleep tomorrow.\nIn a joint statement, the Heads of two OSCE missions thanked the volunteers.',
      '2012-05-14 2012-05-14',
    ],
    [
      'what was before',
      'In 2005 the road was opened, and in 2009 the border. On Friday, judges from both sides met at an OSCE round table in Vlore.',
      '2012-05-11 2012-05-11',
    ],
  ])('%s', (_, body, days) => {
    expect(daysOf(under(body))).toBe(days);
  });

  test('of a series the first, and the others are mentions', () => {
    const { event, mentions } = readPageText(
      under(
        'Caretakers know every stair. They are to learn whom to ask.\nThe OSCE holds three two-day courses for them, the first of which took place in Vlore on Thursday and Friday. Courses in Berat (24-25 May) and Fier (7 and 8 June) will follow.',
      ),
    );
    expect([event.start, event.end]).toEqual(['2012-05-10', '2012-05-11']);
    expect(mentions.map(({ date }) => date)).toEqual(['2012-05-24', '2012-06-07']);
  });
});

describe('days in numbers between dots', () => {
  test.each([
    ['Managers of shelters met in Vlore (9.-11.05.2012) with the OSCE.', '2012-05-09 2012-05-11'],
    ['Managers of shelters met in Vlore, 09-11.05.2012, with the OSCE.', '2012-05-09 2012-05-11'],
    [
      'An OSCE course for cooks was held in Vlore from 30.04. to 02.05.2012.',
      '2012-04-30 2012-05-02',
    ],
    [
      'An OSCE course for cooks took place in Vlore (30.04.2012 – 02.05.2012).',
      '2012-04-30 2012-05-02',
    ],
  ])('%s', (body, days) => {
    expect(daysOf(`OSCE helps towns to find victims\n${body}`)).toBe(days);
  });

  test('a period of a project is one mention', () => {
    const { mentions } = readPageText(
      under(
        'A course for cooks ended today. It is part of an OSCE project (01.03.2011-29.02.2012).',
      ),
    );
    expect(mentions.map(({ date, end }) => [date, end])).toEqual([['2011-03-01', '2012-02-29']]);
  });
});

test('"this week" has the days that are told further down', () => {
  const body = under(
    'Judges of the coast have come together this week in Vlore to write a course. They do so at an OSCE seminar that runs from Monday to Thursday.',
  );
  expect(daysOf(body)).toBe('2012-05-14 2012-05-17');
});

describe('a length on two lines', () => {
  test('a hyphen at the end of a line', () => {
    const body = under('Pilots were taught at a three-\nday OSCE course that concluded today.');
    expect(daysOf(body)).toBe('2012-05-12 2012-05-14');
  });
});

/** Why the days of a text are doubted. */
const doubtsOf = (text: string): readonly string[] =>
  readPageText(text).doubts.flatMap(({ what, why }) => (what === 'event' ? [why] : []));

describe('a doubt', () => {
  test.each([
    [
      'one end alone, and a length somewhere',
      'An OSCE course for cooks ended in Vlore today.\nA cook spoke of four days without sleep.',
      'One end is not known, and the text names a length.',
    ],
    [
      'a length before the day, set apart from it',
      'Following a three-day fair, cooks met for an OSCE seminar on Friday.',
      'A length is named, and was taken for another event’s.',
    ],
    [
      'words that no rule reads',
      'Cooks came to an OSCE seminar on the Thursday before last.',
      'The sentence tells of a day in words that are not read.',
    ],
    [
      'a range around a day that is told',
      'Cooks spoke of their pay today at a table of the OSCE. The OSCE Forum is held in Vlore from 12 to 18 May.',
      'A day within the first and the last is told of: it may be the event’s alone.',
    ],
  ])('%s', (_, body, why) => {
    expect(doubtsOf(under(body))).toEqual([why]);
  });

  test('no word of an event', () => {
    const text =
      'OSCE on the flood\nOn 11 May 2012 water stood in all streets of Vlore, as the OSCE knows.';
    expect(doubtsOf(text)).toEqual(['No word of an event stands beside the day.']);
  });

  test('numbers that look like a day', () => {
    const text =
      'OSCE seminar for cooks\nCooks met with the OSCE in Vlore (9./10.5.12) and spoke of pay.';
    expect(doubtsOf(text)).toEqual(['Numbers look like a day, and were not read as one.']);
  });

  test.each([
    ['Cooks met for an OSCE seminar on Friday in Vlore, after its first meeting on 2 May.'],
    ['An OSCE course for cooks ended in Vlore today.'],
    ['The OSCE Mission condemned today the attack on a cook on Friday.'],
  ])('none: %s', (body) => {
    expect(doubtsOf(under(body))).toEqual([]);
  });
});
