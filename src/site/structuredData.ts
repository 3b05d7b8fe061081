import type { Milestone, CitedSource } from '../model/bundle.ts';
import { placeInWords } from '../model/statesInWords.ts';
import { spanInWords } from '../model/citation.ts';
import { inlineJson, type Html } from './html.ts';
import { type SiteData } from './siteData.ts';

type JsonLd = Readonly<Record<string, unknown>>;

function withoutNulls(value: JsonLd): JsonLd {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== null));
}

/** Address of a page of ours in its language: absolute where the site's address is known, else null. */
function absolute(
  { address, language }: SiteData,
  path: string,
  folder = language.folder,
): string | null {
  return address === null ? null : `${address}${folder}${path}`;
}

/** The page that tells of a thing, with its language: an event has none, whatever it is told in. */
function pageOf({ language }: SiteData, name: string, url: string | null = null): JsonLd {
  const inLanguage = language.words.language;
  return withoutNulls({ '@type': 'WebPage', name, url, inLanguage });
}

function place(data: SiteData, milestone: Milestone): JsonLd | null {
  if (!milestone.place) return null;
  const { city, iso2, country } = milestone.place;
  return {
    '@type': 'Place',
    name: placeInWords(milestone.place, data.stateNames, data.language.words),
    address: withoutNulls({
      '@type': 'PostalAddress',
      addressLocality: city,
      // A code, or the name of a country that is no participating State.
      addressCountry:
        iso2 ?? (country === undefined ? null : { '@type': 'Country', name: country }),
    }),
  };
}

function work(source: CitedSource): JsonLd {
  return withoutNulls({
    '@type': 'CreativeWork',
    name: source.title,
    publisher: { '@type': 'Organization', name: source.publisher },
    identifier: source.number,
    datePublished: source.date,
    url: source.url,
  });
}

/**
 * A milestone as a schema.org Event. Dates are as exact as the source is (ISO 8601 allows a month
 * or a year alone), so no day is ever made up.
 */
export function eventOf(data: SiteData, milestone: Milestone): JsonLd {
  const path = `m/${milestone.id}.html`;
  const isAnnounced = milestone.status === 'announced';
  return withoutNulls({
    '@type': 'Event',
    // One event in all languages; its page is that of this one.
    '@id': absolute(data, path, ''),
    name: milestone.title,
    startDate: milestone.date.start,
    endDate: milestone.date.end,
    eventStatus: isAnnounced ? 'https://schema.org/EventScheduled' : null,
    location: place(data, milestone),
    about: { '@type': 'Thing', name: data.bundle.site.subject },
    url: absolute(data, path),
  });
}

/** The whole Event of a milestone's own page: with summary and sources. */
export function eventPageData(data: SiteData, milestone: Milestone): JsonLd {
  const detail = data.detailById.get(milestone.id);
  return withoutNulls({
    '@context': 'https://schema.org',
    ...eventOf(data, milestone),
    description: detail?.summary ?? null,
    mainEntityOfPage: pageOf(data, milestone.title, absolute(data, `m/${milestone.id}.html`)),
    subjectOf: detail && detail.sources.length > 0 ? detail.sources.map(work) : null,
  });
}

/** An ItemList of Events, in the order of the timeline. */
export function listData(
  data: SiteData,
  milestones: readonly Milestone[],
  name = `${data.bundle.site.title}, ${spanInWords(data.bundle)}`,
): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name,
    mainEntityOfPage: pageOf(data, name),
    numberOfItems: milestones.length,
    itemListElement: milestones.map((milestone, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      item: eventOf(data, milestone),
    })),
  };
}

/**
 * What the timeline's own page tells machines: at the top the list of its events. An event is one in
 * all languages, so the page of another, whose readers would load them a second time, says what it
 * is, and leaves the list in its words to the page about the timeline.
 */
export function timelineData(data: SiteData, shown: readonly Milestone[]): JsonLd {
  const { bundle, language } = data;
  if (language.folder === '') return listData(data, shown);
  const name = `${bundle.site.title}, ${spanInWords(bundle)}`;
  const about = { '@type': 'Thing', name: bundle.site.subject };
  return { '@context': 'https://schema.org', ...pageOf(data, name, absolute(data, '')), about };
}

/** The page about the timeline. */
export function aboutData(
  data: SiteData,
  { title, description }: { readonly title: string; readonly description: string },
): JsonLd {
  const { bundle, language } = data;
  return withoutNulls({
    '@context': 'https://schema.org',
    ...pageOf(data, title, absolute(data, 'about.html')),
    description,
    dateModified: bundle.site.updated ?? null,
    about: { '@type': 'Thing', name: bundle.site.subject },
    mainEntity: language.folder === '' ? null : listData(data, bundle.milestones),
  });
}

/** The element that carries it; letters of another alphabet stand in it as they are, for their weight. */
export const jsonLdElement = ({ language }: SiteData, value: JsonLd): Html =>
  inlineJson(value, ' type="application/ld+json"', language.folder === '' ? 'ascii' : 'unicode');
