import { describe, expect, it } from 'vitest';
import type { Role, StateTag } from './bundle.ts';
import {
  hasStates,
  placeInWords,
  shortPlace,
  statesByRole,
  statesInWords,
} from './statesInWords.ts';

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
    [[], { count: 55, how: 'adopted' }, {}, 'Adopted by all 55 participating States'],
    [
      [tag('FI', 'host', 'chair')],
      { count: 56, how: 'addressed' },
      {},
      'Finland (host, Chairmanship); addressed to all 56 participating States',
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

describe('statesByRole(states, which)', () => {
  const STATES = [
    tag('FI', 'host', 'chair', 'participant'),
    tag('FR', 'host', 'participant'),
    tag('BE', 'participant', 'mentioned'),
  ];
  it.each([
    ['main', 'Host: FI FR; Chairmanship: FI; Participant: BE'],
    ['all', 'Host: FI FR; Chairmanship: FI; Participant: FI FR BE; Mentioned: BE'],
  ] as const)('%s → %s', (which, words) => {
    const groups = statesByRole(STATES, which).map(
      ({ heading, tags }) => `${heading}: ${tags.map(({ iso2 }) => iso2).join(' ')}`,
    );
    expect(groups.join('; ')).toBe(words);
  });
});

describe('statesInWords of a treaty', () => {
  const parties = ['FI', 'FR', 'BE'].map((iso2) => ({ iso2, date: '2004-05-10' }));
  it.each([
    [[], parties, [], '3 States party'],
    [[], parties, ['FR'], 'France (party); 2 more States party'],
    [[], parties.slice(0, 2), ['FI'], 'Finland (party); 1 more State party'],
    [[], parties.slice(0, 1), ['FI'], 'Finland (party)'],
    [[tag('CH', 'host')], parties.slice(0, 1), [], 'Switzerland (host); 1 State party'],
  ] as const)('%j, parties %j, chosen %j → %s', (states, own, chosen, words) => {
    const milestone = { states, allStates: null, parties: own };
    expect(statesInWords(milestone, NAMES, { chosen })).toBe(words);
    expect(hasStates(milestone)).toBe(true);
  });
});

describe('placeInWords(place, names) and shortPlace(place, names)', () => {
  it.each([
    [{ city: 'Strasbourg', iso2: 'FR' }, 'Strasbourg, France', 'Strasbourg'],
    [{ city: null, iso2: 'FR' }, 'France', 'France'],
    [{ city: 'Tirana', iso2: null }, 'Tirana', 'Tirana'],
    [{ city: 'Tokyo', iso2: null, country: 'Japan' }, 'Tokyo, Japan', 'Tokyo'],
    [{ city: null, iso2: null, country: 'Japan' }, 'Japan', 'Japan'],
    [{ city: null, iso2: null }, 'no place', null],
    [null, 'no place', null],
  ])('%j → %s, %s', (place, words, short) => {
    expect(placeInWords(place, NAMES)).toBe(words);
    expect(shortPlace(place, NAMES)).toBe(short);
  });
});
