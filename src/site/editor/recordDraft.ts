import type { Assembled } from '../../compiler/assemble.ts';
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
  ];
  return rows.flatMap(([key, value]) => (value ? [`${key}: ${value}`] : []));
}

/** Facts of the document in sentences of ours, so that the record reads as the page does before anybody has written its text. */
function sentences({ extraction }: ReadDocument, nameOf: (iso2: string) => string) {
  const { event, place, states } = extraction;
  const [start, end] = [event.start, event.end].map((day) => day && calendarDateInWords(day));
  const days = start && end && start !== end ? `from ${start} to ${end}` : start && `on ${start}`;
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
  ].filter((sentence) => sentence !== '');
}

/**
 * A record of a document in Markdown, to be saved under data/documents: what was read as front
 * matter, and the facts in plain sentences in place of the text that an editor writes. A field of
 * work that is none of the list is left out: it stays among what was read. `own`: the milestone
 * that the document became, or null.
 */
export function recordDraft(
  read: ReadDocument,
  own: Assembled | null,
  nameOf: (iso2: string) => string,
  names: Names,
): string {
  const fields = own?.milestone.fields ?? [];
  const printed = read.document.fieldsOfWork
    .filter(({ text }) => names.field(text) !== null)
    .map(({ text }) => quoted(text));
  return [
    '---',
    ...frontMatter(read, own),
    ...(fields.length > 0 && printed.length > 0 ? [`fields of work: [${printed.join(', ')}]`] : []),
    '---',
    '',
    '<!-- Tell here in your own words what the page tells; copy no sentence. The facts below were read from it. -->',
    '',
    sentences(read, nameOf).join(' '),
    '',
  ].join('\n');
}
