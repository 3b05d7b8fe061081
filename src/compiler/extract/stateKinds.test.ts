import { describe, expect, test } from 'vitest';
import { readPageText, rolesOf } from '../../testing/readPageText.ts';

const roles = (text: string): string => rolesOf(readPageText(text));
/** In 2012 Ireland held the Chairmanship. */
const under = (body: string, title = 'OSCE helps towns to find victims'): string =>
  `${title}\nVLORE, 14 May 2012 - The OSCE Presence held a round table in Vlore today. ${body}`;

describe('States beside the host of a round table in Vlore', () => {
  test.each([
    // People of a body that has no name of its own.
    ['Two trainers from a border academy in Trieste, Italy, helped.', 'IT participant'],
    [
      'Nurses of rural clinics in Latvia and Estonia compared forms.',
      'LV participant, EE participant',
    ],
    ['Dana Berzina of a legal aid office in Latvia told of a case.', 'LV participant'],
    ['Lecturers at a school for judges in Porto, Portugal, answered questions.', 'PT participant'],
    // Where people of no such body meet is nobody's part.
    ['Prosecutors of two States train together in Lyon in June.', 'FR mentioned'],
    ['Judges from the region met in Porto a year ago.', 'PT mentioned'],
    ['Inspectors from several ministries were trained in Porto in March.', 'PT mentioned'],
    ['Officers of the border police also gathered in Porto.', 'PT mentioned'],
    ['A midwife from Estonia showed how to ask.', 'EE participant'],
    ['The Spanish surgeon Eva Ruiz was among the trainers.', 'ES participant'],
    ['A reporter from Hungary will tell of a trial.', 'HU participant'],
    ['Graduates of a seminar in Porto had sent questions.', 'PT mentioned'],
    ['Heads of OSCE field operations in Ukraine had sent a letter.', 'UA mentioned'],
    // Whoever speaks for a State.
    ['Bishop Marc Noel, speaking on behalf of the Holy See, praised nuns.', 'VA participant'],
    ['Ms Ruud spoke for Norway.', 'NO participant'],
    // The Chairmanship, and the next one.
    [
      'Mr Walsh, who came on behalf of Ireland, holder of the OSCE Chairmanship, agreed.',
      'IE chair',
    ],
    ["Mr Walsh of Ireland, holding this year's OSCE Chairmanship, agreed.", 'IE chair'],
    ['Ukraine, which will chair the OSCE in 2013, presented its plans.', 'UA participant'],
    ['Ukraine will chair the OSCE in 2013.', 'UA mentioned'],
    // A place is nobody.
    ['She was driven across the Greek border at night.', 'GR mentioned'],
    ['A Greek border guard told of a night at work.', 'GR participant'],
    ['Leaflets are given out on the Greek side of the bridge.', 'GR mentioned'],
    // A language is no State.
    ['The leaflets are printed in German, Greek and Serbian on good paper.', ''],
    ['Students learn the rules in German but meet victims in Greek.', ''],
    ['One of them speaks Italian and no other language.', ''],
    ['The film is shown in Serbian with subtitles.', ''],
    ['Cases in Serbian courts take years.', 'RS mentioned'],
    // A valley in several States.
    ['Drivers in the Fergana Valley know the road.', ''],
  ])('%s', (body, others) => {
    const expected = ['AL host', ...others.split(', ').filter((one) => one !== '')];
    expect(roles(under(body))).toBe(expected.toSorted().join(', '));
  });
});

describe('the host is where a delegation goes', () => {
  test.each([
    [
      'OSCE shows judges from Moldova how others hear children\nThe OSCE Mission to Moldova took eight Moldovan judges to Porto for a study visit from 7 to 10 May 2012.',
      'MD participant, PT host',
    ],
    [
      'Guards from Armenia see a harbour\nTwelve Armenian guards were brought to Rotterdam, the Netherlands, by the OSCE on a study tour on 7 and 8 May 2012.',
      'AM participant, NL host',
    ],
    [
      'OSCE Special Representative calls on Malta to help cooks\nVIENNA, 14 May 2012 - Malta should let cooks change their employer, the OSCE Special Representative said after a two-day visit to the country that ended on Friday.',
      'AT mentioned, MT host',
    ],
    [
      'OSCE course on gathering evidence to be held\nVIENNA, 14 May 2012 - The OSCE will hold a course for judges at the Institute for Stability and Law in Siracusa, Italy, from 21 to 23 May.',
      'AT mentioned, IT host',
    ],
  ])('%s', (text, right) => {
    expect(roles(text)).toBe(right);
  });

  test('a statement of several cities is held in none', () => {
    const text =
      'OSCE leaders want shelters open\nDUBLIN/VIENNA, 14 May 2012 - Every shelter that shuts is a door for traffickers, OSCE leaders stressed on the day on which the first law, adopted in 2003, entered into force.\n"Doors must stay open," said OSCE Chairperson-in-Office and Irish Foreign Minister Ann Burke.';
    expect(roles(text)).toBe('AT mentioned, IE chair');
  });
});

describe('all participating States', () => {
  test.each([
    ['"We rely on all OSCE participating States to open shelters," he said.', true],
    ['"I thank all participating States for their trust," she said.', true],
    ['She told the delegations of the 56 participating States that time was short.', true],
    ['Delegations from 30 of the 56 participating States were there.', false],
  ])('%s %s', (body, right) => {
    expect(readPageText(under(body)).allStates !== null).toBe(right);
  });
});

describe('mentions', () => {
  test.each([
    ['Nobody knows where they will sleep tomorrow.', []],
    ['A conference on this opens tomorrow.', ['2012-05-15']],
    ['In the past year she had gone to five towns for meetings.', []],
    ['The day was proclaimed by the General Assembly in 2004.', ['2004']],
    ['A second round of courses is foreseen for 2013.', ['2013']],
    ['They promised to send each other lists of names and to meet again in June.', ['2012-06']],
    [
      'Children will also be spoken of at the twelfth Alliance conference, the largest of its kind, in Vienna on 11 and 12 October, organized with Ireland.',
      ['2012-10-11'],
    ],
    ['It was trained by the OSCE between 2008 and 2010 in a programme.', ['2008']],
  ])('%s', (body, right) => {
    expect(readPageText(under(body)).mentions.map(({ date }) => date)).toEqual(right);
  });
});
