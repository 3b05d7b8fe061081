import { expect, test } from 'vitest';
import { framedPage } from './ShareDialog.tsx';
import { qrPath } from '../picture/QrCode.tsx';
import { siteBase, siteTop } from '../state/addresses.ts';

test.each([
  ['', 'https://a.example/osce/index.html?state=PT#x', 'https://a.example/osce/'],
  ['', 'https://a.example/osce/?state=PT', 'https://a.example/osce/'],
  ['', 'file:///home/me/dist/embed.html', 'file:///home/me/dist/'],
  ['https://b.example/t/', 'http://localhost:4173/', 'https://b.example/t/'],
])('siteBase(%j, %j) is %j', (publicAddress, openPage, expected) => {
  expect(siteBase(publicAddress, openPage)).toBe(expected);
});

test.each([
  ['', 'https://a.example/osce/ru/index.html?state=PT', 'https://a.example/osce/'],
  ['', 'file:///home/me/dist/ru/embed.html', 'file:///home/me/dist/'],
  ['https://b.example/t/', 'http://localhost:4173/', 'https://b.example/t/'],
])('in another language: the top of %j, %j is %j, its folder below it', (address, page, top) => {
  expect(siteTop(address, page, 'ru')).toBe(top);
  expect(siteBase(address, page, 'ru')).toBe(`${top}ru/`);
  expect(siteBase(address, page, 'en')).toBe(siteTop(address, page, 'en'));
});

test('qrPath joins the runs of a row', () => {
  const rows = [
    [true, true, false],
    [false, false, false],
    [true, false, true],
  ];
  expect(qrPath(rows)).toBe('M0 0h2v1h-2zM0 2h1v1h-1zM2 2h1v1h-1z');
});

test.each([
  ['', ''],
  ['?state=CH', 's/CH.html'],
  ['?field=human-rights', 'f/human-rights.html'],
  ['?item=action-plan-2003', 'm/action-plan-2003.html'],
  ['?state=CH,AT', null],
  ['?state=CH&view=list', null],
  ['?kind=treaty', null],
])('framedPage(%j) is %j', (query, page) => {
  expect(framedPage(query)).toBe(page);
});
