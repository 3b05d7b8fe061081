import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';

import { embedDocument, policyOfEmbed } from './embedDocument.ts';
import { missingPage, policyOfMissing } from './missingPage.ts';
import { assertNoInlineStyle, assertSummaries } from './openingParts.ts';
import { PAGE_POLICY, pageDocument } from './pageDocument.ts';
import type { SiteData } from './siteData.ts';
import { smallSite } from '../testing/smallSite.ts';

const BUILT = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>T</title>
    <script type="module" crossorigin src="./assets/index.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/model.js">
    <link rel="stylesheet" crossorigin href="./assets/index.css">
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>`;
const ADDRESS = 'https://timeline.example/';
const PARTS = {
  product: '<ol><li data-milestone="a"><p data-summary="">S $& $1</p></li></ol>',
  script: 'run("</script>")',
  style: 'p{color:red}',
};

/** In two languages. */
function siteInTwo(url: string): SiteData {
  const site = smallSite(url);
  const named = { title: 'T', offer: 'Read' };
  const languages = ['en', 'ru'].map((id) => ({ id, name: id, ...named }));
  return { ...site, bundle: { ...site.bundle, languages } };
}

const page = (url = ''): string =>
  pageDocument(BUILT, siteInTwo(url), {
    product: PARTS.product,
    picture: 'assets/share.png',
    chart: ['./assets/chart.js'],
  });

/** Hashes of the inlined scripts and styles that a browser would run. */
function inlineHashes(markup: string, element: 'script' | 'style'): readonly string[] {
  const pattern = new RegExp(`<${element}>(.*?)</${element}>`, 'gs');
  const hashes = [...markup.matchAll(pattern)].map(
    ([, text]) =>
      `'sha256-${createHash('sha256')
        .update(text ?? '')
        .digest('base64')}'`,
  );
  return [...new Set(hashes)];
}

test('the policies allow just the inlined scripts and styles of their documents', () => {
  const embed = embedDocument(smallSite(), PARTS);
  const policy = policyOfEmbed([PARTS.script], PARTS.style);
  const scripts = inlineHashes(embed, 'script');
  expect(scripts).toHaveLength(3);
  expect(policy).toContain(`script-src ${scripts.join(' ')};`);
  expect(policy).toContain(`style-src ${inlineHashes(embed, 'style').join(' ')};`);
  expect(PAGE_POLICY).toContain(`script-src 'self' ${inlineHashes(page(), 'script').join(' ')};`);
  expect(`${policy}${PAGE_POLICY}`).not.toMatch(/unsafe|\*/);
});

test('404.html, shown at any depth, names no file beside it, and leads to the top where that is known', () => {
  const style = 'p{color:red}';
  const missing = missingPage(smallSite(), style);
  const scripts = inlineHashes(missing, 'script');
  expect(scripts).toHaveLength(2);
  expect(policyOfMissing(style)).toContain(`script-src ${scripts.toReversed().join(' ')};`);
  expect(policyOfMissing(style)).toContain(inlineHashes(missing, 'style').join());
  expect(missing).not.toMatch(/<script[^>]+src=|<link rel="stylesheet"|<img/);
  expect(missing).toContain('href="./index.html"');
  expect(missing).toContain('<a href="../" target="_top">one folder up</a>');
  const addressed = missingPage(smallSite(ADDRESS), style);
  expect(addressed).toContain(`href="${ADDRESS}index.html"`);
  expect(addressed).not.toContain('one folder up');
});

test('embed.html is one file that asks for nothing, and names the page as its canonical', () => {
  const embed = embedDocument(smallSite(ADDRESS), PARTS);
  expect(embed).toContain('<meta name="robots" content="noindex" />');
  expect(embed).toContain(`<link rel="canonical" href="${ADDRESS}" />`);
  expect(embed).not.toMatch(/<script[^>]+src=|<link rel="stylesheet"|<img/);
});

test('index.html carries what needs an address only where it is known', () => {
  expect(page()).not.toMatch(/rel="canonical"|og:image|oembed|feed\.xml/);
  const addressed = page(ADDRESS);
  for (const part of [
    `<link rel="canonical" href="${ADDRESS}" />`,
    `content="${ADDRESS}assets/share.png"`,
    'type="application/json+oembed"',
    `href="${ADDRESS}oembed.json"`,
    'href="feed.xml"',
    '"@type":"ItemList"',
  ]) {
    expect(addressed).toContain(part);
  }
  expect(addressed).toContain('S $& $1');
});

test('what would be refused or missing in the page stops the build', () => {
  expect(() => assertNoInlineStyle('<p class="a" style="top:0">')).toThrow(/inline style/);
  expect(() => assertNoInlineStyle(PARTS.product)).not.toThrow();
  expect(() => assertSummaries(PARTS.product, smallSite().bundle)).toThrow(
    /1 summaries, expected 3/,
  );
  const parts = { product: '', picture: '', chart: [] };
  expect(() => pageDocument('<html></html>', smallSite(), parts)).toThrow(/no module script/);
  expect(() => pageDocument(`${BUILT}<div id="root"></div>`, smallSite(), parts)).toThrow(
    /is not there once/,
  );
});

test('index.html: the viewport before the script that asks for it, the style sheet before the scripts', () => {
  const markup = page();
  expect(markup.split('name="viewport"')).toHaveLength(2);
  expect(markup.indexOf('name="viewport"')).toBeLessThan(markup.indexOf('innerWidth'));
  expect(markup.match(/fetchpriority="low"[^>]*>/g)).toHaveLength(3);
  expect(markup).toContain('<link rel="stylesheet" href="./assets/index.css">');
  expect(markup.indexOf('application/ld+json')).toBeGreaterThan(markup.indexOf(PARTS.product));
});
