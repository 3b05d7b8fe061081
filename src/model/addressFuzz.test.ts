import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress, MAX_TEXT_LENGTH, parseAddress } from './address.ts';
import { KINDS, PILLARS, ROLES } from './bundle.ts';
import { parseCalendarDate } from './calendarDate.ts';
import { PARAMETERS } from './queryPairs.ts';

const KNOWN = {
  fields: new Set(['human-rights', 'policing']),
  states: new Set(['CH', 'AT']),
  milestones: new Set(['action-plan-2003', 'addendum-2005']),
  span: { start: '2003-01-01', end: '2022-12-31' },
};

const names = fc.oneof(
  fc.constantFrom(...PARAMETERS, 'controls', 'lock', '__proto__', 'constructor', 'toString', ''),
  fc.string({ maxLength: 8 }),
);
const values = fc.oneof(
  fc.constantFrom('CH,at', 'human-rights', '2008-02-30', '2014-09', '1', '0', 'stated', 'dark'),
  fc.constantFrom('action-plan-2003', '__proto__', '<script>alert(1)</script>', '%', '%E0%A4%A'),
  fc.constantFrom('decision', 'host', 'prevention', 'table', 'state', ',,,', '\u202E', 'full'),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  // Characters of two units and blanks where a long text is cut.
  fc
    .tuple(fc.nat(3), fc.constantFrom('😀', '😀😀', ' a', '  ', 'é'))
    .map(([more, end]) => `${'a'.repeat(MAX_TEXT_LENGTH - 2 + more)}${end}b`),
);
const pair = fc
  .tuple(names, values, fc.boolean())
  .map(
    ([name, value, isEncoded]) =>
      `${name}=${isEncoded ? encodeURIComponent(value.replaceAll(/\p{Surrogate}/gu, '?')) : value}`,
  );
const addresses = fc.oneof(
  fc.array(pair, { maxLength: 8 }).map((pairs) => pairs.join('&')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const RUNS = { seed: 2003, numRuns: 10_000 };

const areOf = (
  all: { readonly has: (value: string) => boolean },
  some: readonly string[],
): boolean => some.every((value) => all.has(value)) && new Set(some).size === some.length;

describe('10,000 addresses through the code that reads them', () => {
  it('none throws, and nothing gets into the state that is not known', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const { state } = parseAddress(`?${address}`, KNOWN);
        const { filter } = state;
        expect(areOf(KNOWN.fields, filter.fields)).toBe(true);
        expect(areOf(KNOWN.states, filter.states)).toBe(true);
        expect(areOf(new Set<string>(ROLES), filter.roles)).toBe(true);
        expect(areOf(new Set<string>(KINDS), filter.kinds)).toBe(true);
        expect(areOf(new Set<string>(PILLARS), filter.pillars)).toBe(true);
        expect(areOf(KNOWN.milestones, state.path)).toBe(true);
        expect(state.item === null || KNOWN.milestones.has(state.item)).toBe(true);
        expect(filter.text.length).toBeLessThanOrEqual(MAX_TEXT_LENGTH);
        for (const date of [filter.from, filter.to]) {
          expect(date === null || parseCalendarDate(date) !== null).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('what was understood is written again and read as the same', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const { state, embed } = parseAddress(address, KNOWN);
        const again = parseAddress(formatAddress(state, embed), KNOWN);
        expect(again.state).toEqual(state);
        expect(again.embed).toEqual(embed);
        expect(again.unknown).toEqual([]);
      }),
      RUNS,
    );
  });

  it('none throws before the bundle is there', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expect(parseAddress(address, null).state.path.every((id) => /^[\w-]+$/.test(id))).toBe(
          true,
        );
      }),
      RUNS,
    );
  });
});
