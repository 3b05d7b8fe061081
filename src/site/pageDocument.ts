import { WHOLE_OEMBED } from './addressedFiles.ts';
import { pagePolicy } from './headers.ts';
import { UNFOLD } from './forScripts.ts';
import { headScript } from './headScript.ts';
import { html, type Html } from './html.ts';
import { openingCount } from '../model/openingList.ts';
import { openingParts } from './openingParts.ts';
import { spanInWords } from '../model/citation.ts';
import type { PageLanguage } from '../model/say.ts';
import { SHOW_OFFER } from './languageOffer.ts';
import { languageElement } from './pageLanguage.ts';
import { type SiteData } from './siteData.ts';
import { ICON, shareHead } from './staticPage.ts';
import { jsonLdElement, timelineData } from './structuredData.ts';

/** The policy of `index.html`, by meta and in the header files. */
export const PAGE_POLICY = pagePolicy([headScript('page'), SHOW_OFFER, UNFOLD]);

/** One sentence about the timeline, for search engines and share cards. */
export function siteDescription({ bundle, language }: SiteData): string {
  return language.sayCount(
    {
      one: '{subject}: {count} dated OSCE milestone, {years}, by field of work and participating State, each with its sources.',
      other:
        '{subject}: {count} dated OSCE milestones, {years}, by field of work and participating State, each with its sources.',
    },
    bundle.milestones.length,
    { subject: bundle.site.subject, years: spanInWords(bundle) },
  );
}

function head(
  data: SiteData,
  picture: string,
  [fetched, scripts]: readonly [data: string, scripts: readonly string[]],
): Html {
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
    <link rel="preload" as="fetch" href="${fetched}" crossorigin="anonymous" fetchpriority="low" />
    ${scripts.map((script) => html`<link rel="modulepreload" href="${script}" fetchpriority="low" />`)}`;
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

/** The page that Vite wrote as one of a language, in its folder: `up` leads from there to the top. */
function inFolder(built: string, language: string, up: string): string {
  const page = withoutTitle(withStylesOfOwn(withPatientScripts(built)));
  return replaceOnce(page, '<html lang="en"', `<html lang="${language}"`).replaceAll(
    '="./assets/',
    `="${up}assets/`,
  );
}

/** Puts the prerendered product, its head and the policy into the `index.html` that Vite wrote. */
export function pageDocument(
  built: string,
  data: SiteData,
  parts: {
    readonly product: string;
    readonly picture: string;
    /** Scripts of the chart, which not every window opens with. */
    readonly chart: readonly string[];
    /** The packed milestones of a large site and what unpacks them; none where the page fetches `timeline.json`. */
    readonly large?: { readonly index: string; readonly scripts: readonly string[] } | null;
    /** What it carries of its language; none for English. */
    readonly language?: PageLanguage | null;
  },
): string {
  const script = headScript('page');
  const first = html`<meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}" />`;
  const { folder, words } = data.language;
  const up = folder === '' ? './' : '../';
  const packed = parts.large ? `${up}${parts.large.index}` : null;
  const unpacking = parts.large?.scripts.map((path) => path.replace('./', up)) ?? [];
  const chart = parts.chart.map((path) => path.replace('./', up)).join(' ');
  // The script asks how wide the window is: a phone does not know before the viewport is stated.
  const withPolicy = replaceOnce(
    replaceOnce(inFolder(built, words.language, up), VIEWPORT, ''),
    '<meta charset="utf-8" />',
    `${first.markup}\n    ${VIEWPORT}\n    ${html`<meta name="chart" content="${chart}" />`.markup}\n    <script>${script}</script>`,
  );
  const withHead = replaceOnce(
    withPolicy,
    '</head>',
    `  ${head(data, parts.picture, [packed ?? './timeline.json', unpacking]).markup}\n  </head>`,
  );
  const opening = openingParts(parts.product, data, { mode: 'page', packed });
  // Behind what is read: machines find it there as well, and nobody waits for it.
  const { milestones } = data.bundle;
  const shown = milestones.slice(0, openingCount(milestones));
  const listed = jsonLdElement(data, timelineData(data, shown));
  return replaceOnce(
    withHead,
    '<div id="root"></div>',
    html`${languageElement(parts.language)} ${opening} ${listed}`.markup,
  );
}
