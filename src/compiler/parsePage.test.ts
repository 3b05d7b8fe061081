import { describe, expect, test } from 'vitest';
import { parsePage } from './parsePage.ts';

const parse = (...lines: readonly string[]) =>
  parsePage({ file: 'page.txt', text: lines.join('\n') });
const LONG =
  'The OSCE and its partners talked for a whole day about the ways in which shelters for victims can be kept open.';
const MORE =
  'Those who came from the ministries promised to look at the rules again before the end of the session.';

describe('parsePage(source)', () => {
  test('a bare text: title and body', () => {
    const [page] = parse('OSCE talks about shelters', `TIRANA, 9 June 2010 - ${LONG}`, MORE);
    expect(page).toMatchObject({
      layout: 'bare',
      title: { text: 'OSCE talks about shelters' },
      type: null,
    });
    expect(page?.paragraphs).toHaveLength(2);
  });

  test('a text that begins with its dateline has no title', () => {
    const [page] = parse(`TIRANA, 9 June 2010 - ${LONG}`, MORE);
    expect(page?.title).toBeNull();
    expect(page?.paragraphs).toHaveLength(2);
  });

  test('the older site: the repeated body once, the photo apart', () => {
    const caption = 'Shelter in Shkodra, 8 June 2010. (OSCE/A. Nobody) Photo details';
    const [page] = parse(
      'Newsroom',
      'OSCE talks about shelters',
      'TIRANA 9 June 2010',
      caption,
      `TIRANA, 9 June 2010 - ${LONG}`,
      MORE,
      MORE,
    );
    expect(page).toMatchObject({
      layout: 'newsroom',
      placeLine: { text: 'TIRANA' },
      dateLines: [{ text: 'TIRANA 9 June 2010' }],
    });
    expect(page?.paragraphs).toHaveLength(2);
    expect(page?.captions).toHaveLength(1);
  });

  test('the current site: a footer that says "About us" ends no navigation', () => {
    const [page] = parse(
      '- About us',
      'Press release',
      'OSCE talks about shelters',
      '- Date:',
      '- 9 June 2010',
      LONG,
      'About us',
      'Contact us',
      'Privacy',
    );
    expect(page).toMatchObject({
      layout: 'current site',
      title: { text: 'OSCE talks about shelters' },
    });
    expect(page?.dateLines).toMatchObject([{ text: '9 June 2010' }]);
    expect(page?.paragraphs[0]?.span.end).toBeGreaterThan(LONG.length);
  });

  test('the current site: navigation left out, header lines with and without a value', () => {
    const [page] = parse(
      '- Fields of work',
      '- Elections',
      '- About us',
      'Press release',
      'OSCE talks about shelters',
      LONG,
      '- Issued on:',
      '- Place:',
      '- TIRANA',
      '- Fields of work:',
      '- Human rights, Migration',
      LONG,
      MORE,
    );
    expect(page).toMatchObject({
      layout: 'current site',
      type: { text: 'Press release' },
      dateLines: [],
      placeLine: { text: 'TIRANA' },
    });
    expect(page?.fieldsOfWork.map(({ text }) => text)).toEqual(['Human rights', 'Migration']);
    expect(page?.paragraphs).toHaveLength(2);
  });

  test('a listing: one document for each item, in order', () => {
    const pages = parse(
      'OSCE talks',
      'Publishing date: 9 June 2010',
      'Content type: News',
      LONG,
      'OSCE listens',
      'Publishing date: 8 June 2010',
      'What we do: Policing, Youth',
      MORE,
    );
    expect(pages.map(({ title, type }) => [title?.text, type?.text])).toEqual([
      ['OSCE talks', 'News'],
      ['OSCE listens', undefined],
    ]);
    expect(pages[1]?.fieldsOfWork.map(({ text }) => text)).toEqual(['Policing', 'Youth']);
  });

  test('a feed: site lines and page number left out', () => {
    const [page] = parse(
      'You are here',
      'OSCE',
      'Subscribe to OSCE feed',
      'OSCE talks about shelters',
      'Fri, 12/03/2021 - 13:23',
      '506699',
      LONG,
    );
    expect(page).toMatchObject({
      layout: 'feed',
      title: { text: 'OSCE talks about shelters' },
      dateLines: [{ text: 'Fri, 12/03/2021 - 13:23' }],
    });
    expect(page?.paragraphs).toHaveLength(1);
  });

  test('a repost: another site’s date is not the document’s', () => {
    const title = 'OSCE talks about shelters for victims';
    const [page] = parse(`Home » News » ${title}`, title, '20.05.2017   3835 Views', LONG, title);
    expect(page).toMatchObject({ layout: 'repost', title: { text: title }, dateLines: [] });
    expect(page?.siteDateLines?.map(({ text }) => text)).toEqual(['20.05.2017   3835 Views']);
    expect(page?.paragraphs).toHaveLength(1);
  });

  test('an empty text gives a document without anything', () => {
    expect(parse('')).toMatchObject([{ title: null, paragraphs: [] }]);
  });
});
