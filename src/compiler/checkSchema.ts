import type { JsonSchema } from './bundleSchemas.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const IS_TYPE: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
};

/** The checks of a single value; `schema` says which of them hold. */
function checkValue(value: unknown, schema: JsonSchema): readonly string[] {
  const faults: string[] = [];
  const { type, const: only, enum: values, pattern, minLength, maxLength, minimum } = schema;
  if (typeof type === 'string' && !IS_TYPE[type]?.(value)) faults.push(`no ${type}`);
  if (only !== undefined && value !== only) faults.push(`not ${String(only)}`);
  if (Array.isArray(values) && !values.includes(value)) faults.push(`not of ${values.join(', ')}`);
  if (typeof value === 'string') {
    if (typeof pattern === 'string' && !new RegExp(pattern).test(value))
      faults.push(`not ${pattern}`);
    if (typeof minLength === 'number' && value.length < minLength) faults.push('too short');
    if (typeof maxLength === 'number' && value.length > maxLength) faults.push('too long');
  }
  if (typeof minimum === 'number' && typeof value === 'number' && value < minimum)
    faults.push('too small');
  return faults;
}

function checkItems(
  value: readonly unknown[],
  schema: JsonSchema,
  path: string,
): readonly string[] {
  const { items, minItems, maxItems } = schema;
  const faults: string[] = [];
  if (typeof minItems === 'number' && value.length < minItems) faults.push(`${path}: too few`);
  if (typeof maxItems === 'number' && value.length > maxItems) faults.push(`${path}: too many`);
  if (!isObject(items)) return faults;
  return [...faults, ...value.flatMap((item, at) => checkSchema(item, items, `${path}[${at}]`))];
}

function checkKeys(
  value: Readonly<Record<string, unknown>>,
  schema: JsonSchema,
  path: string,
): readonly string[] {
  const { properties, required, additionalProperties, propertyNames } = schema;
  const needed = Array.isArray(required) ? (required as readonly string[]) : [];
  const missing = needed.filter((key) => !(key in value)).map((key) => `${path}.${key}: missing`);
  const known = isObject(properties) ? properties : {};
  const found = Object.entries(value).flatMap(([key, part]) => {
    const below = known[key] ?? additionalProperties;
    const name = isObject(propertyNames) ? checkSchema(key, propertyNames, `${path}.${key}`) : [];
    return [...name, ...(isObject(below) ? checkSchema(part, below, `${path}.${key}`) : [])];
  });
  return [...missing, ...found];
}

/**
 * What is wrong with a value by a JSON Schema, each with its path; empty where nothing is. Knows
 * the words that `bundleSchemas` uses and no others; for tests and checks of the bundle.
 */
export function checkSchema(value: unknown, schema: JsonSchema, path: string): readonly string[] {
  const { anyOf } = schema;
  if (Array.isArray(anyOf)) {
    const ways = (anyOf as readonly JsonSchema[]).map((way) => checkSchema(value, way, path));
    return ways.some((faults) => faults.length === 0) ? [] : (ways[0] ?? []);
  }
  return [
    ...checkValue(value, schema).map((fault) => `${path}: ${fault}`),
    ...(Array.isArray(value) ? checkItems(value, schema, path) : []),
    ...(isObject(value) ? checkKeys(value, schema, path) : []),
  ];
}
