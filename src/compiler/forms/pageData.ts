import { attribute, elementsBelow, textBelow, type Element, type ParentNode } from './htmlTree.ts';
import type { At } from './placedText.ts';

/** A value that a page tells to machines, and where in the file. */
export interface PageValue {
  readonly text: string;
  readonly at: At;
}

/** What a page tells of itself to machines: Open Graph, Dublin Core, JSON-LD, its address. */
export interface PageData {
  /** Names of the page, the surest first; the window's title with the site's name still in it. */
  readonly titles: readonly string[];
  readonly published: PageValue | null;
  /** Whether the page is the OSCE's own; null: it does not tell. */
  readonly isOfOsce: boolean | null;
  /** Where it stands, by its own word or by that of what saved it; null: it does not tell. */
  readonly address: string | null;
}

const PUBLISHED =
  /^(?:article:published_time|og:article:published_time|dc(?:terms)?\.(?:date|issued|created|date\.issued)|datepublished|date|pubdate|publish[-_]?date|publication[-_]?date)$/i;
const TITLE = /^(?:og:title|twitter:title|dc(?:terms)?\.title)$/i;
const SITE = /^(?:og:site_name|dc(?:terms)?\.publisher|application-name)$/i;
const ARTICLE = /Article|NewsItem|BlogPosting|Report|WebPage|Event/;
const DAY = /\d{4}-\d\d-\d\d/;

const at = (element: Element): At => ({
  line: element.sourceCodeLocation?.startLine ?? 1,
  column: element.sourceCodeLocation?.startCol ?? 1,
});

const nameOf = (meta: Element): string =>
  attribute(meta, 'property') || attribute(meta, 'name') || attribute(meta, 'itemprop');

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Objects of a JSON-LD script that describe a text, down to the third level. */
function articlesOf(value: unknown, levels = 3): readonly Json[] {
  if (!isObject(value) || levels === 0) return [];
  if (Array.isArray(value)) return value.flatMap((item) => articlesOf(item, levels));
  const isOne = ARTICLE.test(JSON.stringify(value['@type'] ?? ''));
  return [...(isOne ? [value] : []), ...articlesOf(value['@graph'], levels - 1)];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const scriptText = (script: Element): string =>
  script.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

const textOf = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : []);

interface Collected {
  readonly titles: string[];
  readonly days: PageValue[];
  readonly sites: string[];
}

function readScript(script: Element, found: Collected): void {
  for (const article of articlesOf(parsed(scriptText(script)))) {
    for (const title of [...textOf(article['headline']), ...textOf(article['name'])]) {
      found.titles.push(title);
    }
    const publisher = article['publisher'];
    if (isObject(publisher)) {
      for (const site of textOf(publisher['name'])) found.sites.push(site);
    }
    const day = DAY.exec(textOf(article['datePublished'])[0] ?? '')?.[0];
    if (day) found.days.push({ text: day, at: at(script) });
  }
}

function readMeta(meta: Element, found: Collected): void {
  const [name, content] = [nameOf(meta), attribute(meta, 'content').trim()];
  if (content === '') return;
  if (TITLE.test(name)) found.titles.push(content);
  if (SITE.test(name)) found.sites.push(content);
  if (/^og:url$/i.test(name)) found.sites.push(content);
  const day = PUBLISHED.test(name) ? DAY.exec(content)?.[0] : undefined;
  if (day) found.days.push({ text: day, at: at(meta) });
}

const OSCE_NAME = /\bOSCE\b|Organi[sz]ation for Security and Co-?operation in Europe|\bODIHR\b/i;
const OSCE_HOST = /^https?:\/\/(?:[\w-]+\.)*(?:osce|osceprag|oscepa)\.(?:org|cz)(?:[/:]|$)/i;
/** The address that browsers keep when they save a page, and archives when they serve one. */
const SAVED_FROM = /saved from url=\(\d+\)(\S+)|Wayback[^]{0,200}?(https?:\/\/[^\s"'<]+)/i;

function isOfOsce(sites: readonly string[]): boolean | null {
  if (sites.length === 0) return null;
  return sites.some((site) =>
    /^https?:/.test(site) ? OSCE_HOST.test(site) : OSCE_NAME.test(site),
  );
}

/** Reads what a page tells of itself to machines; nothing of it goes before what the page prints. */
export function readPageData(root: ParentNode, html: string, address: string): PageData {
  const found: Collected = { titles: [], days: [], sites: [] };
  let windowTitle = '';
  for (const element of elementsBelow(root)) {
    const { tagName } = element;
    if (tagName === 'meta') readMeta(element, found);
    else if (tagName === 'title' && windowTitle === '') windowTitle = textBelow(element);
    else if (tagName === 'link' && attribute(element, 'rel') === 'canonical') {
      found.sites.unshift(attribute(element, 'href'));
    } else if (tagName === 'script' && /ld\+json/i.test(attribute(element, 'type'))) {
      readScript(element, found);
    }
  }
  const saved = SAVED_FROM.exec(html.slice(0, 4000));
  const sites = [...found.sites, address, saved?.[1] ?? saved?.[2] ?? ''].filter(
    (site) => site !== '',
  );
  const titles = [...found.titles, windowTitle].map((title) => title.replace(/\s+/g, ' ').trim());
  return {
    titles: titles.filter((title) => title !== ''),
    published: found.days[0] ?? null,
    isOfOsce: isOfOsce(sites),
    address: sites.find((site) => /^https?:\/\/[^\s<>"]+$/i.test(site)) ?? null,
  };
}
