import type { StateCode } from '../model/bundle.ts';
import type { NameEntry, StateEntry } from './extraction.ts';
import { readDate } from './readWrittenDates.ts';
import { valuesOf, type FieldReader, type Findings } from './readFields.ts';

function readCode(reader: FieldReader, findings: Findings): StateCode | null {
  const found = reader.text('iso2');
  if (!found || /^[A-Z]{2}$/.test(found.value)) return found?.value ?? null;
  const words = { actual: `code \`${found.value}\``, expected: 'two capital letters' };
  findings.add('unknown-value', found.span, words);
  return null;
}

function readName(reader: FieldReader, findings: Findings): NameEntry | null {
  const iso2 = readCode(reader, findings);
  const name = reader.text('name');
  const also = valuesOf(reader.texts('also'));
  const adjectives = valuesOf(reader.texts('adjectives'));
  return iso2 !== null && name ? { iso2, name: name.value, also, adjectives } : null;
}

function readTile(reader: FieldReader, findings: Findings): readonly [number, number] | null {
  const [column, row, ...more] = valuesOf(reader.texts('tile')).map(Number);
  const isCell = (n: number | undefined): n is number =>
    n !== undefined && Number.isInteger(n) && n >= 0 && n < 40;
  if (isCell(column) && isCell(row) && more.length === 0) return [column, row];
  const words = { actual: '`tile`', expected: 'its column and row, two whole numbers from 0' };
  findings.add('wrong-shape', reader.keySpan('tile'), words);
  return null;
}

/** Reads a State of states.yaml; null (and a finding) where a part is missing. */
export function readState(reader: FieldReader, findings: Findings): StateEntry | null {
  const entry = readName(reader, findings);
  const capital = reader.text('capital');
  const cities = valuesOf(reader.texts('cities'));
  const joined = readDate(reader.optional('joined'), findings);
  const tile = readTile(reader, findings);
  reader.end();
  return entry && capital && tile && { ...entry, capital: capital.value, cities, joined, tile };
}

/** Reads a Partner of partners.yaml; its capital and group are for editors. */
export function readPartner(reader: FieldReader, findings: Findings): NameEntry | null {
  const entry = readName(reader, findings);
  reader.optional('capital');
  reader.optional('group');
  reader.end();
  return entry;
}
