/** Values of one key by the number of their row: an array, or where some rows lack the key an object. */
type Column = Readonly<Record<string, unknown>> | readonly unknown[];

/** Rows told key by key. They pack better so: what is alike stands together. */
export interface Columns {
  readonly count: number;
  readonly columns: Readonly<Record<string, Column>>;
}

/** The columns of plain objects; a key that is undefined counts as lacking. */
export function toColumns(rows: readonly object[]): Columns {
  const entries = rows.map((row) => new Map<string, unknown>(Object.entries(row)));
  const keys = new Set(entries.flatMap((row) => [...row.keys()]));
  const columnOf = (key: string): Column => {
    const values = entries.map((row) => row.get(key));
    if (!values.includes(undefined)) return values;
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  };
  return {
    count: rows.length,
    columns: Object.fromEntries([...keys].map((key) => [key, columnOf(key)])),
  };
}

/** The rows again, as toColumns took them. */
export function fromColumns<Row extends object>({ count, columns }: Columns): readonly Row[] {
  const rows = Array.from({ length: count }, (): Record<string, unknown> => ({}));
  for (const [key, column] of Object.entries(columns)) {
    for (const [at, value] of Object.entries(column)) {
      const row = rows[Number(at)];
      if (row) row[key] = value;
    }
  }
  return rows as Row[];
}
