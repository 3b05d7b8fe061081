import { fullDateInWords } from '../model/dateInWords.ts';
import { html } from './html.ts';
import { spanInWords } from '../model/citation.ts';
import { type SiteData } from './siteData.ts';
import { PICTURE_SIZE, type StaticPage } from './staticPage.ts';

/** Sitemap of the pages at the given paths, in the order given; without dates of change, which nobody records. */
function sitemap(address: string, paths: readonly string[]): string {
  const urls = paths.map((path) => html`<url><loc>${address}${path}</loc></url> `);
  return html`<?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"> ${urls}</urlset> `.markup;
}

/**
 * RSS 2.0 of all milestones, latest first. What is new is the record, on the day on which the data
 * were last changed: the day of an event, which may be a month or a year, stands in words in the
 * description and is never the day of a piece of news. Where no day was written down there is none.
 */
function feed(data: SiteData, address: string): string {
  const { updated } = data.bundle.site;
  const { say, words } = data.language;
  const day =
    updated !== undefined && updated.length === 10 ? new Date(`${updated}T00:00:00Z`) : null;
  const published = day && html`<pubDate>${day.toUTCString()}</pubDate>`;
  const changed = day && html`<atom:updated>${day.toISOString()}</atom:updated>`;
  const items = data.bundle.milestones.toReversed().map((milestone) => {
    const url = `${address}m/${milestone.id}.html`;
    const summary = data.detailById.get(milestone.id)?.summary ?? '';
    return html`<item>
      <title>${milestone.title}</title>
      <link>${url}</link>
      <guid isPermaLink="false">osce-thb-timeline:${milestone.id}</guid>
      ${published}${changed}
      <category>${data.kindById.get(milestone.kind)?.label ?? milestone.kind}</category>
      <description>${fullDateInWords(milestone.date, words)}. ${summary}</description>
    </item>`;
  });
  return html`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <title>${data.bundle.site.title}</title>
    <link>${address}</link>
    <atom:link href="${address}feed.xml" rel="self" type="application/rss+xml" />
    <description>${say('Dated milestones of the OSCE, {years}, each with its sources.', { years: spanInWords(data.bundle) })}</description>
    <language>${words.language}</language>
    ${published}${day && html`<lastBuildDate>${day.toUTCString()}</lastBuildDate>`}
    ${items}
  </channel>
</rss>
`.markup;
}

/** Path of the oEmbed answer for the whole timeline. */
export const WHOLE_OEMBED = 'oembed.json';

/** Size of the frame that an oEmbed answer asks for, in CSS pixels; hosts may ask for less. */
const FRAME_SIZE = { width: 720, height: 520 } as const;

/** What a sandboxed frame of ours needs, and no more. */
const FRAME_SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';

/**
 * oEmbed answer of type `rich`: a frame with the timeline at a query string (empty: all of it).
 * A static host cannot answer for any query, so one is written for each page that links to its own.
 * WordPress (6.1, 6.7) loads the script that follows a frame's height only where a bare quotation
 * stands before the frame; it hides it once the frame is there, and leads to it where it is not. It
 * takes the style away, and without `frameborder` the frame has a border and is 4 px too wide.
 */
function oEmbedAnswer(
  { bundle }: SiteData,
  { address, picture }: SiteFiles,
  page: Pick<StaticPage, 'path' | 'title' | 'query'>,
): string {
  const src = `${address}embed.html${page.query === '' ? '' : `?${page.query}`}`;
  const { width, height } = FRAME_SIZE;
  const frame = html`<blockquote><a href="${address}${page.path}">${page.title}</a></blockquote>
    <iframe
      src="${src}"
      title="${page.title}"
      width="100%"
      height="${height}"
      frameborder="0"
      style="border:0;width:100%;height:${height}px"
      loading="lazy"
      referrerpolicy="strict-origin-when-cross-origin"
      allow="clipboard-write"
      allowfullscreen
      sandbox="${FRAME_SANDBOX}"
    ></iframe>`;
  const answer = {
    version: '1.0',
    type: 'rich',
    title: page.title,
    provider_name: bundle.site.title,
    provider_url: address,
    html: frame.markup,
    width,
    height,
    thumbnail_url: picture,
    thumbnail_width: PICTURE_SIZE.width,
    thumbnail_height: PICTURE_SIZE.height,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

/** The public address of a language's folder, and that of the site's picture. */
interface SiteFiles {
  readonly address: string;
  readonly picture: string;
}

/** Files that name the site by its public address: sitemap, feed, oEmbed. */
export function addressedFiles(
  data: SiteData,
  pages: readonly StaticPage[],
  site: SiteFiles,
): ReadonlyMap<string, string> {
  const { address } = site;
  const { folder } = data.language;
  const own = { address: `${address}${folder}`, picture: `${address}${site.picture}` };
  const paths = ['', ...pages.map(({ path }) => path)];
  const whole = {
    path: '',
    title: `${data.bundle.site.title}, ${spanInWords(data.bundle)}`,
    query: '',
  };
  const files = new Map<string, string>([
    [`${folder}feed.xml`, feed(data, own.address)],
    [`${folder}${WHOLE_OEMBED}`, oEmbedAnswer(data, own, whole)],
  ]);
  // One for all languages.
  if (folder === '') {
    const all = data.languages.flatMap((one) => paths.map((path) => `${one.folder}${path}`));
    files.set('sitemap.xml', sitemap(address, all));
  }
  for (const page of pages) {
    if (page.oEmbed !== null) files.set(`${folder}${page.oEmbed}`, oEmbedAnswer(data, own, page));
  }
  return files;
}
