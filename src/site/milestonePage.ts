import type { Milestone, MilestoneDetail, CitedSource, Why, WhyFacet } from '../model/bundle.ts';
import type { TranslatedText } from '../model/bundleLanguage.ts';
import { allStatesLine } from '../model/allStatesInWords.ts';
import { bestFirst, sourceInWords } from '../model/bestFirst.ts';
import { citationOf } from '../model/citation.ts';
import { calendarDateInWords, fullDateInWords } from '../model/dateInWords.ts';
import { linkedInWords, placeOfQuote, sourceOfWhy } from '../model/evidenceInWords.ts';
import { placeInWords, rolesInWords } from '../model/statesInWords.ts';
import { fill } from '../model/words.ts';
import { citedTitle, linkedTitle, partyLine } from './forceTable.ts';
import { inEnglish, marked } from './inEnglish.ts';
import { coins } from './coins.ts';
import { html, Html } from './html.ts';
import { type SiteData } from './siteData.ts';
import { type StaticPage } from './staticPage.ts';
import { eventPageData } from './structuredData.ts';

function evidence({ language }: SiteData, detail: MilestoneDetail, why: Why): Html {
  const { words, pages } = language;
  if (why.quote !== undefined) {
    return html`<span class="why"
      >${words.quoteLeads[why.basis]} <q${inEnglish(language)}>${why.quote}</q> (${placeOfQuote(why, detail, words)})</span
    >`;
  }
  const basis = pages.bases[why.basis];
  const source = sourceOfWhy(why, detail);
  if (source)
    return html`<span class="why"
      >${basis}${pages.site.colon} ${citedTitle(source, language)}</span
    >`;
  return html`<span class="why"
    >${basis}${why.reason !== undefined && html`${pages.site.colon} ${marked(why.reason, inEnglish(language))}`}</span
  >`;
}

/** The evidence of a tag, a line each; roles that rest on the same share theirs. */
function whyOf(
  data: SiteData,
  detail: MilestoneDetail,
  { facet, id }: { readonly facet: WhyFacet; readonly id: string },
): readonly Html[] {
  const lines = detail.why
    .filter((why) => why.facet === facet && why.id === id)
    .map((why) => evidence(data, detail, why).markup);
  return [...new Set(lines)].map((line) => html`<br />${new Html(line)}`);
}

function states(data: SiteData, milestone: Milestone, detail: MilestoneDetail): Html {
  const { words, pages } = data.language;
  const all = milestone.allStates;
  const named = milestone.states.map(
    (tag) =>
      html`<li>
        <a href="../s/${tag.iso2}.html">${data.stateNames.get(tag.iso2) ?? tag.iso2}</a
        >${pages.site.colon}
        ${rolesInWords(tag, 'all', words)}${whyOf(data, detail, { facet: 'state', id: tag.iso2 })}
      </li>`,
  );
  const everyone =
    all &&
    html`<li>
      ${allStatesLine(all, words)}${whyOf(data, detail, { facet: 'allStates', id: 'all' })}
    </li>`;
  if (named.length === 0 && !everyone) {
    return html`<p class="nothing">
      ${pages.milestone[milestone.parties === undefined ? 'noState' : 'noStateButParties']}
    </p>`;
  }
  return html`<ul>
    ${named}${everyone}
  </ul>`;
}

/** The parties of a treaty as told here, each with act, day and source; null for what is no treaty. */
function parties(data: SiteData, milestone: Milestone, detail: MilestoneDetail): Html | null {
  if (milestone.parties === undefined) return null;
  const asOf = detail.partiesAsOf;
  const { words, pages } = data.language;
  const day = asOf === undefined ? '' : calendarDateInWords(asOf, 'long', words);
  return html`<h2>${fill(pages.milestone.parties, { count: milestone.parties.length })}</h2>
    <p>
      ${day !== '' && `${fill(pages.milestone.asOf, { date: day })} `}${words.parties.notTold}
      ${words.force.binds}
    </p>
    <ul>
      ${milestone.parties.map(
        ({ iso2 }) =>
          html`<li>
            <a href="../s/${iso2}.html">${data.stateNames.get(iso2) ?? iso2}</a>${pages.site.colon}
            ${partyLine(data, milestone, iso2)}
          </li>`,
      )}
    </ul>`;
}

function tags(
  data: SiteData,
  detail: MilestoneDetail,
  [facet, entries]: readonly [
    'field' | 'pillar',
    readonly { readonly id: string; readonly label: string }[],
  ],
): Html {
  const { nothing } = data.language.pages.milestone;
  if (entries.length === 0) return html`<p class="nothing">${nothing}</p>`;
  return html`<ul>
    ${entries.map(
      ({ id, label }) =>
        html`<li>
          ${facet === 'field' ? html`<a href="../f/${id}.html">${label}</a>` : label}${whyOf(data, detail, { facet, id })}
        </li>`,
    )}
  </ul>`;
}

/** A source on one line: title, then publisher, type, number and date as printed. */
export function sourceLine({ language }: SiteData, source: CitedSource): Html {
  const type = source.type?.toLowerCase();
  const ownType = type && (language.pages.sourceTypes[type] ?? type);
  const told = sourceInWords(source, language.words, ownType);
  return html`<li translate="no">${coins(source)}${linkedTitle(source, language)}. ${told}</li>`;
}

/** The best source by itself, the others after it. */
function sourceLists(data: SiteData, sources: readonly CitedSource[]): Html {
  const words = data.language.pages.milestone;
  const [best, ...others] = bestFirst(sources);
  if (!best)
    return html`<h2>${words.sources}</h2>
      <p class="nothing">${words.nothing}</p>`;
  const further = others.length === 1 ? words.furtherSource : words.furtherSources;
  return html`<h2>${others.length === 0 ? words.source : words.bestSource}</h2>
    <ul>
      ${sourceLine(data, best)}
    </ul>
    ${
      others.length > 0 &&
      html`<h2>${further}</h2>
        <ul>
          ${others.map((source) => sourceLine(data, source))}
        </ul>`
    }`;
}

function links(data: SiteData, detail: MilestoneDetail): Html | null {
  const { words, pages } = data.language;
  const items = linkedInWords(detail.links, data.milestoneById, words).map(
    ({ milestone: other, words: said }) =>
      html`<li>
        ${said}${pages.site.colon}
        <a href="${other.id}.html" ${inEnglish(data.language, other, 'title')}>${other.title}</a>,
        ${fullDateInWords(other.date, words)}
      </li>`,
  );
  if (items.length === 0) return null;
  return html`<h2>${pages.milestone.linked}</h2>
    <ul>
      ${items}
    </ul>`;
}

function neighbours(data: SiteData, milestone: Milestone): Html {
  const { beside, before, after } = data.language.pages.milestone;
  const all = data.bundle.milestones;
  const at = data.placeById.get(milestone.id) ?? -1;
  const item = (other: Milestone | undefined, rel: string, word: string): Html | null =>
    other === undefined
      ? null
      : html`<li>
          ${word}${data.language.pages.site.colon}
          <a rel="${rel}" href="${other.id}.html" ${inEnglish(data.language, other, 'title')}
            >${other.title}</a
          >, ${fullDateInWords(other.date, data.language.words)}
        </li>`;
  return html`<nav aria-label="${beside}">
    <h2>${beside}</h2>
    <ul>
      ${item(at > 0 ? all[at - 1] : undefined, 'prev', before)} ${item(all[at + 1], 'next', after)}
    </ul>
  </nav>`;
}

/** How the sources are cited, and the page itself; with its address where that is known. */
function citations(data: SiteData, milestone: Milestone, detail: MilestoneDetail): Html {
  const { words, pages, folder } = data.language;
  const { publisher } = data.bundle.site;
  const page = [
    fill(pages.milestone.quoted, {
      title: milestone.title,
      date: fullDateInWords(milestone.date, words),
    }),
    data.bundle.site.title,
    publisher,
    data.address === null ? '' : `${data.address}${folder}m/${milestone.id}.html`,
  ];
  const sources = citationOf(milestone, detail, 'text').split('\n');
  const line = (text: string, lang: Html | null = null): Html =>
    html`<li class="citation" translate="no" ${lang}>${text}</li>`;
  return html`<h2>${pages.milestone.toCite}</h2>
    <ul>
      ${detail.sources.length > 0 && sources.map((text) => line(text, inEnglish(data.language)))}
      ${line(`${page.filter((part) => part !== '').join('. ')}.`)}
    </ul>`;
}

function body(data: SiteData, milestone: Milestone, detail: MilestoneDetail): Html {
  const label = (id: string): string => data.fieldById.get(id)?.label ?? id;
  const pillars = data.bundle.vocabulary.pillars.filter(({ id }) => milestone.pillars.includes(id));
  const isAnnounced = milestone.status === 'announced';
  const { words, pages } = data.language;
  const place = placeInWords(milestone.place, data.stateNames, words);
  const kind = data.kindById.get(milestone.kind)?.label ?? milestone.kind;
  const lang = (text: TranslatedText): Html | null => inEnglish(data.language, milestone, text);
  // Date and summary are one paragraph, and the title stands apart: what clippers find beside a title
  // with a date in it they take for the day on which a page was published, and leave it out.
  return html`<hgroup>
      <p class="kind">
        ${milestone.tier === 1 ? fill(pages.milestone.landmark, { kind }) : kind}
      </p>
      <h1${lang('title')}>${milestone.title}</h1>
    </hgroup>
    <p>
      <span class="when">${fullDateInWords(milestone.date, words)} · ${place}</span><br />
      ${isAnnounced && html`<strong>${pages.milestone.announced}</strong><br />`}
      ${marked(detail.summary, lang('summary'))}
    </p>
    ${
      milestone.english !== undefined &&
      html`<p class="caution">
        ${fill(pages.site.untranslated, {
          texts: milestone.english.map((text) => pages.texts[text]).join(', '),
        })}
      </p>`
    }
    ${detail.reference !== null && html`<p translate="no">${fill(pages.milestone.reference, { reference: detail.reference })}</p>`}
    ${detail.cautions.map((caution) => html`<p class="caution" ${lang('cautions')}>${caution}</p>`)}
    <h2>${pages.milestone.states}</h2>
    ${states(data, milestone, detail)} ${parties(data, milestone, detail)}
    <h2>${pages.milestone.field}</h2>
    ${tags(data, detail, ['field', milestone.fields.map(({ id }) => ({ id, label: label(id) }))])}
    <h2>${pages.milestone.pillar}</h2>
    ${tags(data, detail, ['pillar', pillars])} ${links(data, detail)} ${sourceLists(data, detail.sources)}
    ${citations(data, milestone, detail)} ${neighbours(data, milestone)}`;
}

/** First sentences of a text up to about 200 characters, never cut within a word. */
export function shortDescription(text: string): string {
  if (text.length <= 200) return text;
  return `${text.slice(0, 200).replace(/\s+\S*$/, '')} …`;
}

/** The page of one milestone: all its detail as text. Throws where it is not in the data. */
export function milestonePage(data: SiteData, milestone: Milestone): StaticPage {
  const detail = data.detailById.get(milestone.id);
  if (!detail) throw new Error(`no detail of ${milestone.id}`);
  const { words, pages } = data.language;
  return {
    path: `m/${milestone.id}.html`,
    title: fill(pages.milestone.pageTitle, {
      title: milestone.title,
      date: fullDateInWords(milestone.date, words),
    }),
    description: shortDescription(detail.summary),
    query: `item=${milestone.id}`,
    linkText: pages.milestone.open,
    structuredData: eventPageData(data, milestone),
    oEmbed: `m/${milestone.id}.oembed.json`,
    body: body(data, milestone, detail),
  };
}
