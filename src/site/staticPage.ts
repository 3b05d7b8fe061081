import { MARK_FRAMED, STATIC_PAGE_POLICY } from './headers.ts';
import { html, inlineScript, type Html } from './html.ts';
import { spanInWords } from '../model/citation.ts';
import { fill } from '../model/words.ts';
import type { SiteData, SiteLanguage } from './siteData.ts';
import { jsonLdElement } from './structuredData.ts';

/** What a page that stands in a folder below the top adds to the common frame. */
export interface StaticPage {
  /** Path from the top of the site: `m/action-plan-2003.html`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Query string that opens the timeline at this place, without `?`. */
  readonly query: string;
  readonly linkText: string;
  readonly structuredData: Readonly<Record<string, unknown>>;
  /** File name of the page's oEmbed answer, or null. */
  readonly oEmbed: string | null;
  readonly body: Html;
}

/** Files that the build has made and every page names: with a digest, so they never change. */
export interface StaticFiles {
  readonly stylesheet: string;
  readonly picture: string;
}

/** A point on a line, as a data address: no page asks the server for an icon that is not there. */
export const ICON =
  'data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20viewBox=%220%200%2016%2016%22%3E%3Cpath%20d=%22M0%208h16%22%20stroke=%22%2376828e%22%20stroke-width=%222%22/%3E%3Ccircle%20cx=%228%22%20cy=%228%22%20r=%225%22%20fill=%22%232d509c%22/%3E%3C/svg%3E';

/** Size of the share picture in pixels, as social sites ask for it. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** Where the same page stands in each language, for search engines. */
function alternates(
  languages: readonly SiteLanguage[],
  address: string,
  path: string,
): readonly Html[] {
  if (languages.length < 2) return [];
  return languages.map(
    ({ words, folder }) =>
      html`<link rel="alternate" hreflang="${words.language}" href="${address}${folder}${path}" />`,
  );
}

/**
 * The lines of a page's head that need an absolute address: canonical, share card, oEmbed. Without
 * an address only the title and description of the card remain.
 */
export function shareHead(
  { address, bundle, language, languages }: SiteData,
  page: Pick<StaticPage, 'path' | 'title' | 'description' | 'oEmbed'>,
  picture: string,
): Html {
  const url = address === null ? null : `${address}${language.folder}${page.path}`;
  return html`<meta property="og:type" content="website" />
    <meta property="og:site_name" content="${bundle.site.title}" />
    <meta property="og:title" content="${page.title}" />
    <meta property="og:description" content="${page.description}" />
    ${
      url !== null &&
      html`<link rel="canonical" href="${url}" />
        ${alternates(languages, address ?? '', page.path)}
        <meta property="og:url" content="${url}" />
        <meta property="og:image" content="${address}${picture}" />
        <meta property="og:image:width" content="${PICTURE_SIZE.width}" />
        <meta property="og:image:height" content="${PICTURE_SIZE.height}" />
        <meta
          property="og:image:alt"
          content="${language.say('{title}: bars show how many milestones each half year has', {
            title: bundle.site.title,
          })}"
        />
        <meta name="twitter:card" content="summary_large_image" />`
    }
    ${
      address !== null &&
      page.oEmbed !== null &&
      html`<link
        rel="alternate"
        type="application/json+oembed"
        href="${address}${language.folder}${page.oEmbed}"
        title="${page.title}"
      />`
    }`;
}

/** Links to the same page in the other languages, each named in itself; null where there is none. */
function otherLanguages(
  { language, languages }: SiteData,
  { path }: StaticPage,
  up: string,
): Html | null {
  const others = languages.filter(({ folder }) => folder !== language.folder);
  if (others.length === 0) return null;
  return html`<nav class="languages" aria-label="${language.pages.site.languages}">
    <ul>
      ${others.map(
        ({ words, name, folder }) =>
          html`<li>
            <a href="${up}${folder}${path}" lang="${words.language}" hreflang="${words.language}"
              >${name}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}

function footer(data: SiteData, home: string): Html {
  const { site: words } = data.language.pages;
  const { publisher, contact } = data.bundle.site;
  return html`<footer>
    <p>
      ${publisher !== '' && `${fill(words.publishedBy, { publisher })} `}
      ${contact !== '' && html`<a href="${contact}">${words.correction}</a>. `}
      ${words.sourceIsRight}
    </p>
    ${data.language.folder !== '' && html`<p>${words.translated}</p>`}
    <p>
      <a href="${home}about.html">${words.about}</a>
    </p>
    <p>${words.nothingElsewhere}</p>
  </footer>`;
}

/**
 * A whole HTML document, readable and printable without any script. Any site may frame it, but not
 * the timeline itself: links to that leave the frame. Readability weighs the name of `main`: without
 * it Firefox's reader view shows the footer of a short page alone.
 */
export function staticPage(data: SiteData, files: StaticFiles, page: StaticPage): string {
  const { language } = data;
  const home = '../'.repeat(page.path.split('/').length - 1);
  const up = language.folder === '' ? home : `${home}../`;
  return html`<!doctype html>
    <html lang="${language.words.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${STATIC_PAGE_POLICY}" />
        ${inlineScript(MARK_FRAMED)}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="${ICON}" />
        <meta name="referrer" content="strict-origin-when-cross-origin" />
        <title>${page.title}</title>
        <meta name="description" content="${page.description}" />
        ${shareHead(data, page, files.picture)}
        <link rel="stylesheet" href="${up}${files.stylesheet}" />
        ${jsonLdElement(data, page.structuredData)}
      </head>
      <body>
        <header>
          <p class="site">
            <a href="${home}index.html" target="_top"
              >${data.bundle.site.title}, ${spanInWords(data.bundle)}</a
            >
          </p>
          ${otherLanguages(data, page, up)}
        </header>
        <main id="content">
          ${page.body}
          <p class="open">
            <a href="${home}index.html${page.query !== '' && `?${page.query}`}" target="_top"
              >${page.linkText}</a
            >
          </p>
        </main>
        ${footer(data, home)}
      </body>
    </html> `.markup;
}
