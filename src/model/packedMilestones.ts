import type { Milestone } from './bundle.ts';
import { wordsId } from './wordsId.ts';

/** Values of a key: each other value once, and for each milestone which of them, -1 where it lacks the key. */
interface Told {
  readonly values: readonly unknown[];
  readonly at: readonly number[];
}

/**
 * Milestones as a large page fetches them. Each text is a line of its key. A first day is told by how
 * many letters it begins like the one before it (one digit of base 36) and its rest, a last one by how
 * it differs from its first. An id that the
 * words of the title make is empty, or what follows them after a tilde; a label that is the title is
 * empty. The documents are left out: the sources of the detail name them.
 */
export interface PackedMilestones {
  readonly count: number;
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly start: string;
  readonly end: string;
  readonly precision: Told;
  readonly columns: Readonly<Record<string, Told>>;
}

type Row = Readonly<Record<string, unknown>>;

function told(values: readonly unknown[]): Told {
  const places = new Map<string, number>();
  const distinct: unknown[] = [];
  const at = values.map((value) => {
    if (value === undefined) return -1;
    const written = JSON.stringify(value);
    const known = places.get(written) ?? places.size;
    if (known === distinct.length) {
      places.set(written, known);
      distinct.push(value);
    }
    return known;
  });
  return { values: distinct, at };
}

/** One line each. Throws for a text that is more than one. */
function lines(texts: readonly string[]): string {
  const broken = texts.find((text) => text.includes('\n'));
  if (broken !== undefined) throw new Error(`a line break in “${broken}”`);
  return texts.join('\n');
}

function alike(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

/** How many letters a day begins like another (one digit of base 36), and its rest. */
function packedDay(day: string, like: string): string {
  const same = alike(day, like);
  return `${same.toString(36)}${day.slice(same)}`;
}

/** Packs milestones in the order of the bundle. Throws where a title, label or id has more than one line. */
export function packMilestones(milestones: readonly Milestone[]): PackedMilestones {
  const starts = milestones.map(({ date }) => date.start);
  const rows = milestones.map(
    ({ id: _id, title: _title, label: _label, date: _date, documents: _documents, ...row }): Row =>
      row,
  );
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    count: milestones.length,
    id: lines(
      milestones.map(({ id, title, date }) => {
        const made = wordsId(date, title);
        if (id === made) return '';
        return id.startsWith(made) ? `~${id.slice(made.length)}` : id;
      }),
    ),
    title: lines(milestones.map(({ title }) => title)),
    label: lines(milestones.map(({ label, title }) => (label === title ? '' : label))),
    start: lines(starts.map((start, at) => packedDay(start, starts[at - 1] ?? ''))),
    end: lines(
      milestones.map(({ date }) => (date.end === null ? '' : packedDay(date.end, date.start))),
    ),
    precision: told(milestones.map(({ date }) => date.precision)),
    columns: Object.fromEntries(keys.map((key) => [key, told(rows.map((row) => row[key]))])),
  };
}

const unpackedDay = (line: string, like: string): string =>
  `${like.slice(0, Number.parseInt(line.charAt(0), 36))}${line.slice(1)}`;

function unpackedStarts(lined: readonly string[]): readonly string[] {
  let before = '';
  return lined.map((line) => (before = unpackedDay(line, before)));
}

function unpackedId(line: string, made: () => string): string {
  if (line === '') return made();
  return line.startsWith('~') ? `${made()}${line.slice(1)}` : line;
}

/** The milestones again, without their documents; what is equal in two of them is one object. */
export function unpackMilestones(packed: PackedMilestones): readonly Milestone[] {
  const [ids = [], titles = [], labels = [], ends = []] = (
    ['id', 'title', 'label', 'end'] as const
  ).map((key) => packed[key].split('\n'));
  const starts = unpackedStarts(packed.start.split('\n'));
  const columns = Object.entries(packed.columns);
  return Array.from({ length: packed.count }, (_, at) => {
    const title = titles[at] ?? '';
    const start = starts[at] ?? '';
    const row: Record<string, unknown> = {
      id: unpackedId(ids[at] ?? '', () => wordsId({ start }, title)),
      title,
      label: labels[at] || title,
      date: {
        start,
        end: ends[at] ? unpackedDay(ends[at], start) : null,
        precision: packed.precision.values[packed.precision.at[at] ?? -1],
      },
      documents: [],
    };
    for (const [key, { values, at: places }] of columns) {
      const place = places[at] ?? -1;
      if (place >= 0) row[key] = values[place];
    }
    return row as unknown as Milestone;
  });
}
