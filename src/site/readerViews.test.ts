import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { shippedLanguages } from '../testing/shippedSite.ts';
import { siteFiles } from './assembleSite.ts';
import { inlinedData } from './embedDocument.ts';
import { openingParts } from './openingParts.ts';
import { renderRoot } from './renderRoot.tsx';

/**
 * What reader views (Readability is Firefox's) and clippers keep of the opening list and of every
 * static page; in the other languages, whose pages are laid out alike, of every twentieth.
 */

const ADDRESS = 'https://timeline.example/osce/';
const EVERY = 20;
const FILES = { stylesheet: 'pages.css', picture: 'share.png' };
const sites = await shippedLanguages();
const [data] = sites;
if (!data) throw new Error('the data do not compile');
const list = openingParts(await renderRoot('page', inlinedData(data)), data, {
  mode: 'page',
}).markup;
const pages: ReadonlyMap<string, string> = new Map([
  ['index.html', `<!doctype html><html><head></head><body>${list}</body></html>`],
  ...sites.flatMap((site) =>
    [...siteFiles(site, FILES)].filter(
      ([path], at) => path.endsWith('.html') && (site === data || at % EVERY === 0),
    ),
  ),
]);

/** Without any space: the parsers keep other spaces between elements than stand in the page. */
const bare = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s+/g, '');

/** What must be kept, by the part of the site: titles, dates, summaries, and the texts of the page that tells of the timeline. */
const KEPT = [
  ['index.html', '.row-title, .row-date, [data-summary]'],
  ['about.html', 'main :is(h1, h2, p:not(.open), li, th, td)'],
  ['m/', 'h1, .when, hgroup + p, main h2:not(nav *), main li:not(nav *)'],
  ['f/', 'h1, main > p:not(.open), .milestones :is(.when, a, p)'],
  ['s/', 'h1, main > p:not(.open), .milestones :is(.when, a, p), table a'],
  // The list of another language.
  ['xx/index.html', 'h1, .milestones :is(.when, a, p)'],
] as const;

/** The part of the site that a page belongs to; pages of other languages to that of their English one. */
function partOf(path: string): string {
  const own = path.replace(/^[a-z]{2}\//, '');
  return own === 'index.html' && own !== path ? 'xx/index.html' : own;
}

function linesOf(path: string): readonly string[] {
  const [, selector = ''] = KEPT.find(([start]) => partOf(path).startsWith(start)) ?? [];
  const { document } = parseHTML(pages.get(path) ?? '');
  const parts = [...document.querySelectorAll(selector)];
  return parts.map(({ textContent }) => bare(textContent)).filter((line) => line !== '');
}

const readability = (path: string): Promise<string> => {
  const { document } = parseHTML(pages.get(path) ?? '');
  const article = new Readability(document as unknown as Document).parse();
  return Promise.resolve(bare(article?.textContent) + bare(article?.title));
};

async function defuddle(path: string): Promise<string> {
  const { content, title } = await Defuddle(pages.get(path) ?? '', `${ADDRESS}${path}`, {});
  const { document } = parseHTML(`<html><body>${content}</body></html>`);
  return bare(document.body?.textContent) + bare(title);
}

/** What a parser leaves out, by page. */
async function leftOut(
  start: string,
  read: (path: string) => Promise<string>,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, readonly string[]> = {};
  for (const path of [...pages.keys()].filter((one) => partOf(one).startsWith(start))) {
    const kept = await read(path);
    const missing = linesOf(path).filter((line) => !kept.includes(line));
    if (missing.length > 0) found[path] = missing;
  }
  return found;
}

it('every page has lines that must be kept', () => {
  const none = [...pages.keys()].filter((path) => linesOf(path).length < 2);
  expect(none).toEqual([]);
  const { milestones, vocabulary } = data.bundle;
  const all = 2 + milestones.length + vocabulary.states.length + vocabulary.fieldsOfWork.length;
  expect(pages.size).toBeGreaterThanOrEqual(all);
});

describe.each(KEPT.map(([start]) => start))('%s', (start) => {
  it('is kept by Readability', async () => {
    expect(await leftOut(start, readability)).toEqual({});
  });

  it('is kept by defuddle', async () => {
    // It takes a date before the first long sentence for the day of publication.
    const first = linesOf(start).filter((_, at) => start === 'index.html' && at === 1);
    const lost = first.length === 0 ? {} : { 'index.html': first };
    // Its last heading with the links below it, which end in a word that it takes for a footer's.
    const german = linesOf('de/about.html').slice(-2);
    const foot = start === 'about.html' ? { 'de/about.html': german } : {};
    expect(await leftOut(start, defuddle)).toEqual({ ...lost, ...foot });
  });
});
