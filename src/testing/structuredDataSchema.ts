/**
 * For tests: the schema.org types and properties that we use, and nothing else. A property maps to
 * the sorts of values it may have: a type's name, or one of the words below.
 */
export const SCHEMA: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  ItemList: {
    name: ['text'],
    mainEntityOfPage: ['WebPage'],
    numberOfItems: ['count'],
    itemListElement: ['ListItem[]'],
  },
  ListItem: { position: ['count'], item: ['Event'] },
  Event: {
    name: ['text'],
    startDate: ['date'],
    endDate: ['date'],
    eventStatus: ['status'],
    location: ['Place'],
    about: ['Thing'],
    url: ['url'],
    description: ['text'],
    mainEntityOfPage: ['WebPage'],
    subjectOf: ['CreativeWork[]'],
  },
  Place: { name: ['text'], address: ['PostalAddress'] },
  PostalAddress: { addressLocality: ['text'], addressCountry: ['country', 'Country'] },
  Country: { name: ['text'] },
  Thing: { name: ['text'] },
  WebPage: {
    name: ['text'],
    description: ['text'],
    url: ['url'],
    inLanguage: ['language'],
    dateModified: ['date'],
    about: ['Thing'],
    mainEntity: ['ItemList'],
  },
  CreativeWork: {
    name: ['text'],
    publisher: ['Organization'],
    identifier: ['text'],
    datePublished: ['date'],
    url: ['url'],
  },
  Organization: { name: ['text'] },
};

const PLAIN: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && value.trim() !== '',
  count: (value) => Number.isInteger(value) && Number(value) >= 0,
  date: (value) => typeof value === 'string' && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value),
  status: (value) => value === 'https://schema.org/EventScheduled',
  language: (value) => typeof value === 'string' && /^[a-z]{2}$/.test(value),
  country: (value) => typeof value === 'string' && /^[A-Z]{2}$/.test(value),
  url: (value) => typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value),
};

function problemsOfValue(value: unknown, sort: string, path: string): readonly string[] {
  if (sort.endsWith('[]')) {
    if (!Array.isArray(value)) return [`${path}: not a list`];
    return value.flatMap((entry: unknown, i) =>
      problemsOf(entry, sort.slice(0, -2), `${path}[${i}]`),
    );
  }
  const isPlain = PLAIN[sort];
  if (!isPlain) return problemsOf(value, sort, path);
  return isPlain(value) ? [] : [`${path}: not a ${sort}: ${String(value)}`];
}

/** What is wrong with a JSON-LD object of the named type; empty where it holds. */
export function problemsOf(value: unknown, type: string, path = type): readonly string[] {
  const properties = SCHEMA[type];
  if (typeof value !== 'object' || value === null || !properties) return [`${path}: no ${type}`];
  const entries = Object.entries(value);
  const problems = entries.flatMap(([name, entry]: [string, unknown]) => {
    if (name === '@type') return entry === type ? [] : [`${path}: is a ${String(entry)}`];
    if (name === '@id') return problemsOfValue(entry, 'url', `${path}.@id`);
    if (name === '@context') return entry === 'https://schema.org' ? [] : [`${path}: context`];
    const sorts = properties[name];
    if (!sorts) return [`${path}: unknown property ${name}`];
    const bySort = sorts.map((sort) => problemsOfValue(entry, sort, `${path}.${name}`));
    return bySort.some((found) => found.length === 0) ? [] : bySort.flat();
  });
  const needsName = Object.hasOwn(properties, 'name') && !Object.hasOwn(value, 'name');
  return needsName ? [...problems, `${path}: no name`] : problems;
}
