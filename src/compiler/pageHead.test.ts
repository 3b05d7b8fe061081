import { expect, test } from 'vitest';
import { readPageText } from '../testing/readPageText.ts';

const TITLE = 'Notaries of the coast compare deeds';
const BODY =
  'VLORE, 14 May 2012 - The OSCE Presence in Albania today held a round table for notaries in Vlore.';

/** What stands in front of a title and behind a text, line by line. */
const FRAMES: readonly (readonly [name: string, above: string, below?: string])[] = [
  ['a row of names, few of them known', 'osce.example | Jobs at OSCE | Tenders\nPress release'],
  [
    'rows of a site of 2008',
    'search | advanced | english | русский\nHome  About  Field Activities',
  ],
  ['what a site says of its languages', 'Our site in your language: Shqip\nPress release'],
  [
    'a banner on cookies, ways to share',
    'We use cookies to make it better. By clicking OK you agree.\nOK  More information\nShare   Tweet   Share   Print\nPress release',
  ],
  [
    'a page printed with its name and number at the head, its address and day at the foot',
    'OSCE | Presence in Albania - News item                     Page 1 of 1',
    'http://www.osce.example/albania/12345.html?print=1             6/2/2012',
  ],
  [
    'the same by another browser',
    'Notaries of the coast compare deeds - Browser      http://www.osce.example/12345.html',
    '1 of 1                      6/2/2012 3:15 PM',
  ],
  [
    'and by a third',
    '6/2/2012                 OSCE Presence in Albania - News',
    'http://www.osce.example/albania/12345.html              1/1',
  ],
  [
    'a mail with a note, and the mail that it forwards',
    'From: Desk <press@example.org>\nDate: Tue, 15 May 2012 09:01:22 +0200\nSubject: Fwd: notaries - for our page\n\nDear all, here is a text of the OSCE for our page.\n\n---------- Forwarded message ----------\nFrom: OSCE Presence <press@example.int>\nSubject: OSCE and notaries meet\nTo: list@example.int\n',
  ],
  [
    'the banner of an archive',
    'Wayback Machine\nhttps://archive.example/web/2013/http://www.osce.example/1   Go\n12 captures\n3 Jun 2012 - 9 Oct 2019\nMAY JUN JUL\n03\n2011 2012 2013\nAbout this capture',
  ],
  [
    'an embassy that takes the text over',
    'Embassy of Norway in Tirana\nHome > News > Partners\nOriginally published by the OSCE Presence in Albania.',
  ],
  [
    'a sentence of those who pass it on',
    'Ministry of Justice\nColleagues will want to read what the OSCE writes of our notaries and their work.',
  ],
  [
    'a newsletter',
    "SHORELINES\nBulletin of the chamber of notaries, No. 3/2012\nReprinted with kind permission from the OSCE's pages",
  ],
  [
    'a correction above',
    'CORRECTED VERSION: The release sent this morning gave a wrong day (10 May). Please disregard it.',
  ],
  [
    'a correction in plain words',
    'Please note: the date given in the text that was sent yesterday was wrong.',
  ],
  [
    'a correction below',
    'Press release',
    'Erratum: an earlier version of this text wrongly spoke of 13 May.',
  ],
  ['the names of an office', 'OSCE Presence in Albania\nPress and Public Information'],
];

test.each(FRAMES)('title and day in the frame of %s', (_, above, below = '') => {
  const { document, event, mentions } = readPageText(`${above}\n\n${TITLE}\n\n${BODY}\n\n${below}`);
  expect(document.title?.text).toBe(TITLE);
  expect([event.start, event.end]).toEqual(['2012-05-14', '2012-05-14']);
  expect(mentions).toEqual([]);
});

test('below "Newsroom" a place that ends like a month keeps its line', () => {
  const { document } = readPageText(
    `Newsroom\nOSCE helps students in all towns of Azerbaijan\nBAKU 14 May 2012\n${BODY.replace('VLORE', 'BAKU')}`,
  );
  expect(document.title?.text).toBe('OSCE helps students in all towns of Azerbaijan');
});

test.each([
  'Corrected in prison: women tell of a second chance',
  'Update from Osh: OSCE trains guards',
  'From the web to the street: OSCE follows recruiters',
  'Page by page, OSCE helps judges to read files',
  'Embassy of hope: OSCE shelter opens',
  'Reprinted guide on legal aid presented by OSCE',
])('a title that begins like a frame is one: %s', (title) => {
  const { document } = readPageText(`${title}\n${BODY}`);
  expect(document.title?.text).toBe(title);
  expect(document.furniture).toEqual([]);
});
