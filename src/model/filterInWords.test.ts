import { describe, expect, it } from 'vitest';
import type { Vocabulary } from './bundle.ts';
import { filterInWords } from './filterInWords.ts';
import { EMPTY_FILTER, type Filter } from './viewState.ts';

const state = (iso2: string, name: string): Vocabulary['states'][number] => ({
  iso2,
  name,
  also: [],
  joined: null,
  tile: [0, 0],
});
const VOCABULARY: Vocabulary = {
  fieldsOfWork: [
    { id: 'human-rights', label: 'Human rights' },
    { id: 'policing', label: 'Policing' },
  ],
  states: [state('CH', 'Switzerland'), state('AT', 'Austria'), state('FR', 'France')],
  families: [],
  kinds: [
    { id: 'decision', label: 'Decision', plural: 'Decisions', family: 'decisions' },
    { id: 'treaty', label: 'Treaty', plural: 'Treaties', family: 'decisions' },
  ],
  pillars: [{ id: 'prevention', label: 'Prevention' }],
};
const SPAN = { start: '2003-01-01', end: '2022-12-31' };

describe('filterInWords(filter, vocabulary, span)', () => {
  const table: readonly (readonly [Partial<Filter>, string])[] = [
    [{}, ''],
    [
      { states: ['CH'], from: '2008', to: '2019' },
      'Switzerland, with what all participating States adopted; 2008–2019',
    ],
    [
      { states: ['CH'], all: 'both' },
      'Switzerland, with what all participating States adopted and what is addressed to them',
    ],
    [{ states: ['CH', 'AT', 'FR'], all: 'none' }, 'Switzerland, Austria or France'],
    [{ fields: ['human-rights', 'policing'], everyField: true }, 'Human rights and Policing'],
    [
      { landmarksOnly: true, status: 'announced', dayOnly: true },
      'landmarks only; only announced; dates known to the day',
    ],
    [
      { states: ['CH'], roles: ['host', 'chair'], all: 'none' },
      'Switzerland as host or Chairmanship',
    ],
    [{ roles: ['host'] }, 'any State as host'],
    [{ fields: ['human-rights', 'policing'] }, 'Human rights or Policing'],
    [{ fields: ['policing'], statedOnly: true }, 'Policing (stated by a source)'],
    [{ statedOnly: true }, ''],
    [
      { pillars: ['prevention'], kinds: ['decision', 'treaty'] },
      'prevention; decisions or treaties',
    ],
    [{ text: 'organ <b>' }, 'texts with “organ <b>”'],
    [{ from: '2011' }, '2011–2022'],
    [{ from: '2008-01-01', to: '2008-03-31' }, '1 January 2008 – 31 March 2008'],
    [{ from: '2008-01-01', to: '2008-12-31' }, '2008'],
    [{ from: '2008-01-01' }, '2008–2022'],
    [{ to: '2011' }, '2003–2011'],
    [{ from: '2014', to: '2014' }, '2014'],
    [{ from: '2014-01-01', to: '2014-12-31' }, '2014'],
    [{ from: '2008-03' }, 'March 2008 – 2022'],
    [{ from: '2008-03-14', to: '2009-05-02' }, '14 March 2008 – 2 May 2009'],
    [{ states: ['XX'], all: 'none' }, 'XX'],
  ];
  it.each(table)('%j → %s', (changes, words) => {
    expect(filterInWords({ ...EMPTY_FILTER, ...changes }, VOCABULARY, SPAN)).toBe(words);
  });
});
