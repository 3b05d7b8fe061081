import type { Basis, Milestone } from '../model/bundle.ts';
import { citationOfTimeline, spanInWords } from '../model/citation.ts';
import { calendarDateInWords } from '../model/dateInWords.ts';
import { fill } from '../model/words.ts';
import { html, type Html } from './html.ts';
import type { SiteData, SiteLanguage } from './siteData.ts';
import type { StaticPage } from './staticPage.ts';
import { aboutData } from './structuredData.ts';

const basesIn = ({ say }: SiteLanguage): readonly (readonly [Basis, string])[] => [
  ['stated', say('stated: a source says it in words; the source is named beside the tag')],
  [
    'derived',
    say('derived: a rule read it from words of a text; the words are quoted beside the tag'),
  ],
  ['editor', say('editor: a person judged it; the reason stands beside the tag')],
];

/** How many tags rest on each basis, over all milestones and facets. */
function tagsByBasis({ detailById }: SiteData): ReadonlyMap<Basis, number> {
  const counts = new Map<Basis, number>();
  for (const { why } of detailById.values()) {
    for (const { basis } of why) counts.set(basis, (counts.get(basis) ?? 0) + 1);
  }
  return counts;
}

function takenIn({ bundle, language: { say, sayCount, words } }: SiteData): Html {
  const { milestones, vocabulary, site } = bundle;
  const shown = new Set(milestones.map(({ kind }) => kind));
  const kinds = vocabulary.kinds.filter(({ id }) => shown.has(id));
  const years = spanInWords(bundle);
  // Nouns keep their capital in German.
  const lower = (text: string): string =>
    words.language === 'de' ? text : text.toLocaleLowerCase(words.language);
  return html`<h2>${say('What is taken in')}</h2>
    <p>
      ${sayCount(
        {
          one: '{count} milestone of the years {years} on this subject: {subject}.',
          other: '{count} milestones of the years {years} on this subject: {subject}.',
        },
        milestones.length,
        { years, subject: site.subject },
      )}
      ${say('Kinds: {kinds}.', { kinds: kinds.map(({ plural }) => lower(plural)).join(', ') })}
      ${say(
        'Each is one dated thing that a source tells, of the OSCE and its institutions or of others on whom their work leans.',
      )}
      ${say('Landmarks among them, by a rule that editors apply: {count}.', {
        count: milestones.filter(({ tier }) => tier === 1).length,
      })}
    </p>
    <h2>${say('What is not taken in')}</h2>
    <ul>
      <li>
        ${say('What has no date that a source tells, and what lies outside {years}.', { years })}
      </li>
      <li>
        ${sayCount(
          {
            one: 'States that are not among the {count} participating State: a summary may name them, no filter does.',
            other:
              'States that are not among the {count} participating States: a summary may name them, no filter does.',
          },
          vocabulary.states.length,
        )}
      </li>
      <li>
        ${say(
          'Most of what happened: the selection rests on texts that could be found, and what is not here may well have taken place.',
        )}
        ${say('A count says how often the texts name a State, not how active it is.')}
      </li>
    </ul>`;
}

function tags(data: SiteData): Html {
  const counts = tagsByBasis(data);
  const { say } = data.language;
  return html`<h2>${say('How tags are made')}</h2>
    <p>
      ${say(
        'Fields of work, pillars, States and their roles are tags. Each says on what it rests, and the detail of its milestone shows it:',
      )}
    </p>
    <ul>
      ${basesIn(data.language).map(([basis, words]) => html`<li>${words} (${counts.get(basis) ?? 0}).</li>`)}
    </ul>
    <p>
      ${say(
        'The rules are lists of words and patterns: the same texts give the same tags. A summary is in our own words. A quotation from “our record” is of our own text about a document, and not of the OSCE.',
      )}
    </p>`;
}

function deciding({ bundle, language: { say, words } }: SiteData): Html {
  const { publisher, contact, updated } = bundle.site;
  const version = bundle.digest.replace(/^sha256-/, '').slice(0, 8);
  return html`<h2>${say('Who decides')}</h2>
    <p>
      ${
        publisher === ''
          ? say('The publisher of this site decides what is taken in.')
          : say('{publisher} decides what is taken in.', { publisher })
      }
      ${say('Editors write the milestones and may overrule a rule, with a reason that is shown.')}
      ${say(
        'This is not an official record of the OSCE; where it and a source differ, the source is right.',
      )}
      ${contact !== '' && html`<a href="${contact}">${say('Write about a mistake')}</a>.`}
    </p>
    <h2>${say('Last change')}</h2>
    <p>
      ${updated !== undefined && html`${fill('{date}.', { date: calendarDateInWords(updated, 'long', words) })} `}${say(
        'Version of the data: {version}',
        { version },
      )}
    </p>`;
}

function gaps(data: SiteData): Html {
  const { milestones, vocabulary } = data.bundle;
  const { say } = data.language;
  const sourcesOf = ({ id }: Milestone) => data.detailById.get(id)?.sources ?? [];
  const all = milestones.flatMap(sourcesOf);
  /** The sentence of a gap: how many, of how many. */
  const gap = (words: string, found: readonly unknown[], among: number): Html =>
    html`<li>
      ${say('{gap}: {count} of {all}.', { gap: words, count: found.length, all: among })}
    </li>`;
  const among = (words: string, isGap: (milestone: Milestone) => boolean): Html =>
    gap(words, milestones.filter(isGap), milestones.length);
  const named = new Set(milestones.flatMap(({ states }) => states.map(({ iso2 }) => iso2)));
  return html`<h2>${say('Known gaps')}</h2>
    <ul>
      ${among(say('Milestones of which no source has a public address here'), (milestone) =>
        sourcesOf(milestone).every(({ url }) => url === null),
      )}
      ${among(say('Milestones that rest on weak sources alone'), (milestone) => {
        const sources = sourcesOf(milestone);
        return sources.length > 0 && sources.every(({ weak }) => weak === true);
      })}
      ${gap(
        say('Sources without a date'),
        all.filter(({ date }) => date === null),
        all.length,
      )}
      ${among(
        say('Milestones of which only the month or the year is known'),
        ({ date }) => date.precision === 'month' || date.precision === 'year',
      )}
      ${among(
        say('Milestones that were announced, without a source that they took place'),
        ({ status }) => status === 'announced',
      )}
      ${gap(
        say('Participating States that no milestone names'),
        vocabulary.states.filter(({ iso2 }) => !named.has(iso2)),
        vocabulary.states.length,
      )}
      <li>
        ${say(
          'Parties of treaties are as of the day of the list that is named; a State that is not listed is not told here, which is no “no”.',
        )}
      </li>
      ${gap(
        say('Sources with a title in another language than English'),
        all.filter(({ lang }) => lang !== undefined),
        all.length,
      )}
    </ul>`;
}

/** Anchors of the lists of pages that need no script; the page leads to them where none runs. */
export const BY_STATE = 'by-state';
export const BY_FIELD = 'by-field';

/** Links to the pages of States and of fields of work. */
function pages({ bundle, language }: SiteData): Html {
  const { states, fieldsOfWork } = bundle.vocabulary;
  const { site: words } = language.pages;
  const link = (href: string, text: string): Html => html`<li><a href="${href}">${text}</a></li>`;
  return html`<h2 id="${BY_STATE}">${words.byState}</h2>
    <ul class="columns">
      ${states.map(({ iso2, name }) => link(`s/${iso2}.html`, name))}
    </ul>
    <h2 id="${BY_FIELD}">${words.byField}</h2>
    <ul class="columns">
      ${fieldsOfWork.map(({ id, label }) => link(`f/${id}.html`, label))}
    </ul>`;
}

/** `about.html`: what the timeline takes in, how its tags are made, who decides, what is known to be missing. All numbers are of the data. */
export function aboutPage(data: SiteData): StaticPage {
  const { bundle, address, language } = data;
  const { say, folder } = language;
  const named = { title: bundle.site.title, years: spanInWords(bundle) };
  const title = say('About: {title}', named);
  const description = say(
    'What is taken in and what is not, how tags are made, who decides, last change and known gaps of “{title}, {years}”.',
    named,
  );
  return {
    path: 'about.html',
    title,
    description,
    query: '',
    linkText: language.pages.site.open,
    structuredData: aboutData(data, { title, description }),
    oEmbed: null,
    body: html`<h1>${language.pages.site.about}</h1>
      ${takenIn(data)} ${tags(data)} ${deciding(data)} ${gaps(data)} ${pages(data)}
      <h2>${say('To cite the timeline')}</h2>
      <p class="citation" translate="no">
        ${citationOfTimeline(
          bundle,
          { address: address && `${address}${folder}`, accessed: null },
          language,
        )}
      </p>
      <p>
        ${
          address === null
            ? say(
                'Add the day on which you read it, and the address at which you found it. “Share” on the page copies the citation with both.',
              )
            : say(
                'Add the day on which you read it. “Share” on the page copies the citation with it.',
              )
        }
      </p>
      <h2>${say('Data and licences')}</h2>
      <p>
        <a href="timeline.json">${say('All milestones as data (JSON)')}</a> ·
        <a href="${folder === '' ? '' : '../'}licenses.txt">${say('Licences')}</a>
      </p>`,
  };
}
