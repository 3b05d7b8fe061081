import type { Milestone, MilestoneDetail, Source, Why, WhyFacet } from '../model/bundle.ts';
import { allStatesLine } from '../model/allStatesInWords.ts';
import { bestFirst, sourceInWords } from '../model/bestFirst.ts';
import { citationOf } from '../model/citation.ts';
import { calendarDateInWords, fullDateInWords } from '../model/dateInWords.ts';
import { linkInWords, placeOfQuote, QUOTE_LEADS, sourceOfWhy } from '../model/evidenceInWords.ts';
import { placeInWords, rolesInWords } from '../model/statesInWords.ts';
import { FORCE_WORDS, NOT_TOLD } from '../model/partiesInWords.ts';
import { citedTitle, linkedTitle, partyLine } from './forceTable.ts';
import { coins } from './coins.ts';
import { html, Html } from './html.ts';
import { type SiteData } from './siteData.ts';
import { type StaticPage } from './staticPage.ts';
import { eventPageData } from './structuredData.ts';

const BASIS_WORDS: Readonly<Record<Why['basis'], string>> = {
  stated: 'Stated by a source',
  derived: 'Worked out from the text',
  editor: 'Judged by an editor',
};

function evidence(detail: MilestoneDetail, why: Why): Html {
  if (why.quote !== undefined) {
    return html`<span class="why"
      >${QUOTE_LEADS[why.basis]} <q>${why.quote}</q> (${placeOfQuote(why, detail)})</span
    >`;
  }
  const basis = BASIS_WORDS[why.basis];
  const source = sourceOfWhy(why, detail);
  if (source) return html`<span class="why">${basis}: ${citedTitle(source)}</span>`;
  return html`<span class="why"
    >${basis}${why.reason !== undefined && html`: ${why.reason}`}</span
  >`;
}

/** The evidence of a tag, a line each; roles that rest on the same share theirs. */
function whyOf(detail: MilestoneDetail, facet: WhyFacet, id: string): readonly Html[] {
  const lines = detail.why
    .filter((why) => why.facet === facet && why.id === id)
    .map((why) => evidence(detail, why).markup);
  return [...new Set(lines)].map((line) => html`<br />${new Html(line)}`);
}

function states(data: SiteData, milestone: Milestone, detail: MilestoneDetail): Html {
  const all = milestone.allStates;
  const named = milestone.states.map(
    (tag) =>
      html`<li>
        <a href="../s/${tag.iso2}.html">${data.stateNames.get(tag.iso2) ?? tag.iso2}</a>:
        ${rolesInWords(tag, 'all')}${whyOf(detail, 'state', tag.iso2)}
      </li>`,
  );
  const everyone = all && html`<li>${allStatesLine(all)}${whyOf(detail, 'allStates', 'all')}</li>`;
  if (named.length === 0 && !everyone) {
    return html`<p class="nothing">
      No State named${milestone.parties !== undefined && ', the parties apart'}
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
  return html`<h2>Parties: ${milestone.parties.length}</h2>
    <p>
      ${asOf !== undefined && `As of ${calendarDateInWords(asOf)}. `}${NOT_TOLD}
      ${FORCE_WORDS.binds}
    </p>
    <ul>
      ${milestone.parties.map(
        ({ iso2 }) =>
          html`<li>
            <a href="../s/${iso2}.html">${data.stateNames.get(iso2) ?? iso2}</a>:
            ${partyLine(data, milestone, iso2)}
          </li>`,
      )}
    </ul>`;
}

function tags(
  detail: MilestoneDetail,
  facet: 'field' | 'pillar',
  entries: readonly { readonly id: string; readonly label: string }[],
): Html {
  if (entries.length === 0) return html`<p class="nothing">not stated</p>`;
  return html`<ul>
    ${entries.map(
      ({ id, label }) =>
        html`<li>
          ${facet === 'field' ? html`<a href="../f/${id}.html">${label}</a>` : label}${whyOf(detail, facet, id)}
        </li>`,
    )}
  </ul>`;
}

/** A source on one line: title, then publisher, type, number and date as printed. */
export function sourceLine(source: Source): Html {
  return html`<li>${coins(source)}${linkedTitle(source)}. ${sourceInWords(source)}</li>`;
}

/** The best source by itself, the others after it. */
function sourceLists(sources: readonly Source[]): Html {
  const [best, ...others] = bestFirst(sources);
  if (!best)
    return html`<h2>Sources</h2>
      <p class="nothing">not stated</p>`;
  const further = others.length === 1 ? 'Further source' : 'Further sources';
  return html`<h2>${others.length === 0 ? 'Source' : 'Best source'}</h2>
    <ul>
      ${sourceLine(best)}
    </ul>
    ${
      others.length > 0 &&
      html`<h2>${further}</h2>
        <ul>
          ${others.map(sourceLine)}
        </ul>`
    }`;
}

function links(data: SiteData, detail: MilestoneDetail): Html | null {
  const items = detail.links.flatMap((link) => {
    const other = data.milestoneById.get(link.id);
    if (!other) return [];
    return [
      html`<li>
        ${linkInWords(link)}: <a href="${other.id}.html">${other.title}</a>,
        ${fullDateInWords(other.date)}
      </li>`,
    ];
  });
  if (items.length === 0) return null;
  return html`<h2>Linked milestones</h2>
    <ul>
      ${items}
    </ul>`;
}

function neighbours(data: SiteData, milestone: Milestone): Html {
  const all = data.bundle.milestones;
  const at = all.findIndex(({ id }) => id === milestone.id);
  const item = (other: Milestone | undefined, rel: string, word: string): Html | null =>
    other === undefined
      ? null
      : html`<li>
          ${word}: <a rel="${rel}" href="${other.id}.html">${other.title}</a>,
          ${fullDateInWords(other.date)}
        </li>`;
  return html`<nav aria-label="Before and after">
    <h2>Before and after</h2>
    <ul>
      ${item(at > 0 ? all[at - 1] : undefined, 'prev', 'Before')}
      ${item(all[at + 1], 'next', 'After')}
    </ul>
  </nav>`;
}

/** How the sources are cited, and the page itself; with its address where that is known. */
function citations(data: SiteData, milestone: Milestone, detail: MilestoneDetail): Html {
  const { publisher } = data.bundle.site;
  const page = [
    `“${milestone.title}” (${fullDateInWords(milestone.date)})`,
    data.bundle.site.title,
    publisher,
    data.address === null ? '' : `${data.address}m/${milestone.id}.html`,
  ];
  const sources = citationOf(milestone, detail, 'text').split('\n');
  const line = (text: string): Html => html`<li class="citation">${text}</li>`;
  return html`<h2>To cite</h2>
    <ul>
      ${detail.sources.length > 0 && sources.map(line)}
      ${line(`${page.filter((part) => part !== '').join('. ')}.`)}
    </ul>`;
}

function body(data: SiteData, milestone: Milestone, detail: MilestoneDetail): Html {
  const label = (id: string): string => data.fieldById.get(id)?.label ?? id;
  const pillars = data.bundle.vocabulary.pillars.filter(({ id }) => milestone.pillars.includes(id));
  const isAnnounced = milestone.status === 'announced';
  const place = placeInWords(milestone.place, data.stateNames);
  // Date and summary are one paragraph, and the title stands apart: what clippers find beside a title
  // with a date in it they take for the day on which a page was published, and leave it out.
  return html`<hgroup>
      <p class="kind">
        ${data.kindById.get(milestone.kind)?.label ?? milestone.kind}${milestone.tier === 1 && ', landmark'}
      </p>
      <h1>${milestone.title}</h1>
    </hgroup>
    <p>
      <span class="when">${fullDateInWords(milestone.date)} · ${place}</span><br />
      ${isAnnounced && html`<strong>Announced; no source shows that it took place.</strong><br />`}
      ${detail.summary}
    </p>
    ${detail.reference !== null && html`<p>Reference: ${detail.reference}</p>`}
    ${detail.cautions.map((caution) => html`<p class="caution">${caution}</p>`)}
    <h2>States</h2>
    ${states(data, milestone, detail)} ${parties(data, milestone, detail)}
    <h2>Field of work</h2>
    ${tags(
      detail,
      'field',
      milestone.fields.map(({ id }) => ({ id, label: label(id) })),
    )}
    <h2>Pillar</h2>
    ${tags(detail, 'pillar', pillars)} ${links(data, detail)} ${sourceLists(detail.sources)}
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
  return {
    path: `m/${milestone.id}.html`,
    title: `${milestone.title}, ${fullDateInWords(milestone.date)}`,
    description: shortDescription(detail.summary),
    query: `item=${milestone.id}`,
    linkText: 'Open the timeline at this milestone',
    structuredData: eventPageData(data, milestone),
    oEmbed: `m/${milestone.id}.oembed.json`,
    body: body(data, milestone, detail),
  };
}
