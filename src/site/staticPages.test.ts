import { posix } from 'node:path';
import { expect, test } from 'vitest';

import { escapeText } from '../model/escapeText.ts';
import { MARK_FRAMED, STATIC_PAGE_POLICY } from './headers.ts';
import { html, inlineJson } from './html.ts';
import { siteFiles, staticPages } from './assembleSite.ts';
import { smallSite } from '../testing/smallSite.ts';
import { problemsOf } from '../testing/structuredDataSchema.ts';

const FILES = { stylesheet: 'assets/pages.css', picture: 'assets/share.png' };
const ADDRESS = 'https://timeline.example/osce/';
const without = siteFiles(smallSite(), FILES);
const addressed = siteFiles(smallSite(ADDRESS), FILES);

const page = (path: string, files = without): string => files.get(path) ?? '';

/** Text of a page as a reader sees it: no markup, no scripts, white space as one blank. */
function textOf(markup: string): string {
  return markup
    .replace(/<script.*?<\/script>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

function structuredData(markup: string): unknown {
  const [, json] = /<script type="application\/ld\+json">\s*(.*?)\s*<\/script>/s.exec(markup) ?? [];
  return JSON.parse(json ?? 'null');
}

test('html escapes what is not markup', () => {
  expect(html`<p title="${`"'<&>`}">${html`<b>${1}</b>`}${null}${false}</p>`.markup).toBe(
    '<p title="&quot;&#39;&lt;&amp;&gt;"><b>1</b></p>',
  );
  expect(inlineJson({ a: '</script>' }, '').markup).toBe(
    '<script>{"a":"\\u003c/script>"}</script>',
  );
});

test('one page for each milestone, State and field of work, and nothing that needs an address', () => {
  expect([...without.keys()]).toEqual([
    'about.html',
    'm/decision-2003.html',
    'm/days-2013.html',
    'm/workshop-2014.html',
    's/AT.html',
    's/ME.html',
    'f/human-rights.html',
    'f/policing.html',
  ]);
  for (const markup of without.values()) {
    expect(markup).not.toMatch(/rel="canonical"|og:image|oembed/);
  }
});

test('the feed names its milestones apart from the address, so that a site that moves brings none as new', () => {
  const guids = page('feed.xml', addressed).match(/<guid.*?<\/guid>/g) ?? [];
  expect(guids.length).toBeGreaterThan(0);
  for (const guid of guids) {
    expect(guid).toMatch(/^<guid isPermaLink="false">osce-thb-timeline:[\w-]+<\/guid>$/);
  }
});

test('with an address there are also sitemap, feed and oEmbed answers', () => {
  const paths = [...addressed.keys()];
  expect(paths).toEqual(
    expect.arrayContaining(['sitemap.xml', 'feed.xml', 'oembed.json', 's/AT.oembed.json']),
  );
  const markup = page('s/AT.html', addressed);
  expect(markup).toContain(`<link rel="canonical" href="${ADDRESS}s/AT.html" />`);
  expect(markup).toContain(`href="${ADDRESS}s/AT.oembed.json"`);
  expect(markup).toContain(`content="${ADDRESS}assets/share.png"`);
  expect(markup).toContain('bars show how many milestones each half year has');
});

test('every link of every page leads to a page of ours or to a source', () => {
  const beside = new Set([
    ...addressed.keys(),
    FILES.stylesheet,
    'index.html',
    'timeline.json',
    'licenses.txt',
  ]);
  const isGood = (path: string, href: string): boolean => {
    if (/^(https:\/\/osce\.example\/|mailto:|data:image)/.test(href)) return true;
    const local = href.startsWith(ADDRESS)
      ? href.slice(ADDRESS.length)
      : posix.join(posix.dirname(path), href.replace(/\?.*$/, ''));
    return local === '' || beside.has(local);
  };
  const links = [...addressed].flatMap(([path, markup]) =>
    [...markup.matchAll(/href="([^"]*)"/g)].map(
      ([, href]) => [path, (href ?? '').replaceAll('&amp;', '&')] as const,
    ),
  );
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter(([path, href]) => !isGood(path, href))).toEqual([]);
});

test('a title, a summary and a quotation with markup in them stay text', () => {
  const markup = page('m/decision-2003.html');
  expect(markup).not.toMatch(/<b>decides|<script>alert/);
  expect(textOf(markup)).toContain('Council &lt;b&gt;decides&lt;/b&gt; &amp; &quot;acts&quot;');
});

test('the page of a milestone tells all that its detail holds', () => {
  const text = textOf(page('m/decision-2003.html'));
  for (const part of [
    'Decision, landmark',
    '24 July 2003 · Vienna, Austria',
    'Reference: PC.DEC/1',
    'The text gives two dates.',
    'Austria : host Worked out from these words: in Vienna, &quot;Austria&quot; (our record, paragraph 2)',
    'Adopted by all 55 participating States',
    'Human rights Stated by a source: The decision',
    'Prevention Judged by an editor: It is about it.',
    'Announces: Workshop in a month of 2014 , September 2014, day not known',
    'After: Days of 2013 , 30 September – 4 October 2013',
    'A press release . OSCE, 25 July 2003',
    'The decision . OSCE, PC.DEC/1, July 2003',
  ]) {
    expect(text).toContain(part);
  }
});

test('a date is never more exact than its source', () => {
  const markup = page('m/workshop-2014.html');
  expect(structuredData(markup)).toMatchObject({ startDate: '2014-09' });
  expect(structuredData(markup)).not.toHaveProperty('endDate');
  expect(textOf(markup)).toContain('September 2014, day not known');
  expect(`${markup}${page('feed.xml', addressed)}`).not.toMatch(/2014-09-|pubDate/);
});

test('the page of a State leaves out what it had not joined', () => {
  const austria = textOf(page('s/AT.html'));
  expect(austria).toContain('Milestones that name Austria: 1');
  expect(austria).toContain('What all participating States adopted: 1');
  expect(austria).toContain('What is addressed to all participating States: 1');
  const montenegro = textOf(page('s/ME.html'));
  expect(montenegro).toContain('No milestone names it.');
  expect(montenegro).toContain('What all participating States adopted: 0');
  expect(montenegro).toContain('What is addressed to all participating States: 1');
  expect(montenegro).not.toContain('24 July 2003');
});

/** Type of a page's data by the beginning of its path. */
const TYPES: Readonly<Record<string, string>> = { m: 'Event', about: 'WebPage' };

test.each([
  ['without an address', smallSite()],
  ['with an address', smallSite(ADDRESS)],
])('JSON-LD of all pages holds against the schema, %s', (_, data) => {
  const problems = staticPages(data).flatMap(({ path, structuredData: json }) =>
    problemsOf(json, TYPES[path.split(/[/.]/)[0] ?? ''] ?? 'ItemList', path),
  );
  expect(problems).toEqual([]);
});

test('the schema finds what does not hold', () => {
  const event = { '@type': 'Event', name: 'A', startDate: '2014-9', organizer: 'B' };
  expect(problemsOf(event, 'Event')).toHaveLength(2);
  expect(problemsOf({ '@type': 'Event', startDate: '2014' }, 'Event')).toEqual(['Event: no name']);
});

test('pages carry no script but data and the mark of a frame, no inline style and a policy', () => {
  const policy = escapeText(STATIC_PAGE_POLICY);
  expect(STATIC_PAGE_POLICY).toMatch(
    /^default-src 'none'; script-src 'sha256-[^' ]+'; style-src 'self';/,
  );
  const foul = [...without].filter(
    ([, markup]) =>
      /<script(?! type="application\/ld\+json")|\sstyle=|\son\w+=/.test(
        markup.replace(`<script>${MARK_FRAMED}</script>`, ''),
      ) || !markup.includes(policy),
  );
  expect(foul).toEqual([]);
});

test('oEmbed answers are JSON with a sandboxed frame of the right slice', () => {
  const answer = JSON.parse(page('s/AT.oembed.json', addressed)) as Record<string, unknown>;
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 720, height: 520 });
  expect(answer['html']).toContain(`src="${ADDRESS}embed.html?state=AT"`);
  expect(answer['html']).toContain('sandbox="allow-scripts allow-popups');
});

test('oEmbed answers begin with the quotation that WordPress wants before a frame', () => {
  const htmlOf = (path: string): string =>
    String((JSON.parse(page(path, addressed)) as Record<string, unknown>)['html']);
  // As wp_filter_oembed_result() of WordPress 6.1.9 takes the answer apart.
  const parts = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s;
  for (const [path, link, slice] of [
    ['oembed.json', '', ''],
    ['s/AT.oembed.json', 's/AT.html', '?state=AT'],
    ['m/decision-2003.oembed.json', 'm/decision-2003.html', '?item=decision-2003'],
  ] as const) {
    const [, quotation, frame] = parts.exec(htmlOf(path)) ?? [];
    expect(quotation).toContain(`<a href="${ADDRESS}${link}">`);
    expect(frame).toContain(`src="${ADDRESS}embed.html${slice}"`);
    expect(frame).toContain('width="100%"');
    // Its style is taken away, which else would leave out the border.
    expect(frame).toContain('frameborder="0"');
  }
});

test('in a frame the links to the timeline itself leave it, for no stranger may frame that', () => {
  for (const markup of without.values()) {
    const toTimeline = markup.match(/<a href="[^"]*index\.html[^"]*"[^>]*>/g) ?? [];
    expect(toTimeline.length).toBeGreaterThan(1);
    expect(toTimeline.filter((tag) => !tag.includes('target="_top"'))).toEqual([]);
  }
});
