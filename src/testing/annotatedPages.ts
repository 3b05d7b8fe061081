/** A page text of our own with what a careful reader finds in it; a key that is missing is not judged. */
export interface AnnotatedPage {
  readonly name: string;
  readonly text: string;
  readonly title?: string | null;
  readonly published?: string | null;
  /** First and last day of the event, null where unknown. */
  readonly event?: readonly [string | null, string | null];
  readonly place?: string | null;
  /** All States with their strongest role: "AL host, IT participant", by code. */
  readonly states?: string;
  readonly allStates?: boolean;
  /** Days of other events, "first..last" for several. */
  readonly mentions?: readonly string[];
}

/** Invented pages in the layouts that OSCE pages have had: the quality gate of what is read out of them. */
export const ANNOTATED_PAGES: readonly AnnotatedPage[] = [
  {
    name: 'current site',
    text: `- Elections
- About us
Press release
OSCE Mission and judges plan shelters in Bar
- Date:
- 11 June 2015
- Place:
- BAR
- Fields of work:
- Rule of law, Gender equality
BAR, Montenegro, 11 June 2015 – Judges from Albania, Croatia (two courts) and Slovenia today concluded a two-day OSCE workshop on shelters.
The next workshop will be held in Zadar on 3 and 4 September.`,
    title: 'OSCE Mission and judges plan shelters in Bar',
    published: '2015-06-11',
    event: ['2015-06-10', '2015-06-11'],
    place: 'BAR',
    states: 'AL participant, HR participant, ME host, SI participant',
    mentions: ['2015-09-03..2015-09-04'],
  },
  {
    name: 'paste with labels on their lines',
    text: `Skip to main content
Home
News Item
OSCE trains labour inspectors in Gyumri
Issued on:
20 November 2018
Issued by:
OSCE Secretariat
Twelve labour inspectors took part in an OSCE course in Gyumri, Armenia, from 14 to 16 November 2018.
Share
Related
OSCE course for judges in Tartu
2 March 2017`,
    title: 'OSCE trains labour inspectors in Gyumri',
    published: '2018-11-20',
    event: ['2018-11-14', '2018-11-16'],
    states: 'AM host',
    mentions: [],
  },
  {
    name: 'newsroom',
    text: `Newsroom
OSCE helps hotline to open in Khujand
KHUJAND 7 May 2009
KHUJAND, Tajikistan, 7 May 2009 - A telephone line for victims of trafficking was opened today with help of the OSCE Office in Tajikistan. Officials from Uzbekistan attended.`,
    title: 'OSCE helps hotline to open in Khujand',
    published: '2009-05-07',
    event: ['2009-05-07', '2009-05-07'],
    states: 'TJ host, UZ participant',
    mentions: [],
  },
  {
    name: 'listing',
    text: `OSCE teachers' guide shown in Brno
Publishing date: 4 October 2013
Content type: News
A guide for teachers was presented at an OSCE meeting in Brno on 2 October 2013 ...`,
    title: "OSCE teachers' guide shown in Brno",
    published: '2013-10-04',
    event: ['2013-10-02', '2013-10-02'],
    states: 'CZ host',
  },
  {
    name: 'feed with the weekday first',
    text: `You are here
Subscribe to OSCE feed
OSCE simulation in Rijeka
Tue, 09/06/2016 - 10:15
553311
Prosecutors of Bosnia and Herzegovina and Montenegro met at an OSCE simulation in Rijeka on 1 September 2016.`,
    title: 'OSCE simulation in Rijeka',
    published: '2016-09-06',
    event: ['2016-09-01', '2016-09-01'],
    states: 'BA participant, HR host, ME participant',
  },
  {
    name: 'forwarded mail',
    text: `From: list@example.org
Sent: Friday, March 5, 2010 8:11 AM
Subject: Fwd: OSCE asks for hotlines

Press release
OSCE asks for hotlines
LUND, 3 March 2010 - Hotlines save lives, the OSCE Special Representative said at a conference that was held today in Lund.`,
    title: 'OSCE asks for hotlines',
    published: '2010-03-03',
    event: ['2010-03-03', '2010-03-03'],
    states: 'SE host',
    mentions: [],
  },
  {
    name: 'another site with its name beside the title',
    text: `OSCE envoy visits Zenica | Morning Courier
The OSCE Special Representative met police officers in Zenica on 12 May 2011. The Wayback Machine was not needed.
Last updated: 1 June 2020`,
    title: 'OSCE envoy visits Zenica',
    event: ['2011-05-12', '2011-05-12'],
    states: 'BA host',
    mentions: [],
  },
  {
    name: 'a concern, with the event that it looks back on',
    text: `OSCE Representative alarmed by attack on reporter
VIENNA, 18 April 2016 – The OSCE Representative on Freedom of the Media today voiced alarm over Friday's attack on a Ukrainian journalist.`,
    published: '2016-04-18',
    event: ['2016-04-18', '2016-04-18'],
    states: 'AT mentioned, UA mentioned',
    mentions: ['2016-04-15'],
  },
  {
    name: 'a seminar before a conference',
    text: `OSCE seminar prepares conference
TALLINN, 5 February 2007 - A three-day OSCE seminar on child victims began today in Tallinn.
It is held in preparation for the OSCE conference on children, to be held in Vienna from 21 to 22 May.`,
    published: '2007-02-05',
    event: ['2007-02-05', '2007-02-07'],
    mentions: ['2007-05-21..2007-05-22'],
  },
  {
    name: 'an appeal to all, and Chairmanships to come',
    text: `OSCE Chairperson calls on participating States to ratify protocol
VILNIUS, 9 June 2011 - The Lithuanian OSCE Chairmanship today called on OSCE participating States to ratify the protocol.
Ireland will chair the OSCE in 2012.`,
    states: 'IE mentioned, LT chair',
    allStates: true,
    mentions: ['2012'],
  },
  {
    name: 'a weekday ahead and a broken line',
    text: `OSCE to open course in Ohrid
SKOPJE, 6 October 2014 - The OSCE Mission to Skopje will open a course for social workers
in Ohrid on Thursday.`,
    event: ['2014-10-09', '2014-10-09'],
    mentions: [],
  },
  {
    name: 'donors, postings and a course that was before',
    text: `OSCE course for consuls in Baku
BAKU, 22 March 2012 - An OSCE course for consuls was held in Baku today. Norway and Switzerland paid for the course.
Azerbaijani consuls in Georgia and Turkey took part. Experts came from Portugal and Spain.`,
    states:
      'AZ host, CH mentioned, ES participant, GE mentioned, NO mentioned, PT participant, TR mentioned',
  },
  {
    name: 'one end of a visit',
    text: `OSCE Special Representative visits Portugal
LISBON, 14 September 2012 - The OSCE Special Representative concluded a visit to Portugal today.`,
    event: [null, '2012-09-14'],
    states: 'PT host',
  },
  {
    name: 'a header day that may be two, and a year beside its day',
    text: `News Item
OSCE Presence meets mayors in Elbasan
Issued on: 03/04/2014
Issued by: OSCE Presence in Albania
The mayors of five towns met the OSCE Presence in Elbasan on 28 February. They meet again on 5-6 June next year, as version 2.10.2013 of their manual asks.`,
    published: null,
    event: ['2014-02-28', '2014-02-28'],
    mentions: ['2015-06-05..2015-06-06'],
  },
  {
    name: 'a header day whose order another day of the text shows',
    text: `OSCE course for judges in Bar
Published on: 05/09/2016
The OSCE held a course for judges in Bar on 04/29/2016. Last year, on 3 October, it trained lawyers.`,
    published: '2016-05-09',
    event: ['2016-04-29', '2016-04-29'],
    mentions: ['2015-10-03'],
  },
  {
    name: 'the year before the month, and a day over two lines',
    text: `OSCE drill in Constanta
On 2018 March 18 the OSCE held a drill for coast guards.
It had met the crews on 27
February 2018 in Varna.`,
    event: ['2018-03-18', '2018-03-18'],
    mentions: ['2018-02-27'],
  },
  {
    name: 'menu, banner and stamps of a hasty copy',
    text: `Skip to main content
This website uses cookies to give you the best experience. Accept
English | Shqip | Srpski
You are here: Home / News / OSCE and Estonia hold seminar
News
OSCE and Estonia hold seminar on online recruitment
TALLINN, 12 April 2018 – The OSCE and Estonia held a seminar on online recruitment today.
Date of access: 2 June 2023
Page last modified on 4 March 2020 at 10:12
You might also be interested in
Latvian judges in Ohrid, 4 April 2017
More from OSCE Mission to Skopje
Vienna, 3 May 2018: OSCE conference`,
    title: 'OSCE and Estonia hold seminar on online recruitment',
    published: '2018-04-12',
    event: ['2018-04-12', '2018-04-12'],
    states: 'EE host',
    mentions: [],
  },
  {
    name: 'verbs that have a date of their own',
    text: `OSCE honours staff of a shelter
ORADEA, 18 June 2019 – Staff of a shelter, who had ended their OSCE training on 12 June, received certificates today.`,
    event: ['2019-06-18', '2019-06-18'],
    mentions: ['2019-06-12'],
  },
  {
    name: 'a week whose length and first day stand further down',
    text: `OSCE PA committee in Sicily
CATANIA, 15 June 2017 – Members of an OSCE PA committee visited reception centres this week. The two-day visit started on 13 June, a month after the beginning of the season.`,
    event: ['2017-06-13', '2017-06-14'],
  },
  {
    name: 'what a statement is about happened on another day',
    text: `OSCE Representative condemns beating of journalist in Batumi
VIENNA, 16 May 2018 - The OSCE Representative on Freedom of the Media today condemned the beating of a journalist in Batumi, Georgia, on Sunday.`,
    event: ['2018-05-16', '2018-05-16'],
    mentions: ['2018-05-13'],
  },
  {
    name: 'those attending, whence they travelled, and what they do',
    text: `OSCE workshop in Yerevan
The OSCE Office in Yerevan held a workshop for labour inspectors on 3 November 2010. It was led by Mika Laine, a detective from Finland.
Thirty inspectors were present. They had travelled from Georgia, Lithuania and the Czech Republic. Those attending included staff of helplines in France and Germany.`,
    states:
      'AM host, CZ participant, DE participant, FI participant, FR participant, GE participant, LT participant',
  },
  {
    name: 'liaison officers are briefed',
    text: `OSCE briefs Albanian liaison officers
TIRANA, 6 July 2009 – Albanian liaison officers posted to Italy and Greece were briefed by the OSCE Presence today.`,
    states: 'AL host, GR mentioned, IT mentioned',
  },
  {
    name: 'a date alone below the title of the old newsroom; several languages are no States',
    text: `Newsroom

Social workers share one form in Valjevo

Thursday, 16 October 2003

VALJEVO, 16 October - The OSCE Mission to Serbia held a workshop on one form for shelters today.

The form is printed in Hungarian and in Bosnian/Croatian/Slovenian.`,
    published: '2003-10-16',
    event: ['2003-10-16', '2003-10-16'],
    states: 'RS host',
  },
  {
    name: 'the weekday tells which number of a slashed date is the month',
    text: `Teachers in Osh try out a lesson on false offers of work
Fri, 10/07/2022
OSH - Teachers from six schools tried out a lesson today at a course of the OSCE Programme Office in Bishkek.`,
    published: '2022-10-07',
    event: ['2022-10-07', '2022-10-07'],
  },
  {
    name: 'a date line below the labels of a page is no field of work',
    text: `Press release
OSCE exercise in Balti ends
Fields of work:
Rule of law
BALTI, 17 October 2018
BALTI, 17 October 2018 – A three-day exercise for labour inspectors, organized by the OSCE Mission to Moldova, concluded today.`,
    published: '2018-10-17',
    event: ['2018-10-15', '2018-10-17'],
  },
];
