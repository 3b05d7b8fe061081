import { labelOf } from '../../model/labels.ts';
import { csvFormatRow } from 'd3-dsv';
import type { Milestone, Role } from '../../model/bundle.ts';
import { fullDateInWords } from '../../model/dateInWords.ts';
import { partyInWords, whyParty } from '../../model/partiesInWords.ts';
import { stateNamesOf, statesByRole } from '../../model/statesInWords.ts';
import type { MilestoneWithDetail } from '../../model/reference.ts';
import type { Selection } from './selection.ts';

/** Signs with which a spreadsheet begins a formula, the full-width ones of some locales included. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Text that a spreadsheet would run gets an apostrophe in front, which makes it text there. */
function guarded(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

type Column = readonly [name: string, value: (entry: MilestoneWithDetail) => string];

/** Values in one cell are parted by semicolons. */
const joined = (values: readonly string[]): string => values.join('; ');

/** The parties of a treaty as told here: "Portugal (party by ratification, 10 May 2004)". */
function partiesOf(
  { milestone, detail }: MilestoneWithDetail,
  nameOf: (iso2: string) => string,
): readonly string[] {
  return (milestone.parties ?? []).map(
    (party) => `${nameOf(party.iso2)} (${partyInWords(party, whyParty(detail, party.iso2)?.act)})`,
  );
}

function stateColumns({ bundle }: Selection): readonly Column[] {
  const names = stateNamesOf(bundle.vocabulary.states);
  const nameOf = (iso2: string): string => names.get(iso2) ?? iso2;
  const inRole = ({ states }: Milestone, role: Role): string =>
    joined(
      statesByRole(states, 'all')
        .filter((group) => group.role === role)
        .flatMap(({ tags }) => tags.map(({ iso2 }) => nameOf(iso2))),
    );
  return [
    ['city', ({ milestone }) => milestone.place?.city ?? ''],
    ['place_state', ({ milestone }) => (milestone.place?.iso2 ? nameOf(milestone.place.iso2) : '')],
    ['place_country', ({ milestone }) => milestone.place?.country ?? ''],
    ['host', ({ milestone }) => inRole(milestone, 'host')],
    ['chairmanship', ({ milestone }) => inRole(milestone, 'chair')],
    ['participant', ({ milestone }) => inRole(milestone, 'participant')],
    ['mentioned', ({ milestone }) => inRole(milestone, 'mentioned')],
    ['all_participating_states', ({ milestone }) => String(milestone.allStates?.count ?? '')],
    ['all_participating_states_how', ({ milestone }) => milestone.allStates?.how ?? ''],
    ['parties', (entry) => joined(partiesOf(entry, nameOf))],
    ['parties_as_of', ({ detail }) => detail?.partiesAsOf ?? ''],
  ];
}

function columnsOf(selection: Selection): readonly Column[] {
  const { vocabulary } = selection.bundle;
  const { kinds, fieldsOfWork, pillars } = vocabulary;
  return [
    // In words first: a spreadsheet takes a bare "September 2014" for the first of the month.
    ['date', ({ milestone }) => fullDateInWords(milestone.date)],
    ['start', ({ milestone }) => milestone.date.start],
    ['end', ({ milestone }) => milestone.date.end ?? ''],
    ['precision', ({ milestone }) => milestone.date.precision],
    ['id', ({ milestone }) => milestone.id],
    ['title', ({ milestone }) => milestone.title],
    ['kind', ({ milestone }) => labelOf(kinds, milestone.kind)],
    ['landmark', ({ milestone }) => (milestone.tier === 1 ? 'yes' : 'no')],
    ['status', ({ milestone }) => milestone.status],
    ...stateColumns(selection),
    [
      'fields_of_work',
      ({ milestone }) => joined(milestone.fields.map(({ id }) => labelOf(fieldsOfWork, id))),
    ],
    ['pillars', ({ milestone }) => joined(milestone.pillars.map((id) => labelOf(pillars, id)))],
    ['summary', ({ detail }) => detail?.summary ?? ''],
    ['sources', ({ detail }) => joined((detail?.sources ?? []).map(({ title }) => title))],
    ['links', ({ detail }) => joined((detail?.sources ?? []).flatMap(({ url }) => url ?? []))],
  ];
}

/** All rows, the heading line first, as bare texts. */
function rowsOf(selection: Selection): readonly (readonly string[])[] {
  const columns = columnsOf(selection);
  return [
    columns.map(([name]) => name),
    ...selection.entries.map((entry) => columns.map(([, value]) => value(entry))),
  ];
}

/**
 * The selection as CSV by RFC 4180, UTF-8 with its mark (without it spreadsheets read names of States
 * wrongly), a heading line first. Dates as the sources give them, with their precision beside.
 */
export function toCsv(selection: Selection): string {
  const lines = rowsOf(selection).map((row) => `${csvFormatRow(row.map(guarded))}\r\n`);
  return `\uFEFF${lines.join('')}`;
}

/** The same rows parted by tabs, as spreadsheets take them from the clipboard. */
export function toTabbed(selection: Selection): string {
  const plain = (text: string): string => guarded(text.replaceAll(/\s+/g, ' '));
  return rowsOf(selection)
    .map((row) => `${row.map(plain).join('\t')}\n`)
    .join('');
}
