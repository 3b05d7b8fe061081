import { PARTY_ACTS, type PartyAct, type CitedSource, type StateCode } from '../model/bundle.ts';
import type { CalendarDate } from '../model/calendarDate.ts';
import type { Ground } from './curated.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Names } from './names.ts';
import { readGround, readId } from './readCuratedParts.ts';
import { readDate } from './readWrittenDates.ts';
import { FieldReader, Findings, type Located } from './readFields.ts';
import { readSource } from './readSources.ts';
import { isNothing, readYaml } from './readYaml.ts';
import type { Source, Span } from './source.ts';

/** A State that is party to a treaty, as an editor lists it. */
export interface TreatyParty extends Ground {
  readonly iso2: StateCode;
  /** Of the act; null: no text was read that tells it. */
  readonly date: CalendarDate | null;
  /** Null: the texts read do not tell it. */
  readonly act: PartyAct | null;
}

/** The parties of one treaty, checked, with the milestone at which they stand. */
export interface Treaty {
  readonly source: Source;
  readonly milestone: Located<string>;
  /** Day of the list. */
  readonly asOf: CalendarDate;
  readonly sources: readonly CitedSource[];
  /** Each State once. */
  readonly parties: readonly TreatyParty[];
  /** What is uncertain about parties; shown among the cautions of the milestone. */
  readonly cautions: readonly string[];
}

interface PartyReading {
  readonly count: number;
  readonly names: Names;
  readonly findings: Findings;
}

function readParty(item: FieldReader, { count, names, findings }: PartyReading) {
  const found = item.text('state');
  const iso2 = found && names.readState(found, findings);
  const date = readDate(item.optional('date'), findings);
  const act = item.oneOf('act', PARTY_ACTS, false);
  const ground = readGround(item, count, findings);
  item.end();
  if (iso2 === null || !ground) return null;
  return { ...ground, iso2, date, act: act?.value ?? null };
}

function readParties(reader: FieldReader, reading: PartyReading): readonly TreatyParty[] {
  const first = new Map<string, Span>();
  return reader.maps('parties', 'a party', true).flatMap((item) => {
    const party = readParty(item, reading);
    if (!party) return [];
    const before = first.get(party.iso2);
    if (before) {
      const words = { actual: `second party \`${party.iso2}\``, expected: 'each State once' };
      reading.findings.addSecond('duplicate-tag', item.span, words, before);
      return [];
    }
    first.set(party.iso2, item.span);
    return [party];
  });
}

/** Reads the parties of one treaty (data/treaties/<name>.yaml). What is wrong is left out and reported; never throws. */
export function parseTreaty(
  source: Source,
  names: Names,
): { readonly treaty: Treaty | null; readonly diagnostics: readonly Diagnostic[] } {
  const { node, diagnostics } = readYaml(source);
  if (!node || isNothing(node)) return { treaty: null, diagnostics };
  const findings = new Findings(source);
  const reader = FieldReader.of(node, findings, 'a treaty');
  if (!reader) return { treaty: null, diagnostics: findings.diagnostics };
  const milestone = readId(reader, 'milestone', findings);
  const asOf = readDate(reader.text('asOf'), findings);
  const sources = reader
    .maps('sources', 'a source', true)
    .flatMap((item) => readSource(item, findings)?.value ?? []);
  const parties = readParties(reader, { count: sources.length, names, findings });
  const cautions = reader.texts('cautions').map(({ value }) => value);
  reader.end();
  const treaty =
    milestone && asOf !== null ? { source, milestone, asOf, sources, parties, cautions } : null;
  return { treaty, diagnostics: findings.diagnostics };
}
