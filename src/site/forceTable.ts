import { ALL_STATES_TITLES, allStatesLine } from '../model/allStatesInWords.ts';
import type {
  AllStatesHow,
  Milestone,
  ParticipatingState,
  Source,
  StateCode,
} from '../model/bundle.ts';
import { calendarDateInWords, fullDateInWords } from '../model/dateInWords.ts';
import { sourceOfWhy } from '../model/evidenceInWords.ts';
import { capital } from '../model/labels.ts';
import { FORCE_WORDS, NOT_TOLD, partyInWords, partyOf, whyParty } from '../model/partiesInWords.ts';
import { html, type Html } from './html.ts';
import { hadJoined, type SiteData } from './siteData.ts';

/** The title of a source in its language. */
export function citedTitle({ title, lang }: Source): Html {
  return html`<cite${lang !== undefined && html` lang="${lang}"`}>${title}</cite>`;
}

/** The same, linked where the address is known. */
export function linkedTitle(source: Source): Html {
  const title = citedTitle(source);
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
    ? html` (${linkedTitle(source)}, ${source.publisher})`
    : why?.reason && ` (${why.reason})`;
  return html`${capital(partyInWords(party, why?.act))}${by ?? null}`;
}

function row(milestone: Milestone, how: Html | string): Html {
  return html`<tr>
    <th scope="row"><a href="../m/${milestone.id}.html">${milestone.title}</a></th>
    <td>${how}</td>
  </tr>`;
}

function group(heading: string, sentence: string, rows: readonly Html[]): Html {
  return html`<tbody>
    <tr>
      <th scope="rowgroup" colspan="2">
        ${heading}: ${rows.length} <span class="why">${sentence}</span>
      </th>
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
  const reference = data.detailById.get(milestone.id)?.reference;
  const how = milestone.allStates && allStatesLine(milestone.allStates);
  return row(
    milestone,
    [fullDateInWords(milestone.date), how, reference].filter((part) => part != null).join(' · '),
  );
}

/** Treaties whose parties are told, and the State is not among them, with the day of each list. */
function notTold(data: SiteData, { iso2 }: ParticipatingState): Html | null {
  const rest = data.bundle.milestones.filter(
    (milestone) => milestone.parties !== undefined && partyOf(milestone, iso2) === null,
  );
  if (rest.length === 0) return null;
  const asOf = (id: string): string => {
    const day = data.detailById.get(id)?.partiesAsOf;
    return day === undefined ? '' : ` (list of ${calendarDateInWords(day)})`;
  };
  return html`<p class="why">${NOT_TOLD}</p>
    <p class="why">
      Not told here:
      ${rest.map(
        ({ id, title }, at) =>
          html`${at > 0 && '; '}<a href="../m/${id}.html">${title}</a>${asOf(id)}`,
      )}.
    </p>`;
}

/** "What binds, what commits, what addresses": a plain table for one State, a sentence on each, the source beside. */
export function forceTable(data: SiteData, state: ParticipatingState): Html {
  const treaties = treatiesOf(data, state).map((treaty) =>
    row(treaty, partyLine(data, treaty, state.iso2) ?? ''),
  );
  const shared = (how: AllStatesHow): readonly Html[] =>
    sharedBy(data, state, how).map((milestone) => sharedRow(data, milestone));
  return html`<h2>What binds, what commits, what addresses</h2>
    <table>
      ${group(`What binds ${state.name}`, FORCE_WORDS.binds, treaties)}
      ${group(ALL_STATES_TITLES.adopted, FORCE_WORDS.commits, shared('adopted'))}
      ${group(ALL_STATES_TITLES.addressed, FORCE_WORDS.informs, shared('addressed'))}
    </table>
    ${notTold(data, state)}`;
}
