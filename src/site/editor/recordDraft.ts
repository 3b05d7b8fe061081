import type { Assembled } from '../../compiler/assemble.ts';
import { STUB } from '../../compiler/parseRecord.ts';
import type { ReadDocument } from '../../compiler/readDocuments.ts';
import type { Names } from '../../compiler/names.ts';
import { calendarDateInWords } from '../../model/dateInWords.ts';

const quoted = (value: string): string => JSON.stringify(value);

/** "a", "a and b", "a, b and c". */
function listed(names: readonly string[]): string {
  const [last, ...others] = [...names].reverse();
  if (last === undefined) return '';
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`;
}

function frontMatter({ document, extraction }: ReadDocument, own: Assembled | null) {
  const { published, place } = extraction;
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    ['milestone', own?.milestone.id],
    ['label', own ? quoted(own.milestone.label) : null],
    ['type', document.type && quoted(document.type.text)],
    ['title', document.title && quoted(document.title.text)],
    ['published', published?.value],
    ['place', place && quoted(place.value)],
    ['source', document.issuer && quoted(document.issuer.text)],
    ['url', document.source.address],
  ];
  return rows.flatMap(([key, value]) => (value ? [`${key}: ${value}`] : []));
}

/** "on 3 May 2014", "from 3 May 2014 to 5 May 2014", "in May 2014". */
function when(start: string, end: string | null): string {
  const [first, last] = [start, end].map((date) => date && calendarDateInWords(date));
  if (first && last && first !== last) return `from ${first} to ${last}`;
  return `${start.length === DAY_LENGTH ? 'on' : 'in'} ${first ?? ''}`;
}

const DAY_LENGTH = '2014-05-03'.length;

/** The milestones of other dated events that the document's links to, as front matter. */
function eventRows(own: Assembled | null, assembled: readonly Assembled[]): readonly string[] {
  const events = (own?.detail.links ?? []).filter(({ inverse }) => !inverse);
  const rows = events.flatMap(({ id, kind }) => {
    const event = assembled.find(({ milestone }) => milestone.id === id)?.milestone;
    if (!event) return [];
    const { label, date } = event;
    return [
      `  - id: ${id}`,
      `    label: ${quoted(label)}`,
      `    link: ${kind}`,
      `    date: ${date.start}`,
    ];
  });
  return rows.length > 0 ? ['events:', ...rows] : [];
}

/** Facts of the document in sentences of ours, so that the record reads as the page does before anybody has written its text. */
function sentences({ extraction, told }: ReadDocument, nameOf: (iso2: string) => string) {
  const { event, place, states, mentions } = extraction;
  const known = event.start ?? event.end;
  const days = known && when(known, event.start && event.end);
  const inRole = (...roles: readonly string[]): string =>
    listed(
      states
        .filter((state) => state.roles.some(({ role }) => roles.includes(role)))
        .map(({ iso2 }) => nameOf(iso2)),
    );
  const [hosts, participants, named] = [inRole('host'), inRole('participant'), inRole('mentioned')];
  const where = hosts || place?.value;
  const happened = `${where ? ` in ${where}` : ''}${days ? ` ${days}` : ''}`;
  return [
    happened && `The event took place${happened}.`,
    participants && `Experts from ${participants} took part.`,
    named && `The text also names ${named}.`,
    ...mentions.flatMap(({ date, end }, at) =>
      date === null
        ? []
        : [`It tells of ${told.mentions[at]?.title ?? 'another event'}, ${when(date, end)}.`],
    ),
  ].filter((sentence) => sentence !== '');
}

/** What a record needs besides its document. */
interface RecordContext {
  /** The milestone that the document became, or null. */
  readonly own: Assembled | null;
  readonly assembled: readonly Assembled[];
  readonly nameOf: (iso2: string) => string;
  readonly names: Names;
}

/**
 * A record of a document in Markdown, to be saved under data/documents: what was read as front
 * matter, and the facts in plain sentences in place of the text that an editor writes. A field of
 * work that is none of the list is left out: it stays among what was read.
 */
export function recordDraft(
  read: ReadDocument,
  { own, assembled, nameOf, names }: RecordContext,
): string {
  const fields = own?.milestone.fields ?? [];
  const printed = read.document.fieldsOfWork
    .filter(({ text }) => names.field(text) !== null)
    .map(({ text }) => quoted(text));
  return [
    '---',
    ...frontMatter(read, own),
    ...eventRows(own, assembled),
    ...(fields.length > 0 && printed.length > 0 ? [`fields of work: [${printed.join(', ')}]`] : []),
    '---',
    '',
    `${STUB} what the page tells; copy no sentence. The facts below were read from it. -->`,
    '',
    sentences(read, nameOf).join(' '),
    '',
  ].join('\n');
}
