/** Values of one key by the number of their row: an array, or where some rows lack the key an object. */
type Column = Readonly<Record<string, unknown>> | readonly unknown[] | Lists;

/** A column of lists of objects: how many each row has, and all of them as columns. */
interface Lists {
  readonly lengths: readonly number[];
  readonly of: Columns;
}

/** Rows told key by key. They pack better so: what is alike stands together. */
export interface Columns {
  readonly count: number;
  readonly columns: Readonly<Record<string, Column>>;
}

const isRow = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isLists = (column: Column): column is Lists => 'of' in column;

function columnOf(values: readonly unknown[]): Column {
  if (values.includes(undefined)) {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  }
  if (!values.every((value): value is unknown[] => Array.isArray(value))) return values;
  const items = values.flat(1);
  if (items.length === 0 || !items.every(isRow)) return values;
  return { lengths: values.map((list) => list.length), of: toColumns(items) };
}

/** The columns of plain objects; a key that is undefined counts as lacking. */
export function toColumns(rows: readonly object[]): Columns {
  const entries = rows.map((row) => new Map<string, unknown>(Object.entries(row)));
  const keys = new Set(entries.flatMap((row) => [...row.keys()]));
  return {
    count: rows.length,
    columns: Object.fromEntries(
      [...keys].map((key) => [key, columnOf(entries.map((row) => row.get(key)))]),
    ),
  };
}

function valuesOf(column: Column): Exclude<Column, Lists> {
  if (!isLists(column)) return column;
  const items = fromColumns(column.of);
  let at = 0;
  return column.lengths.map((length) => items.slice(at, (at += length)));
}

/** The rows again, as toColumns took them. */
export function fromColumns<Row extends object>({ count, columns }: Columns): readonly Row[] {
  const rows = Array.from({ length: count }, (): Record<string, unknown> => ({}));
  for (const [key, column] of Object.entries(columns)) {
    for (const [at, value] of Object.entries(valuesOf(column))) {
      const row = rows[Number(at)];
      if (row) row[key] = value;
    }
  }
  return rows as Row[];
}
