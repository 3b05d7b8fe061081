import type { Basis, Milestone } from '../model/bundle.ts';
import { citationOfTimeline, dataInWords, spanInWords } from '../model/citation.ts';
import { milestonesInNumber } from '../model/labels.ts';
import { html, type Html } from './html.ts';
import type { SiteData } from './siteData.ts';
import type { StaticPage } from './staticPage.ts';
import { aboutData } from './structuredData.ts';

const BASES: readonly (readonly [Basis, string])[] = [
  ['stated', 'a source says it in words; the source is named beside the tag'],
  ['derived', 'a rule read it from words of a text; the words are quoted beside the tag'],
  ['editor', 'a person judged it; the reason stands beside the tag'],
];

/** How many tags rest on each basis, over all milestones and facets. */
function tagsByBasis({ detailById }: SiteData): ReadonlyMap<Basis, number> {
  const counts = new Map<Basis, number>();
  for (const { why } of detailById.values()) {
    for (const { basis } of why) counts.set(basis, (counts.get(basis) ?? 0) + 1);
  }
  return counts;
}

function takenIn({ bundle }: SiteData): Html {
  const { milestones, vocabulary, site } = bundle;
  const shown = new Set(milestones.map(({ kind }) => kind));
  const kinds = vocabulary.kinds.filter(({ id }) => shown.has(id));
  return html`<h2>What is taken in</h2>
    <p>
      ${milestonesInNumber(milestones.length)} of the years ${spanInWords(bundle)} on
      ${site.subject}: ${kinds.map(({ plural }) => plural.toLowerCase()).join(', ')}. Each is one
      dated thing that a source tells, of the OSCE and its institutions or of others on whom their
      work leans. ${milestones.filter(({ tier }) => tier === 1).length} of them are landmarks, by a
      rule that editors apply.
    </p>
    <h2>What is not taken in</h2>
    <ul>
      <li>What has no date that a source tells, and what lies outside ${spanInWords(bundle)}.</li>
      <li>
        States that are not among the ${vocabulary.states.length} participating States: a summary
        may name them, no filter does.
      </li>
      <li>
        Most of what happened: the selection rests on texts that could be found, and what is not
        here may well have taken place. A count says how often the texts name a State, not how
        active it is.
      </li>
    </ul>`;
}

function tags(data: SiteData): Html {
  const counts = tagsByBasis(data);
  return html`<h2>How tags are made</h2>
    <p>
      Fields of work, pillars, States and their roles are tags. Each says on what it rests, and the
      detail of its milestone shows it:
    </p>
    <ul>
      ${BASES.map(([basis, words]) => html`<li>${basis}: ${words} (${counts.get(basis) ?? 0}).</li>`)}
    </ul>
    <p>
      The rules are lists of words and patterns: the same texts give the same tags. A summary is in
      our own words. A quotation from “our record” is of our own text about a document, and not of
      the OSCE.
    </p>`;
}

function deciding({ bundle }: SiteData): Html {
  const { publisher, contact } = bundle.site;
  return html`<h2>Who decides</h2>
    <p>
      ${publisher === '' ? 'The publisher of this site' : publisher} decides what is taken in.
      Editors write the milestones and may overrule a rule, with a reason that is shown. This is not
      an official record of the OSCE; where it and a source differ, the source is right.
      ${contact !== '' && html`<a href="${contact}">Write about a mistake</a>.`}
    </p>
    <h2>Last change</h2>
    <p>This is the ${dataInWords(bundle)}.</p>`;
}

/** "Without …: 12 of 226", the sentence of a gap. */
function gap(words: string, found: readonly unknown[], all: number): Html {
  return html`<li>${words}: ${found.length} of ${all}.</li>`;
}

function gaps(data: SiteData): Html {
  const { milestones, vocabulary } = data.bundle;
  const sourcesOf = ({ id }: Milestone) => data.detailById.get(id)?.sources ?? [];
  const all = milestones.flatMap(sourcesOf);
  const among = (words: string, isGap: (milestone: Milestone) => boolean): Html =>
    gap(words, milestones.filter(isGap), milestones.length);
  const named = new Set(milestones.flatMap(({ states }) => states.map(({ iso2 }) => iso2)));
  return html`<h2>Known gaps</h2>
    <ul>
      ${among('Milestones of which no source has a public address here', (milestone) =>
        sourcesOf(milestone).every(({ url }) => url === null),
      )}
      ${among('Milestones that rest on weak sources alone', (milestone) => {
        const sources = sourcesOf(milestone);
        return sources.length > 0 && sources.every(({ weak }) => weak === true);
      })}
      ${gap(
        'Sources without a date',
        all.filter(({ date }) => date === null),
        all.length,
      )}
      ${among(
        'Milestones of which only the month or the year is known',
        ({ date }) => date.precision === 'month' || date.precision === 'year',
      )}
      ${among(
        'Milestones that were announced, without a source that they took place',
        ({ status }) => status === 'announced',
      )}
      ${gap(
        'Participating States that no milestone names',
        vocabulary.states.filter(({ iso2 }) => !named.has(iso2)),
        vocabulary.states.length,
      )}
      <li>
        Parties of treaties are as of the day of the list that is named; a State that is not listed
        is not told here, which is no “no”.
      </li>
      ${gap(
        'Sources with a title in another language than English',
        all.filter(({ lang }) => lang !== undefined),
        all.length,
      )}
    </ul>`;
}

/** Anchors of the lists of pages that need no script; the page leads to them where none runs. */
export const BY_STATE = 'by-state';
export const BY_FIELD = 'by-field';

/** Links to the pages of States and of fields of work. */
function pages({ bundle }: SiteData): Html {
  const { states, fieldsOfWork } = bundle.vocabulary;
  const link = (href: string, words: string): Html => html`<li><a href="${href}">${words}</a></li>`;
  return html`<h2 id="${BY_STATE}">Milestones by participating State</h2>
    <ul class="columns">
      ${states.map(({ iso2, name }) => link(`s/${iso2}.html`, name))}
    </ul>
    <h2 id="${BY_FIELD}">Milestones by field of work</h2>
    <ul class="columns">
      ${fieldsOfWork.map(({ id, label }) => link(`f/${id}.html`, label))}
    </ul>`;
}

/** `about.html`: what the timeline takes in, how its tags are made, who decides, what is known to be missing. All numbers are of the data. */
export function aboutPage(data: SiteData): StaticPage {
  const { bundle, address } = data;
  const title = `About: ${bundle.site.title}`;
  const description = `What is taken in and what is not, how tags are made, who decides, last change and known gaps of “${bundle.site.title}, ${spanInWords(bundle)}”.`;
  return {
    path: 'about.html',
    title,
    description,
    query: '',
    linkText: 'Open the timeline',
    structuredData: aboutData(data, { title, description }),
    oEmbed: null,
    body: html`<h1>About this timeline</h1>
      ${takenIn(data)} ${tags(data)} ${deciding(data)} ${gaps(data)} ${pages(data)}
      <h2>To cite the timeline</h2>
      <p class="citation" translate="no">
        ${citationOfTimeline(bundle, { address, accessed: null })}
      </p>
      <p>
        Add the day on which you read
        it${address === null && ', and the address at which you found it'}. “Share” on the page
        copies the citation with both.
      </p>
      <h2>Data and licences</h2>
      <p>
        <a href="timeline.json">All milestones as data (JSON)</a> ·
        <a href="licenses.txt">Licences</a>
      </p>`,
  };
}
