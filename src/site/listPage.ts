import {
  ALL_STATES_HOW,
  type FieldOfWork,
  type Milestone,
  type ParticipatingState,
} from '../model/bundle.ts';
import { dateInWords, unknownPartOfDate } from '../model/dateInWords.ts';
import { counted } from '../model/labels.ts';
import { placeInWords, rolesInWords } from '../model/statesInWords.ts';
import { forceTable, sharedBy, treatiesOf } from './forceTable.ts';
import { html, type Html } from './html.ts';
import { spanInWords } from '../model/citation.ts';
import { type SiteData } from './siteData.ts';
import { type StaticPage } from './staticPage.ts';
import { listData } from './structuredData.ts';

/** An item with its summary: a list of bare links is no article to reader views, which leave it out. */
function entry(data: SiteData, milestone: Milestone, note: string): Html {
  const summary = data.detailById.get(milestone.id)?.summary ?? '';
  const open = unknownPartOfDate(milestone.date);
  const when = `${dateInWords(milestone.date)}${open === '' ? '' : `, ${open}`}`;
  const kind = data.kindById.get(milestone.kind)?.label ?? milestone.kind;
  const place = milestone.place && placeInWords(milestone.place, data.stateNames);
  const rest = [kind, place, note].filter((part) => part !== null && part !== '');
  return html`<li>
    <span class="when">${when}</span>
    <a href="../m/${milestone.id}.html">${milestone.title}</a>
    <span class="why">${rest.join(' · ')}</span>
    ${summary !== '' && html`<p>${summary}</p>`}
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
            .map((milestone) => entry(data, milestone, note(milestone)))}
        </ul>`,
  );
}

/** The page of a State: what binds, commits and addresses it, then the milestones that name it with its role. */
export function statePage(data: SiteData, state: ParticipatingState): StaticPage {
  const rolesIn = (milestone: Milestone): string =>
    milestone.states
      .filter(({ iso2 }) => iso2 === state.iso2)
      .map((tag) => rolesInWords(tag, 'all'))
      .join(', ');
  const naming = data.bundle.milestones.filter((milestone) => rolesIn(milestone) !== '');
  const treaties = treatiesOf(data, state);
  const [adopted, addressed] = ALL_STATES_HOW.map((how) => sharedBy(data, state, how));
  const listed = new Set([treaties, adopted, addressed, naming].flatMap((part) => part ?? []));
  const title = `${state.name} · ${data.bundle.site.title}`;
  return {
    path: `s/${state.iso2}.html`,
    title,
    description: `What binds, what commits, what addresses ${state.name}: ${counted(treaties.length, 'treaty', 'treaties')}, ${counted(adopted?.length ?? 0)} that all participating States adopted; and ${counted(naming.length)} that name it, ${spanInWords(data.bundle)}.`,
    query: `state=${state.iso2}`,
    linkText: `Open the timeline for ${state.name}`,
    structuredData: listData(data, [...listed], title),
    oEmbed: `s/${state.iso2}.oembed.json`,
    body: html`<h1>${title}</h1>
      ${forceTable(data, state)}
      <h2>Milestones that name ${state.name}: ${naming.length}</h2>
      <p>A count says how often the texts name a State, not how active it is.</p>
      ${naming.length === 0 && html`<p class="nothing">No milestone names it.</p>`}
      ${byYear(data, naming, rolesIn)}`,
  };
}

/** The page of a field of work: its milestones by year, with the basis of the tag. */
export function fieldPage(data: SiteData, field: FieldOfWork): StaticPage {
  const tagged = data.bundle.milestones.filter(({ fields }) =>
    fields.some(({ id }) => id === field.id),
  );
  const basis = (milestone: Milestone): string =>
    milestone.fields.find(({ id }) => id === field.id)?.basis ?? '';
  const title = `${field.label} · ${data.bundle.site.title}`;
  return {
    path: `f/${field.id}.html`,
    title,
    description: `${counted(tagged.length)} in the field of work “${field.label}”, ${spanInWords(data.bundle)}.`,
    query: `field=${field.id}`,
    linkText: `Open the timeline for ${field.label}`,
    structuredData: listData(data, tagged, title),
    oEmbed: `f/${field.id}.oembed.json`,
    body: html`<h1>${title}</h1>
      <p>
        Whether a source states the field, a rule derived it or an editor judged it stands beside
        each.
      </p>
      <h2>Milestones: ${tagged.length}</h2>
      ${tagged.length === 0 && html`<p class="nothing">No milestone in this field of work.</p>`}
      ${byYear(data, tagged, basis)}`,
  };
}
