import { PARAMETERS } from '../src/model/queryPairs.ts';

/** Numbers from 0 to 1 out of a seed, so that a failing address can be had again. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Every parameter that an address may have, and names that mean something to the language. */
const NAMES = [...PARAMETERS, 'controls', 'lock', '__proto__', 'constructor', ''] as const;
const VALUES = [
  'CH,AT',
  'xx',
  'human-rights',
  'decision',
  'host',
  'prevention',
  '2008',
  '2019-13',
  '0000',
  '9999-99-99',
  'list',
  'table',
  'state',
  'field',
  '0',
  '1',
  'stated',
  'dark',
  'none',
  '__proto__',
  'constructor',
  'toString',
  '<script>window.hit=1</script>',
  '"><img src=x onerror=window.hit=1>',
  'javascript:window.hit=1',
  '%',
  '%00',
  '%E0%A4%A',
  '%F0%9F%98%80',
  '\u202E',
  'a'.repeat(3000),
  ',,,,',
  '-1',
  '1e9',
  'NaN',
  'action-plan-2003',
  '../../etc/passwd',
  '${7*7}',
  '(((((',
  '[a-z]+$',
  '\\',
  "' OR 1=1 --",
] as const;

/** A query string of one to five parameters with values that are right, wrong or meant to harm. */
export function fuzzedAddress(random: () => number): string {
  const pick = <T>(values: readonly T[]): T | undefined =>
    values[Math.floor(random() * values.length)];
  const count = 1 + Math.floor(random() * 5);
  return Array.from({ length: count }, () => {
    const value = pick(VALUES) ?? '';
    const written = random() < 0.5 || value.startsWith('%') ? value : encodeURIComponent(value);
    return `${pick(NAMES)}=${written.replaceAll('#', '')}`;
  }).join('&');
}
