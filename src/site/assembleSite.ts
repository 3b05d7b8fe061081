import type { PageLanguage } from '../model/say.ts';
import type { SiteData } from './siteData.ts'; // what all is made from
import { PAGE_POLICY, pageDocument } from './pageDocument.ts'; // index.html
import { embedDocument, inlinedData, policyOfEmbed } from './embedDocument.ts'; // embed.html
import { assertNoInlineStyle, assertSummaries } from './openingParts.ts'; // what both open with
import { aboutPage } from './aboutPage.ts'; // about.html
import { largeFiles } from './largeSite.ts'; // what the page of a large site fetches
import { milestonePage } from './milestonePage.ts'; // m/
import { digestedJson, digestedName } from './digestedName.ts';
import { dividedLanguage, languageOfFrame, wholeLanguage } from './pageLanguage.ts'; // what pages say in another language
import { fieldPage, statePage, yearPages } from './listPage.ts'; // f/, s/, y/
import { staticPage, type StaticFiles, type StaticPage } from './staticPage.ts'; // the frame of these
import { missingPage, policyOfMissing } from './missingPage.ts'; // 404.html
import { dataPackageFiles } from './dataPackage.ts'; // milestones.csv, datapackage.json
import { addressedFiles } from './addressedFiles.ts'; // sitemap, feed, oEmbed
import { timedStage } from './timedStage.ts';
import { sharePicture } from './sharePicture.ts'; // the picture of share cards
import { apacheFile, headersFile, nginxFile, serveFile } from './headers.ts'; // _headers and its like

/** What the builds before have made. */
export interface BuiltParts {
  /** `index.html` as Vite wrote it. */
  readonly document: string;
  /** The stylesheet of the static pages. */
  readonly stylesheet: { readonly path: string; readonly text: string };
  /** The code of the page's first load. */
  readonly first: string;
  /** Scripts of the chart that the page does not load by itself, from the top of the site. */
  readonly chart: readonly string[];
  /** Those that unpack the milestones of a large site. */
  readonly large: readonly string[];
  /** Code of the parts in which texts come later, in the order of `TEXT_PARTS` without the last. */
  readonly later: readonly string[];
  readonly frame: {
    readonly script: string;
    /** The same that speaks English alone. */
    readonly inEnglish: string;
    readonly style: string;
  };
  readonly host: string;
  /** Licences of all that the builds contain. */
  readonly licenses: string;
  /** Renders the product in a language; null: in English. */
  readonly rendererIn: (
    language: PageLanguage | null,
  ) => Promise<(mode: 'page' | 'embed', data: ReturnType<typeof inlinedData>) => Promise<string>>;
}

/** Files of the site by path, and what the publisher should know about them. */
export interface AssembledSite {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly notes: readonly string[];
}

async function pictureFile(data: SiteData): Promise<readonly [string, Uint8Array]> {
  const picture = await sharePicture(data.bundle);
  return [digestedName('assets/share', picture, 'png'), picture];
}

/**
 * The pages that stand beside the timeline: that about it, one for each milestone, State and field of
 * work, and where the list does not hold all, one for each year.
 */
export function staticPages(data: SiteData): readonly StaticPage[] {
  const { milestones, vocabulary } = data.bundle;
  return [
    aboutPage(data),
    ...milestones.map((milestone) => milestonePage(data, milestone)),
    ...vocabulary.states.map((state) => statePage(data, state)),
    ...vocabulary.fieldsOfWork.map((field) => fieldPage(data, field)),
    ...yearPages(data),
  ];
}

/**
 * All text files that stand beside the timeline, by path from the top of the site. Those that need
 * the site's public address are left out where it is not known.
 */
export function siteFiles(data: SiteData, files: StaticFiles): ReadonlyMap<string, string> {
  const pages = staticPages(data);
  const { picture } = files;
  return new Map([
    ...pages.map(
      (page) => [`${data.language.folder}${page.path}`, staticPage(data, files, page)] as const,
    ),
    ...(data.address === null
      ? []
      : addressedFiles(data, pages, { address: data.address, picture })),
  ]);
}

type Files = ReadonlyMap<string, string | Uint8Array>;

/** The timeline itself in one language, as page and as frame, and what its page loads later; by path from the top of the site. */
async function openingFiles(data: SiteData, parts: BuiltParts, picture: string): Promise<Files> {
  const { language } = data;
  const { folder } = language;
  const renderRoot = await parts.rendererIn(wholeLanguage(language));
  const carried = inlinedData(data);
  const product = await renderRoot('page', carried);
  const embedProduct = await renderRoot('embed', carried);
  for (const markup of [product, embedProduct]) {
    assertNoInlineStyle(markup);
    assertSummaries(markup, data.bundle);
  }
  const spoken = dividedLanguage(language, parts.first, parts.later);
  const later = spoken?.later.map((part) => digestedJson('interface', part)) ?? [];
  const large = largeFiles(data);
  const files = new Map([
    ...(large?.files ?? []),
    [
      `${folder}index.html`,
      pageDocument(parts.document, data, {
        product,
        picture,
        chart: parts.chart,
        large: large && { index: large.index, scripts: parts.large },
        language: spoken && { ...spoken.first, more: later.map(([name]) => name) },
      }),
    ],
    [
      `${folder}embed.html`,
      embedDocument(data, {
        style: parts.frame.style,
        script: folder === '' ? parts.frame.inEnglish : parts.frame.script,
        product: embedProduct,
        language: languageOfFrame(language, parts.frame.script),
      }),
    ],
  ]);
  for (const [name, json] of later) files.set(`${folder}${name}`, json);
  return files;
}

/** Puts together all files that stand in the site besides those of the client build. Throws without English. */
export async function assembleSite(
  sites: readonly SiteData[],
  parts: BuiltParts,
): Promise<AssembledSite> {
  const [data] = sites;
  if (!data) throw new Error('a site needs its data');
  const [picture, image] = await pictureFile(data);
  const openings: Files[] = [];
  // One after the other: each is rendered in the language that then stands.
  await timedStage('lists', async () => {
    for (const site of sites) openings.push(await openingFiles(site, parts, picture));
  });
  const { details, search, words } = data.bundle;
  const policies = {
    page: PAGE_POLICY,
    embed: policyOfEmbed([parts.frame.inEnglish, parts.frame.script], parts.frame.style),
    missing: policyOfMissing(parts.stylesheet.text),
    languages: sites.flatMap(({ language }) => language.folder.split('/', 1)).filter(Boolean),
    hasYears: yearPages(data).length > 0,
    digested: [...details, search, words],
  };
  const pages = await timedStage('pages', () =>
    sites.flatMap((site) => [...siteFiles(site, { stylesheet: parts.stylesheet.path, picture })]),
  );
  const files = new Map<string, string | Uint8Array>([
    ...openings.flatMap((opening) => [...opening]),
    ['embed.js', `${parts.host}\n`],
    ['404.html', missingPage(data, parts.stylesheet.text)],
    ['licenses.txt', parts.licenses],
    ['_headers', headersFile(policies)],
    ['.htaccess', apacheFile(policies)],
    ['nginx.conf.txt', nginxFile(policies)],
    ['serve.json', serveFile(policies)],
    [picture, image],
    ...dataPackageFiles(data),
    ...pages,
  ]);
  const notes = [`site: ${files.size} files beside the page`];
  if (data.address === null) {
    notes.push(
      'site: no public address (url in data/site.yaml, or SITE_URL): canonical, share picture, oEmbed, sitemap and feed are left out',
    );
  }
  return { files, notes };
}
