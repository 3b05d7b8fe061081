import {
  ALL_STATES_HOW,
  type FieldOfWork,
  type Milestone,
  type ParticipatingState,
} from '../model/bundle.ts';
import { type TranslatedText } from '../model/bundleLanguage.ts';
import { groupBy } from '../compiler/groupBy.ts';
import { allStatesLine } from '../model/allStatesInWords.ts';
import { fullDateInWords } from '../model/dateInWords.ts';
import { placeInWords, rolesInWords } from '../model/statesInWords.ts';
import { forceTable, isByYear, sharedBy, treatiesOf } from './forceTable.ts';
import { fill, inNumber } from '../model/words.ts';
import { html, type Html } from './html.ts';
import { inEnglish } from './inEnglish.ts';
import { spanInWords } from '../model/citation.ts';
import { openingCount, yearOf, yearPath } from '../model/openingList.ts';
import { type SiteData } from './siteData.ts';
import { type StaticPage } from './staticPage.ts';
import { listData } from './structuredData.ts';

/** An item with its summary: a list of bare links is no article to reader views, which leave it out. */
function entry(data: SiteData, milestone: Milestone, { note }: { readonly note: string }): Html {
  const { words } = data.language;
  const lang = (text: TranslatedText): Html | null => inEnglish(data.language, milestone, text);
  const summary = data.detailById.get(milestone.id)?.summary ?? '';
  const when = fullDateInWords(milestone.date, words);
  const kind = data.kindById.get(milestone.kind)?.label ?? milestone.kind;
  const place = milestone.place && placeInWords(milestone.place, data.stateNames, words);
  const rest = [kind, place, note].filter((part) => part !== null && part !== '');
  return html`<li>
    <span class="when">${when}</span>
    <a href="../m/${milestone.id}.html" ${lang('title')}>${milestone.title}</a>
    <span class="why">${rest.join(' · ')}</span>
    ${summary !== '' && html`<p${lang('summary')}>${summary}</p>`}
  </li>`;
}

function byYear(
  data: SiteData,
  milestones: readonly Milestone[],
  note: (milestone: Milestone) => string,
): readonly Html[] {
  const years = [...new Set(milestones.map(({ date }) => date.start.slice(0, 4)))];
  return years.map(
    (year) =>
      html`<h3>${year}</h3>
        <ul class="milestones">
          ${milestones
            .filter(({ date }) => date.start.startsWith(year))
            .map((milestone) => entry(data, milestone, { note: note(milestone) }))}
        </ul>`,
  );
}

/** The page of a State: what binds, commits and addresses it, then the milestones that name it with its role. */
export function statePage(data: SiteData, state: ParticipatingState): StaticPage {
  const { words, pages } = data.language;
  const { lists } = pages;
  const rolesIn = (milestone: Milestone): string =>
    milestone.states
      .filter(({ iso2 }) => iso2 === state.iso2)
      .map((tag) => rolesInWords(tag, 'all', words))
      .join(', ');
  const naming = data.bundle.milestones.filter((milestone) => rolesIn(milestone) !== '');
  const treaties = treatiesOf(data, state);
  const [adopted, addressed] = ALL_STATES_HOW.map((how) => sharedBy(data, state, how));
  const listed = new Set([
    ...treaties,
    ...[adopted, addressed].flatMap((shared = []) => (isByYear(shared) ? [] : shared)),
    ...naming,
  ]);
  const title = `${state.name} · ${data.bundle.site.title}`;
  return {
    path: `s/${state.iso2}.html`,
    title,
    description: fill(lists.stateDescription, {
      state: state.name,
      treaties: inNumber(words, lists.treaties, treaties.length),
      adopted: inNumber(words, lists.milestones, adopted?.length ?? 0),
      naming: inNumber(words, lists.milestones, naming.length),
      years: spanInWords(data.bundle),
    }),
    query: `state=${state.iso2}`,
    linkText: fill(lists.openState, { state: state.name }),
    structuredData: listData(data, [...listed], title),
    oEmbed: `s/${state.iso2}.oembed.json`,
    body: html`<h1>${title}</h1>
      ${forceTable(data, state)}
      <h2>${fill(lists.naming, { state: state.name, count: naming.length })}</h2>
      <p>${lists.notRanked}</p>
      ${naming.length === 0 && html`<p class="nothing">${lists.noneNaming}</p>`}
      ${byYear(data, naming, rolesIn)}`,
  };
}

/** The page of a field of work: its milestones by year, with the basis of the tag. */
export function fieldPage(data: SiteData, field: FieldOfWork): StaticPage {
  const tagged = data.bundle.milestones.filter(({ fields }) =>
    fields.some(({ id }) => id === field.id),
  );
  const { words, pages } = data.language;
  const { lists } = pages;
  const basis = (milestone: Milestone): string => {
    const tag = milestone.fields.find(({ id }) => id === field.id);
    return tag ? pages.basis[tag.basis] : '';
  };
  const title = `${field.label} · ${data.bundle.site.title}`;
  return {
    path: `f/${field.id}.html`,
    title,
    description: fill(lists.fieldDescription, {
      tagged: inNumber(words, lists.milestones, tagged.length),
      field: field.label,
      years: spanInWords(data.bundle),
    }),
    query: `field=${field.id}`,
    linkText: fill(lists.openField, { field: field.label }),
    structuredData: listData(data, tagged, title),
    oEmbed: `f/${field.id}.oembed.json`,
    body: html`<h1>${title}</h1>
      <p>${lists.basisBeside}</p>
      <h2>${fill(lists.tagged, { count: tagged.length })}</h2>
      ${tagged.length === 0 && html`<p class="nothing">${lists.noneTagged}</p>`}
      ${byYear(data, tagged, basis)}`,
  };
}

function yearPage(data: SiteData, year: string, milestones: readonly Milestone[]): StaticPage {
  const { sayCount, pages, words } = data.language;
  const title = `${year} · ${data.bundle.site.title}`;
  const sharedNote = ({ allStates }: Milestone): string =>
    allStates ? allStatesLine(allStates, words) : '';
  const description = sayCount(
    {
      one: '{count} milestone of {year}, with its sources.',
      other: '{count} milestones of {year}, each with its sources.',
    },
    milestones.length,
    { year },
  );
  return {
    path: yearPath(year),
    title,
    description,
    query: `from=${year}&to=${year}`,
    linkText: pages.site.open,
    structuredData: listData(data, milestones, title),
    oEmbed: null,
    body: html`<h1>${title}</h1>
      <p>${description}</p>
      <ul class="milestones">
        ${milestones.map((milestone) => entry(data, milestone, { note: sharedNote(milestone) }))}
      </ul>`,
  };
}

/** The pages of the years, to which the prerendered list leads where it does not hold all; none where it does. */
export function yearPages(data: SiteData): readonly StaticPage[] {
  const { milestones } = data.bundle;
  if (openingCount(milestones) === milestones.length) return [];
  return [...groupBy(milestones, yearOf)].map(([year, ofYear]) => yearPage(data, year, ofYear));
}
