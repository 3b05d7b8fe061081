import { fullDateInWords } from '../model/dateInWords.ts';
import { html } from './html.ts';
import { SITE_TITLE, spanInWords, type SiteData } from './siteData.ts';

/**
 * RSS 2.0 of all milestones, latest first. No item has a `pubDate`: it would have to be a second of
 * a day that no source gives. The date stands in words in the description.
 */
export function feed(data: SiteData, address: string): string {
  const items = data.bundle.milestones.toReversed().map((milestone) => {
    const url = `${address}m/${milestone.id}.html`;
    const summary = data.detailById.get(milestone.id)?.summary ?? '';
    return html`<item>
      <title>${milestone.title}</title>
      <link>${url}</link>
      <guid isPermaLink="true">${url}</guid>
      <category>${data.kindById.get(milestone.kind)?.label ?? milestone.kind}</category>
      <description>${fullDateInWords(milestone.date)}. ${summary}</description>
    </item>`;
  });
  return html`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <title>${SITE_TITLE}</title>
    <link>${address}</link>
    <atom:link href="${address}feed.xml" rel="self" type="application/rss+xml" />
    <description>Dated milestones of the OSCE, ${spanInWords(data.bundle)}, each with its sources.</description>
    <language>en</language>
    ${items}
  </channel>
</rss>
`.markup;
}
