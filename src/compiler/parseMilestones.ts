import {
  ALL_STATES_HOW,
  KINDS,
  PILLARS,
  ROLES,
  type AllStatesHow,
  type Pillar,
} from '../model/bundle.ts';
import type { MilestoneDate } from '../model/calendarDate.ts';
import type { CuratedLink, CuratedMilestone, CuratedTag, StateAndRole } from './curated.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Names } from './names.ts';
import {
  checkLabel,
  readCorrections,
  readGround,
  readId,
  readLink,
  readPlace,
  type ReadingContext,
} from './readCuratedParts.ts';
import { checkSpan, isOnTimeline, readMilestoneDate } from './readWrittenDates.ts';
import { FieldReader, Findings } from './readFields.ts';
import { readSource, type SourceEntry } from './readSources.ts';
import { isNothing, readYaml, type YamlNode } from './readYaml.ts';
import type { Source, Span } from './source.ts';

/** Reads the tags below a key: `read` finds the value, the ground stands beside it. */
function readTags<T>(
  reader: FieldReader,
  key: string,
  { read, keyOf, count, findings }: TagReading<T>,
): readonly CuratedTag<T>[] {
  const seen = new Map<string, Span>();
  return reader.maps(key, `an item of \`${key}\``).flatMap((item) => {
    const value = read(item);
    const ground = readGround(item, count, findings);
    item.end();
    if (value === null || !ground) return [];
    const tag = keyOf(value);
    const first = seen.get(tag);
    if (first) {
      const words = { actual: `second tag \`${tag}\` in \`${key}\``, expected: 'each once' };
      findings.addSecond('duplicate-tag', item.span, words, first);
      return [];
    }
    seen.set(tag, item.span);
    return [{ ...ground, value, span: item.span }];
  });
}

interface TagReading<T> {
  readonly read: (item: FieldReader) => T | null;
  readonly keyOf: (value: T) => string;
  /** How many sources there are. */
  readonly count: number;
  readonly findings: Findings;
}

function readTagLists(reader: FieldReader, count: number, { findings, names }: ReadingContext) {
  const fields = readTags<string>(reader, 'fields', {
    read: (item) => {
      const found = item.text('field');
      return found && names.readField(found, findings);
    },
    keyOf: (id) => id,
    count,
    findings,
  });
  const states = readTags<StateAndRole>(reader, 'states', {
    read: (item) => {
      const found = item.text('state');
      const role = item.oneOf('role', ROLES, true);
      const iso2 = found && names.readState(found, findings);
      return iso2 !== null && role ? { iso2, role: role.value } : null;
    },
    keyOf: ({ iso2, role }) => `${iso2} ${role}`,
    count,
    findings,
  });
  const pillars = readTags<Pillar>(reader, 'pillars', {
    read: (item) => item.oneOf('pillar', PILLARS, true)?.value ?? null,
    keyOf: (pillar) => pillar,
    count,
    findings,
  });
  return { fields, states, pillars };
}

function readAllStates(
  reader: FieldReader,
  count: number,
  findings: Findings,
): CuratedTag<AllStatesHow> | null {
  const item = reader.map('allStates', '`allStates`');
  const how = item?.oneOf('how', ALL_STATES_HOW, true);
  const ground = item && readGround(item, count, findings);
  item?.end();
  if (!how || !ground) return null;
  return { ...ground, value: how.value, span: reader.keySpan('allStates') };
}

function readSources(reader: FieldReader, findings: Findings): readonly SourceEntry[] {
  const items = reader.maps('sources', 'a source', true);
  const sources = items.flatMap((item) => readSource(item, findings) ?? []);
  if (reader.has('sources') && items.length === 0) {
    const words = { actual: 'milestone without a source', expected: 'at least one' };
    findings.add('empty-value', reader.keySpan('sources'), words);
  }
  return sources;
}

/** Title, label, summary and the other plain words of a milestone. */
function readWords(reader: FieldReader, findings: Findings) {
  const title = reader.text('title');
  const label = reader.text('label');
  checkLabel(label, findings);
  return {
    title,
    label,
    summary: reader.text('summary'),
    kind: reader.oneOf('kind', KINDS, true),
    tier: reader.oneOf('tier', ['1', '2'], false),
    status: reader.oneOf('status', ['reported', 'announced'], false),
    reference: reader.optional('reference'),
    cautions: reader.texts('cautions').map(({ value }) => value),
  };
}

/** Links to other milestones, each once. */
function readLinks(reader: FieldReader, findings: Findings): readonly CuratedLink[] {
  const links: CuratedLink[] = [];
  for (const node of reader.list('links')) {
    const link = readLink(node, findings);
    if (!link) continue;
    const { kind, to } = link;
    const first = links.find((other) => other.kind === kind && other.to.value === to.value);
    const words = { actual: `second link \`${kind}: ${to.value}\``, expected: 'each once' };
    if (first) findings.addSecond('duplicate-tag', to.span, words, first.to.span);
    else links.push(link);
  }
  return links;
}

/** Reports a milestone that stands in the file of another year; a file may be called otherwise. */
function checkYear({ start }: MilestoneDate, span: Span, findings: Findings): void {
  const [name, year] = /(\d{4})\.ya?ml$/i.exec(findings.source.file.split('/').at(-1) ?? '') ?? [];
  const own = start.slice(0, 4);
  if (name === undefined || year === own) return;
  const words = { actual: `milestone of ${own} in ${name}`, expected: `it in ${own}.yaml` };
  findings.add('other-year', span, words);
}

function readDay(reader: FieldReader, context: ReadingContext) {
  const { findings, names } = context;
  const found = reader.text('date');
  const date = readMilestoneDate(found, findings);
  if (date && found) checkSpan(date, found, context);
  if (date && found && isOnTimeline(date, names.span)) checkYear(date, found.span, findings);
  return date;
}

function readMilestone(reader: FieldReader, context: ReadingContext): CuratedMilestone | null {
  const { findings } = context;
  const id = readId(reader, 'id', findings);
  const date = readDay(reader, context);
  const words = readWords(reader, findings);
  const place = readPlace(reader.map('place', 'a place'), context);
  const sources = readSources(reader, findings);
  const tags = readTagLists(reader, sources.length, context);
  const allStates = readAllStates(reader, sources.length, findings);
  const links = readLinks(reader, findings);
  const corrections = readCorrections(reader, context);
  reader.end();
  const { title, label, summary, kind } = words;
  if (!id || !date || !title || !label || !summary || !kind) return null;
  return {
    source: findings.source,
    span: id.span,
    id: id.value,
    date,
    title: title.value,
    label: label.value,
    summary: summary.value,
    kind: kind.value,
    tier: words.tier?.value === '1' ? 1 : 2,
    status: words.status?.value ?? 'reported',
    place,
    reference: words.reference?.value ?? null,
    sources,
    ...tags,
    allStates,
    links,
    corrections,
    cautions: words.cautions,
  };
}

/** The ids of a list of milestones, also of those that cannot be read. */
function idsOf(node: YamlNode | null): readonly string[] {
  if (node?.kind !== 'list') return [];
  return node.items.flatMap((item) => {
    const id = item.kind === 'map' ? item.entries.find(({ key }) => key === 'id') : undefined;
    return id?.value.kind === 'text' ? id.value.text : [];
  });
}

export interface ParsedMilestones {
  readonly milestones: readonly CuratedMilestone[];
  /** Ids that stand there, also of milestones that could not be read: a link to such a one is no fault of its own. */
  readonly ids: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a file of curated milestones (data/milestones/<year>.yaml). What is wrong is left out and reported; never throws. */
export function parseMilestones(source: Source, names: Names): ParsedMilestones {
  const { node, madeOut, diagnostics } = readYaml(source);
  const ids = idsOf(madeOut);
  if (!node || isNothing(node)) return { milestones: [], ids, diagnostics };
  const findings = new Findings(source);
  if (node.kind !== 'list') {
    findings.add(
      'wrong-shape',
      { start: 0, end: 1 },
      {
        actual: 'content',
        expected: 'a list of milestones',
        hint: 'each milestone begins with `- id:`',
      },
    );
    return { milestones: [], ids, diagnostics: [...diagnostics, ...findings.diagnostics] };
  }
  const milestones = node.items.flatMap((item) => {
    const reader = FieldReader.of(item, findings, 'a milestone');
    return (reader && readMilestone(reader, { findings, names })) ?? [];
  });
  return { milestones, ids, diagnostics: [...diagnostics, ...findings.diagnostics] };
}
