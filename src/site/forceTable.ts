import { groupBy } from '../compiler/groupBy.ts';
import { allStatesLine } from '../model/allStatesInWords.ts';
import type {
  AllStatesHow,
  Milestone,
  ParticipatingState,
  CitedSource,
  StateCode,
} from '../model/bundle.ts';
import { calendarDateInWords, fullDateInWords } from '../model/dateInWords.ts';
import { sourceOfWhy } from '../model/evidenceInWords.ts';
import { capital } from '../model/labels.ts';
import { OPENING_ROWS, yearOf, yearPath } from '../model/openingList.ts';
import { partyInWords, partyOf, whyParty } from '../model/partiesInWords.ts';
import { sayParts } from '../model/say.ts';
import { fill, inNumber } from '../model/words.ts';
import { html, type Html } from './html.ts';
import { inEnglish, marked } from './inEnglish.ts';
import { hadJoined, type SiteData, type SiteLanguage } from './siteData.ts';

/** The title of a source in its language. */
export function citedTitle({ title, lang }: CitedSource, language: SiteLanguage): Html {
  const mark = lang === undefined ? inEnglish(language) : html` lang="${lang}"`;
  return html`<cite${mark}>${title}</cite>`;
}

/** The same, linked where the address is known. */
export function linkedTitle(source: CitedSource, language: SiteLanguage): Html {
  const title = citedTitle(source, language);
  return source.url === null ? title : html`<a href="${source.url}">${title}</a>`;
}

/** How a State became party to a treaty, with act, day and source; null where it is not told here. */
export function partyLine(data: SiteData, treaty: Milestone, iso2: StateCode): Html | null {
  const party = partyOf(treaty, iso2);
  if (party === null) return null;
  const detail = data.detailById.get(treaty.id) ?? null;
  const why = whyParty(detail, iso2);
  const source = detail && why && sourceOfWhy(why, detail);
  const by = source
    ? html` (${linkedTitle(source, data.language)},
      ${marked(source.publisher, inEnglish(data.language))})`
    : why?.reason !== undefined && html` (${marked(why.reason, inEnglish(data.language))})`;
  return html`${capital(partyInWords(party, why?.act, data.language.words))}${by}`;
}

function row({ language }: SiteData, milestone: Milestone, how: Html | string): Html {
  const lang = inEnglish(language, milestone, 'title');
  return html`<tr>
    <th scope="row"><a href="../m/${milestone.id}.html" ${lang}>${milestone.title}</a></th>
    <td>${how}</td>
  </tr>`;
}

interface Rows {
  readonly count: number;
  readonly rows: readonly Html[];
}

function group(heading: string, sentence: string, { count, rows }: Rows): Html {
  return html`<tbody>
    <tr>
      <th scope="rowgroup" colspan="2">${heading} ${count} <span class="why">${sentence}</span></th>
    </tr>
    ${rows}
  </tbody>`;
}

/** Treaties to which a State is party, as told here, in the order of the timeline. */
export function treatiesOf(data: SiteData, { iso2 }: ParticipatingState): readonly Milestone[] {
  return data.bundle.milestones.filter((milestone) => partyOf(milestone, iso2) !== null);
}

/** What all participating States adopted, or what is addressed to them, since a State was one of them. */
export function sharedBy(
  data: SiteData,
  state: ParticipatingState,
  how: AllStatesHow,
): readonly Milestone[] {
  return data.bundle.milestones.filter(
    (milestone) => milestone.allStates?.how === how && hadJoined(state, milestone),
  );
}

function sharedRow(data: SiteData, milestone: Milestone): Html {
  const { words } = data.language;
  const reference = data.detailById.get(milestone.id)?.reference;
  const how = milestone.allStates && allStatesLine(milestone.allStates, words);
  const facts = [fullDateInWords(milestone.date, words), how].filter((part) => part != null);
  const number = reference != null && html` · ${marked(reference, inEnglish(data.language))}`;
  return row(data, milestone, html`${facts.join(' · ')}${number}`);
}

/** Whether so many stand on the pages of their years, which are those of all States, and not on each State's. */
export const isByYear = (shared: readonly Milestone[]): boolean => shared.length > OPENING_ROWS;

function yearRows({ language }: SiteData, shared: readonly Milestone[]): readonly Html[] {
  const { words, pages } = language;
  return [...groupBy(shared, yearOf)].map(
    ([year, ofYear]) =>
      html`<tr>
        <th scope="row"><a href="../${yearPath(year)}">${year}</a></th>
        <td>${inNumber(words, pages.lists.milestones, ofYear.length)}</td>
      </tr>`,
  );
}

/** Treaties whose parties are told, and the State is not among them, with the day of each list. */
function notTold(data: SiteData, { iso2 }: ParticipatingState): Html | null {
  const rest = data.bundle.milestones.filter(
    (milestone) => milestone.parties !== undefined && partyOf(milestone, iso2) === null,
  );
  if (rest.length === 0) return null;
  const { words, pages } = data.language;
  const asOf = (id: string): string => {
    const day = data.detailById.get(id)?.partiesAsOf;
    if (day === undefined) return '';
    return ` ${fill(pages.lists.listOf, { date: calendarDateInWords(day, 'long', words) })}`;
  };
  return html`<p class="why">${words.parties.notTold}</p>
    <p class="why">
      ${pages.lists.notTold}
      ${rest.map(
        (treaty, at) =>
          html`${at > 0 && sayParts(['', ''], data.language)}<a
              href="../m/${treaty.id}.html"
              ${inEnglish(data.language, treaty, 'title')}
              >${treaty.title}</a
            >${asOf(treaty.id)}`,
      )}.
    </p>`;
}

/** "What binds, what commits, what addresses": a plain table for one State, a sentence on each, the source beside. */
export function forceTable(data: SiteData, state: ParticipatingState): Html {
  const treaties = treatiesOf(data, state).map((treaty) =>
    row(data, treaty, partyLine(data, treaty, state.iso2) ?? ''),
  );
  const shared = (how: AllStatesHow): Rows => {
    const all = sharedBy(data, state, how);
    const rows = isByYear(all)
      ? yearRows(data, all)
      : all.map((milestone) => sharedRow(data, milestone));
    return { count: all.length, rows };
  };
  const { words, pages } = data.language;
  const { force, binds, adopted, addressed } = pages.lists;
  const { colon } = pages.site;
  return html`<h2>${force}</h2>
    <table>
      ${group(`${fill(binds, { state: state.name })}${colon}`, words.force.binds, { count: treaties.length, rows: treaties })}
      ${group(`${adopted}${colon}`, words.force.commits, shared('adopted'))}
      ${group(`${addressed}${colon}`, words.force.informs, shared('addressed'))}
    </table>
    ${notTold(data, state)}`;
}
