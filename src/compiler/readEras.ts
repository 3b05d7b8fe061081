import type { ChairEra, RepresentativeEra } from '../model/bundle.ts';
import { daysOf } from '../model/calendarDate.ts';
import type { Names } from './names.ts';
import { readDate } from './readWrittenDates.ts';
import type { FieldReader, Findings } from './readFields.ts';
import { readSource } from './readSources.ts';
import type { OpenedFile } from './vocabularyLoader.ts';

const isYear = (text: string): boolean => /^\d{4}$/.test(text);

/** Reads a Chairmanship of chairs.yaml. */
export function readChair(names: Names) {
  return (reader: FieldReader, findings: Findings): ChairEra | null => {
    const year = reader.text('year');
    const state = reader.text('state');
    const iso2 = state && names.readState(state, findings);
    const source = reader.map('source', 'a source');
    const cited = source && readSource(source, findings);
    reader.end();
    if (year && !isYear(year.value)) {
      findings.add('impossible-date', year.span, {
        actual: `year \`${year.value}\``,
        expected: 'four digits',
      });
    }
    if (!year || !iso2) return null;
    return { year: Number(year.value), iso2, ...(cited ? { source: cited.value } : {}) };
  };
}

/** Reads a term of representatives.yaml. */
export function readRepresentative(
  reader: FieldReader,
  findings: Findings,
): RepresentativeEra | null {
  const name = reader.text('name');
  const start = readDate(reader.text('start'), findings);
  const last = reader.optional('end');
  const end = readDate(last, findings);
  if (start !== null && end !== null && last && daysOf(end).last < daysOf(start).first) {
    const words = { actual: `end \`${end}\` before the start \`${start}\``, expected: 'it after' };
    findings.add('end-before-start', last.span, words);
  }
  const source = reader.map('source', 'a source');
  const cited = source && readSource(source, findings);
  reader.end();
  if (!name || start === null) return null;
  return { name: name.value, start, end, ...(cited ? { source: cited.value } : {}) };
}

/** A year has one Chairmanship at most; reports the others. A year without is left open. */
export function checkChairs(chairs: readonly ChairEra[], { findings, node }: OpenedFile): void {
  for (const year of new Set(chairs.map((chair) => chair.year))) {
    const count = chairs.filter((chair) => chair.year === year).length;
    if (count === 1) continue;
    const words = { actual: `${count} Chairmanships for ${year}`, expected: 'one' };
    findings.add('incomplete-chairs', { start: node.span.start, end: node.span.start }, words);
  }
}
