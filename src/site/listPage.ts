import type { FieldOfWork, Milestone, ParticipatingState } from '../model/bundle.ts';
import { dateInWords, unknownPartOfDate } from '../model/dateInWords.ts';
import { counted } from '../model/labels.ts';
import { placeInWords, rolesInWords } from '../model/statesInWords.ts';
import { html, type Html } from './html.ts';
import { hadJoined, spanInWords, type SiteData } from './siteData.ts';
import { type StaticPage } from './staticPage.ts';
import { listData } from './structuredData.ts';

function entry(data: SiteData, milestone: Milestone, note: string): Html {
  const open = unknownPartOfDate(milestone.date);
  const when = `${dateInWords(milestone.date)}${open === '' ? '' : `, ${open}`}`;
  const kind = data.kindById.get(milestone.kind)?.label ?? milestone.kind;
  const place = milestone.place && placeInWords(milestone.place, data.stateNames);
  const rest = [kind, place, note].filter((part) => part !== null && part !== '');
  return html`<li>
    <span class="when">${when}</span>
    <a href="../m/${milestone.id}.html">${milestone.title}</a>
    <span class="why">${rest.join(' · ')}</span>
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

/** The page of a State: the milestones that name it with its role, then those of all participating States. */
export function statePage(data: SiteData, state: ParticipatingState): StaticPage {
  const all = data.bundle.milestones;
  const rolesIn = (milestone: Milestone): string =>
    milestone.states
      .filter(({ iso2 }) => iso2 === state.iso2)
      .map((tag) => rolesInWords(tag, 'all'))
      .join(', ');
  const naming = all.filter((milestone) => rolesIn(milestone) !== '');
  const common = all.filter(
    (milestone) =>
      rolesIn(milestone) === '' && milestone.allStates !== null && hadJoined(state, milestone),
  );
  const title = `${state.name}: OSCE milestones in combating trafficking in human beings`;
  return {
    path: `s/${state.iso2}.html`,
    title,
    description: `${counted(naming.length)} that name ${state.name}, and ${common.length} of all participating States, ${spanInWords(data.bundle)}.`,
    query: `state=${state.iso2}`,
    linkText: `Open the timeline for ${state.name}`,
    structuredData: listData(data, [...naming, ...common], title),
    oEmbed: `s/${state.iso2}.oembed.json`,
    body: html`<h1>${title}</h1>
      <p>A count says how often the texts name a State, not how active it is.</p>
      <h2>Milestones that name ${state.name}: ${naming.length}</h2>
      ${naming.length === 0 && html`<p class="nothing">No milestone names it.</p>`}
      ${byYear(data, naming, rolesIn)}
      <h2>Milestones of all participating States: ${common.length}</h2>
      ${byYear(data, common, () => 'all participating States')}`,
  };
}

/** The page of a field of work: its milestones by year, with the basis of the tag. */
export function fieldPage(data: SiteData, field: FieldOfWork): StaticPage {
  const tagged = data.bundle.milestones.filter(({ fields }) =>
    fields.some(({ id }) => id === field.id),
  );
  const basis = (milestone: Milestone): string =>
    milestone.fields.find(({ id }) => id === field.id)?.basis ?? '';
  const title = `${field.label}: OSCE milestones in combating trafficking in human beings`;
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
