import { feed } from './feed.ts';
import { fieldPage, statePage } from './listPage.ts';
import { milestonePage } from './milestonePage.ts';
import { oEmbedAnswer } from './oEmbed.ts';
import { sitemap } from './sitemap.ts';
import { SITE_TITLE, spanInWords, type SiteData } from './siteData.ts';
import { staticPage, type StaticFiles, type StaticPage } from './staticPage.ts';

/** Path of the oEmbed answer for the whole timeline. */
export const WHOLE_OEMBED = 'oembed.json';

/** The pages that stand beside the timeline: one for each milestone, State and field of work. */
export function staticPages(data: SiteData): readonly StaticPage[] {
  const { milestones, vocabulary } = data.bundle;
  return [
    ...milestones.map((milestone) => milestonePage(data, milestone)),
    ...vocabulary.states.map((state) => statePage(data, state)),
    ...vocabulary.fieldsOfWork.map((field) => fieldPage(data, field)),
  ];
}

/** Files that name the site by its public address: sitemap, feed, oEmbed. */
function addressedFiles(
  data: SiteData,
  pages: readonly StaticPage[],
  { address, picture }: { readonly address: string; readonly picture: string },
): ReadonlyMap<string, string> {
  const files = new Map<string, string>([
    ['sitemap.xml', sitemap(address, ['', ...pages.map(({ path }) => path)])],
    ['feed.xml', feed(data, address)],
    [
      WHOLE_OEMBED,
      oEmbedAnswer(
        address,
        { title: `${SITE_TITLE}, ${spanInWords(data.bundle)}`, query: '' },
        picture,
      ),
    ],
  ]);
  for (const page of pages) {
    if (page.oEmbed !== null) files.set(page.oEmbed, oEmbedAnswer(address, page, picture));
  }
  return files;
}

/**
 * All text files that stand beside the timeline, by path from the top of the site. Those that need
 * the site's public address are left out where it is not known.
 */
export function siteFiles(data: SiteData, files: StaticFiles): ReadonlyMap<string, string> {
  const pages = staticPages(data);
  const { picture } = files;
  return new Map([
    ...pages.map((page) => [page.path, staticPage(data, files, page)] as const),
    ...(data.address === null
      ? []
      : addressedFiles(data, pages, { address: data.address, picture })),
  ]);
}
