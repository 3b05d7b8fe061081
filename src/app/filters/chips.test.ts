import { describe, expect, it } from 'vitest';
import { EMPTY_FILTER, type Filter } from '../../model/viewState.ts';
import { randomBundle, randomInts } from '../../testing/randomBundle.ts';
import { chipsOf } from './Chips.tsx';

const { vocabulary, span } = randomBundle(randomInts(1), 0);
const labels = (changes: Partial<Filter>): readonly string[] =>
  chipsOf({ ...EMPTY_FILTER, ...changes }, vocabulary, span).map(({ label }) => label);

describe('chipsOf(filter, vocabulary, span)', () => {
  it.each<[Partial<Filter>, readonly string[]]>([
    [{}, []],
    [{ states: ['PT'] }, ['PT', 'with what all participating States adopted']],
    [{ states: ['PT'], all: 'none' }, ['PT', 'without what all participating States adopted']],
    [
      { states: ['PT'], all: 'both' },
      ['PT', 'with what all participating States adopted and what is addressed to them'],
    ],
    [{ roles: ['host'] }, ['as host']],
    [{ text: 'vienna' }, ['“vienna”']],
    [{ from: '2008', to: '2019' }, ['2008–2019']],
    [{ statedOnly: true, fields: ['policing'] }, ['policing', 'fields as stated']],
    [{ landmarksOnly: true, dayOnly: true }, ['landmarks only', 'dates known to the day']],
    [{ status: 'announced' }, ['only announced']],
    [
      { everyField: true, fields: ['policing', 'migration'] },
      ['policing', 'migration', 'all of these fields'],
    ],
    [{ everyField: true, fields: ['policing'] }, ['policing']],
  ])('%j → %j', (changes, expected) => {
    expect(labels(changes)).toEqual(expected);
  });
  it('taking all chips away one after the other leaves no filter', () => {
    let filter: Filter = {
      fields: ['policing', 'migration'],
      states: ['PT', 'AT'],
      roles: ['host'],
      kinds: ['visit'],
      pillars: ['protection'],
      text: 'x',
      from: '2008',
      to: null,
      all: 'none',
      statedOnly: true,
      landmarksOnly: true,
      status: 'reported',
      dayOnly: true,
      everyField: true,
    };
    for (let left = 20; left > 0; left -= 1) {
      filter = chipsOf(filter, vocabulary, span)[0]?.without ?? filter;
    }
    // That every field counts says nothing where no field is chosen.
    expect({ ...filter, everyField: false }).toEqual(EMPTY_FILTER);
  });
});
