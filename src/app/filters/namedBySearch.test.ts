import { expect, it } from 'vitest';
import { randomBundle, randomInts } from '../../testing/randomBundle.ts';
import { namedBySearch } from './NamedInstead.tsx';

const { vocabulary } = randomBundle(randomInts(1), 0);
const states = [{ iso2: 'CH', name: 'Switzerland', also: ['Swiss Confederation'] }].map(
  (state) => ({ ...state, joined: '1973', tile: [0, 0] as const }),
);

it.each([
  ['', []],
  ['polic', ['Field of work: policing']],
  ['POLICING', ['Field of work: policing']],
  ['licing', []],
  ['swiss', ['State: Switzerland']],
  ['visit', ['Kind: visit']],
  ['prot', ['Pillar: protection']],
  ['policing visit', []],
])('namedBySearch(%j) → %j', (text, expected) => {
  const named = namedBySearch(text, { ...vocabulary, states });
  expect(named.map(({ label }) => label)).toEqual(expected);
});
