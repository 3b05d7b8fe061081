import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { htmlFaults } from '../testing/htmlFaults.ts';
import { shippedLanguages } from '../testing/shippedSite.ts';
import { siteFiles } from './assembleSite.ts';
import { embedDocument, inlinedData } from './embedDocument.ts';
import { missingPage } from './missingPage.ts';
import { pageDocument } from './pageDocument.ts';
import { renderRoot } from './renderRoot.tsx';

/** Every HTML file of the site by the HTML standard and by rules of accessibility. */

it('sees what is wrong', async () => {
  const bad =
    '<!doctype html><html><head><title>t</title></head><body><ul><p>x</p></ul><button></button></body></html>';
  expect((await htmlFaults(bad)).map(({ rule }) => rule)).toEqual([
    'element-required-attributes',
    'element-permitted-content',
    'no-implicit-button-type',
    'text-content',
  ]);
});

it('every page is valid', async () => {
  const [data, ...others] = await shippedLanguages('https://timeline.example/osce/');
  if (!data) throw new Error('the data do not compile');
  const product = (mode: 'page' | 'embed'): Promise<string> => renderRoot(mode, inlinedData(data));
  const picture = 'assets/share.png';
  const parts = { product: await product('page'), picture, chart: ['./assets/chart.js'] };
  const files = new Map([
    ...siteFiles(data, { stylesheet: 'assets/pages.css', picture }),
    // Laid out alike: of every twentieth page in the other languages.
    ...others
      .flatMap((one) => [...siteFiles(one, { stylesheet: 'assets/pages.css', picture })])
      .filter((_, at) => at % 20 === 0),
    ['404.html', missingPage(data, 'p{}')],
    ['index.html', pageDocument(readFileSync('index.html', 'utf8'), data, parts)],
    [
      'embed.html',
      embedDocument(data, { product: await product('embed'), script: '1', style: 'p{}' }),
    ],
  ]);
  const pages = [...files].filter(([path]) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(data.bundle.milestones.length);
  const faults = await Promise.all(
    pages.map(async ([path, markup]) => [path, await htmlFaults(markup)] as const),
  );
  expect(faults.filter(([, found]) => found.length > 0)).toEqual([]);
}, 180_000);
