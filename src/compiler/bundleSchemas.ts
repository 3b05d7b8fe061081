import {
  ALL_STATES_HOW,
  BASES,
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  KINDS,
  LINK_KINDS,
  PARTY_ACTS,
  PILLARS,
  ROLES,
} from '../model/bundle.ts';
import { SELECTION_FORMAT, SELECTION_SCHEMA } from '../model/selectionFormat.ts';
import { TRANSLATED_TEXTS } from '../model/bundleLanguage.ts';

/** A JSON Schema (draft 2020-12), as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';
const text: JsonSchema = { type: 'string' };
const filled: JsonSchema = { type: 'string', minLength: 1 };
const id: JsonSchema = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' };
const code: JsonSchema = { type: 'string', pattern: '^[A-Z]{2}$' };
const date: JsonSchema = { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const oneOf = (values: readonly string[]): JsonSchema => ({ enum: values });
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });

/** An object: the keys of `needed` have to be there; further keys may be. */
const object = (
  needed: Readonly<Record<string, JsonSchema>>,
  optional: Readonly<Record<string, JsonSchema>> = {},
) => ({
  type: 'object',
  required: Object.keys(needed),
  properties: { ...needed, ...optional },
});

const labelled = object({ id, label: filled });
const milestoneDate = object({
  start: date,
  end: orNull(date),
  precision: oneOf(['day', 'range', 'month', 'year']),
});
const source = object(
  { publisher: filled, title: filled, number: orNull(text), date: orNull(date), url: orNull(text) },
  {
    document: id,
    form: oneOf(['record', 'page']),
    type: text,
    lang: filled,
    weak: { const: true },
  },
);

const milestone = object(
  {
    id,
    title: filled,
    label: { type: 'string', minLength: 1, maxLength: 33 },
    kind: oneOf(KINDS),
    tier: { enum: [1, 2] },
    date: milestoneDate,
    status: oneOf(['reported', 'announced']),
    place: orNull(
      object(
        { city: orNull(filled), iso2: orNull(code) },
        { country: filled, englishCity: filled },
      ),
    ),
    fields: list(object({ id, basis: oneOf(BASES) })),
    states: list(
      object({
        iso2: code,
        roles: { type: 'array', items: oneOf(ROLES), minItems: 1 },
        basis: oneOf(BASES),
      }),
    ),
    allStates: orNull(object({ count, how: oneOf(ALL_STATES_HOW) })),
    pillars: list(oneOf(PILLARS)),
    documents: list(id),
    sources: count,
  },
  {
    parties: list(object({ iso2: code, date: orNull(date) })),
    detail: count,
    english: list(oneOf(TRANSLATED_TEXTS)),
  },
);

const state = object({
  iso2: code,
  name: filled,
  also: list(filled),
  joined: orNull(date),
  tile: { type: 'array', items: count, minItems: 2, maxItems: 2 },
});

const kind = object({ id: oneOf(KINDS), label: filled, plural: filled, family: id });

const digest: JsonSchema = { type: 'string', pattern: '^sha256-[0-9a-f]{64}$' };

/** What the index and a file that a reader takes away have in common. */
const core = {
  version: { const: BUNDLE_VERSION },
  span: object({ start: date, end: date }),
  site: object(
    {
      title: filled,
      subject: filled,
      rows: object({ chairs: filled, representatives: filled }),
      publisher: text,
      contact: text,
      url: text,
    },
    { updated: date },
  ),
  vocabulary: object({
    fieldsOfWork: list(object({ id, label: filled }, { takesIn: filled })),
    states: list(state),
    families: list(labelled),
    kinds: list(kind),
    pillars: list(labelled),
  }),
  eras: object({
    chairs: list(object({ year: count, iso2: code }, { source })),
    representatives: list(object({ name: filled, start: date, end: orNull(date) }, { source })),
  }),
};

const TITLE = 'OSCE timeline of milestones against trafficking in human beings';

const index: JsonSchema = {
  $schema: DIALECT,
  title: `${TITLE}: index`,
  ...object(
    {
      format: { const: BUNDLE_FORMAT },
      digest,
      ...core,
      milestones: list({ ...milestone, required: [...milestone.required, 'detail'] }),
      details: list(filled),
      search: filled,
      words: filled,
    },
    {
      language: filled,
      languages: list(object({ id: filled, name: filled, title: filled, offer: filled })),
    },
  ),
};

const why = object(
  {
    facet: oneOf(['field', 'state', 'allStates', 'party', 'pillar']),
    id: filled,
    role: orNull(oneOf(ROLES)),
    basis: oneOf(BASES),
  },
  {
    quote: filled,
    document: id,
    paragraph: count,
    in: oneOf(['title', 'summary']),
    source: count,
    partySource: count,
    act: oneOf(PARTY_ACTS),
    reason: filled,
  },
);

const detail = object(
  {
    summary: text,
    reference: orNull(filled),
    why: list(why),
    links: list(object({ id, kind: oneOf(LINK_KINDS), inverse: { type: 'boolean' } })),
    sources: list(source),
    cautions: list(filled),
  },
  { partiesAsOf: date, partySources: list(source) },
);

const byId = (schema: JsonSchema): JsonSchema => ({
  type: 'object',
  propertyNames: id,
  additionalProperties: schema,
});

const words: JsonSchema = {
  $schema: DIALECT,
  title: `${TITLE}: words of the search`,
  ...object({
    spellings: list(list(filled)),
    everyday: list(
      object(
        { words: list(filled), means: list(filled) },
        { field: id, kind: oneOf(KINDS), pillar: oneOf(PILLARS) },
      ),
    ),
    titles: list(filled),
    notes: list(object({ names: list(filled), text: filled })),
    states: { type: 'object', additionalProperties: list(filled) },
    numbers: list(filled),
  }),
};

const byMilestone = (title: string, schema: JsonSchema): JsonSchema => ({
  $schema: DIALECT,
  title: `${TITLE}: ${title}`,
  ...byId(schema),
});

const selection: JsonSchema = {
  $schema: DIALECT,
  title: `${TITLE}: milestones that a reader took away, whole in one file`,
  ...object(
    {
      format: { const: SELECTION_FORMAT },
      ...core,
      milestones: list(milestone),
      detailsById: byId(detail),
      selection: object({ words: text, address: filled, made: date, digest }),
    },
    { language: filled },
  ),
};

/** The schemas that are published beside the bundle, with their file names. */
export function bundleSchemas(): readonly { readonly name: string; readonly schema: JsonSchema }[] {
  return [
    { name: 'timeline.schema.json', schema: index },
    { name: 'details.schema.json', schema: byMilestone('details by milestone', detail) },
    { name: 'search.schema.json', schema: byMilestone('search texts by milestone', text) },
    { name: 'words.schema.json', schema: words },
    { name: SELECTION_SCHEMA, schema: selection },
  ];
}
