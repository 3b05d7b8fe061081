import { ALL_STATES_HOW, LINK_KINDS, PILLARS, ROLES, type Place } from '../model/bundle.ts';
import type { Correction, CuratedLink, Ground, Target } from './curated.ts';
import type { Names } from './names.ts';
import { didYouMean } from '../model/nearest.ts';
import { checkSpan, readMilestoneDate } from './readWrittenDates.ts';
import { FieldReader, type Findings, type Located } from './readFields.ts';
import type { YamlNode } from './readYaml.ts';

/** Most characters of a label, so that it fits the chart without being cut. */
export const MAX_LABEL = 33;

/** What the readers of editors' files need: where findings go, and which names there are. */
export interface ReadingContext {
  readonly findings: Findings;
  readonly names: Names;
}

/** Reads an id; null and a finding for one with other characters. */
export function readId(
  reader: FieldReader,
  key: string,
  findings: Findings,
): Located<string> | null {
  const found = reader.text(key);
  if (!found) return null;
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(found.value) && found.value.length <= 80) return found;
  const words = {
    actual: `id \`${found.value}\``,
    expected: 'lower-case letters, digits and hyphens, at most 80',
  };
  findings.add('malformed-id', found.span, words);
  return null;
}

/** Reports a label that is too long for the chart. */
export function checkLabel(label: Located<string> | null, findings: Findings): void {
  if (!label || label.value.length <= MAX_LABEL) return;
  const words = {
    actual: `label of ${label.value.length} characters`,
    expected: `at most ${MAX_LABEL}`,
  };
  findings.add('long-label', label.span, words);
}

/** Reads `source: n` or `reason: …`; null and a finding where there is not just one. */
export function readGround(reader: FieldReader, count: number, findings: Findings): Ground | null {
  const source = reader.optional('source');
  const reason = reader.optional('reason');
  if ((source === null) === (reason === null)) {
    const words = {
      actual: 'tag without one ground',
      expected: '`source:` with a number, or `reason:`',
    };
    findings.add('no-basis', reader.span, {
      ...words,
      hint: 'source: 1 is the first of the list of sources',
    });
    return null;
  }
  if (!source) return { source: null, reason: reason?.value ?? null };
  const number = Number(source.value);
  if (Number.isInteger(number) && number >= 1 && number <= count) {
    return { source: number - 1, reason: null };
  }
  const words = {
    actual: `source \`${source.value}\``,
    expected: count === 0 ? 'a source in the list of `sources`' : `a number from 1 to ${count}`,
  };
  findings.add('unknown-source', source.span, words);
  return null;
}

/** Reads `place`: a city, a participating State, or the name of another country. */
export function readPlace(
  reader: FieldReader | null,
  { findings, names }: ReadingContext,
): Place | null {
  if (!reader) return null;
  const city = reader.optional('city');
  const state = reader.optional('state');
  const country = reader.optional('country');
  const iso2 = state && names.readState(state, findings);
  reader.end();
  if (country && state) {
    const words = { actual: '`country` beside `state`', expected: 'one of them' };
    findings.add('wrong-shape', reader.keySpan('country'), words);
  } else if (country && names.state(country.value) !== null) {
    const words = {
      actual: `\`country\` for the participating State \`${country.value}\``,
      expected: '`state`',
    };
    findings.add('unknown-key', reader.keySpan('country'), words);
  }
  if (!city && !iso2 && !country) return null;
  return { city: city?.value ?? null, iso2, ...(country ? { country: country.value } : {}) };
}

/** Reads one link: its kind as the key, the id of the other milestone as the value. */
export function readLink(node: YamlNode, findings: Findings): CuratedLink | null {
  const entry = node.kind === 'map' && node.entries.length === 1 ? node.entries[0] : undefined;
  const kind = LINK_KINDS.find((word) => word === entry?.key);
  if (!entry || !kind) {
    findings.add('unknown-value', entry?.keySpan ?? node.span, {
      actual: 'link',
      expected: `one of ${LINK_KINDS.join(', ')} with the id of a milestone`,
      hint: entry && didYouMean(entry.key, LINK_KINDS),
    });
    return null;
  }
  if (entry.value.kind === 'text' && entry.value.text !== '') {
    return { kind, to: { value: entry.value.text, span: entry.value.span } };
  }
  findings.add('wrong-shape', entry.keySpan, {
    actual: 'link',
    expected: 'the id of one milestone',
  });
  return null;
}

function readTarget(reader: FieldReader, context: ReadingContext): Target | null {
  const { findings, names } = context;
  const field = reader.optional('field');
  const state = reader.optional('state');
  const pillar = reader.oneOf('pillar', PILLARS, false);
  const role = reader.oneOf('role', ROLES, false);
  const allStates = reader.oneOf('allStates', [...ALL_STATES_HOW, 'yes'], false);
  const date = reader.optional('date');
  reader.end();
  const given = [field, state, pillar, allStates, date].filter((found) => found !== null);
  if (given.length !== 1) {
    const words = {
      actual: 'correction',
      expected: 'just one of field, state, pillar, allStates, date',
    };
    findings.add('wrong-shape', reader.span, words);
    return null;
  }
  const id = field && names.readField(field, findings);
  if (id) return { facet: 'field', id };
  const iso2 = state && names.readState(state, findings);
  if (iso2) return { facet: 'state', id: iso2, role: role?.value ?? null };
  if (pillar) return { facet: 'pillar', id: pillar.value };
  if (allStates) {
    const how = ALL_STATES_HOW.find((word) => word === allStates.value) ?? null;
    return { facet: 'allStates', how };
  }
  const days = readMilestoneDate(date, findings);
  if (days && date) checkSpan(days, date, context);
  return days && { facet: 'date', date: days };
}

const VERBS = ['add', 'change', 'remove'] as const;

function checkVerb(verb: Correction['verb'], target: Target): string | null {
  if (target.facet === 'date') return verb === 'change' ? null : 'change';
  if (target.facet !== 'state') return verb === 'change' ? 'add or remove' : null;
  return verb !== 'remove' && target.role === null ? `${verb} with a role` : null;
}

/** Reads `corrections`: what an editor adds, changes or removes, each with a reason. */
export function readCorrections(
  reader: FieldReader,
  context: ReadingContext,
): readonly Correction[] {
  const { findings } = context;
  return reader.maps('corrections', 'a correction').flatMap((item) => {
    const parts = VERBS.filter((verb) => item.has(verb));
    const verb = parts[0];
    const map = verb && item.map(verb, 'a correction', true);
    const target = map ? readTarget(map, context) : null;
    const reason = item.text('reason');
    item.end();
    if (!verb || parts.length > 1) {
      const words = { actual: 'correction', expected: 'one of add, change, remove' };
      findings.add('wrong-shape', item.span, words);
      return [];
    }
    const wanted = target && checkVerb(verb, target);
    if (wanted) {
      const words = { actual: `\`${verb}\` here`, expected: wanted };
      findings.add('wrong-shape', item.keySpan(verb), words);
      return [];
    }
    return target && reason
      ? [{ verb, target, reason: reason.value, span: item.keySpan(verb) }]
      : [];
  });
}
