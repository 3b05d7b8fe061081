import { bestFirst, sourceInWords } from './bestFirst.ts';
import type { Bundle, Milestone, Role, CitedSource } from './bundle.ts';
import { edtfOf, isoDay, possibleDays, type CalendarDate } from './calendarDate.ts';
import { fullDateInWords } from './dateInWords.ts';
import { labelOf } from './labels.ts';
import { partyInWords, whyParty } from './partiesInWords.ts';
import type { MilestoneWithDetail } from './reference.ts';
import { ownSourceType } from './say.ts';
import { stateNamesOf, statesByRole } from './statesInWords.ts';
import { asSentence } from './words.ts';

/** What a table of milestones is made from. */
export interface TableInput {
  readonly bundle: Bundle;
  /** In the order of the rows. */
  readonly entries: readonly MilestoneWithDetail[];
  /** Folder of the site, with a slash at the end; empty: addresses are relative to it. */
  readonly base: string;
}

/** A column of the table. Names stay: people's sheets and programs refer to them. */
export interface TableColumn {
  readonly name: string;
  /** `day`: `YYYY-MM-DD` or empty; `count`: a whole number or empty; `address`: one web address or empty. */
  readonly type: 'text' | 'day' | 'count' | 'address';
  /** What stands in it, in one sentence. */
  readonly about: string;
  readonly value: (entry: MilestoneWithDetail) => string;
}

const column =
  (type: TableColumn['type']) =>
  (name: string, about: string, value: TableColumn['value']): TableColumn => ({
    name,
    type,
    about,
    value,
  });
const text = column('text');
const day = column('day');
const count = column('count');
const address = column('address');

/** Between the values of one cell: no sign at which an import window splits by itself. */
export const BETWEEN_VALUES = ' | ';

const joined = (values: readonly string[]): string =>
  values.map((value) => value.replaceAll(BETWEEN_VALUES, ' / ')).join(BETWEEN_VALUES);

const dayOnly = (date: CalendarDate | null): string => (date?.length === 10 ? date : '');

/** A date that may be no whole day, so that no program makes a day of it; empty for none. */
const marked = (date: CalendarDate | null | undefined): string =>
  date == null ? '' : edtfOf({ start: date, end: null, precision: 'day' });

function dateColumns(): readonly TableColumn[] {
  const possible = ({ milestone }: MilestoneWithDetail) => possibleDays(milestone.date);
  return [
    text('date', 'The date in words, as exact as its source.', ({ milestone }) =>
      fullDateInWords(milestone.date),
    ),
    day('start', 'The day, or the first day; empty where the day is not known.', ({ milestone }) =>
      dayOnly(milestone.date.start),
    ),
    day(
      'end',
      'The last day of several; empty for a single day and where no day is known.',
      ({ milestone }) => dayOnly(milestone.date.end),
    ),
    text(
      'precision',
      'How much of the date is known: day, range (of days), month or year.',
      ({ milestone }) => milestone.date.precision,
    ),
    day(
      'earliest',
      'The first day on which it may lie: of a month known alone, its first.',
      (entry) => isoDay(possible(entry).first),
    ),
    day('latest', 'The last day on which it may lie: of a month known alone, its last.', (entry) =>
      isoDay(possible(entry).last),
    ),
    text(
      'edtf',
      'The date in EDTF (ISO 8601-2); X stands for what is not known.',
      ({ milestone }) => edtfOf(milestone.date),
    ),
  ];
}

/** The parties of a treaty as told here: "Portugal (party by ratification, 10 May 2004)". */
function partiesOf(
  { milestone, detail }: MilestoneWithDetail,
  nameOf: (iso2: string) => string,
): readonly string[] {
  return (milestone.parties ?? []).map(
    (party) => `${nameOf(party.iso2)} (${partyInWords(party, whyParty(detail, party.iso2)?.act)})`,
  );
}

const ROLE_COLUMNS: readonly (readonly [string, Role, string])[] = [
  ['host', 'host', 'where it took place'],
  ['chairmanship', 'chair', 'that held the OSCE Chairmanship'],
  ['participant', 'participant', 'that took part'],
  ['mentioned', 'mentioned', 'named in another way'],
];

function stateColumns({ bundle }: TableInput): readonly TableColumn[] {
  const names = stateNamesOf(bundle.vocabulary.states);
  const nameOf = (iso2: string): string => names.get(iso2) ?? iso2;
  const inRole = ({ states }: Milestone, role: Role): string =>
    joined(
      statesByRole(states, 'all')
        .filter((group) => group.role === role)
        .flatMap(({ tags }) => tags.map(({ iso2 }) => nameOf(iso2))),
    );
  return [
    text('city', 'The city where it took place.', ({ milestone }) => milestone.place?.city ?? ''),
    text('place_state', 'The participating State where it took place.', ({ milestone }) =>
      milestone.place?.iso2 ? nameOf(milestone.place.iso2) : '',
    ),
    text(
      'place_country',
      'The country where it took place, where that is no participating State.',
      ({ milestone }) => milestone.place?.country ?? '',
    ),
    ...ROLE_COLUMNS.map(([name, role, what]) =>
      text(name, `Participating States ${what}.`, ({ milestone }) => inRole(milestone, role)),
    ),
    count(
      'all_participating_states',
      'How many all participating States were that day, where it is of all of them.',
      ({ milestone }) => String(milestone.allStates?.count ?? ''),
    ),
    text(
      'all_participating_states_how',
      'adopted: all participating States adopted it; addressed: it speaks to all of them.',
      ({ milestone }) => milestone.allStates?.how ?? '',
    ),
    text(
      'parties',
      'Of a treaty: participating States told here as party; others are not told, not "no".',
      (entry) => joined(partiesOf(entry, nameOf)),
    ),
    text('parties_as_of', 'Day of the list of parties, in EDTF.', ({ detail }) =>
      marked(detail?.partiesAsOf),
    ),
  ];
}

const sourcesOf = ({ detail }: MilestoneWithDetail): readonly CitedSource[] =>
  bestFirst(detail?.sources ?? []);

/** A source in one cell, with its link: "Title. OSCE, decision, PC.DEC/557, 24 July 2003. https://…". */
function sourceInCell(source: CitedSource): string {
  const type = source.type && ownSourceType(source.type);
  const told = `${asSentence(source.title)} ${sourceInWords(source, undefined, type)}`;
  return source.url === null ? told : `${asSentence(told)} ${source.url}`;
}

/** The number by which a milestone is found again: its own, else that of its best source. */
function numberOf(entry: MilestoneWithDetail): string {
  return (
    entry.detail?.reference ?? sourcesOf(entry).find(({ number }) => number !== null)?.number ?? ''
  );
}

function sourceColumns({ base }: TableInput): readonly TableColumn[] {
  return [
    text('summary', 'What happened, in our words.', ({ detail }) => detail?.summary ?? ''),
    text('number', 'Number of the document, or of the best source that has one.', numberOf),
    text(
      'sources',
      'Title, publisher, type, number, date and link of each source, the best first.',
      (entry) => joined(sourcesOf(entry).map(sourceInCell)),
    ),
    text(
      'links',
      'The link of each source in the same order; nothing between the bars: no link.',
      (entry) => joined(sourcesOf(entry).map(({ url }) => url ?? '')),
    ),
    address(
      'page',
      'The page of the milestone, with the evidence of each tag.',
      ({ milestone }) => `${base}m/${milestone.id}.html`,
    ),
  ];
}

/** The columns of the table of milestones, in their order. */
export function tableColumns(input: TableInput): readonly TableColumn[] {
  const { kinds, fieldsOfWork, pillars } = input.bundle.vocabulary;
  return [
    ...dateColumns(),
    text('id', 'The lasting id of the milestone.', ({ milestone }) => milestone.id),
    text('title', 'What it is, in one line.', ({ milestone }) => milestone.title),
    text('kind', 'Kind of milestone.', ({ milestone }) => labelOf(kinds, milestone.kind)),
    text('landmark', 'yes: a landmark, by the judgement of an editor.', ({ milestone }) =>
      milestone.tier === 1 ? 'yes' : 'no',
    ),
    text(
      'status',
      'reported, or announced: known only from a text that looks ahead.',
      ({ milestone }) => milestone.status,
    ),
    ...stateColumns(input),
    text('fields_of_work', 'Fields of work of the OSCE.', ({ milestone }) =>
      joined(milestone.fields.map(({ id }) => labelOf(fieldsOfWork, id))),
    ),
    text('pillars', 'Prevention, prosecution, protection, partnership.', ({ milestone }) =>
      joined(milestone.pillars.map((id) => labelOf(pillars, id))),
    ),
    ...sourceColumns(input),
  ];
}
