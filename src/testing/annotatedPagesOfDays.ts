import type { AnnotatedPage } from './annotatedPages.ts';

/** Invented pages on which days, and the States beside them, were once read wrongly. */
export const PAGES_OF_DAYS: readonly AnnotatedPage[] = [
  {
    name: 'what a clause behind the weekday says lies ahead, and the weekday behind',
    text: `Press officers set up a working group in Elbasan
Publishing date: 12 March 2015
Content type: News item
Where we are: OSCE Presence in Albania
Press officers of ten courts formed a working group in Elbasan on Monday that will draft rules for trials on trafficking.`,
    event: ['2015-03-09', '2015-03-09'],
  },
  {
    name: 'wound up is an end',
    text: `Labour inspectors end seminar in Varna
VARNA, 7 October 2010 - A three-day OSCE seminar on debt bondage wound up in Varna today.`,
    event: ['2010-10-05', '2010-10-07'],
  },
  {
    name: 'a workshop in which people sew is no event, and the day of a fire no day of a statement',
    text: `OSCE Special Representative wants sewing workshops inspected
VIENNA, 11 September 2007 - Six women who died on Saturday when a garment workshop near Lodz burned down may have been trafficked, the OSCE Special Representative said today.`,
    event: ['2007-09-11', '2007-09-11'],
    mentions: ['2007-09-08'],
  },
  {
    name: 'a course about investigations has its own length',
    text: `Detectives finish course in Split
SPLIT, 18 October 2013 - Twenty detectives (four from each of five towns) today finished a five-day course on covert investigations which the OSCE supported.`,
    event: ['2013-10-14', '2013-10-18'],
  },
  {
    name: 'by December lies ahead',
    text: `Hotels discuss a code in Burgas
BURGAS, 14 June 2013 - Managers of forty hotels met today in Burgas at a round table of the OSCE.
Their association intends to write a code of conduct by December.`,
    event: ['2013-06-14', '2013-06-14'],
    mentions: ['2013-12'],
  },
  {
    name: 'the days on which an office is open are no event',
    text: `OSCE opens advice office in Durres
DURRES, 12 September 2007 - An office that advises victims of trafficking was opened today in Durres by the OSCE Presence in Albania.
Two lawyers will be in the office from Monday to Thursday.`,
    event: ['2007-09-12', '2007-09-12'],
    mentions: [],
  },
  {
    name: 'a day open between slashes still tells the year',
    text: `OSCE news digest
Date: 05/04/2012
Prosecutors meet in Craiova
CRAIOVA, Romania - On 2 and 3 April prosecutors met in Craiova for an OSCE seminar on joint teams.`,
    published: null,
    event: ['2012-04-02', '2012-04-03'],
  },
  {
    name: 'inspectors from both countries, named one sentence before',
    text: `Agencies and unions meet in Gyumri
GYUMRI, 7 June 2019 - On 5 and 6 June agencies and unions learned at an OSCE seminar in Gyumri how Denmark and Estonia watch over agencies. Inspectors from both countries showed their forms.`,
    event: ['2019-06-05', '2019-06-06'],
    states: 'AM host, DK participant, EE participant',
  },
  {
    name: 'heads of what stands in several States take part',
    text: `Shelters agree on rules
ODESA, 23 April 2021 - Heads of shelters from Latvia and Ukraine settled on common rules at an OSCE meeting in Odesa on 21 and 22 April.`,
    states: 'LV participant, UA host',
  },
  {
    name: 'who chairs the Permanent Council is of the Chairmanship',
    text: `Conference on safe return ends in Lviv
LVIV, 5 October 2011 - A two-day OSCE conference on safe return ended today in Lviv. The Chairperson of the OSCE Permanent Council, Ambassador Renatas Norkus of Lithuania, opened it.`,
    event: ['2011-10-04', '2011-10-05'],
    states: 'LT chair, UA host',
  },
];
