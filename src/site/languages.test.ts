import { posix } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { ENGLISH_PAGES } from '../model/pageWords.ts';
import { ENGLISH } from '../model/englishWords.ts';
import { problemsOf } from '../testing/structuredDataSchema.ts';
import { shippedLanguages } from '../testing/shippedSite.ts';
import { siteFiles } from './assembleSite.ts';
import { dataPackageFiles } from './dataPackage.ts';
import { missingPage } from './missingPage.ts';

const FILES = { stylesheet: 'assets/pages.css', picture: 'assets/share.png' };
const ADDRESS = 'https://timeline.example/osce/';
const sites = await shippedLanguages();
const pages = new Map(sites.flatMap((site) => [...siteFiles(site, FILES)]));

/** All texts of a catalogue that hold a space: single words may be the same in two languages. */
function textsOf(catalogue: unknown): readonly string[] {
  if (typeof catalogue === 'string') return catalogue.includes(' ') ? [catalogue] : [];
  return Object.values(catalogue as object).flatMap(textsOf);
}

/** What stands in a page in its own language: without scripts, and without parts marked as another's. */
function ownText(markup: string): string {
  const { document } = parseHTML(markup);
  const own = document.documentElement.lang;
  for (const part of document.querySelectorAll('script, style, [lang]')) {
    const isOther = part !== document.documentElement && part.getAttribute('lang') !== own;
    if (isOther || part.localName !== 'html') part.remove();
  }
  return (document.body.textContent ?? '').replace(/\s+/g, ' ');
}

test('each language has a page for each page of English', () => {
  const english = [...pages.keys()].filter((path) => !/^[a-z]{2}\//.test(path));
  for (const { language } of sites.slice(1)) {
    const own = [...pages.keys()].filter((path) => path.startsWith(language.folder));
    expect(own.map((path) => path.slice(language.folder.length)).sort()).toEqual(
      [...english].sort(),
    );
  }
});

test.each(sites.slice(1).map(({ language }) => [language.folder] as const))(
  '%s holds no English of the catalogue',
  (folder) => {
    // What is left where the names in braces stand.
    const english = [...textsOf(ENGLISH), ...textsOf(ENGLISH_PAGES)].flatMap((text) =>
      text
        .split(/\{\w+\}/)
        .map((part) => part.trim())
        .filter((part) => / /.test(part)),
    );
    expect(english.length).toBeGreaterThan(60);
    const found = [...pages].flatMap(([path, markup]) => {
      if (!path.startsWith(folder)) return [];
      const text = ownText(markup);
      return english.filter((part) => text.includes(part)).map((part) => `${path}: ${part}`);
    });
    expect(found).toEqual([]);
  },
);

test('every link of a page leads to a page that is there, in its own language or another', () => {
  const folders = sites.map(({ language }) => language.folder);
  const top = new Set([
    ...folders.flatMap((folder) => [`${folder}index.html`, `${folder}timeline.json`]),
    'assets/pages.css',
    'licenses.txt',
  ]);
  const dead = [...pages].flatMap(([path, markup]) =>
    [...markup.matchAll(/ href="([^"#]*)"/g)].flatMap(([, href = '']) => {
      if (/^(?:https?:|mailto:|data:)/.test(href)) return [];
      const to = posix.join(posix.dirname(path), href.replace(/\?.*$/, ''));
      return pages.has(to) || top.has(to) ? [] : [`${path}: ${href}`];
    }),
  );
  expect(dead).toEqual([]);
});

test('a page names its language, and those of the others in themselves', () => {
  const markup = pages.get('ru/m/not-for-sale-2014.html') ?? '';
  const { document } = parseHTML(markup);
  expect(document.documentElement.lang).toBe('ru');
  const others = [...document.querySelectorAll('.languages a')].map(
    (link) => `${link.getAttribute('lang')} ${link.textContent} ${link.getAttribute('href')}`,
  );
  expect(others).toEqual([
    'en English ../../m/not-for-sale-2014.html',
    'de Deutsch ../../de/m/not-for-sale-2014.html',
    'es español ../../es/m/not-for-sale-2014.html',
    'fr français ../../fr/m/not-for-sale-2014.html',
    'it italiano ../../it/m/not-for-sale-2014.html',
  ]);
  expect(document.querySelector('cite')?.getAttribute('lang')).toBe('en');
});

test('types of sources are written as their language writes them', () => {
  const typesIn = (folder: string): string =>
    parseHTML(pages.get(`${folder}m/not-for-sale-2014.html`) ?? '').document.querySelector(
      'main li[translate="no"]',
    )?.textContent ?? '';
  expect(typesIn('')).toContain(', announcement, ');
  expect(typesIn('de/')).toContain(', Ankündigung, ');
  expect(typesIn('fr/')).toContain(', annonce, ');
});

test('where the address of the site is known, each page names all its languages and its own address', async () => {
  const [english, ...others] = await shippedLanguages(ADDRESS);
  if (!english) throw new Error('no English');
  const russian = others.find(({ language }) => language.folder === 'ru/') ?? english;
  const path = 'm/not-for-sale-2014.html';
  const markup = siteFiles(russian, FILES).get(`ru/${path}`) ?? '';
  expect(markup).toContain(`<link rel="canonical" href="${ADDRESS}ru/${path}"`);
  const { document } = parseHTML(markup);
  const named = [...document.querySelectorAll('link[hreflang]')].map((link) =>
    link.getAttribute('href'),
  );
  expect(named).toEqual(
    ['', 'de/', 'es/', 'fr/', 'it/', 'ru/'].map((folder) => `${ADDRESS}${folder}${path}`),
  );
  const [, json] = /<script type="application\/ld\+json">\s*(.*?)\s*<\/script>/s.exec(markup) ?? [];
  const event: unknown = JSON.parse(json ?? 'null');
  expect(problemsOf(event, 'Event')).toEqual([]);
  expect(event).toMatchObject({
    '@id': `${ADDRESS}${path}`,
    url: `${ADDRESS}ru/${path}`,
    mainEntityOfPage: { url: `${ADDRESS}ru/${path}`, inLanguage: 'ru' },
  });
  const feed = siteFiles(russian, FILES).get('ru/feed.xml') ?? '';
  expect(feed).toContain(`<link>${ADDRESS}ru/${path}</link>`);
  expect(feed).toContain('<language>ru</language>');
  const sitemap = siteFiles(english, FILES).get('sitemap.xml') ?? '';
  expect(sitemap).toContain(`<loc>${ADDRESS}ru/${path}</loc>`);
  expect(sitemap).toContain(`<loc>${ADDRESS}ru/about.html</loc>`);
  expect(siteFiles(russian, FILES).has('sitemap.xml')).toBe(false);
});

test('the data package says in which language it is, and where the others are', () => {
  const [english] = sites;
  const described = english && new Map(dataPackageFiles(english)).get('datapackage.json');
  expect(described).toContain('Texts and names are in English');
  for (const { language } of sites.slice(1)) {
    expect(described).toContain(`${language.folder}timeline.json (${language.name})`);
  }
});

test('404.html speaks all languages, each marked, and leads to its folder', () => {
  const [english] = sites;
  const { document } = parseHTML(english ? missingPage(english, 'p{}') : '');
  const sections = [...document.querySelectorAll('section')];
  expect(sections.map(({ lang }) => lang)).toEqual(
    sites.map(({ language }) => language.words.language),
  );
  const headings = sections.map((section) => section.querySelector('h1, h2')?.textContent);
  expect(new Set(headings).size).toBe(sites.length);
  for (const [at, section] of sections.entries()) {
    const folder = sites[at]?.language.folder ?? '';
    const paths = [...section.querySelectorAll('a')].map((link) => link.getAttribute('data-to'));
    expect(paths).toHaveLength(3);
    expect(
      paths.every(
        (path) => path?.startsWith(`${folder}index`) || path?.startsWith(`${folder}about`),
      ),
    ).toBe(true);
  }
});
