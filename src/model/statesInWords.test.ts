import { describe, expect, it } from 'vitest';
import type { Role, StateTag } from './bundle.ts';
import { placeInWords, statesInWords } from './statesInWords.ts';

const NAMES = new Map([
  ['FI', 'Finland'],
  ['FR', 'France'],
  ['BE', 'Belgium'],
  ['RS', 'Serbia'],
  ['CH', 'Switzerland'],
]);
const tag = (iso2: string, ...roles: Role[]): StateTag => ({ iso2, roles, basis: 'stated' });
const FIVE = ['FR', 'BE', 'RS', 'FI', 'CH'].map((iso2) => tag(iso2, 'participant'));

describe('statesInWords(milestone, names, options)', () => {
  it.each([
    [[], null, {}, 'No State named'],
    [[], { count: 55 }, {}, 'All participating States'],
    [
      [tag('FI', 'host', 'chair')],
      { count: 56 },
      {},
      'Finland (host, Chairmanship); all participating States',
    ],
    [[tag('FI', 'host', 'participant')], null, {}, 'Finland (host)'],
    [[tag('FI', 'host', 'participant')], null, { roles: 'all' }, 'Finland (host, participant)'],
    [
      [tag('FR', 'host'), tag('BE', 'participant'), tag('CH', 'mentioned')],
      null,
      { chosen: ['CH'] },
      'Switzerland (mentioned); France (host); Belgium (participant)',
    ],
    [FIVE, null, { maxNames: 3 }, 'France, Belgium, Serbia and 2 more (participant)'],
    [FIVE, null, { maxNames: 4 }, 'France, Belgium, Serbia, Finland, Switzerland (participant)'],
    [FIVE, null, { maxNames: 2, chosen: ['CH'] }, 'Switzerland, France and 3 more (participant)'],
    [[tag('XX', 'host')], null, {}, 'XX (host)'],
  ] as const)('%j %j %j → %s', (states, allStates, options, words) => {
    expect(statesInWords({ states, allStates }, NAMES, options)).toBe(words);
  });
});

it.each([
  [{ city: 'Strasbourg', iso2: 'FR' }, 'Strasbourg, France'],
  [{ city: null, iso2: 'FR' }, 'France'],
  [{ city: 'Tirana', iso2: null }, 'Tirana'],
  [{ city: null, iso2: null }, 'no place'],
  [null, 'no place'],
])('placeInWords(%j) → %s', (place, words) => {
  expect(placeInWords(place, NAMES)).toBe(words);
});
