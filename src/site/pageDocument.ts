import { WHOLE_OEMBED } from './addressedFiles.ts';
import { pagePolicy } from './headers.ts';
import { UNFOLD } from './forScripts.ts';
import { headScript } from './headScript.ts';
import { html, inlineJson, type Html } from './html.ts';
import { openingParts } from './openingParts.ts';
import { spanInWords } from '../model/citation.ts';
import { type SiteData } from './siteData.ts';
import { ICON, shareHead } from './staticPage.ts';
import { listData } from './structuredData.ts';

/** The policy of `index.html`, by meta and in the header files. */
export const PAGE_POLICY = pagePolicy([headScript('page'), UNFOLD]);

/** One sentence about the timeline, for search engines and share cards. */
export function siteDescription(data: SiteData): string {
  const { milestones, site } = data.bundle;
  return `${site.subject}: ${milestones.length} dated OSCE milestones, ${spanInWords(data.bundle)}, by field of work and participating State, each with its sources.`;
}

function head(data: SiteData, picture: string): Html {
  const title = `${data.bundle.site.title}, ${spanInWords(data.bundle)}`;
  const description = siteDescription(data);
  const { address } = data;
  return html`<title>${title}</title>
    <meta name="color-scheme" content="light dark" />
    <meta name="darkreader-lock" />
    <link rel="icon" href="${ICON}" />
    <meta name="description" content="${description}" />
    ${shareHead(data, { path: '', title, description, oEmbed: WHOLE_OEMBED }, picture)}
    ${
      address !== null &&
      html`<link
        rel="alternate"
        type="application/rss+xml"
        href="feed.xml"
        title="${data.bundle.site.title}"
      />`
    }
    <link
      rel="preload"
      as="fetch"
      href="./timeline.json"
      crossorigin="anonymous"
      fetchpriority="low"
    />`;
}

/** Replaces just once; throws where the place is missing, for then the page would be without it. */
function replaceOnce(text: string, place: string, by: string): string {
  if (text.split(place).length !== 2) throw new Error(`index.html: ${place} is not there once`);
  return text.replace(place, () => by);
}

const VIEWPORT = '<meta name="viewport" content="width=device-width, initial-scale=1" />';

/** The scripts let the style sheet go first: what a reader sees first is prerendered and needs none of them. */
function withPatientScripts(text: string): string {
  const patient = text.replace(
    /<(script type="module"|link rel="modulepreload") /g,
    '<$1 fetchpriority="low" ',
  );
  if (patient === text) throw new Error('index.html: no module script');
  return patient;
}

/** From a disk a browser takes no style sheet that is asked for as from another origin. */
const withStylesOfOwn = (text: string): string =>
  text.replaceAll('<link rel="stylesheet" crossorigin ', '<link rel="stylesheet" ');

/** The title stands in the data; that of the file is for development. */
const withoutTitle = (text: string): string => text.replace(/\s*<title>[^<]*<\/title>/, '');

/** Puts the prerendered product, its head and the policy into the `index.html` that Vite wrote. */
export function pageDocument(
  built: string,
  data: SiteData,
  parts: {
    readonly product: string;
    readonly picture: string;
    /** Scripts of the chart, which not every window opens with. */
    readonly chart: readonly string[];
  },
): string {
  const script = headScript('page');
  const first = html`<meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}" />`;
  const chart = html`<meta name="chart" content="${parts.chart.join(' ')}" />`.markup;
  // The script asks how wide the window is: a phone does not know before the viewport is stated.
  const withPolicy = replaceOnce(
    replaceOnce(withoutTitle(withStylesOfOwn(withPatientScripts(built))), VIEWPORT, ''),
    '<meta charset="utf-8" />',
    `${first.markup}\n    ${VIEWPORT}\n    ${chart}\n    <script>${script}</script>`,
  );
  const withHead = replaceOnce(
    withPolicy,
    '</head>',
    `  ${head(data, parts.picture).markup}\n  </head>`,
  );
  const opening = openingParts(parts.product, data, 'page');
  // Behind what is read: machines find it there as well, and nobody waits for it.
  const listed = inlineJson(listData(data, data.bundle.milestones), ' type="application/ld+json"');
  return replaceOnce(withHead, '<div id="root"></div>', html`${opening} ${listed}`.markup);
}
