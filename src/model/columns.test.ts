import { expect, test } from 'vitest';
import { fromColumns, toColumns } from './columns.ts';

test.each([
  ['nothing', []],
  ['one row', [{ id: 'a', place: null }]],
  ['null is a value, a key that is lacking is not', [{ id: 'a', parties: [1] }, { id: 'b' }]],
  ['lists of objects', [{ of: [{ a: 1 }, { b: [{ c: 2 }] }] }, { of: [] }, { of: [{ a: 3 }] }]],
  ['lists that some rows lack', [{ of: [{ a: 1 }] }, {}]],
  ['lists of other things', [{ of: ['a', { b: 1 }] }, { of: [null] }, { of: [] }]],
  ['a key that begins late', [{ id: 'a' }, { id: 'b', sources: [{ url: null }] }]],
])('fromColumns(toColumns(rows)) gives %s again, through JSON', (_name, rows) => {
  const carried = JSON.parse(JSON.stringify(toColumns(rows))) as ReturnType<typeof toColumns>;
  expect(fromColumns(carried)).toStrictEqual(rows);
});
