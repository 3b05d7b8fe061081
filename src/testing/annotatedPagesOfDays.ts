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
  {
    name: 'weekdays of next week',
    text: `Judges of Fergana to attend OSCE course
TASHKENT, 16 March 2018 - Judges will learn from Tuesday to Thursday next week how to award damages, at a course of the OSCE Project Co-ordinator in Uzbekistan.`,
    event: ['2018-03-20', '2018-03-22'],
  },
  {
    name: 'the second day of three',
    text: `Guardians for children, judges say
WARSAW, 24 September 2014 - Judges told today, on the second day of a three-day OSCE meeting in Warsaw, how they name guardians.`,
    event: ['2014-09-23', '2014-09-25'],
  },
  {
    name: 'what runs longer around a side event has its own days',
    text: `Survivors speak in Warsaw
WARSAW, 20 September 2017 - Survivors told yesterday at a side event in Warsaw how they came free.
The event took place on the margins of the OSCE Human Dimension Implementation Meeting, which runs from 11 to 22 September.`,
    event: ['2017-09-19', '2017-09-19'],
    mentions: ['2017-09-11..2017-09-22'],
  },
  {
    name: 'a length told of the course further down; what opened elsewhere today hosts nothing',
    text: `OSCE teaches lawyers in Osh
OSH, 10 June 2008 - While a congress was being opened in Riga today, the OSCE Centre in Bishkek began a course for lawyers in Osh.
The course will last three days.`,
    event: ['2008-06-10', '2008-06-12'],
    states: 'KG host, LV mentioned',
  },
  {
    name: 'what will end on Friday has an end alone',
    text: `Teams tour villages
TELAVI, 13 November 2018 - Teams tour the villages in an OSCE campaign for seasonal workers, which will end on Friday in Telavi.`,
    event: [null, '2018-11-16'],
  },
  {
    name: 'a day of a month counts nobody; what one wants of a day lies ahead',
    text: `Plans against trafficking told in Vienna
VIENNA, 9 February 2012 - The plans of the Irish OSCE Chairmanship were presented at a meeting today.
Ireland wants a decision at the Ministerial Council on 6 and 7 December.
On 26 January how traffickers moved was shown on maps.`,
    event: ['2012-02-09', '2012-02-09'],
    states: 'AT host, IE chair',
    mentions: ['2012-12-06..2012-12-07', '2012-01-26'],
  },
  {
    name: 'a cousin who went for work visits nothing',
    text: `Pupil wins OSCE prize
TIRANA, 20 November 2015 - A pupil was given the prize of an OSCE essay contest in Tirana yesterday.
Her essay tells of a cousin who went to Italy for work.`,
    event: ['2015-11-19', '2015-11-19'],
    states: 'AL host, IT mentioned',
  },
  {
    name: 'a year is not told again beside its day, nor is the place where something was once adopted a host',
    text: `OSCE plan fifteen years on
Vienna, 24 July 2018 - Delegations took stock today of the Plan adopted in 2003 in Maastricht. Their special meeting of the Permanent Council was the first of its kind.
This year's Alliance conference was held on 23 and 24 April.`,
    event: ['2018-07-24', '2018-07-24'],
    states: 'AT host, NL mentioned',
    mentions: ['2003', '2018-04-23..2018-04-24'],
  },
  {
    name: 'two months joined by and are two; what lies ahead counts nobody; in a town that nobody lists',
    text: `OSCE teaches clerks
Eighty clerks gathered for a two-day OSCE course in Plopeni, Romania, on 3 May 2004.
More than 40 people will attend the courses in July and October.
The clerks are posted in countries such as India, Turkey and Spain.
This year's courses are new.`,
    event: ['2004-05-03', '2004-05-04'],
    states: 'ES mentioned, RO host, TR mentioned',
    mentions: ['2004-07', '2004-10'],
  },
  {
    name: 'the last of three days',
    text: `Prosecutors learn in Baku
BAKU, 14 March 2012 - Today was the last of three days of lessons that the OSCE Office in Baku gave to prosecutors.`,
    event: ['2012-03-12', '2012-03-14'],
  },
  {
    name: 'what can be seen until a day began when it was opened',
    text: `Pictures in Podgorica
PODGORICA, 18 October 2017 - The OSCE Mission to Montenegro opened an exhibition in Podgorica that can be seen until 20 October.`,
    event: ['2017-10-18', '2017-10-20'],
  },
  {
    name: 'what others had done before, in a clause of its own',
    text: `Judges hear of decision
SARAJEVO, 18 December 2006 - Two weeks after ministers had met in Brussels on 4 and 5 December, the OSCE Mission presented their decision to judges in Sarajevo.`,
    event: ['2006-12-18', '2006-12-18'],
    mentions: ['2006-12-04..2006-12-05'],
  },
  {
    name: 'a session around a debate, named at length',
    text: `Parliamentarians want inspections
VILNIUS, 2 July 2009 - At a debate held today on the fringes of the annual session of the Parliamentary Assembly of the OSCE, which is taking place in Vilnius from 29 June to 3 July, inspections were asked for.`,
    event: ['2009-07-02', '2009-07-02'],
    mentions: ['2009-06-29..2009-07-03'],
  },
  {
    name: 'a meeting that begins later is no open end of a guide',
    text: `ODIHR launches guide
WARSAW, 20 September 2011 - ODIHR launched a guide today, six days before its Human Dimension Implementation Meeting, to be held from 26 September to 7 October, begins.`,
    event: ['2011-09-20', '2011-09-20'],
  },
  {
    name: 'yesterday and today as a survivor says them',
    text: `Conference in Zagreb
ZAGREB, 27 November 2007 - "Yesterday nobody asked, today everybody asks," said a survivor as a two-day OSCE conference opened in Zagreb.`,
    event: ['2007-11-27', '2007-11-28'],
  },
  {
    name: 'begun yesterday, closed today',
    text: `Hotels in Almaty
ALMATY, 28 September 2010 - Having begun yesterday, an OSCE seminar for hotel owners closed in Almaty today.`,
    event: ['2010-09-27', '2010-09-28'],
  },
  {
    name: 'tomorrow is another day of a report',
    text: `Walk in Zenica
ZENICA, 24 November 2016 - On the eve of the International Day for the Elimination of Violence against Women, tomorrow, a walk took place in Zenica with OSCE support.`,
    event: ['2016-11-24', '2016-11-24'],
    mentions: ['2016-11-25'],
  },
  {
    name: 'what an assembly began on Monday is its own',
    text: `Work against trafficking goes on with OSCE help
BRUSSELS, 6 July 2006 - The OSCE Parliamentary Assembly, whose annual session began in Brussels on Monday, adopted a resolution on demand today.`,
    event: ['2006-07-06', '2006-07-06'],
    mentions: ['2006-07-03'],
  },
  {
    name: 'from today to Friday',
    text: `Captains learn in Varna
VARNA, 21 October 2013 - From today to Friday, captains learn from OSCE experts how stowaways become victims.`,
    event: ['2013-10-21', '2013-10-25'],
  },
  {
    name: 'three days until yesterday',
    text: `Police comb coast
ULCINJ, Montenegro, 6 June 2019 - Police of Montenegro, together with the OSCE, combed the coast for three days until yesterday in an exercise.`,
    event: ['2019-06-03', '2019-06-05'],
  },
  {
    name: 'who hosts ministers later signs a charter now',
    text: `Charter in Milan
MILAN, 3 December 2018 - Mayors signed a charter in Milan on Monday in the presence of the OSCE Chairmanship, which hosts ministers there on 6 and 7 December.`,
    event: ['2018-12-03', '2018-12-03'],
    mentions: ['2018-12-06..2018-12-07'],
  },
];
